//! Spans of time in a sentence: `in 2021`, `in the first seven months of 2023`, `last year`.

use super::token::{Sentence, TokenKind};
use super::word_lists;
use crate::import::publication;
use crate::story::number_words::number_word;
use std::ops::RangeInclusive;

/// A span of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Period {
    /// Its tokens, with the word that leads it.
    pub(super) tokens: RangeInclusive<usize>,
    /// Its words, without "in" and "in the".
    pub(super) words: String,
    /// Whether it is a part of a year, so that its number may not be set beside that of a whole year.
    pub(super) partial: bool,
}

/// The spans of time in `sentence`, in order.
pub(super) fn all(sentence: &Sentence<'_>) -> Vec<Period> {
    let mut found: Vec<Period> = Vec::new();
    let mut at = 0;
    while at < sentence.0.len() {
        let word = sentence.is(at, 0, TokenKind::Word);
        let period = || led(sentence, at).or_else(|| relative(sentence, at, at)).or_else(|| rate(sentence, at));
        let period = if word { period() } else { None };
        at = period.as_ref().map_or(at, |period| *period.tokens.end()) + 1;
        found.extend(period);
    }
    found
}

/// Whether the token is a year.
pub(super) fn is_year(sentence: &Sentence<'_>, at: usize) -> bool {
    let clock = matches!(sentence.lower(at, 1), "gmt" | "utc" | "bst" | "et" | "est" | "hrs" | "hours");
    !clock
        && sentence.token(at, 0).is_some_and(|token| {
            token.kind == TokenKind::Number
                && token.text.len() == 4
                && token.text.parse::<u16>().is_ok_and(|year| (1000..=2100).contains(&year))
        })
}

/// A span that begins with a preposition.
fn led(sentence: &Sentence<'_>, at: usize) -> Option<Period> {
    let lead = sentence.lower(at, 0);
    if matches!(lead, "between" | "from") && is_year(sentence, at + 1) && is_year(sentence, at + 3) {
        return Some(cut(sentence, at, at, at + 3, false));
    }
    let kept = matches!(lead, "since" | "by");
    if !kept && !matches!(lead, "in" | "during" | "for" | "throughout" | "over" | "within" | "of") {
        return None;
    }
    let from = if sentence.lower(at, 1) == "the" { at + 2 } else { at + 1 };
    let words = if kept { at } else { from };
    if is_year(sentence, from) && from == at + 1 {
        return Some(cut(sentence, at, words, years(sentence, from), false));
    }
    if let Some(end) = month(sentence, from).filter(|_| from == at + 1) {
        return Some(cut(sentence, at, words, end, false));
    }
    let period = relative(sentence, at, from).or_else(|| up_to_month(sentence, at, from));
    let period = period.or_else(|| within(sentence, at, from)).or_else(|| lasting(sentence, at, from))?;
    Some(if kept { cut(sentence, at, at, *period.tokens.end(), period.partial) } else { period })
}

/// The end of `2021` or `2021-22`, which begins at `from`.
fn years(sentence: &Sentence<'_>, from: usize) -> usize {
    let joined = matches!(sentence.lower(from, 1), "-" | "–" | "/")
        && sentence.glued(from, 1)
        && sentence.is(from, 2, TokenKind::Number);
    if joined { from + 2 } else { from }
}

/// The end of `October` or `October 2023`, which begins at `from`; a day of a month is no span.
fn month(sentence: &Sentence<'_>, from: usize) -> Option<usize> {
    publication::month(sentence.lower(from, 0)).filter(|_| sentence.capital(from, 0))?;
    // `Dec. 1`
    let short = sentence.lower(from, 1) == "." && sentence.glued(from, 1) && sentence.is(from, 2, TokenKind::Number);
    let last = from + usize::from(short);
    match (is_year(sentence, last + 1), sentence.is(last, 1, TokenKind::Number)) {
        (true, _) => Some(last + 1),
        (false, true) => None,
        _ => Some(last),
    }
}

