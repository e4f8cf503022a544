//! Proposes counts from figures in the prose.
//!
//! A figure is proposed where the sentence says what it counts. What could be a year, a date, an age, a name, a range or
//! a time of day is left as text: a number that wrongly stands still costs a reader nothing, one that wrongly counts
//! does. The parts: `token` cuts a sentence, `figure` reads a number with its currency and scale, `exclusions` says what
//! must never count, `unit`, `qualifier` and `period` read the words around it.

mod english;
mod exclusions;
mod figure;
mod number;
mod other_languages;
mod period;
mod qualifier;
mod race;
mod range;
mod subject;
#[cfg(test)]
mod tests;
mod token;
mod unit;
mod word_lists;

use crate::story::{Count, is_amount};
use std::ops::Range;

/// A count and the bytes of the paragraph that it stands for.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    /// Where its text stands in the paragraph.
    pub(super) at: Range<usize>,
    /// The count.
    pub(super) count: Count,
}

/// Whether `text` is a row of digits with their marks that can be nothing else than a number.
fn is_plain(text: &str) -> bool {
    let points = text.bytes().filter(|byte| *byte == b'.').count();
    points <= 1
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && !text.starts_with('0')
}

/// The counts in `text`, a paragraph in `language`, in order.
pub(super) fn find(text: &str, language: &str) -> Vec<Proposal> {
    let english = language == "en" || language.starts_with("en-");
    let mut found = if english { english::find(text) } else { other_languages::find(text, language) };
    // What a reader of the story would refuse is no figure to propose.
    found.retain(|proposal| is_plain(&proposal.count.text) || is_amount(&proposal.count.text, language));
    found
}
