//! Proposes counts from figures in the prose.
//!
//! A figure is proposed where the sentence says what it counts. What could be a year, a date, an age, a name, a range or
//! a time of day is left as text: a number that wrongly stands still costs a reader nothing, one that wrongly counts
//! does. The parts: `token` cuts a sentence, `figure` reads a number with its currency and scale, `refuse` says what
//! must never count, `unit`, `qualifier` and `period` read the words around it.

mod abroad;
mod figure;
mod lists;
mod number;
mod period;
mod prose;
mod qualifier;
mod refuse;
mod token;
mod unit;

use super::{Guess, Kind};
use crate::story::{Count, Inline};
use std::ops::Range;

/// A count and the bytes of the paragraph that it stands for.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    /// Where its text stands in the paragraph.
    pub(super) at: Range<usize>,
    /// The count.
    pub(super) count: Count,
}

/// The inline text of a paragraph that begins on `line`, with its counts.
pub(super) fn inlines(text: &str, line: usize, language: &str, guesses: &mut Vec<Guess>) -> Vec<Inline> {
    let english = language == "en" || language.starts_with("en-");
    let proposals = if english { prose::find(text) } else { abroad::find(text, language) };
    let mut out = Vec::new();
    let mut from = 0;
    for Proposal { at, count } in proposals {
        push(&mut out, &text[from..at.start]);
        guesses.push(guess(&count, &text[..at.start], line));
        out.push(Inline::Count(count));
        from = at.end;
    }
    push(&mut out, &text[from..]);
    out
}

fn push(out: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        out.push(Inline::Text(text.to_owned()));
    }
}

fn guess(count: &Count, before: &str, line: usize) -> Guess {
    let mut why = String::from("the sentence says what it counts");
    let qualifier = count.qualifier.map(|qualifier| format!("`{}`", qualifier.words()));
    let period = count
        .period
        .as_ref()
        .map(|period| format!("period `{period}`{}", if count.partial { ", partial" } else { "" }));
    let unit = count.unit.as_ref().map(|unit| format!("unit `{unit}`"));
    let parts: Vec<String> = [unit, qualifier, period].into_iter().flatten().collect();
    if !parts.is_empty() {
        why = parts.join(", ");
    }
    let words: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let context: Vec<&str> = words.into_iter().rev().collect();
    let what = if context.is_empty() {
        format!("`{}`", count.text)
    } else {
        format!("… {} `{}`", context.join(" "), count.text)
    };
    Guess { line, kind: Kind::Count, what, why }
}
