//! The SVG rasterizer: a drawing that stands in for a photo becomes a JPEG, stamped with a hash of its SVG.

use super::PhotoError;
use crate::story::Size;
use image::{DynamicImage, ExtendedColorType, RgbImage, RgbaImage, codecs::jpeg::JpegEncoder};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree},
};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

/// The least width of a rasterized drawing, in pixels.
pub(super) const MIN_WIDTH: u32 = 2400;
/// The most pixels of a rasterized drawing: about 200 MB in memory.
pub(super) const MAX_PIXELS: u64 = 50_000_000;

/// 1 to 100; higher keeps more of the flat colours' edges and makes larger files.
const QUALITY: u8 = 82;
/// The start-of-image marker of a JPEG; a comment segment may follow at once.
const START: [u8; 2] = [0xff, 0xd8];
const COMMENT: [u8; 2] = [0xff, 0xfe];

/// A rasterized drawing.
pub(super) struct RasterizedDrawing {
    /// The bytes of the JPEG.
    pub(super) jpeg: Vec<u8>,
    /// Its size.
    pub(super) size: Size,
}

/// Rasterizes `svg`, the bytes of the file at `path`, at least [`MIN_WIDTH`] pixels wide on white, and encodes it as a JPEG.
pub(super) fn rasterize_to_jpeg(svg: &[u8], path: &Path) -> Result<RasterizedDrawing, PhotoError> {
    let picture = rasterize(svg, path)?;
    let size = Size::at_least_one(picture.width(), picture.height());
    let jpeg =
        encode(&picture, svg).map_err(|reason| PhotoError::UnreadableDrawing { path: path.to_owned(), reason })?;
    Ok(RasterizedDrawing { jpeg, size })
}

/// Rasterizes `svg`, the bytes of the file at `path`, at least [`MIN_WIDTH`] pixels wide on white.
pub(super) fn rasterize(svg: &[u8], path: &Path) -> Result<RgbImage, PhotoError> {
    let (tree, scale, size) = parse(svg, path)?;
    let too_large =
        || PhotoError::DrawingTooLarge { path: path.to_owned(), width: size.width.get(), height: size.height.get() };
    let mut canvas = Pixmap::new(size.width.get(), size.height.get()).ok_or_else(too_large)?;
    canvas.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    // The canvas is opaque, so that its premultiplied colours are the colours themselves.
    let rgba = RgbaImage::from_raw(size.width.get(), size.height.get(), canvas.take());
    Ok(DynamicImage::ImageRgba8(rgba.ok_or_else(too_large)?).into_rgb8())
}

/// The size in pixels of the picture that [`rasterize`] makes.
pub(super) fn raster_size(svg: &[u8], path: &Path) -> Result<Size, PhotoError> {
    parse(svg, path).map(|(.., size)| size)
}

/// Parses a drawing: its tree, the scale of its raster, and the size of that.
fn parse(svg: &[u8], path: &Path) -> Result<(Tree, f32, Size), PhotoError> {
    let unreadable = |reason: String| PhotoError::UnreadableDrawing { path: path.to_owned(), reason };
    let tree = Tree::from_data(svg, &options()).map_err(|error| unreadable(error.to_string()))?;
    let scale = (MIN_WIDTH as f32 / tree.size().width()).max(1.0);
    let pixels = |side: f32| (side * scale).round() as u32;
    let size = Size::at_least_one(pixels(tree.size().width()).max(MIN_WIDTH), pixels(tree.size().height()));
    if size.pixels() > MAX_PIXELS {
        let (width, height) = size.dimensions();
        return Err(PhotoError::DrawingTooLarge { path: path.to_owned(), width, height });
    }
    Ok((tree, scale, size))
}

/// Whether `jpeg` was rasterized from exactly these bytes by this version of the project.
pub(super) fn is_rasterized_from(jpeg: &[u8], svg: &[u8]) -> bool {
    jpeg.get(START.len()..).is_some_and(|rest| rest.starts_with(&stamp(svg)))
}

/// The parser's options: external images are not resolved, so that a drawing reads no other file.
fn options() -> Options<'static> {
    let image_href_resolver = ImageHrefResolver {
        resolve_data: ImageHrefResolver::default_data_resolver(),
        resolve_string: Box::new(|_, _| None),
    };
    Options { image_href_resolver, ..Options::default() }
}

fn encode(picture: &RgbImage, svg: &[u8]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .map_err(|error| error.to_string())?;
    let pictured = bytes.strip_prefix(&START).ok_or("the encoder made no JPEG")?;
    Ok([&START, stamp(svg).as_slice(), pictured].concat())
}

/// A JPEG comment segment with a hash of the drawing.
fn stamp(svg: &[u8]) -> Vec<u8> {
    let mut hasher = DefaultHasher::new();
    (env!("CARGO_PKG_VERSION"), MIN_WIDTH, QUALITY, svg).hash(&mut hasher);
    let text = format!("scrollwork {:016x}", hasher.finish());
    // The length counts its own two bytes; the text is always 27 bytes long.
    let length = [0, text.len() as u8 + 2];
    [&COMMENT, length.as_slice(), text.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path fill="#c8321f" d="M0 0h15v20H0z"/></svg>"##;

    fn rasterize_text(svg: &str) -> Result<RasterizedDrawing, PhotoError> {
        rasterize_to_jpeg(svg.as_bytes(), Path::new("art/a.svg"))
    }

    #[test]
    fn a_small_drawing_becomes_a_wide_photo_of_the_same_shape_and_colours() {
        let raster = rasterize_text(RED).unwrap();
        assert_eq!(raster.size, Size::at_least_one(2400, 1600));
        let photo = image::load_from_memory(&raster.jpeg).unwrap().to_rgb8();
        assert_eq!(photo.dimensions(), (2400, 1600));
        let near = |x, wanted: [u8; 3]| photo.get_pixel(x, 800).0.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 4);
        assert!(near(600, [0xc8, 0x32, 0x1f]), "the drawing's colour");
        assert!(near(1800, [0xff; 3]), "white where nothing is drawn");
    }

    #[test]
    fn a_rasterized_drawing_knows_its_svg_and_no_other() {
        let jpeg = rasterize_text(RED).unwrap().jpeg;
        assert!(is_rasterized_from(&jpeg, RED.as_bytes()));
        assert!(!is_rasterized_from(&jpeg, RED.replace("c8321f", "c8321e").as_bytes()));
        assert!(!is_rasterized_from(b"", RED.as_bytes()));
    }

    #[test]
    fn what_is_no_drawing_is_named() {
        for svg in
            ["", "<svg", "<html/>", r#"<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>"#, "\u{fffd}"]
        {
            assert!(matches!(rasterize_text(svg), Err(PhotoError::UnreadableDrawing { .. })), "{svg:?}");
        }
    }

    #[test]
    fn a_drawing_too_long_for_memory_is_refused() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1000000"/>"#;
        assert!(matches!(rasterize_text(svg), Err(PhotoError::DrawingTooLarge { width: 2400, .. })));
    }
}
