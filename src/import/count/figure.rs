//! A number in a sentence with what belongs to it: its currency, its scale, its percent sign.

use super::token::{Sentence, TokenKind};
use super::{number, word_lists};
use crate::story::number_words::{begins_number, number_word};
use crate::story::numeral;
use rust_decimal::Decimal;

/// A number in a sentence, before it is judged.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// Its first token: the currency or the number.
    pub(super) first: usize,
    /// The token of the number, or its first where it is in words.
    pub(super) number: usize,
    /// Its last token: the number, its scale or its percent sign.
    pub(super) last: usize,
    /// The exact number, before its scale.
    pub(super) value: Decimal,
    /// Whether it is in words.
    pub(super) in_words: bool,
    /// Whether its digits are grouped.
    pub(super) grouped: bool,
    /// Its currency; empty where the sign stands for several.
    pub(super) currency: Option<&'static str>,
    /// Its scale: `billion`.
    pub(super) scale: Option<&'static str>,
    /// Whether a percent sign is its last token.
    pub(super) percent: bool,
    /// Whether a minus or a plus is its first token.
    pub(super) signed: bool,
}

impl Figure {
    /// Reads a number at token `at`; `None` where none begins there or where it is a part of something else.
    pub(super) fn parse(sentence: &Sentence<'_>, at: usize) -> Option<Self> {
        let token = sentence.token(at, 0)?;
        let mut figure = match token.kind {
            TokenKind::Number => {
                Self { grouped: number::is_grouped(token.text), ..Self::new(at, at, number::value(token.text)?, false) }
            }
            TokenKind::Word => words(sentence, at)?,
            TokenKind::Mark => return None,
        };
        figure.take_sign(sentence);
        figure.first = figure.left(sentence)?;
        figure.right(sentence)?;
        Some(figure)
    }

    /// Takes the minus or plus right before the number or its currency, where it joins them to nothing.
    fn take_sign(&mut self, sentence: &Sentence<'_>) {
        let before = |at: usize| {
            sentence.token(at, -1).filter(|token| !self.in_words && sentence.glued(at, 0) && is_sign(token.text))
        };
        let at = self.number;
        let glued = sentence.glued(at, 0)
            && sentence.token(at, -1).is_some_and(|token| word_lists::currency(token.text).is_some());
        let Some(at) = at.checked_sub(usize::from(glued)).filter(|at| before(*at).is_some()) else { return };
        let Some(first) = at.checked_sub(1) else { return };
        let apart = !sentence.glued(first, 0) || "(“\"‘'[—".contains(sentence.lower(first, -1));
        if apart {
            self.signed = true;
            let plus = sentence.lower(first, 0) == "+";
            self.value = if plus { self.value } else { -self.value };
        }
    }

    /// Whether its own marks say that it is an amount: no year, no age and no name has them.
    pub(super) fn is_amount(&self) -> bool {
        self.currency.is_some() || self.scale.is_some() || self.percent || self.grouped
    }

    fn new(number: usize, last: usize, value: Decimal, in_words: bool) -> Self {
        let grouped = false;
        let (currency, scale, percent, signed) = (None, None, false, false);
        Self { first: number, number, last, value, in_words, grouped, currency, scale, percent, signed }
    }

    /// The first token, with the currency; `None` where something else is glued to the front of the number.
    fn left(&mut self, sentence: &Sentence<'_>) -> Option<usize> {
        let at = self.number;
        let Some(before) = sentence.token(at, -1) else { return Some(at) };
        let two = sentence.token(at, -2).filter(|_| before.glued).map(|token| format!("{}{}", token.text, before.text));
        // `Rs. 500`
        let short =
            two.as_deref().and_then(|two| two.strip_suffix('.')).filter(|two| two.ends_with(char::is_alphabetic));
        let coded = short.is_some() || before.kind == TokenKind::Word && before.text.len() > 1;
        let sign = short.or(two.as_deref()).and_then(word_lists::currency).map(|name| (name, 2));
        let sign = sign.or_else(|| word_lists::currency(before.text).map(|name| (name, 1)));
        if let Some((name, tokens)) = sign.filter(|_| !self.in_words && (sentence.glued(at, 0) || coded)) {
            self.currency = Some(name);
            let first = at.checked_sub(tokens)?;
            let joined = sentence.glued(first, 0) && "-−–".contains(sentence.lower(first, -1));
            return match (self.signed, joined) {
                (true, _) => first.checked_sub(1),
                (false, true) => None,
                (false, false) => Some(first),
            };
        }
        if self.signed {
            return at.checked_sub(1);
        }
        let free = !sentence.glued(at, 0) || "(“\"‘'[—*~≈>".contains(before.text);
        free.then_some(at)
    }

    /// Takes scale and percent sign; `None` where something else is glued to the end of the number.
    fn right(&mut self, sentence: &Sentence<'_>) -> Option<()> {
        let at = self.last;
        let Some(next) = sentence.token(at, 1) else { return Some(()) };
        if next.text == "%" {
            self.percent = true;
            self.last += 1;
            return (!sentence.glued(self.last, 1) || !sentence.is(self.last, 1, TokenKind::Word)).then_some(());
        }
        let hyphen = next.glued && next.text == "-" && sentence.glued(at, 2);
        let word = if hyphen { 2 } else { 1 };
        let glued = next.glued && !hyphen;
        let lower = sentence.lower(at, word);
        let metres = lower == "m" && glued && self.currency.is_none() && !super::unit::has_plural(sentence, at + 1);
        let thousands = lower == "k" && glued;
        if thousands && self.currency.is_none() && !word_lists::is_counted_by_thousands(sentence.lower(at, word + 1)) {
            return None;
        }
        let scale = if thousands { Some("thousand") } else { word_lists::scale(lower, glued).filter(|_| !metres) };
        if let Some(scale) = scale {
            self.last += usize::from(hyphen) + 1;
            let double = word_lists::double_scale(scale, sentence.lower(self.last, 1));
            self.last += usize::from(double.is_some());
            self.scale = double.or(Some(scale));
            return Some(());
        }
        if hyphen {
            let lower = sentence.token(at, 2).is_some_and(|word| word.text.starts_with(char::is_lowercase));
            return (lower && !self.in_words).then_some(());
        }
        let suffix = next.kind == TokenKind::Word && (word_lists::suffix(next.text) || matches!(next.text, "F" | "C"));
        let free = !next.glued || suffix || ",.;:)”\"’'?!+]—*…°".contains(next.text);
        let clock = next.text == ":" && sentence.glued(at, 2);
        (free && !clock).then_some(())
    }
}

/// Whether `mark` is a minus or a plus.
fn is_sign(mark: &str) -> bool {
    mark.chars().all(numeral::is_sign)
}

/// Reads a number in words: the longest run of tokens that spells one.
fn words(sentence: &Sentence<'_>, at: usize) -> Option<Figure> {
    number_word(&sentence.token(at, 0)?.lower)?;
    let parts = |word: &&str| begins_number(word) || matches!(*word, "hundred" | "thousand" | "and" | "-");
    let behind = sentence.0.get(at..)?.iter().map(|token| &*token.lower).take_while(parts);
    let words: Vec<&str> = behind.take(7).collect();
    let read = |steps: usize| number_word(&words.get(..=steps)?.join(" ").replace(" - ", "-"));
    let (steps, value) = (0..words.len()).rev().find_map(|steps| read(steps).map(|value| (steps, value)))?;
    let after = sentence.glued(at, -1) && !sentence.lower(at, -2).is_empty() && sentence.lower(at, -1) == "-";
    (!after).then(|| Figure::new(at, at + steps, Decimal::from(value), true))
}
