//! Renditions: the files that a photo is published as.

use super::HexColor;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;
use strum::VariantArray;

/// What a build has made of a photo. Authors never write it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Renditions {
    /// The whole photo, by format and then by width, the best format and the smallest width first.
    pub sources: Vec<Rendition>,
    /// The photo cropped to its portrait ratio, for narrow windows that are held upright; in the same order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub portrait: Vec<Rendition>,
    /// The colour that stands in its place until it is there, as `#rrggbb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<HexColor>,
}

/// One file of a photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Rendition {
    /// What kind of file it is.
    pub format: PhotoFormat,
    /// Where it is, relative to the story.
    pub src: String,
    /// Pixels across, above zero.
    pub width: NonZeroU32,
    /// Pixels down, above zero.
    pub height: NonZeroU32,
}

/// The kinds of file that photos are published as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PhotoFormat {
    /// The smallest files.
    Avif,
    /// Small files, shown by nearly every browser.
    Webp,
    /// Shown everywhere.
    Jpeg,
}

impl PhotoFormat {
    /// Every format, the best first.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// What its file names end with, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
        }
    }
}
