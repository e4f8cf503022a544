//! Names with digits: `B52`, `COVID-19`, `4K`.

use super::NumberKind;
use crate::story::numeral::{cut, sign};

/// Units and scales that begin with a capital letter and are written close to a number.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "A", "Ah", "B", "BN", "BTU", "Bn", "Bq", "C", "EB", "F", "GB", "GHz", "GJ", "GPa", "GW", "GWh", "Gb", "Gbps", "Gt", "Gy", "Hz", "J",
    "KB", "KM", "KW", "KWh", "L", "M", "MB", "MHz", "MJ", "ML", "MN", "MM", "MPH", "MPa", "MT", "MW", "MWe", "MWh", "MWp", "Mb", "Mbps",
    "HP", "Kbit", "Kbps", "MP", "Mbit", "Gbit", "Md", "Mds", "MdB", "Mio", "Mln", "Mn", "Mrd", "Mt", "Nm", "PB", "PJ", "Pa", "Sv", "T", "TB", "THz", "TJ", "TW", "TWh", "Tb", "Tn",
    "Tsd", "V", "VA", "W", "Wh", "Wp", "X", "ГБ", "Гб", "ГВт", "ГГц", "Гц", "МБ", "Мб", "МВт", "МГц", "ТБ", "ТВт", "Вт", "В",
];

/// A name, where letters stand right before its number: `B52`, `COVID-19`.
pub(super) fn before(before: &str, number: &str, behind: &str, language: &str) -> Option<NumberKind> {
    let joined = before.trim_end_matches(cut::is_minus);
    let word: String = joined.chars().rev().take_while(|char| char.is_alphabetic()).collect();
    let word: String = word.chars().rev().collect();
    // Scripts without capitals join a number to words as a matter of course.
    let is_cased = word.chars().next_back().is_some_and(|char| char.is_lowercase() || char.is_uppercase());
    // `U$S500`
    let signed = joined.trim_end_matches(char::is_alphabetic).ends_with(sign::is_currency_sign);
    let is_times = word == "x" && joined == "x";
    let amount = amount(number, behind);
    let unit = joined.len() == before.len()
        && (sign::is_currency(&word) && word.chars().count() > 1
            || word.chars().count() == 1
                && word.chars().all(char::is_uppercase)
                && (amount || is_money(&word, language)));
    (is_cased && !unit && !signed && !is_times).then_some(NumberKind::Name)
}

/// Whether the currency of the region in the tag `language` has but the letter `word` for a sign.
fn is_money(word: &str, language: &str) -> bool {
    const LETTERS: [(&str, &str); 11] = [
        ("BW", "P"),
        ("GM", "D"),
        ("GT", "Q"),
        ("HN", "L"),
        ("LS", "M"),
        ("NA", "N"),
        ("PG", "K"),
        ("PH", "P"),
        ("SZ", "E"),
        ("ZA", "R"),
        ("ZM", "K"),
    ];
    let region = language.split(['-', '_']).skip(1).find(|part| part.len() == 2);
    LETTERS
        .iter()
        .any(|(known, letter)| *letter == word && region.is_some_and(|region| region.eq_ignore_ascii_case(known)))
}

/// A name, where letters stand right behind its number: `4K`, `5G`.
pub(super) fn behind(before: &str, number: &str, behind: &str) -> Option<NumberKind> {
    // `3-D`; in German, longer words are joined to amounts so.
    let letter = behind.strip_prefix('-').unwrap_or_default();
    let mut letters = letter.chars();
    if letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(char::is_alphabetic) {
        return Some(NumberKind::Name);
    }
    let word: String = behind.chars().take_while(|char| char.is_alphabetic()).collect();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let money = before.trim_end().ends_with(sign::is_currency_sign);
    let rest = behind.get(word.len()..).unwrap_or_default();
    let unit = UNITS.contains(&word.as_str())
        || word.len() > 1 && sign::is_currency(&word)
        || rest.starts_with(sign::is_currency_sign);
    let thousands = word == "K" && (money || number.contains(cut::is_point));
    let amount = unit || thousands || money && word.chars().count() <= 3;
    (capital && !amount).then_some(NumberKind::Name)
}

/// Whether `number` and what stands `behind` it say that it is an amount of money, though only a letter stands before it: `R5 million`.
fn amount(number: &str, behind: &str) -> bool {
    let scaled = behind.trim_start().starts_with(|char: char| char.is_lowercase());
    number.contains(|char: char| cut::is_point(char) || cut::is_blank(char)) || scaled
}
