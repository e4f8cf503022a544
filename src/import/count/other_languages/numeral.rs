//! Numbers in digits and in words, wherever they stand in a text.

use super::lexicon::{Behind, Lexicon};
use super::phrase;
use crate::motion::numerals;
use crate::story::{likely_value_of, numeral};
use rust_decimal::Decimal;
use std::ops::Range;

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Where it stands, in bytes: its digits or its words, without currency and scale.
    pub(super) at: Range<usize>,
    /// What it says; `None` where it is no number that can be read: `1.2.3`.
    pub(super) value: Option<Decimal>,
    /// Whether it is in words.
    pub(super) in_words: bool,
}

/// The next number at or behind byte `from` of `text`, whose language and region are those of `tag`.
pub(super) fn next(text: &str, from: usize, lexicon: &Lexicon, tag: &str) -> Option<Numeral> {
    let mut inside = text.get(..from)?.ends_with(phrase::in_word);
    for (steps, letter) in text.get(from..)?.char_indices() {
        let at = from + steps;
        if is_digit(letter) {
            return Some(in_digits(text, at, tag));
        }
        let word = lexicon.has_words && phrase::in_word(letter);
        let spelt = match word {
            true if !inside => in_words(text, at, lexicon),
            false if lexicon.figures().joined => in_hanzi(text, at, lexicon),
            _ => None,
        };
        if spelt.is_some() {
            return spelt;
        }
        inside = word;
    }
    None
}

/// Whether `letter` is a decimal digit of any script.
pub(super) fn is_digit(letter: char) -> bool {
    match letter {
        '0'..='9' => true,
        '\0'..'\u{660}' | '\u{2E80}'..'\u{A9D0}' | '\u{AC00}'..='\u{D7A3}' => false,
        _ => numerals::digit_value(letter).is_some(),
    }
}

/// The number whose first digit stands at `at`.
fn in_digits(text: &str, at: usize, tag: &str) -> Numeral {
    let rest = text.get(at..).unwrap_or_default();
    let length = numeral::tight(rest);
    let plain =
        Numeral { at: at..at + length, value: value(rest.get(..length).unwrap_or_default(), tag), in_words: false };
    // The digits of `A320` are those of a name.
    let name = text
        .get(..at)
        .is_some_and(|front| front.ends_with(|letter: char| letter.is_lowercase() || letter.is_uppercase()));
    let spaced = at + if name { length } else { spaced_length(rest, length) };
    let grouped =
        text.get(at..spaced).filter(|_| spaced > plain.at.end).and_then(|digits| likely_value_of(digits, tag).ok());
    match grouped.filter(|value| *value >= Decimal::ONE_THOUSAND) {
        Some(value) => Numeral { at: at..spaced, value: Some(value), in_words: false },
        None => plain,
    }
}

/// How long the digits at the front of `rest` are with the groups of three that ordinary spaces cut.
fn spaced_length(rest: &str, first: usize) -> usize {
    let digits = |text: &str| text.chars().take_while(|letter| is_digit(*letter)).count();
    let mut end = first;
    if !(1..=3).contains(&digits(rest)) || digits(rest) < rest.get(..first).map_or(0, |text| text.chars().count()) {
        return end;
    }
    while let Some(group) = rest.get(end..).and_then(|rest| rest.strip_prefix(' ')).filter(|group| digits(group) == 3) {
        end += 1 + group.chars().take(3).map(char::len_utf8).sum::<usize>();
    }
    // `1 426,30`
    let decimals = rest.get(end..).and_then(|rest| rest.strip_prefix([',', '.'])).filter(|_| end > first);
    let length = decimals.map(|rest| rest.chars().take_while(|letter| is_digit(*letter)).map(char::len_utf8).sum());
    end + length.filter(|length: &usize| *length > 0).map_or(0, |length| length + 1)
}

/// The value of `digits`: three digits behind a point are thousands where the language has no such decimal point.
fn value(digits: &str, tag: &str) -> Option<Decimal> {
    let read = match likely_value_of(digits, tag) {
        Ok(read) => read,
        // Writers of Khmer group with points, whatever is decreed.
        Err(_) if tag.starts_with("km") => likely_value_of(&digits.replace('.', ""), tag).ok().filter(|_| {
            let mut groups = digits.split('.').map(|group| group.chars().count());
            groups.next().is_some_and(|first| first <= 3) && groups.all(|group| group == 3)
        })?,
        Err(_) => return None,
    };
    let thousands = matches!(tag.split('-').next(), Some("ar" | "fa" | "ur" | "km"))
        && read.scale() == 3
        && digits.matches(['.', ',']).count() == 1;
    let value = if thousands { read * Decimal::ONE_THOUSAND } else { read };
    Some(value.normalize()).filter(|_| thousands).or(Some(read))
}

/// The number in words that begins at `at`.
fn in_words(text: &str, at: usize, lexicon: &Lexicon) -> Option<Numeral> {
    let (length, value) = lexicon.word(text.get(at..)?)?;
    Some(Numeral { at: at..at + length, value: Some(Decimal::from(value)), in_words: true })
}

/// The worth of a Chinese digit, or of a Chinese power of ten below ten thousand, with whether it is one.
fn hanzi(letter: char) -> Option<(u32, bool)> {
    Some(match letter {
        '〇' | '零' => (0, false),
        '一' => (1, false),
        '二' | '两' | '兩' => (2, false),
        '三' => (3, false),
        '四' => (4, false),
        '五' => (5, false),
        '六' => (6, false),
        '七' => (7, false),
        '八' => (8, false),
        '九' => (9, false),
        '十' => (10, true),
        '百' => (100, true),
        '千' => (1000, true),
        _ => return None,
    })
}

/// The number in Chinese characters that begins at `at`, where it is more than one digit or has a scale.
fn in_hanzi(text: &str, at: usize, lexicon: &Lexicon) -> Option<Numeral> {
    let rest = text.get(at..)?;
    rest.chars().next().and_then(hanzi)?;
    let (mut total, mut digit, mut end, mut signs) = (0_u32, None, 0, 0);
    // A longer one is a row of digits and no number.
    for (steps, letter) in rest.char_indices().take(9) {
        let Some((worth, power)) = hanzi(letter) else { break };
        match (power, digit) {
            (true, known) => total += worth * known.unwrap_or(1),
            (false, Some(_)) if worth != 0 => return Some(unread(at, rest)),
            (false, _) => digit = Some(worth).filter(|worth| *worth > 0),
        }
        if power {
            digit = None;
        }
        (end, signs) = (steps + letter.len_utf8(), signs + 1);
    }
    let value = total + digit.unwrap_or(0);
    let scaled = lexicon.behind(rest.get(end..)?, Behind::Scale).is_some();
    let large = value >= 10 && total > 0 && signs > 1;
    (scaled || large).then(|| Numeral { at: at..at + end, value: Some(Decimal::from(value)), in_words: true })
}

/// Characters that are digits of a year or a name: `二〇二三`.
fn unread(at: usize, rest: &str) -> Numeral {
    let end = rest.find(|letter| hanzi(letter).is_none()).unwrap_or(rest.len());
    Numeral { at: at..at + end, value: None, in_words: true }
}
