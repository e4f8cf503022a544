//! A drawing becomes a photo: SVG in, JPEG out, stamped with what it was made from.

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

/// The least width of a drawing's photo, in pixels.
pub(super) const WIDTH: u32 = 2400;
/// The most pixels that a drawing may have: about 200 MB while it is drawn.
pub(super) const MOST_PIXELS: u64 = 50_000_000;

/// 1 to 100; higher keeps more of the flat colours' edges and makes larger files.
const QUALITY: u8 = 82;
/// A JPEG begins with its start marker; a comment may follow at once.
const START: [u8; 2] = [0xff, 0xd8];
const COMMENT: [u8; 2] = [0xff, 0xfe];

/// A photo made from a drawing.
pub(super) struct Print {
    /// The bytes of the JPEG.
    pub(super) jpeg: Vec<u8>,
    /// Its size.
    pub(super) size: Size,
}

/// Draws `svg`, the bytes of the file at `path`, at least [`WIDTH`] pixels wide on white, and makes it a JPEG.
pub(super) fn print(svg: &[u8], path: &Path) -> Result<Print, PhotoError> {
    let picture = draw(svg, path)?;
    let size = Size { width: picture.width(), height: picture.height() };
    let jpeg = encode(&picture, svg).map_err(|reason| PhotoError::Drawing { path: path.to_owned(), reason })?;
    Ok(Print { jpeg, size })
}

/// Draws `svg`, the bytes of the file at `path`, at least [`WIDTH`] pixels wide on white.
pub(super) fn draw(svg: &[u8], path: &Path) -> Result<RgbImage, PhotoError> {
    let (tree, scale, size) = read(svg, path)?;
    let too_large = || PhotoError::TooLarge { path: path.to_owned(), width: size.width, height: size.height };
    let mut canvas = Pixmap::new(size.width, size.height).ok_or_else(too_large)?;
    canvas.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    // The canvas is opaque, so that its premultiplied colours are the colours themselves.
    let rgba = RgbaImage::from_raw(size.width, size.height, canvas.take());
    Ok(DynamicImage::ImageRgba8(rgba.ok_or_else(too_large)?).into_rgb8())
}

/// The size of the photo that [`draw`] makes.
pub(super) fn size(svg: &[u8], path: &Path) -> Result<Size, PhotoError> {
    read(svg, path).map(|(.., size)| size)
}

/// The drawing, by how much its photo is larger, and the size of that.
fn read(svg: &[u8], path: &Path) -> Result<(Tree, f32, Size), PhotoError> {
    let unreadable = |reason: String| PhotoError::Drawing { path: path.to_owned(), reason };
    let tree = Tree::from_data(svg, &options()).map_err(|error| unreadable(error.to_string()))?;
    let scale = (WIDTH as f32 / tree.size().width()).max(1.0);
    let size = Size {
        width: ((tree.size().width() * scale).round() as u32).max(WIDTH),
        height: ((tree.size().height() * scale).round() as u32).max(1),
    };
    if u64::from(size.width) * u64::from(size.height) > MOST_PIXELS {
        return Err(PhotoError::TooLarge { path: path.to_owned(), width: size.width, height: size.height });
    }
    Ok((tree, scale, size))
}

/// Whether `jpeg` was printed from exactly these bytes by this version of the project.
pub(super) fn is_print_of(jpeg: &[u8], svg: &[u8]) -> bool {
    jpeg.get(START.len()..).is_some_and(|rest| rest.starts_with(&stamp(svg)))
}

/// A drawing stands alone: it reads no other file.
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

/// A JPEG comment that names the drawing by its content.
fn stamp(svg: &[u8]) -> Vec<u8> {
    let mut hasher = DefaultHasher::new();
    (env!("CARGO_PKG_VERSION"), WIDTH, QUALITY, svg).hash(&mut hasher);
    let text = format!("scrollwork {:016x}", hasher.finish());
    // The length counts its own two bytes; the text is always 27 bytes long.
    let length = [0, text.len() as u8 + 2];
    [&COMMENT, length.as_slice(), text.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path fill="#c8321f" d="M0 0h15v20H0z"/></svg>"##;

    fn print_text(svg: &str) -> Result<Print, PhotoError> {
        print(svg.as_bytes(), Path::new("art/a.svg"))
    }

    #[test]
    fn a_small_drawing_becomes_a_wide_photo_of_the_same_shape_and_colours() {
        let print = print_text(RED).unwrap();
        assert_eq!(print.size, Size { width: 2400, height: 1600 });
        let photo = image::load_from_memory(&print.jpeg).unwrap().to_rgb8();
        assert_eq!(photo.dimensions(), (2400, 1600));
        let near = |x, wanted: [u8; 3]| photo.get_pixel(x, 800).0.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 4);
        assert!(near(600, [0xc8, 0x32, 0x1f]), "the drawing's colour");
        assert!(near(1800, [0xff; 3]), "white where nothing is drawn");
    }

    #[test]
    fn a_print_knows_its_drawing_and_no_other() {
        let jpeg = print_text(RED).unwrap().jpeg;
        assert!(is_print_of(&jpeg, RED.as_bytes()));
        assert!(!is_print_of(&jpeg, RED.replace("c8321f", "c8321e").as_bytes()));
        assert!(!is_print_of(b"", RED.as_bytes()));
    }

    #[test]
    fn what_is_no_drawing_is_named() {
        for svg in
            ["", "<svg", "<html/>", r#"<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>"#, "\u{fffd}"]
        {
            assert!(matches!(print_text(svg), Err(PhotoError::Drawing { .. })), "{svg:?}");
        }
    }

    #[test]
    fn a_drawing_too_long_for_memory_is_refused() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1000000"/>"#;
        assert!(matches!(print_text(svg), Err(PhotoError::TooLarge { width: 2400, .. })));
    }
}
