//! What is wrong with boxes.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with boxes.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum BoxProblem {
    /// A box that does not begin with a heading.
    BoxHeading,
    /// A box with nothing under its heading.
    EmptyBox,
    /// A block that no box may hold, with its article.
    InBox(&'static str),
}

impl Words for BoxProblem {
    fn words(&self) -> Message {
        match self {
            Self::BoxHeading => error(
                "a box without a heading",
                "a heading with `###` as the first block of a box",
                "write what the box is about: `### How we counted`",
            )
            .djot_only(),
            Self::EmptyBox => error("a box without text", "at least one paragraph under its heading", ""),
            Self::InBox(what) => error(
                format!("{what} in a box"),
                "a heading, then paragraphs, lists, quotations, figures and photos",
                "move it out of the box",
            ),
        }
    }
}
