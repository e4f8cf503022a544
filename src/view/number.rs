//! A number: its digits, which may count, and what is written before and after them.

use super::piece::{IntoPiece, Piece};
use crate::story::Count;
use leptos::prelude::*;

/// A number inside a sentence.
pub(super) fn in_text(count: &Count) -> Piece {
    match pieces(count) {
        Some((prefix, digits, suffix)) => {
            let prefix = prefix.map(affix);
            view! { <span class="sw-number">{prefix}{digits}{suffix}</span> }.into_piece()
        }
        None => view! { <span class="sw-number">{count.text.clone()}</span> }.into_piece(),
    }
}

/// A number set large, with what stands around its digits set smaller.
pub(super) fn large(count: &Count) -> Piece {
    match pieces(count) {
        Some((prefix, digits, suffix)) => {
            let (prefix, suffix) = (prefix.map(affix), suffix.map(affix));
            view! { <span class="sw-number sw-large">{prefix}{digits}{suffix}</span> }.into_piece()
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

/// What stands before the digits, the digits, what stands after them; `None` for a number in words.
fn pieces(count: &Count) -> Option<(Option<String>, impl IntoView + use<>, Option<String>)> {
    let (prefix, digits, suffix) = count.parts()?;
    let digits = view! { <span data-sw-count=count.value.to_string() translate="no">{digits.to_owned()}</span> };
    Some((some(prefix), digits, some(suffix)))
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn affix(text: String) -> impl IntoView + use<> {
    view! { <span class="sw-affix">{text}</span> }
}
