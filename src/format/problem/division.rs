//! What is wrong with the `:::` divisions themselves.

use super::{Message, Words, error, nearest::nearest};
use std::{fmt, num::NonZeroUsize};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with the `:::` divisions themselves.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum DivisionProblem {
    /// A `:::` division with a name that is not known, or with none.
    Division(String),
    /// A `:::` division that is not closed.
    OpenDivision {
        /// Its name.
        name: String,
        /// How many colons it has.
        colons: usize,
        /// The line of the division that begins before this one has ended.
        before: Option<NonZeroUsize>,
    },
    /// A division that holds another and has no more colons than that, whose end ends it.
    FewColons {
        /// Its name.
        name: String,
        /// The colons that it needs.
        colons: usize,
        /// The division inside.
        inner: Fence,
        /// The line of the end of that.
        closed: NonZeroUsize,
        /// The line of its own end, which therefore closes nothing.
        meant: NonZeroUsize,
        /// Whether no other line can be meant.
        sole: bool,
    },
    /// A line of colons that closes nothing.
    StrayDivision {
        /// How many colons it has.
        colons: usize,
        /// Why nothing is there to be closed.
        cause: StrayCause,
    },
    /// A line with `:::` that opens nothing.
    BrokenDivision,
}

/// The opening line of a division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fence {
    /// The name of the division.
    pub name: String,
    /// How many colons it has.
    pub colons: usize,
    /// Its line, from 1.
    pub line: NonZeroUsize,
}

impl fmt::Display for Fence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{} {}` of line {}", ":".repeat(self.colons), self.name, self.line)
    }
}

/// Why a line of colons closes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StrayCause {
    /// The division that is open has more colons.
    FewerThan(Fence),
    /// The division before it has ended already.
    Behind {
        /// That division.
        last: Fence,
        /// The line that closed it.
        line: NonZeroUsize,
        /// Whether nothing stands between that line and this one.
        again: bool,
    },
    /// No division stands before it.
    First,
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
                "a `:::` division without a name",
                format!("{} to open, the same number of colons to close", opening()),
                "name it; or take both its lines away",
            ),
            Self::Division(name) => {
                let near = nearest(name, &KNOWN);
                let help = near.map_or("write it as paragraphs".to_owned(), |near| format!("did you mean `{near}`?"));
                error(format!("unknown division `::: {name}`"), opening(), help)
            }
            Self::OpenDivision { name, colons, before } => {
                let mark = ":".repeat(*colons);
                let mut found = format!("`{mark} {name}` is not closed");
                if let Some(line) = before {
                    found += &format!(" before another division begins on line {line}");
                }
                error(found, format!("`{mark}` on a line of its own behind its last paragraph"), "put the line there")
            }
            Self::FewColons { name, colons, inner, closed, meant, .. } => {
                let (own, mark) = (":".repeat(*colons), ":".repeat(inner.colons));
                error(
                    format!(
                        "`{name}` has no more colons than {inner} inside of it: the `{mark}` on line {closed} closes both"
                    ),
                    format!("more colons around than inside: `{own} {name}`, and `{own}` on line {meant}"),
                    "add a colon to both these lines; what is around them then needs one more, too",
                )
            }
            Self::StrayDivision { colons, cause } => stray(&":".repeat(*colons), cause),
            Self::BrokenDivision => error(
                "a line with `:::` that opens nothing",
                format!("{} and nothing else on the line", opening()),
                "put attributes on the line above it; put a backslash before it if it is text",
            ),
        }
    }
}

/// A line of colons that closes nothing.
fn stray(mark: &str, cause: &StrayCause) -> Message {
    match cause {
        StrayCause::FewerThan(open) => {
            let end = ":".repeat(open.colons);
            error(
                format!("a `{mark}` that closes nothing: {open} is open, which has more colons"),
                format!("`{end}` where that ends, or `{mark}` behind a division that is opened inside of it"),
                format!("write `{end}` if it ends here; take the line away otherwise"),
            )
        }
        StrayCause::Behind { last, line, again } => error(
            format!("a `{mark}` that closes nothing: {last} has ended on line {line} already"),
            "one line of colons at the end of each division",
            if *again {
                "take it away"
            } else {
                "take it away; or open a division where the one begins that ends here"
            },
        ),
        StrayCause::First => error(
            format!("a `{mark}` that closes nothing: no division begins before it"),
            format!("{} to open, the same number of colons to close", opening()),
            "take it away; or open a division where the one begins that ends here",
        ),
    }
}
