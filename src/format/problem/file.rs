//! What is wrong with a file as a whole.

use super::{Message, Words, error, warning};
use crate::story::{FORMAT, OLDEST_FORMAT};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum FileProblem {
    /// The file is larger than a story can be, in bytes.
    TooLarge(usize),
    /// More is nested in one another than a story needs.
    TooDeep,
    /// The file is not JSON at all; the parser's words.
    NotJson(String),
    /// A value of JSON is not of the form that a story needs; the parser's words.
    WrongJson(String),
    /// A field of JSON that this version does not know.
    UnknownField(String),
    /// A block or inline of JSON that this version does not know, left out.
    UnknownPart(String),
    /// A format number that this version does not read.
    Format(u32),
}

impl Words for FileProblem {
    fn words(&self) -> Message {
        match self {
            Self::TooLarge(bytes) => error(
                format!("the file has {} MB", bytes / 1_000_000),
                "a story of at most 2 MB of text",
                "split the story; photos are files of their own, beside the story",
            ),
            Self::TooDeep => error(
                "too much is nested in one another here",
                "at most a few levels of quotations, lists, divisions and emphasis",
                "if these characters are meant literally, put a backslash before them",
            ),
            Self::NotJson(cause) => error(format!("not JSON: {cause}"), "", ""),
            Self::WrongJson(cause) => error(cause.clone(), "", ""),
            Self::UnknownField(name) => {
                warning(format!("unknown field `{name}`, not read"), "", "correct its name, or leave it out")
            }
            Self::UnknownPart(name) => warning(
                format!("unknown part `{name}`, left out"),
                "",
                "correct its name, or read the story with the version that wrote it",
            ),
            Self::Format(found) if *found < OLDEST_FORMAT => error(
                format!("story format {found}"),
                format!("format {OLDEST_FORMAT} to {FORMAT}, which this version reads"),
                "publish the story anew with this version",
            ),
            Self::Format(found) => warning(
                format!("story format {found}"),
                format!("format {OLDEST_FORMAT} to {FORMAT}, which this version reads"),
                "what is newer than this version is left out, with a warning for each",
            ),
        }
    }
}
