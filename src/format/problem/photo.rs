//! What is wrong with photos.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with photos.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum PhotoProblem {
    /// A photo division that is not one image and at most one caption.
    PhotoParts,
    /// An image outside a photo division.
    LooseImage,
    /// An address from which no photo is taken.
    PhotoAddress(String),
    /// An opening photo that does not stand first.
    LateOpening,
}

impl Words for PhotoProblem {
    fn words(&self) -> Message {
        match self {
            Self::PhotoParts => error(
                "a photo division that is not one image and one caption",
                "`![what it shows](photos/name.jpg)`, then, after a blank line, at most one paragraph of caption",
                "divide several photos into divisions of their own; put a blank line before the caption",
            ),
            Self::LooseImage => error(
                "an image outside a photo division",
                "`::: photo` on the line before it and `:::` after it",
                "put the image between these lines",
            ),
            Self::PhotoAddress(found) => error(
                format!("`{found}` is not where a photo may be"),
                "a path inside the story's folder, such as `photos/summit.jpg`, or an https address",
                "copy the file into the story's `photos` folder",
            ),
            Self::LateOpening => error(
                "an opening photo after the beginning",
                "one `.opening` photo, before all other text",
                "move it directly under the front matter, or take `.opening` away",
            ),
        }
    }
}
