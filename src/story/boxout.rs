//! A box: what belongs to the story and stands beside its text.

use super::{Block, Inline};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A box (a sidebar, in other newsrooms) under a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Boxout {
    /// What it is about.
    #[serde(default)]
    pub kind: BoxKind,
    /// Whether only its heading is seen until a reader opens it; it is open in print.
    #[serde(default)]
    pub folded: bool,
    /// The heading.
    pub heading: Vec<Inline>,
    /// What it holds: paragraphs, lists, quotations, figures and photos, in reading order.
    #[cfg_attr(feature = "ssr", schemars(extend("minItems" = 1)))]
    pub blocks: Vec<Block>,
}

/// What a box is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum BoxKind {
    /// What came before, or must be known.
    #[default]
    Background,
    /// How the newsroom knows what it says.
    Method,
    /// Who somebody is.
    Person,
}

impl BoxKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, in story files and class names.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
