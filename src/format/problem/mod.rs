//! What can be wrong with a story: where it stands, what was found, what was expected and how to mend it.

mod block;
mod file;
mod form;
mod inline;
mod kind;
mod lint;
mod location;
mod nearest;
mod part;
#[cfg(test)]
mod tests;

pub(super) use file::FRONT_KEYS;
pub use kind::{ProblemKind, TwoReadings};
pub use location::Location;
#[cfg(feature = "ssr")]
pub(crate) use nearest::nearest;

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
    pub location: Location,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// A problem in words; `expected` and `help` may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    found: String,
    expected: String,
    help: String,
    /// Whether `help` speaks of the marks of Djot, which do not help with JSON.
    djot_only: bool,
}

impl Message {
    /// The wording of a problem that is mended by the marks of Djot.
    fn djot_only(self) -> Self {
        Self { djot_only: true, ..self }
    }
}

/// The three sentences of a problem.
fn message(found: impl Into<String>, expected: impl Into<String>, help: impl Into<String>) -> Message {
    Message { found: found.into(), expected: expected.into(), help: help.into(), djot_only: false }
}

impl ProblemKind {
    fn message(&self) -> Message {
        self.of_file()
            .or_else(|| self.of_front())
            .or_else(|| self.of_value())
            .or_else(|| self.of_form())
            .or_else(|| self.of_choice())
            .or_else(|| self.of_attribute())
            .or_else(|| self.of_block())
            .or_else(|| self.of_division())
            .or_else(|| self.of_section())
            .or_else(|| self.of_part())
            .or_else(|| self.of_group())
            .or_else(|| self.of_inline())
            .or_else(|| self.of_markup())
            .or_else(|| self.of_number())
            .or_else(|| self.of_lint())
            .unwrap_or_default()
    }

    /// How much it matters, where the construct does not decide.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::QuotedValue(_) | Self::ListedValue(_) | Self::ValueComment { .. } | Self::TimeOfDay(_) => {
                Severity::Warning
            }
            Self::Tag(_) | Self::Entity { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What was found, in one phrase.
    #[must_use]
    pub fn found(&self) -> String {
        self.message().found
    }

    /// What was expected instead; empty where `found` says it already.
    #[must_use]
    pub fn expected(&self) -> String {
        self.message().expected
    }

    /// What the author can do about it; empty where `expected` says it already.
    #[must_use]
    pub fn help(&self) -> String {
        self.message().help
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Message { found, expected, mut help, djot_only: marks } = self.kind.message();
        if marks && self.location.path.is_some() {
            help.clear();
        }
        write!(f, "{}: {}: ", self.location, self.severity)?;
        if let Some(path) = self.location.path.as_deref().filter(|path| !path.is_empty()) {
            write!(f, "{path}: ")?;
        }
        f.write_str(&found)?;
        for (name, text) in [("expected", expected), ("help", help)] {
            if !text.is_empty() {
                write!(f, "\n  {name}: {text}")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
