//! What is wrong with pull quotations.

use super::{Message, Words, error};
use crate::format::validate::MAX_PULLS;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with pull quotations.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum PullProblem {
    /// Something else than one paragraph of plain words.
    PullParts,
    /// More of them than any story needs.
    ManyPulls,
    /// Words that the story does not say.
    UnsaidWords(String),
}

impl Words for PullProblem {
    fn words(&self) -> Message {
        match self {
            Self::PullParts => error(
                "a pull quotation that is not one paragraph of words",
                "one paragraph, without links, counts and notes: it repeats what the text says",
                "write the words alone",
            ),
            Self::ManyPulls => error(
                format!("a story with more than {MAX_PULLS} pull quotations"),
                "one on a screen at most",
                "take this one away, and others",
            ),
            Self::UnsaidWords(words) => error(
                format!("a pull quotation whose words the story does not say: `{words}`"),
                "words that stand so in one paragraph, heading, quotation or list item",
                "copy them from the text; what is said nowhere else is a quotation, `> …`",
            ),
        }
    }
}
