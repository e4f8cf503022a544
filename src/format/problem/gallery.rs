//! What is wrong with galleries.

use super::{Message, Words, error, too_few};
use crate::story::MAX_PHOTOS;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with galleries.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum GalleryProblem {
    /// A gallery with too few or too many photos.
    GalleryNumber(usize),
    /// Something in a gallery that is no photo.
    GalleryPart,
}

impl Words for GalleryProblem {
    fn words(&self) -> Message {
        match self {
            Self::GalleryNumber(found) if *found > MAX_PHOTOS => {
                error(format!("a gallery of {found} photos"), format!("at most {MAX_PHOTOS}"), "divide it, or choose")
            }
            Self::GalleryNumber(found) => error(
                if *found == 0 { "a gallery without a photo" } else { "a gallery with one photo" },
                "two photos or more",
                too_few(*found, "gallery"),
            )
            .djot_only(),
            Self::GalleryPart => error(
                "a gallery that holds something else than photos",
                "`::: photo` divisions, each with its caption in it",
                "move it out of the gallery",
            ),
        }
    }
}
