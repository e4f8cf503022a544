//! A passage: the smallest part of a story that is compared with an earlier version of it.

/// A passage of a story, in words alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    /// What it is, in an editor's word: `Text`, `Caption`, `Alt text`.
    pub(super) kind: &'static str,
    /// What it is about, where that is not plain: a photo's file, a figure.
    pub(super) about: String,
    pub(super) text: String,
    /// The index of its section; none of what belongs to the whole story.
    pub(super) section: Option<usize>,
    /// By what its line is found.
    pub(super) anchor: Anchor,
    /// The line on which it begins, from 1; 0 where that is not known.
    pub(super) line: usize,
}

/// By what the line of a passage is found in the story's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// By this key of the front matter.
    Front(&'static str),
    /// By its own words.
    Words,
    /// By the photo with this index, in reading order.
    Photo(usize),
    /// By the count with this index, in reading order.
    Count(usize),
    /// By the chart with this index, in reading order.
    Chart(usize),
    /// It belongs to the passage before it.
    Before,
}
