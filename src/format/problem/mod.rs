//! Diagnostics, called problems: what can be wrong with a story, where it stands, what was found, what was expected and how to mend it.

mod attribute;
mod block;
mod boxout;
mod chart;
mod correction;
mod count;
mod division;
mod embed;
mod figures;
mod file;
mod front_matter;
mod gallery;
mod inline;
mod kind;
mod lint;
mod location;
mod markup;
mod media;
mod message;
mod nearest;
mod note;
mod numeral;
mod pair;
mod photo;
mod pull;
mod related;
mod section;
mod stage;
mod table;
#[cfg(test)]
mod tests;
mod value;

pub use attribute::AttributeProblem;
pub use block::BlockProblem;
pub use boxout::BoxProblem;
pub use chart::ChartProblem;
pub use correction::CorrectionProblem;
pub use count::CountProblem;
pub(super) use division::KNOWN as DIVISIONS;
pub use division::{DivisionProblem, Fence, StrayCause};
pub use embed::EmbedProblem;
pub use figures::FiguresProblem;
pub use file::FileProblem;
pub use front_matter::FrontMatterProblem;
pub(super) use front_matter::meant as meant_key;
pub use gallery::GalleryProblem;
pub use inline::InlineProblem;
pub use kind::ProblemKind;
pub use lint::LintProblem;
pub use location::Location;
pub use markup::MarkupProblem;
pub use media::MediaProblem;
pub(crate) use nearest::{nearest, sole_nearest};
pub use note::NoteProblem;
pub use pair::PairProblem;
pub use photo::PhotoProblem;
pub use pull::PullProblem;
pub use related::RelatedProblem;
pub use section::SectionProblem;
pub use stage::StageProblem;
pub use table::TableProblem;
pub use value::ValueProblem;

use message::{Message, Words, did_you_mean, error, too_few, warning};
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

impl Problem {
    /// A problem of this kind, as severe as the kind is.
    #[must_use]
    pub fn new(location: Location, kind: impl Into<ProblemKind>) -> Self {
        let kind = kind.into();
        Self { location, severity: kind.severity(), kind }
    }

    /// What was found, in a sentence.
    #[must_use]
    pub fn found(&self) -> String {
        self.kind.words().found
    }

    /// What was expected, and how to mend it; empty where nothing is to be said.
    #[must_use]
    pub fn advice(&self) -> [String; 2] {
        let Message { expected, mut help, djot_only, .. } = self.kind.words();
        if djot_only && self.location.path.is_some() {
            help.clear();
        }
        [expected, help]
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [expected, help] = self.advice();
        write!(f, "{}: {}: ", self.location, self.severity)?;
        if let Some(path) = self.location.path.as_deref().filter(|path| !path.is_empty()) {
            write!(f, "{path}: ")?;
        }
        f.write_str(&self.found())?;
        for (name, text) in [("expected", expected), ("help", help)] {
            if !text.is_empty() {
                write!(f, "\n  {name}: {text}")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
