//! What is wrong with rows of figures.

use super::{Message, Words, error};
use crate::story::CountKind;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with rows of figures.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum FiguresProblem {
    /// A wrong number of figures.
    FigureNumber(usize),
    /// A paragraph of figures that is not one count.
    FigurePart,
    /// Figures to compare that are in different units, those of the first and of the first other.
    UnlikeUnits(String, String),
    /// A figure to compare that no bar can show.
    NoBar {
        /// The text.
        text: String,
        /// Its kind.
        kind: CountKind,
    },
}

impl Words for FiguresProblem {
    fn words(&self) -> Message {
        match self {
            Self::FigureNumber(0) => {
                error("figures without a count", "one to four", "write the counts, a paragraph each")
            }
            Self::FigureNumber(found) => {
                error(format!("{found} figures side by side"), "one to four", "divide them into rows of at most four")
            }
            Self::FigurePart => error(
                "a paragraph of figures that is not one count",
                "one count, such as `[42]{.count label=\"meetings\"}`, between blank lines",
                "put the words into the count's label, and each count into a paragraph of its own",
            ),
            Self::UnlikeUnits(one, other) => error(
                format!("figures to compare in unlike units, {one} and {other}"),
                "one unit, currency and scale for all figures of a row",
                "write all of them in one, or take `.compare` away",
            )
            .djot_only(),
            Self::NoBar { text, kind } => error(
                format!("`{text}` is {}, which no bar can show", kind.phrase()),
                "amounts, durations, or parts of one whole",
                "take `.compare` away",
            )
            .djot_only(),
        }
    }
}
