//! What is wrong with the `:::` divisions themselves.

use super::{Message, Words, error, nearest::nearest};
use std::num::NonZeroUsize;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with the `:::` divisions themselves.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum DivisionProblem {
    /// A `:::` division with a name that is not known, or with none.
    Division(String),
    /// A `:::` division that is not closed; its name, and the line of another that begins within it.
    OpenDivision {
        /// Its name.
        name: String,
        /// The line of the division that begins before this one has ended.
        before: Option<NonZeroUsize>,
    },
    /// A division that holds another and has no more colons than that, which ends it; its name.
    FewColons(String),
    /// A line with `:::` that opens nothing.
    BrokenDivision,
}

/// The divisions that stories have.
pub(in crate::format) const KNOWN: [&str; 16] = [
    "photo",
    "figures",
    "chart",
    "stage",
    "card",
    "region",
    "pair",
    "gallery",
    "embed",
    "video",
    "audio",
    "box",
    "correction",
    "editors-note",
    "related",
    "pull",
];

/// How one of them is opened.
fn opening() -> String {
    format!("`:::` and one of {}", KNOWN.join(", "))
}

impl Words for DivisionProblem {
    fn words(&self) -> Message {
        match self {
            Self::Division(name) if name.is_empty() => error(
                "a `:::` that closes nothing",
                format!("{} to open, the same number of colons to close", opening()),
                "take it away; or open the stage, pair or gallery around photos with four colons, so that their `:::` does not close it",
            ),
            Self::Division(name) => {
                let near = nearest(name, &KNOWN);
                let help = near.map_or("write it as paragraphs".to_owned(), |near| format!("did you mean `{near}`?"));
                error(format!("unknown division `::: {name}`"), opening(), help)
            }
            Self::OpenDivision { name, before } => {
                let colons = if ["stage", "pair", "gallery"].contains(&name.as_str()) { "::::" } else { ":::" };
                let found = match before {
                    Some(line) => {
                        format!("`{colons} {name}` is not closed before another division begins on line {line}")
                    }
                    None => format!("`{colons} {name}` is not closed"),
                };
                error(found, format!("`{colons}` on a line of its own behind its last paragraph"), "put the line there")
            }
            Self::FewColons(name) => error(
                format!("`::: {name}` around another division, whose `:::` closes it"),
                format!("more colons than that has: `:::: {name}`, and `::::` behind its last part"),
                "add a colon to both its lines; the stage around it then has one more, too",
            ),
            Self::BrokenDivision => error(
                "a line with `:::` that opens nothing",
                format!("{} and nothing else on the line", opening()),
                "put attributes on the line above it; put a backslash before it if it is text",
            ),
        }
    }
}
