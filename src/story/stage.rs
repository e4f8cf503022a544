//! A stage: photos exchanged in one sticky frame while text cards pass.

use super::{Block, Photo, Transition};
use serde::{Deserialize, Serialize};

/// A stage: two or more steps that share one frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Stage {
    /// How one photo gives way to the next.
    #[serde(default)]
    pub transition: Transition,
    /// The steps, in reading order.
    #[cfg_attr(feature = "ssr", schemars(extend("minItems" = 2)))]
    pub steps: Vec<Step>,
}

/// One photo of a stage and the cards that pass while it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Step {
    /// What the frame shows.
    pub photo: Photo,
    /// What passes over it, a card each: paragraphs, lists, quotes and figures, never photos or stages.
    #[serde(default)]
    pub cards: Vec<Block>,
}
