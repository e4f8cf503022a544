//! What is wrong with text that has HTML in it, which would be printed.

use super::{Message, Words, error, warning};
use strum::{IntoStaticStr, VariantNames};

/// HTML in text, which would be printed.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum MarkupProblem {
    /// A tag of HTML, which would be printed.
    Tag(String),
    /// A character reference of HTML, which would be printed, and the character that it stands for.
    Entity {
        /// The reference: `&nbsp;`.
        found: String,
        /// The character.
        char: String,
    },
    /// A comment of HTML, which would be printed.
    HtmlComment,
}

impl Words for MarkupProblem {
    fn words(&self) -> Message {
        match self {
            Self::Tag(found) => warning(
                format!("`{found}` would be printed as it stands here"),
                "text, with the marks of Djot: `_stressed_`, `*strong*`, a backslash at the end of a line to break it",
                "write it with these marks or take it away; put a backslash before a `<` that readers should see",
            ),
            Self::Entity { found, char } => warning(
                format!("`{found}` would be printed as it stands here"),
                match char.as_str() {
                    "\u{a0}" => "the character itself, a no-break space, in Djot a backslash before a space".to_owned(),
                    char => format!("the character itself: `{char}`"),
                },
                "write the character; put a backslash before a `&` that readers should see",
            ),
            Self::HtmlComment => error(
                "a comment of HTML, which would be printed for all to read",
                "nothing that readers should not see; `{% a remark %}` above a block is never published",
                "take it away; put a backslash before a `<` that readers should see",
            ),
        }
    }
}
