//! The scanner of numbers: where they stand in a written figure, `−4.5` in `−4.5 °C`.

use crate::motion::numerals;
pub(crate) use numerals::{is_minus, is_sign};
use std::ops::Range;

/// Where the number stands in `text`: from its sign or decimal mark, or else from its first digit, to its last digit, with the
/// marks that group its digits. `None` where `text` has no digit.
///
/// What it is worth depends on the language; where it stands does not.
pub(crate) fn number(text: &str) -> Option<Range<usize>> {
    let digit = text.find(is_digit)?;
    let end = digits_end(text, digit, true);
    let point = leading_mark(text, digit);
    Some(sign(text, point).unwrap_or(point)..end)
}

/// The numbers of `text`, in order. Digits behind a letter of a unit are none, `t CO2`, `km2`; those behind a letter that joins
/// them to a number are: `2h30`.
pub(crate) fn numbers(text: &str) -> Vec<Range<usize>> {
    let Some(first) = number(text) else { return Vec::new() };
    let mut from = first.end;
    let mut found = vec![first];
    while let Some(steps) = text.get(from..).and_then(|rest| rest.find(is_digit)) {
        let digit = from + steps;
        let end = digits_end(text, digit, true);
        let between = text.get(found.last().map_or(0, |last| last.end)..digit).unwrap_or_default();
        if !in_word(text, digit) || between.chars().all(char::is_alphabetic) && !is_power(between, text.get(digit..end))
        {
            let point = leading_mark(text, digit);
            found.push(sign(text, point).unwrap_or(point)..end);
        }
        from = end;
    }
    found
}

/// Whether `char` is seen by nobody and only orders what is written in two directions.
pub(super) fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2066}'..='\u{2069}')
}

/// Whether `char` is a digit, or a fraction in one character.
pub(super) fn is_digit(char: char) -> bool {
    numerals::digit_value(char).is_some() || super::fraction::of(char).is_some()
}

/// Whether `char` may group digits as a blank: a space, of any width that does not break a number in two lines, or an ordinary one.
pub(super) fn is_blank(char: char) -> bool {
    matches!(char, ' ' | '\u{A0}' | '\u{2007}' | '\u{2008}' | '\u{2009}' | '\u{202F}')
}

/// Whether `char` groups digits as an apostrophe does.
pub(super) fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '\u{2019}' | '\u{2BC}' | '\u{FF07}')
}

/// Whether `char` may be a point or comma between digits, in any script.
pub(super) fn is_point(char: char) -> bool {
    matches!(char, '.' | ',' | '\u{60C}' | '\u{66B}' | '\u{66C}' | '\u{FF0C}' | '\u{FF0E}')
}

/// Whether a letter stands right before byte `at`, in a script that parts its words by blanks.
fn in_word(text: &str, at: usize) -> bool {
    behind(text, at).is_some_and(|char| char.is_lowercase() || char.is_uppercase())
}

/// Whether `unit` is a length and `digits` make an area or a room of it.
fn is_power(unit: &str, digits: Option<&str>) -> bool {
    matches!(digits, Some("2" | "3"))
        && matches!(unit, "m" | "km" | "cm" | "mm" | "dm" | "ft" | "in" | "mi" | "yd" | "м" | "км" | "см")
}

/// The character before byte `at`.
pub(super) fn behind(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// How long the number is whose first digit begins `text`, where no ordinary space groups its digits; zero where none does.
pub(crate) fn tight(text: &str) -> usize {
    digits_end(text, 0, false)
}

/// Where the digits end that begin at byte `start`, with the marks between them; `spaced` says that ordinary spaces may group them.
fn digits_end(text: &str, start: usize, spaced: bool) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut end = 0;
    // How many digits there are since the last mark.
    let mut group = 0;
    let mut blank = None;
    let mut chars = rest.char_indices();
    while let Some((at, char)) = chars.next() {
        let behind = chars.as_str();
        if is_digit(char) {
            end = at + char.len_utf8();
            group += 1;
        } else if is_point(char) && behind.starts_with(is_digit) || is_decimal_slash(rest, at) {
            group = 0;
        } else if (is_blank(char) && (spaced || char != ' ') || is_apostrophe(char))
            && (three_digits(behind) && group <= 3 && blank.is_none_or(|blank| blank == char && group == 3)
                || is_blank(char) && behind.starts_with(|char| super::fraction::of(char).is_some()))
        {
            blank = Some(char);
            group = 0;
        } else {
            break;
        }
    }
    start + end
}