/// `last year`, `the first seven months of 2023`: a word that orders, perhaps a number, a unit of time.
fn relative(sentence: &Sentence<'_>, lead: usize, from: usize) -> Option<Period> {
    let order = sentence.lower(from, 0);
    let orders = matches!(
        order,
        "first"
            | "second"
            | "third"
            | "fourth"
            | "last"
            | "past"
            | "previous"
            | "final"
            | "next"
            | "latest"
            | "this"
            | "recent"
    );
    // "Up 40% from last year" compares: the number is not last year's.
    let compared = || lead == from && matches!(sentence.lower(from, -1), "from" | "than" | "as" | "with" | "to");
    if !orders || compared() {
        return None;
    }
    let counted = sentence.is(from, 1, TokenKind::Number) || number_word(sentence.lower(from, 1)).is_some();
    let unit = from + 1 + usize::from(counted);
    let word = sentence.lower(unit, 0);
    let part = matches!(word, "half" | "quarter");
    let season = matches!(word, "summer" | "winter" | "spring" | "autumn" | "fall" | "season");
    if !(word_lists::is_time(word) || part || season) || matches!(order, "second" | "third" | "fourth") && !part {
        return None;
    }
    let whole = sentence.lower(unit, 1) == "of"
        && (is_year(sentence, unit + 2) || matches!(sentence.lower(unit, 2), "this" | "last" | "the"));
    let end = match (whole, is_year(sentence, unit + 2)) {
        (false, _) => unit,
        (true, true) => unit + 2,
        (true, false) => unit + 3,
    };
    let so_far = from >= 2 && sentence.precedes(from, "so far");
    let partial = (whole && !word.starts_with("year")) || part || so_far;
    let words = if so_far { from - 2 } else { from };
    Some(cut(sentence, lead.min(words), words, end.min(sentence.0.len().saturating_sub(1)), partial))
}

/// `the nine months to September 2023`
fn up_to_month(sentence: &Sentence<'_>, lead: usize, from: usize) -> Option<Period> {
    let counted = sentence.is(from, 0, TokenKind::Number) || number_word(sentence.lower(from, 0)).is_some();
    let fits = counted
        && word_lists::is_time(sentence.lower(from, 1))
        && matches!(sentence.lower(from, 2), "to" | "through" | "ending" | "ended");
    let end = month(sentence, from + 3).filter(|_| fits)?;
    Some(cut(sentence, lead, from, end, true))
}

/// `a year`, `per day`, `annually`
fn rate(sentence: &Sentence<'_>, at: usize) -> Option<Period> {
    let word = sentence.lower(at, 0);
    if matches!(word, "annually" | "yearly" | "daily" | "monthly" | "weekly" | "hourly") {
        return Some(cut(sentence, at, at, at, false));
    }
    let unit = sentence.lower(at, 1);
    // "A year on, nobody knows", but "$85 a year on a home".
    let placed = matches!(sentence.lower(at, 2), "earlier" | "ago" | "later" | "before" | "after" | "old")
        || sentence.lower(at, 2) == "on" && ends(sentence, at + 2);
    // "The best part of an hour", "in a week": how long something takes, or when it is.
    let spans = matches!(word, "a" | "an")
        && matches!(
            sentence.lower(at, -1),
            "of" | "in" | "for" | "within" | "about" | "under" | "over" | "half" | "than" | "takes" | "took" | "after"
        );
    let each = matches!(word, "a" | "an" | "per" | "each" | "every")
        && !spans
        && word_lists::is_time(unit)
        && !unit.ends_with('s')
        && !placed
        && (word == "per" || unit != "second" || ends(sentence, at + 1));
    each.then(|| cut(sentence, at, at, at + 1, false))
}

