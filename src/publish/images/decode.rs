//! The image decoder: reads headers, and decodes photos to sRGB, upright by their EXIF orientation.

use super::{
    PhotoError, PhotoWarning, color,
    jpeg_end::{Decodable, decodable, is_complete_jpeg},
    png_color,
    sniff::{SUPPORTED, describe_unsupported},
};
use crate::{publish::variants::MAX_PIXELS, story::Size};
use image::{
    AnimationDecoder as _, DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits, RgbImage,
    codecs::{gif::GifDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

/// The most bytes that a decoder may take: the largest photo, with four channels of two bytes.
const MAX_MEMORY: u64 = 8 * MAX_PIXELS;

/// How much of a JPEG may be missing at its end, in thousandths: a strip that nobody sees.
const MAX_MISSING: u32 = 50;

/// The header of an image file.
pub(super) struct Header {
    /// Its format.
    pub(super) format: ImageFormat,
    /// Its upright size.
    pub(super) size: Size,
    /// How many rows of pixels can be decoded, before orientation, where the file is truncated.
    decodable_rows: Option<u32>,
    /// What browsers accept without a word.
    pub(super) warning: Option<PhotoWarning>,
}

/// Reads and checks the header of the image `bytes`, the content of the file at `path`, without decoding its pixels.
pub(super) fn read_header(bytes: &[u8], path: &Path) -> Result<Header, PhotoError> {
    if bytes.is_empty() {
        return Err(PhotoError::Empty { path: path.to_owned() });
    }
    let format = image::guess_format(bytes).ok().filter(|format| SUPPORTED.contains(format));
    let format =
        format.ok_or_else(|| PhotoError::Unsupported { path: path.to_owned(), found: describe_unsupported(bytes) })?;
    let (size, high) = catching_panics(path, || {
        let mut decoder = decoder(bytes, format)?;
        Ok((upright_size(&mut decoder), decoder.dimensions().1))
    })?;
    let size = size.ok_or_else(|| unreadable(path, "it has no pixels".to_owned()))?;
    if size.pixels() > MAX_PIXELS {
        let (width, height) = size.dimensions();
        return Err(PhotoError::TooManyPixels { path: path.to_owned(), width, height });
    }
    let (decodable_rows, warning) =
        if format == ImageFormat::Jpeg { check_end(bytes, high, path)? } else { (None, None) };
    if catching_panics(path, || is_animated(bytes, format))? {
        return Err(PhotoError::Animated { path: path.to_owned() });
    }
    Ok(Header { format, size, decodable_rows, warning })
}

/// Checks the end of a JPEG of this height: how many rows can be decoded, where it is truncated, and the warning for it.
fn check_end(bytes: &[u8], high: u32, path: &Path) -> Result<(Option<u32>, Option<PhotoWarning>), PhotoError> {
    if is_complete_jpeg(bytes) {
        return Ok((None, None));
    }
    let path = path.to_owned();
    match decodable(bytes) {
        Decodable::All => Ok((None, Some(PhotoWarning::NoEndMarker { path }))),
        Decodable::Rows { whole, missing } if missing <= MAX_MISSING && whole > 0 => {
            Ok((Some(whole), Some(PhotoWarning::Truncated { path, rows: high.saturating_sub(whole) })))
        }
        Decodable::Rows { missing, .. } => {
            Err(unreadable(&path, format!("its end is missing, {} per cent of the picture", missing.div_ceil(10))))
        }
        Decodable::Unknown => Err(unreadable(&path, "its end is missing".to_owned())),
    }
}

/// Decodes the image `bytes`, the content of the file at `path`: upright, without transparency, in sRGB.
pub(super) fn decode(bytes: &[u8], path: &Path) -> Result<RgbImage, PhotoError> {
    let Header { format, decodable_rows, .. } = read_header(bytes, path)?;
    catching_panics(path, || {
        let mut decoder = decoder(bytes, format)?;
        // A picture whose notes cannot be read is shown as it is.
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = png_color::profile(bytes, format)
            .unwrap_or_else(|_| color::read_profile(decoder.icc_profile().unwrap_or_default().as_deref()));
        let whole = DynamicImage::from_decoder(decoder)?;
        let there = match decodable_rows {
            Some(rows) => whole.crop_imm(0, 0, whole.width(), rows),
            None => whole,
        };
        let mut picture = DynamicImage::ImageRgb8(color::to_srgb(there, profile));
        picture.apply_orientation(orientation);
        Ok(picture.into_rgb8())
    })
}

fn decoder(bytes: &[u8], format: ImageFormat) -> ImageResult<impl ImageDecoder> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader.into_decoder()
}

fn upright_size(decoder: &mut impl ImageDecoder) -> Option<Size> {
    let (width, height) = decoder.dimensions();
    match decoder.orientation() {
        Ok(
            Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH,
        ) => Size::new(height, width),
        _ => Size::new(width, height),
    }
}

fn is_animated(bytes: &[u8], format: ImageFormat) -> ImageResult<bool> {
    let bytes = Cursor::new(bytes);
    match format {
        ImageFormat::Gif => Ok(GifDecoder::new(bytes)?.into_frames().take(2).filter(Result::is_ok).count() > 1),
        ImageFormat::Png => PngDecoder::new(bytes)?.is_apng(),
        ImageFormat::WebP => Ok(WebPDecoder::new(bytes)?.has_animation()),
        _ => Ok(false),
    }
}

/// Runs a decoder. Decoders meet files from everywhere, and one that trips over a broken file must not bring down the
/// rest of the build: a panic is that file's error.
fn catching_panics<T>(path: &Path, work: impl FnOnce() -> ImageResult<T>) -> Result<T, PhotoError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| unreadable(path, error.to_string())),
        Err(_) => Err(unreadable(path, "its decoder gave up".to_owned())),
    }
}

/// The error of an image that cannot be decoded.
pub(super) fn unreadable(path: &Path, reason: String) -> PhotoError {
    PhotoError::Unreadable { path: path.to_owned(), reason }
}
