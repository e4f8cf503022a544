//! Which element of a series the reader is at, and which way that changed.

use super::Span;

/// The number, from 1, of the last one of `spans`, which stand in reading order, whose top edge has come up to `line`, in pixels
/// below the viewport's top; 0 before the first.
///
/// It looks at all of them, so that one out of order (an advertisement grew, a section is hidden) does not hide the others.
#[must_use]
pub fn current(spans: impl IntoIterator<Item = Span>, line: f64) -> usize {
    let mut found = 0;
    for (number, span) in (1..).zip(spans) {
        if span.top() <= line {
            found = number;
        }
    }
    found
}

/// Which way the reader went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Onwards in the story.
    Down,
    /// Back in the story.
    Up,
}

impl Direction {
    /// The way from one number in a series to another.
    #[must_use]
    pub fn between(from: usize, to: usize) -> Self {
        if from < to { Self::Down } else { Self::Up }
    }

    /// The word for it in an event's detail.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::Up => "up",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Sections of these heights, the first beginning at `top`.
    fn spans(top: f64, heights: &[f64]) -> Vec<Span> {
        let mut top = top;
        heights.iter().map(|height| (Span::new(top, *height), top += *height).0).collect()
    }

    #[test]
    fn is_the_last_that_reached_the_line() {
        assert_eq!(current(spans(500.0, &[300.0, 300.0]), 400.0), 0);
        assert_eq!(current(spans(400.0, &[300.0, 300.0]), 400.0), 1);
        assert_eq!(current(spans(100.0, &[300.0, 300.0]), 400.0), 2);
        assert_eq!(current(spans(-9e5, &[300.0, 300.0]), 400.0), 2);
        assert_eq!(current([], 400.0), 0);
    }

    #[test]
    fn knows_the_way() {
        assert_eq!(Direction::between(0, 1), Direction::Down);
        assert_eq!(Direction::between(3, 1), Direction::Up);
    }

    proptest! {
        /// A jump, slow scrolling, and scrolling past and back must end in the same state: only the last positions count.
        #[test]
        fn no_path_leads_to_another_state(
            heights in proptest::collection::vec(0.0..2e3_f64, 0..12),
            path in proptest::collection::vec(-2e4..2e3_f64, 1..20),
        ) {
            let line = 400.0;
            let mut walked = 0;
            for top in &path {
                walked = current(spans(*top, &heights), line);
            }
            prop_assert_eq!(walked, current(spans(path[path.len() - 1], &heights), line));
        }

        #[test]
        fn scrolling_down_only_moves_on(
            heights in proptest::collection::vec(0.0..2e3_f64, 0..12), top in -2e4..2e3_f64, by in 0.0..9e3_f64,
        ) {
            prop_assert!(current(spans(top, &heights), 400.0) <= current(spans(top - by, &heights), 400.0));
        }
    }
}