/// Whether a clause ends behind token `at`: `900 litres a second.`, not `a second time`.
fn ends(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.token(at, 1).is_none_or(|token| matches!(token.text, "." | "," | ";" | ":" | ")" | "”" | "\"" | "—" | "–"))
}

/// `In 24 hours, …` at the front of a sentence.
fn within(sentence: &Sentence<'_>, at: usize, from: usize) -> Option<Period> {
    let counted = sentence.is(from, 0, TokenKind::Number) || number_word(sentence.lower(from, 0)).is_some();
    let fits = at == 0 && counted && word_lists::is_time(sentence.lower(from, 1)) && sentence.lower(from, 2) == ",";
    fits.then(|| cut(sentence, at, from, from + 1, false))
}

/// `fell in ten years`, `over five decades`: the words stay with what leads them.
fn lasting(sentence: &Sentence<'_>, at: usize, from: usize) -> Option<Period> {
    let counted = sentence.is(from, 0, TokenKind::Number) || number_word(sentence.lower(from, 0)).is_some();
    let long = matches!(sentence.lower(from, 1), "years" | "months" | "weeks" | "days" | "decades");
    // "For the first time in 46 years" and "the driest in ten years" compare.
    let before = sentence.lower(at, -1);
    let compares = before == "time" || before.ends_with("est") || before == "worst";
    let fits = at > 0
        && !compares
        && from == at + 1
        && matches!(sentence.lower(at, 0), "in" | "over" | "within")
        && counted
        && long;
    fits.then(|| cut(sentence, at, at, from + 1, false))
}

fn cut(sentence: &Sentence<'_>, lead: usize, from: usize, to: usize, partial: bool) -> Period {
    let mut words = String::new();
    for token in sentence.0.get(from..=to).unwrap_or_default() {
        if !token.glued && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(token.text);
    }
    // "Last year 88 farms closed": the capital is that of the sentence.
    let opens = from == 0 && publication::month(sentence.lower(0, 0)).is_none();
    let words = match words.get(..1).filter(|_| opens) {
        Some(first) => format!("{}{}", first.to_lowercase(), &words[1..]),
        None => words,
    };
    Period { tokens: lead..=to, words, partial }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_found_with_their_words() {
        for (text, words, partial) in [
            ("sales in 2021", "2021", false),
            ("sales in the first seven months of 2023", "first seven months of 2023", true),
            ("visits in the last 10 years", "last 10 years", false),
            ("sold last year", "last year", false),
            ("sold so far this year", "so far this year", true),
            ("sold in the third quarter", "third quarter", true),
            ("lost since 2010", "since 2010", false),
            ("sold in 2021-22", "2021-22", false),
            ("sold between 2010 and 2020", "between 2010 and 2020", false),
            ("sold in the nine months to September", "nine months to September", true),
            ("seen in October 2023", "October 2023", false),
            ("tons a year", "a year", false),
            ("jets by 2030", "by 2030", false),
            ("fell in ten years", "in ten years", false),
            ("seen in Oct. 2023", "Oct. 2023", false),
            ("pay $85 a year on a home", "a year", false),
        ] {
            let found = all(&Sentence::new(text, 0));
            assert_eq!(
                found.iter().map(|p| (p.words.as_str(), p.partial)).collect::<Vec<_>>(),
                [(words, partial)],
                "{text}"
            );
        }
    }

    #[test]
    fn days_and_what_is_compared_with_years_are_no_spans() {
        for text in [
            "open by Dec. 1",
            "open by December 1",
            "went on strike for the first time in 46 years",
            "the driest in ten years",
            "the worst in 22 years",
        ] {
            assert_eq!(all(&Sentence::new(text, 0)), [], "{text}");
        }
    }

    #[test]
    fn how_long_something_takes_is_no_rate() {
        for text in
            ["46 kilometres and takes the best part of an hour", "half an hour", "back in a week", "for a month"]
        {
            assert_eq!(all(&Sentence::new(text, 0)), [], "{text}");
        }
    }
}