/// Whether the slash at byte `at` is the decimal mark of Persian, `۴/۵`: the keyboard has none, and Persian digits have no other slash
/// but in dates, of which there are two.
fn is_decimal_slash(text: &str, at: usize) -> bool {
    let is_persian = |char: char| matches!(char, '۰'..='۹');
    let Some(behind) = text.get(at..).and_then(|rest| rest.strip_prefix('/')) else { return false };
    let whole = text.get(..at).unwrap_or_default();
    let rest = behind.trim_start_matches(is_persian);
    let digits = behind.chars().take_while(|char| is_persian(*char)).count();
    whole.chars().all(is_persian) && !whole.is_empty() && (1..=3).contains(&digits) && !rest.starts_with('/')
}

/// Whether three digits stand at the front of `text`, and no more.
fn three_digits(text: &str) -> bool {
    text.chars().take_while(|char| numerals::digit_value(*char).is_some()).take(4).count() == 3
}

/// Where the decimal mark stands that begins the number whose first digit is at byte `digit`: `.5`; the digit where there is none.
fn leading_mark(text: &str, digit: usize) -> usize {
    let mark = behind(text, digit).filter(|char| is_point(*char) && *char != '\u{66C}');
    let Some(at) = mark.and_then(|mark| digit.checked_sub(mark.len_utf8())) else { return digit };
    let free = |char: char| !char.is_alphanumeric() && !is_point(char) && char != '…';
    if behind(text, at).is_none_or(free) { at } else { digit }
}

/// Where the sign stands of the number that begins at byte `start`; `None` where it has none, and where what looks like one joins
/// the number to what stands before it: `F-16`, `3-2`.
fn sign(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?;
    let near = before.trim_end_matches(is_invisible);
    let close = near.trim_end_matches(is_blank);
    let sign = close.chars().next_back().filter(|char| is_sign(*char))?;
    let front = close.get(..close.len() - sign.len_utf8())?;
    let lead = front.trim_end_matches(is_invisible);
    let opens = lead.chars().all(|char| char.is_whitespace() || "([{«“\"‘'".contains(char) || is_invisible(char));
    let before = |char: char| {
        char.is_whitespace() || "([{«“\"‘'~≈<>=≤≥/…:;,*·•|（「".contains(char) || super::sign::is_currency_sign(char)
    };
    let apart = lead.chars().next_back().is_none_or(before);
    // With a blank behind it, a dash anywhere but at the front is a dash.
    let is_its_own = if close.len() < near.len() { opens } else { apart };
    is_its_own.then_some(lead.len())
}

#[cfg(test)]
mod tests {
    use super::{number, numbers};

    #[test]
    fn sign_and_leading_point_belong_to_the_number() {
        for (text, expected) in [
            ("US$140.7 billion", "140.7"),
            ("−4.5 °C", "−4.5"),
            ("-4.5", "-4.5"),
            ("–4,5", "–4,5"),
            ("− 4,5 %", "− 4,5"),
            ("+3", "+3"),
            (".5 percent", ".5"),
            ("-.5", "-.5"),
            ("about -5%", "-5"),
            ("(−12)", "−12"),
            ("\u{200e}-4", "\u{200e}-4"),
            ("$-5", "-5"),
            ("−$5", "5"),
            ("Nu.500", "500"),
            ("…5", "5"),
            ("total – 5", "5"),
            ("F-16", "16"),
            ("3 ½ hours", "3 ½"),
            ("3½", "3½"),
            ("½", "½"),
            ("12 345 people", "12 345"),
            ("12 3456", "12"),
            ("2023 345", "2023"),
            ("1’234’567", "1’234’567"),
            ("5'8", "5"),
            ("1 234.5", "1 234.5"),
            ("１，２３４", "１，２３４"),
            ("CO₂: 5 t", "5"),
            ("R12 345", "12 345"),
            ("Q1 2024", "1"),
            ("10 m²", "10"),
            ("42.", "42"),
            ("۴/۵ درصد", "۴/۵"),
            ("-۳۲/۷۵", "-۳۲/۷۵"),
            ("۱۴۰۲/۳/۱۲", "۱۴۰۲"),
            ("4/5", "4"),
        ] {
            assert_eq!(number(text).map(|at| &text[at]), Some(expected), "{text}");
        }
        assert_eq!(number("nine"), None);
    }

    #[test]
    fn each_number_is_found_once() {
        for (text, expected) in [
            ("2:01:41", &["2", "01", "41"][..]),
            ("200–300", &["200", "300"]),
            ("5 t CO2", &["5"]),
            ("5 km2", &["5"]),
            ("14 May 2020", &["14", "2020"]),
            ("01 23 45", &["01", "23", "45"]),
        ] {
            assert_eq!(numbers(text).into_iter().map(|at| &text[at]).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
