//! What is wrong with embeds.

use super::{Message, Words, error};
use crate::story::Provider;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with embeds.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum EmbedProblem {
    /// An embed that does not say of what.
    NoUrl,
    /// An embed without a title.
    NoTitle,
    /// An embed with something else than a poster and a caption.
    EmbedParts,
    /// An address that cannot be embedded.
    EmbedAddress(String),
    /// A page of a provider that cannot be embedded.
    EmbedPage {
        /// Its address.
        url: String,
        /// The provider.
        provider: Provider,
    },
    /// Not the form of a frame's size.
    FrameSize(String),
}

impl Words for EmbedProblem {
    fn words(&self) -> Message {
        match self {
            Self::NoUrl => error(
                "an embed without an address",
                "the address of the page that it shows",
                "add {url=\"https://…\"} on the line above `::: embed`",
            )
            .djot_only(),
            Self::NoTitle => error(
                "an embed without a title",
                "what it is, for readers who have not asked for it and for those who do not see it",
                "add {title=\"…\"} on the line above `::: embed`",
            )
            .djot_only(),
            Self::EmbedParts => error(
                "an embed that is not one poster and one caption",
                "at most an image, `![what it shows](photos/name.jpg)`, then, after a blank line, at most one paragraph",
                "move the rest out of the embed",
            )
            .djot_only(),
            Self::EmbedAddress(found) => error(
                format!("`{found}` cannot be embedded"),
                "an https address, such as `https://www.youtube.com/watch?v=…`",
                "copy the address of the page, not the code to embed it",
            ),
            Self::EmbedPage { url, provider } => error(
                format!("`{url}` is no page of {} that can be embedded", provider.name().unwrap_or_default()),
                format!("an address such as `{}`", provider.example()),
                "copy the address of the one film or chart that you mean",
            ),
            Self::FrameSize(found) => error(
                format!("`{found}` is not the size of a frame"),
                "width and height in pixels, such as `800x600`",
                "leave it out: a film is 16 to 9, anything else 4 to 3",
            ),
        }
    }
}
