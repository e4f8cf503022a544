//! Numbers: the digits, which may count up, with the prefix and suffix around them.

use super::{
    direction,
    piece::{IntoPiece, Piece},
};
use crate::hooks::class;
use crate::motion::numerals;
use crate::story::{Count, CountKind, CountMotion};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// A number inside a sentence that is written the way `around`.
pub(super) fn in_text(count: &Count, around: &'static str) -> Piece {
    number(count, around, Size::Text)
}

/// A number set large, with what stands around its digits set smaller.
pub(super) fn large(count: &Count, around: &'static str) -> Piece {
    number(count, around, Size::Large)
}

/// How large a number is set.
#[derive(Clone, Copy, PartialEq)]
enum Size {
    Text,
    Large,
}

fn number(count: &Count, around: &'static str, size: Size) -> Piece {
    let class = if size == Size::Large { "sw-number sw-large" } else { "sw-number" };
    let Some((prefix, digits, suffix)) = count.parts() else {
        return view! { <span class=class>{count.text.clone()}</span> }.into_piece();
    };
    let way = Way::of(count, around);
    let (unit, suffix) = last_unit(count, suffix);
    let pieces = count.pieces().map(|mut pieces| {
        pieces.extend(Some((unit, None)).filter(|_| !unit.is_empty()));
        pieces
    });
    // Several that run are one figure, and have one name.
    let is_several = pieces.iter().flatten().filter(|(_, value)| value.is_some()).count() > 1;
    let name = is_several.then(|| count.text.clone());
    let core = match pieces {
        Some(pieces) => several(prefix, pieces, way.core, size, count.motion),
        None => core(count, prefix, digits, way.core),
    };
    let suffix =
        some(suffix).map(|text| if size == Size::Large { affix(text).into_piece() } else { text.into_piece() });
    view! { <span class=class dir=way.whole role=is_several.then_some("img") aria-label=name>{core}{suffix}</span> }
        .into_piece()
}

/// How much room a large number takes, in widths of a digit: what stands before the digits or between them is set at a third of their
/// size, what stands after them may go to the next line.
pub(super) fn width(count: &Count) -> usize {
    let Some((prefix, digits, suffix)) = count.parts() else { return count.text.chars().count() };
    let runs = if count.pieces().is_some() { runs(digits) } else { vec![(false, digits)] };
    let small = runs.iter().filter(|(small, _)| *small).map(|(_, text)| text.chars().count()).sum::<usize>();
    let unit = last_unit(count, suffix).0.chars().count();
    digits.chars().count() - small + (prefix.chars().count() + small + unit).div_ceil(3)
}

/// `suffix` cut behind the unit of the last number of a duration in words, which stands beside it as the others do: ` minutes`.
fn last_unit<'s>(count: &Count, suffix: &'s str) -> (&'s str, &'s str) {
    let is_worded = count.kind == CountKind::Duration && !count.numbers.is_empty();
    let word = suffix.trim_start();
    let end = suffix.len() - word.len() + word.find(char::is_whitespace).unwrap_or(word.len());
    suffix.split_at(if is_worded { end } else { 0 })
}

/// What stands before the first number, and the numbers, each of which may run by itself, with what is between them.
fn several(
    prefix: &str,
    pieces: Vec<(&str, Option<Decimal>)>,
    way: Option<&'static str>,
    size: Size,
    motion: CountMotion,
) -> Piece {
    let mut core: Vec<Piece> = some(prefix).map(|text| affix(text).into_piece()).into_iter().collect();
    for (text, value) in pieces {
        match value {
            Some(value) => core.push(running(value, text, motion)),
            None if size == Size::Text => core.push(text.to_owned().into_piece()),
            None => core.extend(runs(text).into_iter().map(|(small, text)| match small {
                true => affix(text.to_owned()).into_piece(),
                false => text.to_owned().into_piece(),
            })),
        }
    }
    if way.is_none() && size == Size::Text {
        return core.into_piece();
    }
    view! { <span dir=way>{core}</span> }.into_piece()
}

/// `text` cut into what is set small between large numbers, words and signs of units, and what is set as large as they are. A blank
/// at the edge of small words is outside of them, where no box swallows it.
fn runs(text: &str) -> Vec<(bool, &str)> {
    let is_large = |char: char| {
        char.is_numeric()
            || crate::story::numeral::is_minus(char)
            || matches!(char, ':' | '/' | '\u{2044}' | ',' | '~' | '～' | '〜' | '—')
    };
    let (mut runs, mut from, mut small) = (Vec::new(), 0, None);
    for (at, char) in text.char_indices() {
        let is_small = match char {
            '.' => small.unwrap_or_default(),
            char if char.is_whitespace() => {
                let next = text.get(at..).unwrap_or_default().trim_start().chars().next();
                small == Some(true) && next.is_some_and(|next| !is_large(next))
            }
            char => !is_large(char),
        };
        if small.is_some_and(|small| small != is_small) {
            runs.push((!is_small, text.get(from..at).unwrap_or_default()));
            from = at;
        }
        small = Some(is_small);
    }
    runs.extend(small.map(|small| (small, text.get(from..).unwrap_or_default())));
    runs
}

