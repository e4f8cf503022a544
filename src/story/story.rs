//! The whole story and its metadata.

use super::{Author, Date, HexColor, LanguageTag, Note, Photo, Section, Slug};
use serde::{Deserialize, Serialize};

/// The version of the story format that this build writes.
pub const FORMAT: u32 = 2;

/// The oldest version of the story format that this build reads: all that it has is in the newest, too.
pub const OLDEST_FORMAT: u32 = 1;

/// A story: metadata, an optional opening photo and its sections, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Story {
    /// The version of the format, [`OLDEST_FORMAT`] to [`FORMAT`]; the latter when this build wrote it.
    #[cfg_attr(feature = "ssr", schemars(extend("minimum" = OLDEST_FORMAT, "maximum" = FORMAT)))]
    pub format: u32,
    /// The name of the story in addresses: lower-case letters, digits and single hyphens.
    pub slug: Slug,
    /// The headline.
    #[cfg_attr(feature = "ssr", schemars(extend("minLength" = 1)))]
    pub title: String,
    /// The sentence under the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<String>,
    /// The language of the text as a BCP 47 tag, for example `en` or `my`.
    pub language: LanguageTag,
    /// The accent colour as `#rrggbb`; the style sheet's own where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<HexColor>,
    /// Who wrote it, as printed. Never invented: absent where the author gave none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// The writers in the byline one by one, in order; empty where the author does not tell them apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The day it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// The day it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// Whether the head is not to say how long the reading takes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hide_reading_time: bool,
    /// Whether a script adds links to its sections and figures, which readers share.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub links: bool,
    /// The lines of the ending, for example "Edited by …", in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<String>,
    /// The photo behind the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Photo>,
    /// The sections, in reading order. Only the first may be without a heading.
    pub sections: Vec<Section>,
    /// The notes, in the order in which the text first refers to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}
