//! What is wrong with links and spans.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with links and spans.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum InlineProblem {
    /// A link that does not lead where a link may.
    LinkAddress(String),
    /// A link, date or foreign span without words.
    NoWords(&'static str),
    /// A link within the words of another.
    LinkInLink,
    /// A link by reference.
    Reference,
    /// A span that is neither a count nor a date nor foreign words.
    PlainSpan,
    /// A span that is more than one of them.
    DoubleSpan,
}

impl Words for InlineProblem {
    fn words(&self) -> Message {
        match self {
            Self::LinkAddress(found) if found.is_empty() => {
                error("a link without an address", "", "write the address between the parentheses")
            }
            Self::LinkAddress(found) => error(
                format!("a link to `{found}`"),
                "an http, https or mailto address without spaces, a relative address, or `#` and a section's id",
                "correct the address",
            ),
            Self::NoWords(what) => {
                error(format!("{what} without words"), "", "write the words between `[` and `]`").djot_only()
            }
            Self::LinkInLink => {
                error("a link within another link", "one address for the same words", "end one before the other")
            }
            Self::Reference => error(
                "a link whose address stands elsewhere",
                "the address in parentheses: `[words](https://example.org/)`",
                "put the address after the words; put a backslash before a `[` that is meant literally",
            ),
            Self::PlainSpan => error(
                "a span that is neither a count nor a date nor foreign words",
                "`.count`, `date=1991-12-24` or `lang=my` in its braces",
                "add one of these, or take the brackets and braces away",
            ),
            Self::DoubleSpan => error(
                "a span that is more than one of count, date and foreign words",
                "one of `.count`, `date=…` and `lang=…`",
                "keep the one that matters most",
            ),
        }
    }
}
