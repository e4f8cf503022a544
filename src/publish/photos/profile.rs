//! Colours: whatever profile a picture was saved with, it leaves in sRGB, without transparency.

use image::{DynamicImage, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The profile in these bytes. One that cannot be read is taken for sRGB, as browsers do.
pub(super) fn read(bytes: Option<&[u8]>) -> Option<ColorProfile> {
    bytes.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok())
}

/// `picture` in sRGB on white, from the colours of `profile`.
pub(super) fn to_srgb(picture: DynamicImage, profile: Option<ColorProfile>) -> RgbImage {
    let grey = !picture.color().has_color();
    match profile {
        Some(profile) if grey && profile.color_space == DataColorSpace::Gray && !picture.color().has_alpha() => {
            let luma = picture.into_luma8();
            let mut rgb = RgbImage::new(luma.width(), luma.height());
            match transformed(&profile, Layout::Gray, &luma, Layout::Rgb, &mut rgb) {
                Some(()) => rgb,
                None => DynamicImage::ImageLuma8(luma).into_rgb8(),
            }
        }
        Some(profile) if profile.color_space == DataColorSpace::Rgb => in_colour(picture, &profile),
        _ => on_white(picture),
    }
}

fn in_colour(picture: DynamicImage, profile: &ColorProfile) -> RgbImage {
    let picture = match is_deep(&picture) {
        true => return in_deep_colour(picture, profile),
        false => picture,
    };
    if picture.color().has_alpha() {
        let source = picture.into_rgba8();
        let mut target = source.clone();
        let done = transformed(profile, Layout::Rgba, &source, Layout::Rgba, &mut target);
        return on_white(DynamicImage::ImageRgba8(if done.is_some() { target } else { source }));
    }
    let source = picture.into_rgb8();
    let mut target = RgbImage::new(source.width(), source.height());
    match transformed(profile, Layout::Rgb, &source, Layout::Rgb, &mut target) {
        Some(()) => target,
        None => source,
    }
}

fn transformed(profile: &ColorProfile, from: Layout, source: &[u8], to: Layout, target: &mut [u8]) -> Option<()> {
    let options = TransformOptions::default();
    let transform = profile.create_transform_8bit(from, &ColorProfile::new_srgb(), to, options).ok()?;
    transform.transform(source, target).ok()
}

/// Whether a picture has more than a byte for each channel: in a linear one, the shadows have few steps without them.
fn is_deep(picture: &DynamicImage) -> bool {
    picture.color().bits_per_pixel() > 8 * u16::from(picture.color().channel_count())
}

fn in_deep_colour(picture: DynamicImage, profile: &ColorProfile) -> RgbImage {
    let source = picture.into_rgba16();
    let mut target = source.clone();
    let transform = profile.create_transform_16bit(
        Layout::Rgba,
        &ColorProfile::new_srgb(),
        Layout::Rgba,
        TransformOptions::default(),
    );
    let done = transform.and_then(|transform| transform.transform(&source, &mut target));
    on_white(DynamicImage::ImageRgba8(
        DynamicImage::ImageRgba16(if done.is_ok() { target } else { source }).into_rgba8(),
    ))
}

fn on_white(picture: DynamicImage) -> RgbImage {
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
