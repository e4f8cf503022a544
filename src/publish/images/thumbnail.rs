//! Thumbnails: small pictures of photos for the review page.

use super::{PhotoError, decode, encode::encode, source::read_source, svg};
use crate::{
    review::{PICTURE_SIDE, Picture},
    story::PhotoFormat,
};
use image::{DynamicImage, ImageFormat};
use std::path::Path;

/// A small picture of the photo `src` of the story in `story_dir`.
///
/// # Errors
///
/// A [`PhotoError`] where there is neither photo nor drawing, or where the file is not an image.
pub fn thumbnail(story_dir: &Path, src: &str) -> Result<Picture, PhotoError> {
    let source = read_source(story_dir, src)?;
    if source.is_drawing {
        return scaled(DynamicImage::ImageRgb8(svg::rasterize(&source.bytes, &source.path)?), &source.path);
    }
    let header = decode::read_header(&source.bytes, &source.path)?;
    let is_small = header.size.width.max(header.size.height).get() <= PICTURE_SIDE;
    if is_small && header.format == ImageFormat::Png {
        return Ok(Picture { media_type: ImageFormat::Png.to_mime_type().to_owned(), bytes: source.bytes });
    }
    scaled(DynamicImage::ImageRgb8(decode::decode(&source.bytes, &source.path)?), &source.path)
}

/// As a JPEG, no larger than it is shown.
fn scaled(picture: DynamicImage, path: &Path) -> Result<Picture, PhotoError> {
    let is_large = picture.width().max(picture.height()) > PICTURE_SIDE;
    let picture = if is_large { picture.thumbnail(PICTURE_SIDE, PICTURE_SIDE) } else { picture };
    let bytes = encode(&picture.into_rgb8(), PhotoFormat::Jpeg).map_err(|reason| decode::unreadable(path, reason))?;
    Ok(Picture { media_type: PhotoFormat::Jpeg.media_type().to_owned(), bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    #[test]
    fn a_large_photo_becomes_a_small_jpeg_and_a_small_one_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        for (name, width) in [("large.png", 1500), ("small.png", 30)] {
            RgbImage::new(width, 20).save(folder.path().join(name)).unwrap();
        }
        let large = thumbnail(folder.path(), "large.png").unwrap();
        let size = image::load_from_memory(&large.bytes).unwrap().width();
        assert_eq!((large.media_type.as_str(), size), ("image/jpeg", PICTURE_SIDE));
        let small = thumbnail(folder.path(), "small.png").unwrap();
        assert_eq!(small.media_type, "image/png");
        assert!(matches!(thumbnail(folder.path(), "no.png"), Err(PhotoError::Missing { .. })));
    }
}
