//! Inline text: a closed tree. Markup never travels as a string.

use super::{Count, Date};
use serde::{Deserialize, Serialize};

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Literal text. Never empty, never next to another `Text`.
    Text(String),
    /// Stressed text.
    Emphasis(Vec<Inline>),
    /// Important text.
    Strong(Vec<Inline>),
    /// Lowered text: the 2 of CO₂.
    Subscript(Vec<Inline>),
    /// Raised text: the 2 of m².
    Superscript(Vec<Inline>),
    /// A link to an `http`, `https` or `mailto` address, a relative address or a `#section`.
    Link {
        /// The address.
        href: String,
        /// What the reader clicks.
        text: Vec<Inline>,
    },
    /// A number that counts when its line is read.
    Count(Count),
    /// A date with its machine-readable form.
    Date {
        /// The date meant by the words.
        date: Date,
        /// The words as they stand in the sentence.
        text: Vec<Inline>,
    },
    /// Words of another language than the story's.
    Foreign {
        /// The BCP 47 tag of their language.
        language: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A line break that the author asked for.
    Break,
}

/// The words of `inlines` without any markup; a break becomes a space.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    collect(inlines, &mut out);
    out
}

fn collect(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Emphasis(text)
            | Inline::Strong(text)
            | Inline::Subscript(text)
            | Inline::Superscript(text)
            | Inline::Link { text, .. }
            | Inline::Date { text, .. }
            | Inline::Foreign { text, .. } => collect(text, out),
            Inline::Count(count) => out.push_str(&count.text),
            Inline::Break => out.push(' '),
        }
    }
}
