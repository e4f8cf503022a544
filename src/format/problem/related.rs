//! What is wrong with related links.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with related links.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum RelatedProblem {
    /// Something else than one bulleted list.
    RelatedParts,
    /// An item that is not one link, or a thumbnail and a link.
    RelatedItem,
    /// A thumbnail of which more is said than its description.
    RelatedPhoto,
}

impl Words for RelatedProblem {
    fn words(&self) -> Message {
        match self {
            Self::RelatedParts => error(
                "related links that are not one list",
                "one list with `-`, an item for each link",
                "write `- [Title](https://example.org/){source=\"Valley News\"}`",
            )
            .djot_only(),
            Self::RelatedItem => error(
                "an item of related links that is not one link",
                "one link, and before it at most one image",
                "write `- ![](photos/thumb.jpg) [Title](https://example.org/){source=\"Valley News\"}`",
            )
            .djot_only(),
            Self::RelatedPhoto => error(
                "a thumbnail of which more is said than what it shows",
                "its file and its description alone: a thumbnail has no caption and does not move",
                "take the rest away",
            ),
        }
    }
}
