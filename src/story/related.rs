//! Related links: other texts on what a story is about.

use super::{Inline, Photo};
use serde::{Deserialize, Serialize};

/// A link to another text on the same matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct RelatedLink {
    /// The address.
    pub href: String,
    /// The title of the other text.
    pub title: Vec<Inline>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A thumbnail: a photo of which only the file and its description are used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
}
