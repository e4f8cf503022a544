//! Text edits: a part of a text, and what takes its place.

use std::ops::Range;

/// A text edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The part of the text that goes, in bytes; empty where nothing goes.
    pub range: Range<usize>,
    /// What comes in its place; empty where nothing comes.
    pub text: String,
}

impl Edit {
    /// `text` in the place of `range`.
    #[must_use]
    pub fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }
}

/// Applies `edits` to `text` in one pass: of those that touch one another, the first. Gives how many were applied, too.
#[must_use]
pub fn apply(text: &str, mut edits: Vec<Edit>) -> (String, usize) {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let (mut out, mut at, mut applied) = (String::with_capacity(text.len()), 0, 0);
    for edit in edits {
        let free = edit.range.start > at || applied == 0;
        let (Some(before), true) = (text.get(at..edit.range.start), free) else { continue };
        if text.get(edit.range.clone()).is_none() {
            continue;
        }
        out.push_str(before);
        out.push_str(&edit.text);
        (at, applied) = (edit.range.end, applied + 1);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    (out, applied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_edits_that_touch_the_first_is_applied() {
        let edits = vec![Edit::new(4..5, "E"), Edit::new(0..2, "AB"), Edit::new(1..3, "x"), Edit::new(5..5, "y")];
        assert_eq!(apply("abcdef", edits), ("ABcdEf".to_owned(), 2));
        assert_eq!(apply("ab", vec![Edit::new(1..9, "x")]), ("ab".to_owned(), 0), "a range that is not there");
    }
}
