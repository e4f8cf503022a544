//! A correction: what a story said wrongly before.

use super::{Date, Inline};
use serde::{Deserialize, Serialize};

/// A correction, which stands in its place in the text and is told of under the headline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Correction {
    /// The day on which the story was corrected.
    pub date: Date,
    /// What was wrong and is right now, a paragraph each.
    pub text: Vec<Vec<Inline>>,
}