/// What stands before the digits, and the digits; as one where they go another way than what follows them.
fn core(count: &Count, prefix: &str, digits: &str, way: Option<&'static str>) -> Piece {
    let core = view! { {some(prefix).map(affix)}{running(count.value, digits, count.motion)} };
    match way {
        Some(way) => view! { <span dir=way>{core}</span> }.into_piece(),
        None => core.into_piece(),
    }
}

/// Digits that run up to their value, or roll to it.
fn running(value: Decimal, digits: &str, motion: CountMotion) -> Piece {
    let zero = digits.chars().find_map(numerals::digit_value).map(|(zero, _)| zero.to_string());
    let digits = digits.to_owned();
    // What runs is text alone: of what rolls, nothing runs.
    let digits = match zero.filter(|_| motion == CountMotion::Roll) {
        Some(zero) => view! { <span class=class::RARE data-sw-roll=zero>{digits}</span> }.into_piece(),
        None => digits.into_piece(),
    };
    view! { <span data-sw-count=value.to_string() translate="no">{digits}</span> }.into_piece()
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn affix(text: String) -> impl IntoView + use<> {
    view! { <span class="sw-affix">{text}</span> }
}

/// Which way a number is written, where that is not the way of the text around it: its digits and affixes are boxes of their own,
/// and would stand in the order of that text, the sign of a currency behind the digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Way {
    /// The whole number.
    whole: Option<&'static str>,
    /// What stands before its digits, and the digits.
    core: Option<&'static str>,
}

impl Way {
    fn of(count: &Count, around: &'static str) -> Self {
        let Some((prefix, digits, suffix)) = count.parts() else { return Self::default() };
        let western = digits.contains(|char: char| char.is_ascii_digit());
        let words = direction::of_text(digits);
        match direction::of_text(prefix).or(words).or_else(|| direction::of_text(suffix)) {
            Some(way) if way != around => Self { whole: Some(way), core: None },
            // The words go the way of the text. Between them, what stands before European digits does not.
            Some("rtl") if western && direction::of_text(prefix).or(words).is_none() => {
                Self { whole: None, core: Some("ltr") }
            }
            None if around == "rtl" && western => Self { whole: Some("ltr"), core: None },
            _ => Self::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_goes_its_own_way_in_a_text_that_goes_the_other() {
        let way = |figure: &str, around: &'static str| {
            let way = Way::of(&Count::new(figure, 1.into()), around);
            (way.whole, way.core)
        };
        for text in ["US$460 million", "$460", "€300", "−4.5 °C", "45%", "12"] {
            assert_eq!(way(text, "rtl"), (Some("ltr"), None), "{text}");
            assert_eq!(way(text, "ltr"), (None, None), "{text}");
        }
        for text in ["$460 مليون", "460 مليون دولار"] {
            assert_eq!(way(text, "rtl"), (None, Some("ltr")), "{text}");
            assert_eq!(way(text, "ltr"), (Some("rtl"), None), "{text}");
        }
        for text in ["٤٦٠ مليون دولار", "٤٥٪", "نحو ٤٥", "۴۵٪"] {
            assert_eq!(way(text, "rtl"), (None, None), "{text}");
        }
        assert_eq!(way("nine", "rtl"), (None, None));
        let range = |figure: &str| {
            let numbers = vec![5.into(), 10.into()];
            let way = Way::of(&Count { kind: CountKind::Range, numbers, ..Count::new(figure, 5.into()) }, "rtl");
            (way.whole, way.core)
        };
        assert_eq!(range("5–10 km"), (Some("ltr"), None));
        assert_eq!(range("5–10 كيلومترات"), (None, Some("ltr")));
        assert_eq!(range("5 إلى 10"), (None, None));
    }

    #[test]
    fn words_between_large_numbers_are_small() {
        for (text, expected) in [
            (" of 15", " |<of>| 15"),
            ("3rd", "3|<rd>"),
            (" hours and ", " |<hours and>| "),
            ("–", "–"),
            ("%–", "<%>|–"),
            (" Std. ", " |<Std.>| "),
            ("15人中", "15|<人中>"),
        ] {
            let said = |(small, text): (bool, &str)| if small { format!("<{text}>") } else { text.to_owned() };
            assert_eq!(runs(text).into_iter().map(said).collect::<Vec<_>>().join("|"), expected, "{text}");
        }
    }
}
