//! What can be wrong with a story: where it stands, what was found, what was expected and how to mend it.

mod block;
mod file;
mod form;
mod inline;
mod kind;
mod lint;
mod nearest;
mod part;
mod place;
#[cfg(test)]
mod tests;

pub(super) use file::FRONT_KEYS;
pub use kind::{ProblemKind, TwoReadings};
pub use place::Place;

use std::fmt;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The story cannot be published as it is.
    Error,
    /// The story can be published, but is likely not what its author wants.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One thing that is wrong, and where.
///
/// Printed as a line `story.dj:12:5: error: …` and, indented under it, what was expected and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// A problem in words; `expected` and `mend` may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wording {
    found: String,
    expected: String,
    mend: String,
    /// Whether `mend` speaks of the marks of Djot, which do not help with JSON.
    marks: bool,
}

impl Wording {
    /// The wording of a problem that is mended by the marks of Djot.
    fn by_marks(self) -> Self {
        Self { marks: true, ..self }
    }
}

/// The three sentences of a problem.
fn say(found: impl Into<String>, expected: impl Into<String>, mend: impl Into<String>) -> Wording {
    Wording { found: found.into(), expected: expected.into(), mend: mend.into(), marks: false }
}

impl ProblemKind {
    fn wording(&self) -> Wording {
        self.of_file()
            .or_else(|| self.of_front())
            .or_else(|| self.of_form())
            .or_else(|| self.of_choice())
            .or_else(|| self.of_attribute())
            .or_else(|| self.of_block())
            .or_else(|| self.of_division())
            .or_else(|| self.of_section())
            .or_else(|| self.of_part())
            .or_else(|| self.of_group())
            .or_else(|| self.of_inline())
            .or_else(|| self.of_number())
            .or_else(|| self.of_lint())
            .unwrap_or_default()
    }

    /// What was found, in one phrase.
    #[must_use]
    pub fn found(&self) -> String {
        self.wording().found
    }

    /// What was expected instead; empty where `found` says it already.
    #[must_use]
    pub fn expected(&self) -> String {
        self.wording().expected
    }

    /// What the author can do about it; empty where `expected` says it already.
    #[must_use]
    pub fn mend(&self) -> String {
        self.wording().mend
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Wording { found, expected, mut mend, marks } = self.kind.wording();
        if marks && self.place.path.is_some() {
            mend.clear();
        }
        write!(f, "{}: {}: ", self.place, self.severity)?;
        if let Some(path) = self.place.path.as_deref().filter(|path| !path.is_empty()) {
            write!(f, "{path}: ")?;
        }
        f.write_str(&found)?;
        for (name, text) in [("expected", expected), ("mend", mend)] {
            if !text.is_empty() {
                write!(f, "\n  {name}: {text}")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
