//! A photo, the words that belong to it and how it arrives.

use super::{Inline, Percent, Ratio, Renditions, Size};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A photo with all that a page must say of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Photo {
    /// Where the file is, relative to the story: `photos/summit.jpg`.
    pub src: String,
    /// What it shows, for those who do not see it. Empty is a lint's business, not a reader's error.
    #[serde(default)]
    pub alt: String,
    /// The caption.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// Who made it, as printed: `Sergei Grits/AP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// The point that no crop may lose.
    #[serde(default)]
    pub focal: Focal,
    /// How it arrives as the reader scrolls.
    #[serde(default)]
    pub transition: Transition,
    /// How wide it is set.
    #[serde(default)]
    pub width: Width,
    /// Its own size; filled in from the file when the story is built, so that the page can reserve its box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// How it fills the frame of a stage, which has another shape.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub fit: Fit,
    /// The shape of its crop for narrow windows that are held upright; the whole photo where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portrait: Option<Ratio>,
    /// The files that it is published as; filled in when the story is built, and in no story that an author writes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renditions: Option<Renditions>,
}

impl Photo {
    /// A photo of which nothing is said but where its file is and what it shows.
    #[must_use]
    pub fn new(src: String, alt: String) -> Self {
        Self {
            src,
            alt,
            caption: Vec::new(),
            credit: None,
            focal: Focal::default(),
            transition: Transition::default(),
            width: Width::default(),
            size: None,
            fit: Fit::default(),
            portrait: None,
            renditions: None,
        }
    }
}

/// A point in a photo, in whole per cent from its left and top edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
pub struct Focal {
    /// Per cent from the left edge.
    pub x: Percent,
    /// Per cent from the top edge.
    pub y: Percent,
}

impl Default for Focal {
    fn default() -> Self {
        let middle = Percent::at_most_hundred(50);
        Self { x: middle, y: middle }
    }
}

/// How a photo fills a frame of another shape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Fit {
    /// It covers the frame, and is cropped around its focal point.
    #[default]
    Cover,
    /// It is contained in the frame whole, as a map or a drawing has to be.
    Contain,
}

impl Fit {
    /// Every fit, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, in story files.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// How a photo arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Transition {
    /// From an ink duotone to full colour: the house transition.
    #[default]
    Develop,
    /// From the paper to the photo.
    Fade,
    /// Uncovered towards the top.
    WipeUp,
    /// Uncovered towards the bottom.
    WipeDown,
    /// Uncovered towards the left.
    WipeLeft,
    /// Uncovered towards the right.
    WipeRight,
    /// A slow move towards the focal point.
    Push,
    /// Simply there.
    None,
}

impl Transition {
    /// Every transition, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, in story files and in the page's `data-sw-transition`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// How wide a photo is set, by the page's three named widths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Width {
    /// As wide as the text.
    Text,
    /// Wider than the text.
    #[default]
    Wide,
    /// From edge to edge.
    Full,
}

impl Width {
    /// Every width, narrowest first.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, in story files and class names.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
