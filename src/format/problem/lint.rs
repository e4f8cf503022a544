//! Lints: what can be read and should not be published as it is.

use super::{Message, Words, error, warning};
use strum::{IntoStaticStr, VariantNames};

/// What can be read and should not be published as it is.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum LintProblem {
    /// A photo that is not described.
    NoAlt,
    /// A photo without a credit.
    NoCredit,
    /// A photo without a caption.
    NoCaption,
    /// A recording without a transcript; its title.
    NoTranscript(String),
    /// A slug that block lists take for an advertisement's.
    BlockedSlug {
        /// The slug.
        slug: String,
        /// The words in it that they know.
        words: String,
        /// The slug without these; may be empty.
        instead: String,
    },
    /// A story without a dek.
    NoDek,
    /// A large figure that says neither by a label nor by a unit what it counts; its text.
    NoLabel(String),
    /// A count that looks like a year.
    YearCount(String),
    /// A count that looks like an ordinal.
    OrdinalCount(String),
}

impl Words for LintProblem {
    fn words(&self) -> Message {
        match self {
            Self::NoAlt => error(
                "a photo that is not described",
                "what it shows, for those who do not see it",
                "write it between the brackets: `![Two men shake hands](photos/name.jpg)`",
            )
            .djot_only(),
            Self::NoCredit => warning(
                "a photo without a credit",
                "who made it, as printed",
                "add {credit=\"Name/Agency\"} on the line above `::: photo`",
            )
            .djot_only(),
            Self::NoCaption => {
                warning("a photo without a caption", "", "write it as a paragraph after the image, inside the division")
                    .djot_only()
            }
            Self::NoTranscript(title) => error(
                format!("the recording `{title}` has no transcript"),
                "what is said and heard in it, for those who do not hear it",
                "write it as paragraphs between `::: audio` and its `:::`",
            )
            .djot_only(),
            Self::BlockedSlug { slug, words, instead } => error(
                format!("the slug `{slug}` has `{words}` in it, by which block lists know advertisements"),
                "an address that readers with such a list can open",
                match instead.as_str() {
                    "" => "give the story another by a line `slug: …` in its front matter".to_owned(),
                    instead => format!("give the story another, such as `slug: {instead}` in its front matter"),
                },
            ),
            Self::NoDek => warning(
                "the story has no dek",
                "the sentence that stands under the headline",
                "add a line `dek: …` to the front matter",
            )
            .djot_only(),
            Self::NoLabel(text) => warning(
                format!("the large figure `{text}` does not say what it counts"),
                "a label, which stands under the number",
                "write between its braces what it counts: {.count label=\"ships that called\"}",
            )
            .djot_only(),
            Self::YearCount(text) => warning(
                format!("`{text}` counts up, and looks like {}", if is_one_year(text) { "a year" } else { "years" }),
                "a quantity in a count; years stand still",
                match text.trim_end_matches('s') {
                    year if is_one_year(text) => {
                        format!("take the count away, mark it as [{text}]{{date={year}}}, or give the quantity a unit")
                    }
                    _ => "take the count away, or give the quantity a unit".to_owned(),
                },
            ),
            Self::OrdinalCount(text) => warning(
                format!("`{text}` counts up, and looks like an ordinal"),
                "a quantity in a count; ordinals stand still",
                "take the count away, or say that it is one: `kind=ordinal`",
            ),
        }
    }
}

/// Whether `text` is a year or a decade, and not two of them.
fn is_one_year(text: &str) -> bool {
    text.trim_end_matches('s').chars().all(char::is_numeric)
}
