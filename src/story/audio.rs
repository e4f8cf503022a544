//! A recording, with what is said in it.

use super::Inline;
use serde::{Deserialize, Serialize};

/// A recording that readers may listen to, and its transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Audio {
    /// Where the recording is, relative to the story: `sound/ada.mp3`.
    pub src: String,
    /// What it is, and who is heard.
    #[cfg_attr(feature = "ssr", schemars(extend("minLength" = 1)))]
    pub title: String,
    /// Who made it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// What is said and heard in it, a paragraph each. Empty is a lint's business.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transcript: Vec<Vec<Inline>>,
}

/// The extensions of recordings that browsers play.
pub(crate) const RECORDINGS: [&str; 4] = ["mp3", "m4a", "ogg", "opus"];
