//! What is wrong with the front matter.

use super::{Message, Words, did_you_mean, error, nearest::nearest, warning};
use crate::format::key::Key;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with the front matter.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum FrontMatterProblem {
    /// The file does not begin with front matter.
    NoFrontMatter,
    /// The front matter is not closed.
    OpenFrontMatter,
    /// A line of the front matter that is not `key: value`.
    FrontLine(String),
    /// A key that the front matter does not know.
    UnknownKey(String),
    /// A key that the front matter must have.
    MissingKey(&'static str),
    /// A key without a value.
    EmptyKey(String),
    /// A key that is given twice.
    RepeatedKey(String),
    /// A writer whom the byline does not name.
    UnseenAuthor {
        /// The name.
        name: String,
        /// The byline; empty where there is none.
        byline: String,
    },
    /// A value of the front matter in quotation marks, which are no part of it.
    QuotedValue(String),
    /// A list as the value of a key of the front matter that may be repeated.
    ListedValue(String),
    /// Words behind a `#` in a value of the front matter, printed with it or left out.
    ValueComment {
        /// The key.
        key: String,
        /// Whether the words are a part of the value.
        printed: bool,
    },
    /// A time of day behind a date, left out.
    TimeOfDay(String),
}

impl Words for FrontMatterProblem {
    fn words(&self) -> Message {
        match self {
            Self::NoFrontMatter => error(
                "the story does not begin with front matter",
                "`---` as the first line, then lines like `title: The headline`, then `---` again",
                "put those lines before everything else",
            ),
            Self::OpenFrontMatter => error(
                "the front matter is not closed",
                "a line `---` after its last key",
                "put `---` on a line of its own where the text begins",
            ),
            Self::FrontLine(line) => error(
                format!("`{line}` in the front matter"),
                "`key: value` on one line, however long",
                "join a value that runs over several lines, or close the front matter with `---`",
            ),
            Self::UnknownKey(key) => error(
                format!("unknown key `{key}` in the front matter"),
                format!("one of {}", Key::VARIANTS.join(", ")),
                meant(key).map_or_else(String::new, did_you_mean),
            ),
            Self::MissingKey(key) => error(
                format!("the front matter has no `{key}`"),
                "",
                format!("add a line `{key}: …` between the two `---`"),
            ),
            Self::EmptyKey(key) => {
                error(format!("`{key}` has no value"), "", format!("write the value after `{key}:`, or drop the line"))
            }
            Self::RepeatedKey(name) => error(format!("`{name}` is given twice"), "", "keep one of the two"),
            Self::UnseenAuthor { name, byline } if byline.is_empty() => error(
                format!("the author `{name}`, but no byline"),
                "a name that readers find in the byline",
                format!("add a line `byline: By {name}`"),
            ),
            Self::UnseenAuthor { name, byline } => error(
                format!("the author `{name}` is not in the byline `{byline}`"),
                "a name as the byline has it",
                "write the name as it is printed, or put it into the byline",
            ),
            Self::QuotedValue(key) => warning(
                format!("`{key}` is written in quotation marks, which are taken off"),
                "the value as it is printed, to the end of its line",
                "leave the marks away; for those that readers should see, write “ and ”",
            ),
            Self::ListedValue(key) => warning(
                format!("`{key}` is a list, read as a line for each of its items"),
                format!("a line `{key}: …` for each"),
                "",
            ),
            Self::ValueComment { key, printed: true } => warning(
                format!("the words behind `#` are printed as a part of `{key}`"),
                "a value to the end of its line",
                "put a remark on a line of its own that begins with `#`",
            ),
            Self::ValueComment { key, printed: false } => warning(
                format!("the words behind `#` are no part of `{key}` and left out"),
                "a value to the end of its line",
                "put a remark on a line of its own that begins with `#`",
            ),
            Self::TimeOfDay(found) => {
                warning(format!("the time of day in `{found}` is left out"), "a day, such as 1991-12-24", "")
            }
        }
    }
}

/// The key that an author likely meant by another word.
pub(in crate::format) fn meant(key: &str) -> Option<&'static str> {
    let key = match key.to_lowercase().as_str() {
        "headline" => Key::Title,
        "subtitle" | "subhead" | "standfirst" | "description" | "summary" => Key::Dek,
        "lang" => Key::Language,
        "authors" => Key::Author,
        "by" => Key::Byline,
        "organization" | "agency" | "newsroom" | "publisher" => Key::Organisation,
        "date" | "pubdate" => Key::Published,
        "modified" | "lastmod" => Key::Updated,
        "color" | "colour" => Key::Accent,
        other => return nearest(other, Key::VARIANTS),
    };
    Some(key.name())
}
