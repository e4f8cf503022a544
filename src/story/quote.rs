//! A quotation set apart from the text.

use super::Inline;
use serde::{Deserialize, Serialize};

/// What somebody said, and who.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Quote {
    /// The words, a paragraph each, without quotation marks around them.
    pub text: Vec<Vec<Inline>>,
    /// Who said them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// What makes the speaker worth hearing: `Carnegie Endowment`, `president of Russia, 2020`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}
