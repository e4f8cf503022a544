//! What is wrong with the blocks of running text.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with the blocks of running text.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum BlockProblem {
    /// A heading of the level that the title has.
    TopHeading,
    /// A heading below the two levels that a story has.
    DeepHeading(u16),
    /// A heading where none may stand.
    MisplacedHeading,
    /// A construct of Djot that a story does not have, in the plural: `tables`.
    Unsupported(&'static str),
    /// A list that is neither bulleted nor numbered 1, 2, 3.
    ListMarker,
    /// A list item that is not one paragraph with at most one list under it.
    ListItem,
    /// More lists in one another than readers can follow.
    DeepList,
    /// A rule that does not stand between two passages.
    IdleRule,
    /// A quotation without words or with something that is not a paragraph.
    QuoteParts,
    /// A line inside a paragraph that would begin another block, were there a blank line; its mark.
    NoBlankLine(&'static str),
}

impl Words for BlockProblem {
    fn words(&self) -> Message {
        match self {
            Self::TopHeading => error(
                "a heading with one `#`: the title stands in the front matter",
                "`##` before the heading of a section, `###` before a heading inside it",
                "add a `#`",
            ),
            Self::DeepHeading(level) => error(
                format!("a heading with {level} `#`"),
                "`##` before the heading of a section, `###` before a heading inside it",
                "a story has two levels of headings: use `###`",
            ),
            Self::MisplacedHeading => error(
                "a heading inside another block",
                "headings at the left margin, outside quotations, lists and divisions",
                "close the block before it, with a blank line or its `:::`",
            ),
            Self::Unsupported(what) => error(
                format!("{what} are not part of a story"),
                "paragraphs, headings, lists, quotations, photos, figures and stages",
                "write it as text; put a backslash before a character that is meant literally",
            ),
            Self::ListMarker => error(
                "a list that begins with a letter, a check box or a number above 1",
                "`-` before each item, or `1.`, `2.`, `3.`",
                "if it is a sentence and no list, put a backslash before the point or bracket: `A\\. Smith`, `1991\\.`",
            ),
            Self::ListItem => error(
                "a list item that is not one paragraph and at most one list under it",
                "one paragraph for each item, and a list within it after a blank line, indented",
                "move the rest out of the list, at the left margin after a blank line",
            ),
            Self::DeepList => error(
                "a list inside three others",
                "at most three lists in one another",
                "make it a part of the list around it, or write it as paragraphs",
            ),
            Self::IdleRule => error(
                "a rule that parts nothing",
                "a rule between two passages of one section",
                "take it away: a heading, the end and another rule part the text already",
            ),
            Self::QuoteParts => error(
                "a quotation that is not made of paragraphs",
                "paragraphs, one at least, and nothing else",
                "move the rest out of the quotation",
            ),
            Self::NoBlankLine(mark) => error(
                format!("`{mark}` on a line inside a paragraph"),
                "a blank line before a heading, list, quotation, division or note, and after the paragraph in it",
                format!("put a blank line above; write `\\{mark}` if it is text"),
            ),
        }
    }
}
