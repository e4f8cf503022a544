//! Numbers: the digits, which may count up, with the prefix and suffix around them.

use super::{
    direction,
    piece::{IntoPiece, Piece},
};
use crate::story::Count;
use leptos::prelude::*;

/// A number inside a sentence that is written the way `around`.
pub(super) fn in_text(count: &Count, around: &'static str) -> Piece {
    let way = Way::of(count, around);
    match count.parts() {
        Some((prefix, digits, suffix)) => {
            let core = core(count, prefix, digits, way.core);
            view! { <span class="sw-number" dir=way.whole>{core}{some(suffix)}</span> }.into_piece()
        }
        None => view! { <span class="sw-number">{count.text.clone()}</span> }.into_piece(),
    }
}

/// A number set large, with what stands around its digits set smaller.
pub(super) fn large(count: &Count, around: &'static str) -> Piece {
    let way = Way::of(count, around);
    match count.parts() {
        Some((prefix, digits, suffix)) => {
            let core = core(count, prefix, digits, way.core);
            view! { <span class="sw-number sw-large" dir=way.whole>{core}{some(suffix).map(affix)}</span> }.into_piece()
        }
        None => view! { <span class="sw-number sw-large">{count.text.clone()}</span> }.into_piece(),
    }
}

/// How much room a large number takes, in widths of a digit: what stands before the digits is set at a third of their size,
/// what stands after them may go to the next line.
pub(super) fn width(count: &Count) -> usize {
    match count.parts() {
        Some((prefix, digits, _)) => digits.chars().count() + prefix.chars().count().div_ceil(3),
        None => count.text.chars().count(),
    }
}

/// What stands before the digits, and the digits; as one where they go another way than what follows them.
fn core(count: &Count, prefix: &str, digits: &str, way: Option<&'static str>) -> Piece {
    let digits = view! { <span data-sw-count=count.value.to_string() translate="no">{digits.to_owned()}</span> };
    let core = view! { {some(prefix).map(affix)}{digits} };
    match way {
        Some(way) => view! { <span class="sw-core" dir=way>{core}</span> }.into_piece(),
        None => core.into_piece(),
    }
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
        match direction::of_text(prefix).or_else(|| direction::of_text(suffix)) {
            Some(way) if way != around => Self { whole: Some(way), core: None },
            // The words go the way of the text. Between them, what stands before European digits does not.
            Some("rtl") if western && direction::of_text(prefix).is_none() => Self { whole: None, core: Some("ltr") },
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
    }
}
