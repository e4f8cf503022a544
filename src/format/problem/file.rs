//! Words for what is wrong with a file and its front matter.

use super::{Message, ProblemKind, message, nearest::nearest};
use crate::story::FORMAT;

/// Every key of the front matter, in the order of the documentation.
pub(crate) const FRONT_KEYS: [&str; 11] = [
    "title",
    "dek",
    "language",
    "slug",
    "accent",
    "byline",
    "author",
    "organisation",
    "published",
    "updated",
    "credit",
];

impl ProblemKind {
    pub(super) fn of_file(&self) -> Option<Message> {
        Some(match self {
            Self::TooLarge(bytes) => message(
                format!("the file has {} MB", bytes / 1_000_000),
                "a story of at most 2 MB of text",
                "split the story; photos are files of their own, beside the story",
            ),
            Self::TooDeep => message(
                "too much is nested in one another here",
                "at most a few levels of quotations, lists, divisions and emphasis",
                "if these characters are meant literally, put a backslash before them",
            ),
            Self::NotJson(cause) => message(format!("not JSON: {cause}"), "", ""),
            Self::WrongJson(cause) => message(cause.clone(), "", ""),
            Self::UnknownField(name) => {
                message(format!("unknown field `{name}`, not read"), "", "correct its name, or leave it out")
            }
            Self::UnknownPart(name) => message(
                format!("unknown part `{name}`, left out"),
                "",
                "correct its name, or read the story with the version that wrote it",
            ),
            Self::Format(found) => message(
                format!("story format {found}"),
                format!("format {FORMAT}, which this version reads"),
                match *found < FORMAT {
                    true => "publish the story anew with this version",
                    false => "what is newer than this version is left out, with a warning for each",
                },
            ),
            _ => return None,
        })
    }

    pub(super) fn of_front(&self) -> Option<Message> {
        Some(match self {
            Self::NoFrontMatter => message(
                "the story does not begin with front matter",
                "`---` as the first line, then lines like `title: The headline`, then `---` again",
                "put those lines before everything else",
            ),
            Self::OpenFrontMatter => message(
                "the front matter is not closed",
                "a line `---` after its last key",
                "put `---` on a line of its own where the text begins",
            ),
            Self::FrontLine(line) => message(
                format!("`{line}` in the front matter"),
                "`key: value` on one line, however long",
                "join a value that runs over several lines, or close the front matter with `---`",
            ),
            Self::UnknownKey(key) => message(
                format!("unknown key `{key}` in the front matter"),
                format!("one of {}", FRONT_KEYS.join(", ")),
                meant(key).map(|key| format!("did you mean `{key}`?")).unwrap_or_default(),
            ),
            Self::MissingKey(key) => message(
                format!("the front matter has no `{key}`"),
                "",
                format!("add a line `{key}: …` between the two `---`"),
            ),
            Self::EmptyKey(key) => message(
                format!("`{key}` has no value"),
                "",
                format!("write the value after `{key}:`, or drop the line"),
            ),
            Self::UnseenAuthor { name, byline } if byline.is_empty() => message(
                format!("the author `{name}`, but no byline"),
                "a name that readers find in the byline",
                format!("add a line `byline: By {name}`"),
            ),
            Self::UnseenAuthor { name, byline } => message(
                format!("the author `{name}` is not in the byline `{byline}`"),
                "a name as the byline has it",
                "write the name as it is printed, or put it into the byline",
            ),
            Self::Twice(name) => message(format!("`{name}` is given twice"), "", "keep one of the two"),
            _ => return None,
        })
    }

    pub(super) fn of_value(&self) -> Option<Message> {
        Some(match self {
            Self::QuotedValue(key) => message(
                format!("`{key}` is written in quotation marks, which are taken off"),
                "the value as it is printed, to the end of its line",
                "leave the marks away; for those that readers should see, write “ and ”",
            ),
            Self::ListedValue(key) => message(
                format!("`{key}` is a list, read as a line for each of its items"),
                format!("a line `{key}: …` for each"),
                "",
            ),
            Self::ValueComment { key, printed: true } => message(
                format!("the words behind `#` are printed as a part of `{key}`"),
                "a value to the end of its line",
                "put a remark on a line of its own that begins with `#`",
            ),
            Self::ValueComment { key, printed: false } => message(
                format!("the words behind `#` are no part of `{key}` and left out"),
                "a value to the end of its line",
                "put a remark on a line of its own that begins with `#`",
            ),
            Self::TimeOfDay(found) => {
                message(format!("the time of day in `{found}` is left out"), "a day, such as 1991-12-24", "")
            }
            _ => return None,
        })
    }
}

/// The key that an author likely meant by another word.
fn meant(key: &str) -> Option<&'static str> {
    Some(match key.to_lowercase().as_str() {
        "headline" => "title",
        "subtitle" | "subhead" | "standfirst" | "description" | "summary" => "dek",
        "lang" => "language",
        "authors" => "author",
        "by" => "byline",
        "organization" | "agency" | "newsroom" | "publisher" => "organisation",
        "date" | "pubdate" => "published",
        "modified" | "lastmod" => "updated",
        "color" | "colour" => "accent",
        other => return nearest(other, &FRONT_KEYS),
    })
}
