//! Counts in languages other than English: only figures whose own marks say that they are amounts.

use super::token::{Sentence, TokenKind};
use super::{Proposal, lists};
use crate::story::{Count, likely_value_of};
use rust_decimal::Decimal;

/// The counts in `text`: figures with a percent sign or the sign of a currency, and those with grouped digits.
///
/// Nothing is read from words, so no count has a unit, a qualifier or a period.
pub(super) fn find(text: &str, language: &str) -> Vec<Proposal> {
    let sentence = Sentence::new(text, 0);
    let numbers = (0..sentence.0.len()).filter(|at| sentence.is(*at, 0, TokenKind::Number));
    numbers.filter_map(|at| proposal(&sentence, at, text, language)).collect()
}

fn proposal(sentence: &Sentence<'_>, at: usize, text: &str, language: &str) -> Option<Proposal> {
    let number = sentence.token(at, 0)?;
    let value = likely_value_of(number.text, language).ok().filter(|value| *value > Decimal::ZERO)?;
    let is_sign = |steps: isize| {
        sentence
            .token(at, steps)
            .is_some_and(|token| token.kind == TokenKind::Mark && lists::currency(token.text).is_some())
    };
    let is_percent = matches!(sentence.lower(at, 1), "%" | "٪" | "％");
    let first = if is_sign(-1) && sentence.glued(at, 0) { at - 1 } else { at };
    let last = if is_percent || first == at && is_sign(1) { at + 1 } else { at };
    let marked = first < at || last > at;
    let grouped = value >= Decimal::ONE_THOUSAND && number.text.contains(|c: char| !c.is_numeric());
    if !(marked || grouped) || part_of_more(sentence, first, last, marked) {
        return None;
    }
    let place = sentence.token(first, 0)?.at.start..sentence.token(last, 0)?.at.end;
    let text = text.get(place.clone())?.to_owned();
    let count = Count::new(text, value);
    Some(Proposal { at: place, count })
}

/// Whether the tokens from `first` to `last` are a part of a range, a date, a negative number or a name.
fn part_of_more(sentence: &Sentence<'_>, first: usize, last: usize, marked: bool) -> bool {
    let joins = |word: &str| matches!(word, "-" | "–" | "−" | "~" | "～" | "/" | ":" | "." | "#" | "+");
    let near = |steps: isize| sentence.is(if steps < 0 { first } else { last }, steps, TokenKind::Number);
    let before = sentence.glued(first, 0)
        && (joins(sentence.lower(first, -1)) || !marked && sentence.is(first, -1, TokenKind::Word));
    let behind = sentence.glued(last, 1)
        && (joins(sentence.lower(last, 1)) && sentence.glued(last, 2)
            || !marked && sentence.is(last, 1, TokenKind::Word));
    before
        || behind
        || near(-1)
        || near(1)
        || joins(sentence.lower(last, 1)) && near(2)
        || joins(sentence.lower(first, -1)) && near(-2)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn only_marked_amounts_are_counted() {
        for (text, language, expected) in [
            ("Der Preis stieg um 4,5 % auf 1.200 Euro.", "de", &["4,5 % = 4.5", "1.200 = 1200"][..]),
            ("Il a coûté 12\u{202f}000 euros, soit 3,5 €.", "fr", &["12\u{202f}000 = 12000", "3,5 € = 3.5"]),
            ("增长5.3%，耗资$1,400。", "zh", &["5.3% = 5.3", "$1,400 = 1400"]),
            ("Costó 5.000 euros, el 4,5 %.", "es", &["5.000 = 5000", "4,5 % = 4.5"]),
            ("Costó $5,000.", "es-MX", &["$5,000 = 5000"]),
            ("၄၂% တိုးလာသည်", "my", &["၄၂% = 42"]),
            ("Am 3.11.2023 um 7:30 kamen 42 Leute, 10-15 % blieben, -5 %, 2021.", "de", &[]),
            ("Tel. 030 1.200-44", "de", &[]),
        ] {
            let found =
                find(text, language).into_iter().map(|found| format!("{} = {}", found.count.text, found.count.value));
            assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
