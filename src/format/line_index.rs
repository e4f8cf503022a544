//! From offsets in a text to lines and columns.

use crate::format::Location;
use std::cell::Cell;

/// The line beginnings of a text.
pub(crate) struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// The offset that was asked for last, with the characters before it in its line: in a long line, places are asked for one
    /// after the other.
    last: Cell<(usize, usize)>,
}

impl<'t> LineIndex<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts, last: Cell::default() }
    }

    /// The place of byte `at` of the text, or of its end where `at` is beyond it.
    pub(crate) fn place(&self, file: &str, at: usize) -> Location {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        Location { file: file.to_owned(), line, column: 1 + self.characters(start, at), path: None }
    }

    /// The characters from `start`, where a line begins, to `at`.
    fn characters(&self, start: usize, at: usize) -> usize {
        let (from, before) =
            Some(self.last.get()).filter(|(last, _)| (start..=at).contains(last)).unwrap_or((start, 0));
        let characters = before + self.text.get(from..at).unwrap_or_default().chars().count();
        self.last.set((at, characters));
        characters
    }
}

#[cfg(test)]
mod tests {
    use super::LineIndex;

    #[test]
    fn lines_and_columns_are_counted_from_one_in_characters() {
        let text = "ab\nမြန်မာ x\n";
        let lines = LineIndex::new(text);
        let place = |at| {
            let place = lines.place("f", at);
            (place.line, place.column)
        };
        assert_eq!(place(0), (1, 1));
        assert_eq!(place(1), (1, 2));
        assert_eq!(place(3), (2, 1));
        assert_eq!(place(text.find('x').unwrap()), (2, 8));
        assert_eq!(place(999), (3, 1));
        assert_eq!(place(text.find('x').unwrap()), (2, 8), "whatever was asked for before");
        assert_eq!(place(3), (2, 1));
    }
}
