//! What is wrong with a count, save its numeral.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with a count, save its numeral.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum CountProblem {
    /// Markup within the text of a count.
    CountMarkup,
    /// A count without a digit that could roll.
    NoRoll(String),
    /// A count whose value is not the number in its text.
    Contradiction {
        /// The text.
        text: String,
        /// The value.
        value: String,
    },
}

impl Words for CountProblem {
    fn words(&self) -> Message {
        match self {
            Self::CountMarkup => error(
                "markup inside a count",
                "plain text between `[` and `]`",
                "put the emphasis or link around the whole count, or take it away",
            ),
            Self::NoRoll(text) => error(
                format!("`{text}` has no digits that roll"),
                "an amount, a range, a part of a whole or a duration in digits; all else stands still",
                "take `motion` away, or write the number in digits",
            ),
            Self::Contradiction { text, value } => error(
                format!("the value {value} contradicts the text `{text}`"),
                "the very number in the text, before words such as \"million\"",
                "correct one of them; leave the value out where the text has digits",
            ),
        }
    }
}
