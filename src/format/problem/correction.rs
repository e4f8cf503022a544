//! What is wrong with corrections and editors' notes.

use super::{Message, Words, error};
use crate::story::Date;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with corrections and editors' notes.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum CorrectionProblem {
    /// A correction without its day.
    CorrectionDate,
    /// A correction of what had not been published.
    EarlyCorrection {
        /// The day of the correction.
        date: Date,
        /// The day of publication.
        published: Date,
    },
    /// A correction or editor's note, with its article, that is not made of paragraphs.
    RemarkParts(&'static str),
}

impl Words for CorrectionProblem {
    fn words(&self) -> Message {
        match self {
            Self::CorrectionDate => error(
                "a correction without its day",
                "the day on which the story was corrected",
                "write {date=2024-05-03} on the line above `::: correction`",
            )
            .djot_only(),
            Self::EarlyCorrection { date, published } => error(
                format!("a correction of {date} in a story that was published on {published}"),
                "a day on or after the one of publication",
                "correct the one or the other",
            ),
            Self::RemarkParts(what) => error(
                format!("{what} that is not made of paragraphs"),
                "paragraphs, one at least, and nothing else",
                "move the rest out of the division",
            ),
        }
    }
}
