//! A section: a part of the story under one heading.

use super::{Block, Inline, Slug};
use serde::{Deserialize, Serialize};

/// A section: what a reader jumps to from the section list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// Unique in the story: lower-case letters, digits and single hyphens. Made from the heading unless the author gave one.
    pub id: Slug,
    /// The short line over the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// The heading; empty only in the first section, the introduction.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heading: Vec<Inline>,
    /// What the section holds, in reading order.
    #[serde(default)]
    pub blocks: Vec<Block>,
}
