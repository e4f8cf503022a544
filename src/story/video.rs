//! A film without sound, which plays by itself in the text.

use super::Photo;
use serde::{Deserialize, Serialize};

/// A short film without sound, over and over, in the place of a photo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Video {
    /// Where the film is, relative to the story: `films/weir.mp4`.
    pub src: String,
    /// The photo that stands in its place, with the description, the caption and the credit of the film.
    pub poster: Photo,
}

/// The extensions of films that browsers play.
pub(crate) const FILMS: [&str; 2] = ["mp4", "webm"];
