//! The variants of photos: which crops, widths and formats are published of each, and how the published story names them.
//!
//! Plain data: the image pipeline makes the files on an author's machine, a canvas makes them in the studio.

mod dominant_color;
mod encoded_image;
pub(crate) mod media;
mod plan;
mod published;
mod quality;
mod spec;

pub(crate) use dominant_color::{THUMBNAIL_WIDTH, dominant_color};
pub(crate) use encoded_image::EncodedImage;
pub(crate) use plan::{ImagePlan, ImageTask};
pub(crate) use published::ShareImage;
pub(crate) use published::{PublishedImages, PublishedVariant};
pub(crate) use quality::quality;
pub(crate) use spec::{CropRect, VariantSpec, scaled};

/// The folder of the photos, films and recordings in a published story.
pub(crate) const FOLDER: &str = "photos";
/// The most pixels that a photo may have.
pub(crate) const MAX_PIXELS: u64 = 100_000_000;
