//! A file of pixels: what its head says, and the picture in it, upright and in the colours of the web.

use super::{
    PhotoError, PhotoWarning, declared,
    kind::{KINDS, named},
    profile,
    tail::{self, Rest},
    whole::is_whole,
};
use crate::story::Size;
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

/// The most pixels that a photo may have.
pub(crate) const MOST_PIXELS: u64 = 100_000_000;
/// The most bytes that a decoder may take: the largest photo, with four channels of two bytes.
const MOST_MEMORY: u64 = 8 * MOST_PIXELS;

/// How much of a JPEG may be missing at its end, in thousandths: a strip that nobody sees.
const MOST_MISSING: u32 = 50;

/// What the head of a picture says.
pub(crate) struct Head {
    /// Its kind.
    pub(crate) format: ImageFormat,
    /// Its upright size.
    pub(crate) size: Size,
    /// How many rows of its pixels are there, as they lie in the file, where some are missing.
    rows: Option<u32>,
    /// What browsers pass over.
    pub(crate) warning: Option<PhotoWarning>,
}

/// Checks the head of the picture `bytes`, the content of the file at `path`.
pub(crate) fn inspect(bytes: &[u8], path: &Path) -> Result<Head, PhotoError> {
    if bytes.is_empty() {
        return Err(PhotoError::Empty { path: path.to_owned() });
    }
    let format = image::guess_format(bytes).ok().filter(|format| KINDS.contains(format));
    let format = format.ok_or_else(|| PhotoError::NotPicture { path: path.to_owned(), found: named(bytes) })?;
    let (size, high) = guarded(path, || {
        let mut decoder = decoder(bytes, format)?;
        Ok((upright(&mut decoder), decoder.dimensions().1))
    })?;
    let Size { width, height } = size;
    if width == 0 || height == 0 {
        return Err(broken(path, "it has no pixels".to_owned()));
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PhotoError::Vast { path: path.to_owned(), width, height });
    }
    let (rows, warning) = if format == ImageFormat::Jpeg { ended(bytes, high, path)? } else { (None, None) };
    if guarded(path, || is_animated(bytes, format))? {
        return Err(PhotoError::Animated { path: path.to_owned() });
    }
    Ok(Head { format, size, rows, warning })
}

/// How many rows of a JPEG of this height are there, where some are missing, and what is to be said of its end.
fn ended(bytes: &[u8], high: u32, path: &Path) -> Result<(Option<u32>, Option<PhotoWarning>), PhotoError> {
    if is_whole(bytes) {
        return Ok((None, None));
    }
    let path = path.to_owned();
    match tail::rest(bytes) {
        Rest::All => Ok((None, Some(PhotoWarning::NoEnd { path }))),
        Rest::Rows { whole, missing } if missing <= MOST_MISSING && whole > 0 => {
            Ok((Some(whole), Some(PhotoWarning::CutOff { path, rows: high.saturating_sub(whole) })))
        }
        Rest::Rows { missing, .. } => {
            Err(broken(&path, format!("its end is missing, {} per cent of the picture", missing.div_ceil(10))))
        }
        Rest::Unknown => Err(broken(&path, "its end is missing".to_owned())),
    }
}

/// The picture in `bytes`, the content of the file at `path`: upright, without transparency, in sRGB.
pub(crate) fn develop(bytes: &[u8], path: &Path) -> Result<RgbImage, PhotoError> {
    let Head { format, rows, .. } = inspect(bytes, path)?;
    guarded(path, || {
        let mut decoder = decoder(bytes, format)?;
        // A picture whose notes cannot be read is shown as it is.
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = declared::colours(bytes, format)
            .unwrap_or_else(|_| profile::read(decoder.icc_profile().unwrap_or_default().as_deref()));
        let whole = DynamicImage::from_decoder(decoder)?;
        let there = match rows {
            Some(rows) => whole.crop_imm(0, 0, whole.width(), rows),
            None => whole,
        };
        let mut picture = DynamicImage::ImageRgb8(profile::to_srgb(there, profile));
        picture.apply_orientation(orientation);
        Ok(picture.into_rgb8())
    })
}

fn decoder(bytes: &[u8], format: ImageFormat) -> ImageResult<impl ImageDecoder> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader.into_decoder()
}

fn upright(decoder: &mut impl ImageDecoder) -> Size {
    let (width, height) = decoder.dimensions();
    match decoder.orientation() {
        Ok(
            Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH,
        ) => Size { width: height, height: width },
        _ => Size { width, height },
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

/// What `work` gives. Decoders meet files from everywhere, and one that trips over a broken file must not bring down the
/// rest of the build: a panic is that file's error.
fn guarded<T>(path: &Path, work: impl FnOnce() -> ImageResult<T>) -> Result<T, PhotoError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| broken(path, error.to_string())),
        Err(_) => Err(broken(path, "its decoder gave up".to_owned())),
    }
}

/// The error of a picture that cannot be read.
pub(crate) fn broken(path: &Path, reason: String) -> PhotoError {
    PhotoError::Photo { path: path.to_owned(), reason }
}
