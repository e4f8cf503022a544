//! A pair of photos that are compared: before and after.

use super::{Photo, Width};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// Two photos that are compared, the earlier first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Pair {
    /// How they are compared.
    #[serde(default)]
    pub compare: Comparison,
    /// What is said on the first, in a word or two: `1952`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What is said on the second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How wide they are set together.
    #[serde(default)]
    pub width: Width,
    /// The two. Under a handle, the second is cropped round its focal point to the shape of the first.
    #[cfg_attr(feature = "ssr", schemars(extend("minItems" = 2, "maxItems" = 2)))]
    pub photos: Vec<Photo>,
}

/// How two photos are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Comparison {
    /// One over the other, with a handle that uncovers it: for two photos from one place.
    #[default]
    Slide,
    /// Side by side.
    Beside,
}

impl Comparison {
    /// Every way to compare, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, in story files.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
