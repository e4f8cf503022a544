//! Colour management: ICC profiles are converted to sRGB, transparency is flattened onto white.

use image::{DynamicImage, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Parses an ICC profile. One that cannot be read is taken for sRGB, as browsers do.
pub(super) fn read_profile(bytes: Option<&[u8]>) -> Option<ColorProfile> {
    bytes.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok())
}

/// Converts `picture` from `profile` to sRGB, on white.
pub(super) fn to_srgb(picture: DynamicImage, profile: Option<ColorProfile>) -> RgbImage {
    let grey = !picture.color().has_color();
    match profile {
        Some(profile) if grey && profile.color_space == DataColorSpace::Gray && !picture.color().has_alpha() => {
            let luma = picture.into_luma8();
            let mut rgb = RgbImage::new(luma.width(), luma.height());
            match transform(&profile, Layout::Gray, &luma, Layout::Rgb, &mut rgb) {
                Some(()) => rgb,
                None => DynamicImage::ImageLuma8(luma).into_rgb8(),
            }
        }
        Some(profile) if profile.color_space == DataColorSpace::Rgb => convert_rgb(picture, &profile),
        _ => flatten_on_white(picture),
    }
}

fn convert_rgb(picture: DynamicImage, profile: &ColorProfile) -> RgbImage {
    let picture = match is_deep(&picture) {
        true => return convert_rgb16(picture, profile),
        false => picture,
    };
    if picture.color().has_alpha() {
        let source = picture.into_rgba8();
        let mut target = source.clone();
        let done = transform(profile, Layout::Rgba, &source, Layout::Rgba, &mut target);
        return flatten_on_white(DynamicImage::ImageRgba8(if done.is_some() { target } else { source }));
    }
    let source = picture.into_rgb8();
    let mut target = RgbImage::new(source.width(), source.height());
    match transform(profile, Layout::Rgb, &source, Layout::Rgb, &mut target) {
        Some(()) => target,
        None => source,
    }
}

fn transform(profile: &ColorProfile, from: Layout, source: &[u8], to: Layout, target: &mut [u8]) -> Option<()> {
    let options = TransformOptions::default();
    let transform = profile.create_transform_8bit(from, &ColorProfile::new_srgb(), to, options).ok()?;
    transform.transform(source, target).ok()
}

/// Whether a picture has a bit depth above 8: in linear light, the shadows have few steps with fewer.
fn is_deep(picture: &DynamicImage) -> bool {
    picture.color().bits_per_pixel() > 8 * u16::from(picture.color().channel_count())
}

fn convert_rgb16(picture: DynamicImage, profile: &ColorProfile) -> RgbImage {
    let source = picture.into_rgba16();
    let mut target = source.clone();
    let transform = profile.create_transform_16bit(
        Layout::Rgba,
        &ColorProfile::new_srgb(),
        Layout::Rgba,
        TransformOptions::default(),
    );
    let done = transform.and_then(|transform| transform.transform(&source, &mut target));
    flatten_on_white(DynamicImage::ImageRgba8(
        DynamicImage::ImageRgba16(if done.is_ok() { target } else { source }).into_rgba8(),
    ))
}

fn flatten_on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let source = picture.into_rgba8();
    let mut target = RgbImage::new(source.width(), source.height());
    for (from, to) in source.pixels().zip(target.pixels_mut()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        // Never above 255, as a weighted mean of two bytes.
        to.0 = [red, green, blue].map(|value| ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8);
    }
    target
}
