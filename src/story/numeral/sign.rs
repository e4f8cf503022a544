//! The sign of a number: whether it is below zero, by what stands before it: `−$5`, `minus 5`, `零下5`.

use super::cut;
use crate::story::number_words;
use rust_decimal::Decimal;
use std::ops::Range;

/// The words for a number below zero, in small letters. They are at the front of a figure: `al menos 5` is at least five.
#[rustfmt::skip]
const MINUS: &[&str] = &[
    "minus", "negative", "moins", "menos", "meno", "miinus", "mínus", "mīnus", "минус", "мінус", "eksi", "âm", "माइनस", "ناقص", "سالب",
    "منفی", "مائنس", "מינוס", "负", "負", "အနုတ်", "ลบ",
];

/// Those that mean nothing else, and stand right before the number wherever that is.
const BELOW: &[&str] = &["零下", "氷点下", "マイナス", "영하", "마이너스"];

/// Abbreviations of currencies that stand right before the number and have no sign.
#[rustfmt::skip]
const CURRENCIES: &[&str] = &[
    "Rs", "Rs.", "Rp", "Rp.", "RM", "Tk", "Tk.", "KSh", "Ksh", "TSh", "USh", "Sh", "kr", "kr.", "Kč", "zł", "лв", "руб", "р",
    "Fr", "Fr.", "SFr", "sFr.", "CFA", "FCFA", "Br", "Le", "Nu.", "Bs", "Bs.", "MK", "NT", "Lei", "lei", "Ft", "DM", "Gs", "Gs.",
    "Afs", "Af", "Dh", "Dhs", "SR", "QR", "BD", "KD", "JD", "LE", "LL", "TL", "Kz", "MT", "GH", "Php", "PhP", "Ks", "K", "R", "B/.",
    "S/", "S/.",
];

/// Whether `before`, what stands before a number that has no sign of its own, says that it is below zero.
pub(super) fn is_negative(before: &str) -> bool {
    let front = before.trim_end_matches(|char: char| char.is_whitespace() || cut::is_invisible(char));
    sign_before_currency(front) || ends_with_minus(front)
}

/// Whether `front` is a minus and a currency.
fn sign_before_currency(front: &str) -> bool {
    let Some((at, sign)) = front.char_indices().rev().take(9).find(|(_, char)| cut::is_sign(*char)) else {
        return false;
    };
    let unit = front.get(at + sign.len_utf8()..).unwrap_or_default().trim();
    let before = front.get(..at).unwrap_or_default();
    let apart = before.chars().next_back().is_none_or(|char| !char.is_alphanumeric());
    cut::is_minus(sign) && apart && is_currency(unit)
}

/// Whether `front` is a word for minus.
fn ends_with_minus(front: &str) -> bool {
    let word = front.trim_start_matches(|char: char| !char.is_alphabetic());
    let is_short = word.len() <= 20;
    BELOW.iter().any(|below| front.ends_with(below)) || is_short && MINUS.contains(&word.to_lowercase().as_str())
}

/// Where the word for minus begins that ends `front`: `es waren minus`, `气温零下`.
pub(crate) fn minus_before(front: &str) -> Option<usize> {
    let wide = BELOW.iter().chain(&["负", "負"]).find_map(|below| front.strip_suffix(*below));
    let word = front.rsplit(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
    let worded =
        || (word.len() <= 20 && MINUS.contains(&word.to_lowercase().as_str())).then_some(front.len() - word.len());
    wide.map(str::len).or_else(worded)
}

/// Whether `unit`, without blanks around it, is the sign, code or abbreviation of a currency.
pub(in crate::story) fn is_currency(unit: &str) -> bool {
    let code = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    let signed = unit.contains(is_currency_sign) && unit.chars().count() <= 5;
    code || signed || CURRENCIES.contains(&unit)
}

/// Whether `char` is of the Unicode category of currency signs.
pub(super) fn is_currency_sign(char: char) -> bool {
    matches!(
        char,
        '$' | '¢'..='¥' | '֏' | '؋' | '߾' | '߿' | '৲' | '৳' | '৻' | '૱' | '௹' | '฿' | '៛' | '\u{20A0}'..='\u{20CF}'
            | '\u{A838}' | '﷼' | '﹩' | '＄' | '￠' | '￡' | '￥' | '￦'
    )
}

/// Whether the number at `at` and its currency are all that stands between the parentheses around `text`, which in accounts means
/// that it is below zero.
pub(super) fn in_parentheses(text: &str, at: &Range<usize>) -> bool {
    let before = text.get(..at.start).unwrap_or_default().trim();
    let behind = text.get(at.end..).unwrap_or_default().trim();
    let opened = before.strip_prefix('(').map(str::trim).is_some_and(|unit| unit.is_empty() || is_currency(unit));
    opened && behind.ends_with(')') && !behind.contains('(')
}

/// The number that `text` spells in English words, with the sign before it.
pub(super) fn number_word(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if let Some(number) = number_words::number_word(text) {
        return Some(Decimal::from(number));
    }
    let (first, rest) = text.split_once(|char: char| char.is_whitespace())?;
    let number = number_words::number_word(rest.trim())?;
    let negative = matches!(first.to_lowercase().as_str(), "minus" | "negative");
    (negative || first.eq_ignore_ascii_case("plus")).then(|| super::signed(Decimal::from(number), negative))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minus_may_stand_before_the_currency_or_be_a_word() {
        for before in ["−$", "-US$ ", "– €", "−USD ", "-Rs.", "minus ", "Minus ", "零下", "約零下", "минус ", "moins "]
        {
            assert!(is_negative(before), "{before}");
        }
        for before in ["", "$", "F-", "terminus ", "up $", "3-$", "+$", "plus ", "x - y ", "al menos ", "au moins "] {
            assert!(!is_negative(before), "{before}");
        }
    }

    #[test]
    fn words_have_signs_too() {
        for (text, value) in
            [("nine", Some("9")), ("minus five", Some("-5")), ("plus three", Some("3")), ("just five", None)]
        {
            assert_eq!(number_word(text).map(|value| value.to_string()).as_deref(), value, "{text}");
        }
    }
}
