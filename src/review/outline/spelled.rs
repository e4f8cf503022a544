//! A line of text in words alone, with where its counts and links stand in them.

use crate::story::{Count, Inline};
use std::ops::Range;

/// A spelled line.
#[derive(Debug, Default)]
pub(super) struct Spelled<'s> {
    pub(super) text: String,
    /// The counts, with where they stand in `text`.
    pub(super) counts: Vec<(Range<usize>, &'s Count)>,
    /// The addresses of the links, with where their words stand in `text`.
    pub(super) links: Vec<(Range<usize>, &'s str)>,
}

impl<'s> Spelled<'s> {
    pub(super) fn new(line: &'s [Inline]) -> Self {
        let mut spelled = Self::default();
        spelled.add(line);
        spelled
    }

    /// The cells of a row, with bars between them.
    pub(super) fn row(cells: impl Iterator<Item = &'s [Inline]>) -> Self {
        let mut spelled = Self::default();
        for (index, cell) in cells.enumerate() {
            spelled.text.push_str(if index > 0 { " | " } else { "" });
            spelled.add(cell);
        }
        spelled
    }

    /// Adds words behind those that are there.
    fn add(&mut self, line: &'s [Inline]) {
        for inline in line {
            let start = self.text.len();
            match inline {
                Inline::Text(text) => self.text.push_str(text),
                Inline::Break => self.text.push(' '),
                Inline::Count(count) => {
                    self.text.push_str(&count.text);
                    self.counts.push((start..self.text.len(), count));
                }
                Inline::Link { href, text } => {
                    let place = self.links.len();
                    self.links.push((start..start, href));
                    self.add(text);
                    if let Some((range, _)) = self.links.get_mut(place) {
                        range.end = self.text.len();
                    }
                }
                other => self.add(other.inner()),
            }
        }
    }
}
