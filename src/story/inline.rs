//! Inline text: a closed tree. Markup never travels as a string.

use super::{Count, Date, LanguageTag};
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
        language: LanguageTag,
        /// The words.
        text: Vec<Inline>,
    },
    /// A reference to the [`Note`](super::Note) with this id.
    Note(String),
    /// A line break that the author asked for.
    Break,
}

/// The words of `inlines` without any markup and note; a break becomes a space.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    collect(inlines, &mut out);
    out
}

/// Whether any of `inlines`, or of those within them, `is` so.
pub(crate) fn any_inline(inlines: &[Inline], is: &dyn Fn(&Inline) -> bool) -> bool {
    inlines.iter().any(|inline| is(inline) || any_inline(inline.inner(), is))
}

impl Inline {
    /// The inlines within this one.
    pub(crate) fn inner(&self) -> &[Inline] {
        match self {
            Self::Emphasis(text)
            | Self::Strong(text)
            | Self::Subscript(text)
            | Self::Superscript(text)
            | Self::Link { text, .. }
            | Self::Date { text, .. }
            | Self::Foreign { text, .. } => text,
            Self::Text(_) | Self::Count(_) | Self::Note(_) | Self::Break => &[],
        }
    }
}

fn collect(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Count(count) => out.push_str(&count.text),
            Inline::Break => out.push(' '),
            other => collect(other.inner(), out),
        }
    }
}
