//! What a reader is given and what it gives back.

use super::{Count, Photo, Place, Problem, Severity, Story, walk};

/// The largest story file that is read, in bytes.
pub const MAX_BYTES: usize = 2_000_000;

/// What a reader must know of a file besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The name of the file, as problems shall call it.
    pub file: String,
    /// The slug of a story that names none, usually the name of its folder; made from the title where absent.
    pub slug: Option<String>,
}

impl Source {
    /// A source of this file name, with the slug left to the title.
    #[must_use]
    pub fn named(file: impl Into<String>) -> Self {
        Self { file: file.into(), slug: None }
    }
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The story, as far as it could be read; whole only where no problem is an error.
    pub story: Option<Story>,
    /// Everything that is wrong, in the order of the file.
    pub problems: Vec<Problem>,
    /// Where the parts of `story` stand in the file.
    pub(super) places: Places,
}

/// Where the parts of a story stand in its file, each list in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    /// Where the story itself begins.
    pub(super) front: Place,
    pub(super) photos: Vec<Place>,
    pub(super) counts: Vec<Place>,
}

impl Reading {
    /// Whether something is wrong that keeps the story from being published.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// The whole story, or everything that is wrong where one of the problems is an error.
    ///
    /// # Errors
    /// The problems, in the order of the file.
    pub fn into_story(self) -> Result<Story, Vec<Problem>> {
        if self.has_errors() {
            return Err(self.problems);
        }
        self.story.ok_or(self.problems)
    }

    /// Every photo with its place, in reading order.
    pub fn photos(&self) -> impl Iterator<Item = (&Photo, &Place)> {
        self.story.iter().flat_map(walk::photos).zip(&self.places.photos)
    }

    /// Every count with its place, in reading order.
    pub fn counts(&self) -> impl Iterator<Item = (&Count, &Place)> {
        self.story.iter().flat_map(walk::counts).zip(&self.places.counts)
    }

    /// A reading that came to nothing.
    pub(super) fn failed(problem: Problem) -> Self {
        Self { story: None, problems: vec![problem], places: Places::default() }
    }

    /// The reading with its problems in the order of the file.
    pub(super) fn sorted(mut self) -> Self {
        self.problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
        self
    }
}
