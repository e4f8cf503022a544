//! Image encoders: AVIF, WebP and JPEG, without metadata (EXIF, XMP, ICC): a published photo tells no place and no camera.

use crate::{publish::variants::quality, story::PhotoFormat};
use image::RgbImage;
use jpeg_encoder::{ColorType, SamplingFactor};
use ravif::{BitDepth, Img, RGBA8};

/// Of 10; slower ones save few bytes and cost an author minutes. 8 bits for each channel halve that time again.
const AVIF_SPEED: u8 = 9;

/// Encodes `picture`.
pub(super) fn encode(picture: &RgbImage, format: PhotoFormat) -> Result<Vec<u8>, String> {
    match format {
        PhotoFormat::Avif => avif(picture),
        PhotoFormat::Webp => webp(picture),
        PhotoFormat::Jpeg => jpeg(picture),
    }
}

fn avif(picture: &RgbImage) -> Result<Vec<u8>, String> {
    // With an alpha that is never used: `encode_rgb` would be compiled into this crate, which nobody optimises while at work.
    let opaque = |[r, g, b]: [u8; 3]| RGBA8 { r, g, b, a: 255 };
    let pixels: Vec<RGBA8> = picture.pixels().map(|pixel| opaque(pixel.0)).collect();
    let image = Img::new(pixels.as_slice(), picture.width() as usize, picture.height() as usize);
    // One thread, so that the file is the same on every machine; photos are made side by side.
    let encoder = ravif::Encoder::new()
        .with_quality(f32::from(quality(PhotoFormat::Avif)))
        .with_speed(AVIF_SPEED)
        .with_bit_depth(BitDepth::Eight)
        .with_num_threads(Some(1));
    encoder.encode_rgba(image).map(|encoded| encoded.avif_file).map_err(|error| error.to_string())
}

fn webp(picture: &RgbImage) -> Result<Vec<u8>, String> {
    let mut config = webp::WebPConfig::new().map_err(|()| "the encoder is of another version".to_owned())?;
    config.quality = f32::from(quality(PhotoFormat::Webp));
    config.method = 4;
    config.use_sharp_yuv = 1;
    let encoder = webp::Encoder::from_rgb(picture, picture.width(), picture.height());
    encoder.encode_advanced(&config).map(|bytes| bytes.to_vec()).map_err(|error| format!("{error:?}"))
}

fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, String> {
    let side = |pixels: u32| u16::try_from(pixels).map_err(|_| "it is too long for a JPEG".to_owned());
    let (width, height) = (side(picture.width())?, side(picture.height())?);
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, quality(PhotoFormat::Jpeg));
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.encode(picture, width, height, ColorType::Rgb).map_err(|error| error.to_string())?;
    Ok(bytes)
}
