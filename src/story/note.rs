//! A note: what the text refers to by a number.

use super::Inline;
use serde::{Deserialize, Serialize};

/// A note. Its number is its place among the notes of its story, which stand in the order of their first reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Note {
    /// Unique among the notes of the story: letters, digits, hyphens and underscores.
    pub id: String,
    /// What it says, a paragraph each; without numbers that count and without notes of its own.
    pub text: Vec<Vec<Inline>>,
}
