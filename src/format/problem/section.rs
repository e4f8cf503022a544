//! What is wrong with sections.

use super::{Message, Words, error};
use std::num::NonZeroUsize;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with sections.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum SectionProblem {
    /// Two sections of one id, and the line of the first where it is known.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first.
        first: Option<NonZeroUsize>,
    },
    /// A heading without words.
    EmptyHeading,
    /// A later section without a heading.
    Headless,
    /// An introduction that cannot be told apart: an id or kicker on the section without a heading.
    Introduction,
    /// A story without text.
    NoSections,
}

impl Words for SectionProblem {
    fn words(&self) -> Message {
        match self {
            Self::DuplicateId { id, first } => error(
                match first {
                    Some(line) => format!("a second section with the id `{id}`, after the one on line {line}"),
                    None => format!("a second section with the id `{id}`"),
                },
                "an id of its own for each section",
                format!("give it another: {{#{id}-2}} on the line above its heading"),
            )
            .djot_only(),
            Self::EmptyHeading => error("a heading without words", "", "write the heading, or take the `#` away"),
            Self::Headless => error(
                "a section without a heading",
                "a heading on every section but the first",
                "write a heading, or join it to the section before",
            ),
            Self::Introduction => error(
                "an introduction with a name of its own",
                "the id `intro` and no kicker on a first section without a heading",
                "give the section a heading",
            ),
            Self::NoSections => {
                error("the story has no text", "", "write at least one paragraph after the front matter")
            }
        }
    }
}
