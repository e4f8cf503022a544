//! Parse options and the parse result.

use super::{Location, Problem, Severity};
use crate::story::{Chart, Count, Photo, Story, walk};

/// The largest story file that is read, in bytes.
pub const MAX_BYTES: usize = 2_000_000;

/// Parse options: what a parser must know of a file besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParseOptions {
    /// The name of the file, as problems shall call it.
    pub file: String,
    /// The slug of a story that names none, usually the name of its folder; made from the title where absent.
    pub slug: Option<String>,
}

impl ParseOptions {
    /// Options for a file of this name, with the slug left to the title.
    #[must_use]
    pub fn named(file: impl Into<String>) -> Self {
        Self { file: file.into(), slug: None }
    }
}

/// The result of parsing a story file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The story, as far as it could be read; whole only where no problem is an error.
    pub story: Option<Story>,
    /// Everything that is wrong, in the order of the file.
    pub problems: Vec<Problem>,
    /// Where the parts of `story` stand in the file.
    pub(super) locations: Locations,
}

/// The source locations of the parts of a story in its file, each list in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Locations {
    /// Where the story itself begins.
    pub(super) front: Location,
    pub(super) photos: Vec<Location>,
    pub(super) counts: Vec<Location>,
    pub(super) charts: Vec<Location>,
    pub(super) files: Vec<Location>,
    /// Of the sections and of their blocks, where the format has lines for them.
    pub(super) sections: Vec<SectionLocation>,
}

/// The source locations of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SectionLocation {
    /// The line where it begins, from 1.
    pub(super) line: usize,
    /// The lines where its blocks begin, from 1.
    pub(super) blocks: Vec<usize>,
}

impl Parsed {
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

    /// Every photo with its location, in reading order.
    pub fn photos(&self) -> impl Iterator<Item = (&Photo, &Location)> {
        self.story.iter().flat_map(walk::photos).zip(&self.locations.photos)
    }

    /// Every count with its location, in reading order.
    pub fn counts(&self) -> impl Iterator<Item = (&Count, &Location)> {
        self.story.iter().flat_map(walk::counts).zip(&self.locations.counts)
    }

    /// Every chart with its location, in reading order.
    pub fn charts(&self) -> impl Iterator<Item = (&Chart, &Location)> {
        self.story.iter().flat_map(walk::charts).zip(&self.locations.charts)
    }

    /// The `src` of every film and recording with its location, in reading order.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Location)> {
        self.story.iter().flat_map(walk::files).zip(&self.locations.files)
    }

    /// A result without a story.
    pub(super) fn failed(problem: Problem) -> Self {
        Self { story: None, problems: vec![problem], locations: Locations::default() }
    }

    /// The result with its problems in the order of the file.
    pub(super) fn sorted(mut self) -> Self {
        self.problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
        self
    }
}
