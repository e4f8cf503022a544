//! Linear light (gamma-decoded) images, in which photos are resized: thin bright lines keep their brightness.

use crate::{
    publish::variants::{CropRect, scaled},
    story::Size,
};
use image::{DynamicImage, ImageBuffer, Rgb, RgbImage, imageops::FilterType};
use std::sync::LazyLock;

/// An image with 16 bits of linear light for each channel.
pub(super) struct LinearImage(DynamicImage);

/// The sRGB transfer function: the linear light of each sRGB value.
static TO_LINEAR: LazyLock<Vec<u16>> =
    LazyLock::new(|| (0..=u8::MAX).map(|value| to_linear(f64::from(value) / 255.0)).collect());
/// Its inverse: the nearest sRGB value of each linear light.
static TO_SRGB: LazyLock<Vec<u8>> =
    LazyLock::new(|| (0..=u16::MAX).map(|light| to_srgb(f64::from(light) / 65535.0)).collect());

fn to_linear(value: f64) -> u16 {
    let light = if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
    (light * 65535.0).round() as u16
}

fn to_srgb(light: f64) -> u8 {
    let value = if light <= 0.0031308 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}

impl LinearImage {
    /// `picture` in linear light.
    pub(super) fn from_srgb(picture: &RgbImage) -> Result<Self, String> {
        let table = TO_LINEAR.as_slice();
        let light = picture.iter().map(|value| table.get(usize::from(*value)).copied().unwrap_or_default()).collect();
        let light = ImageBuffer::<Rgb<u16>, _>::from_raw(picture.width(), picture.height(), light);
        light.map(|light| Self(DynamicImage::ImageRgb16(light))).ok_or_else(|| "it is not whole".to_owned())
    }

    pub(super) fn size(&self) -> Size {
        Size::at_least_one(self.0.width(), self.0.height())
    }

    /// The rectangle of the whole image.
    pub(super) fn full_rect(&self) -> CropRect {
        CropRect { left: 0, top: 0, size: self.size() }
    }

    /// The crop `rect`, resized to `width` pixels across.
    pub(super) fn crop_and_resize(&self, rect: CropRect, width: u32) -> Result<Self, String> {
        let (wide, high) = rect.size.dimensions();
        let (width, height) = scaled(rect.size, width).dimensions();
        // These two are compiled with the crate that they come from, which is optimised even while authors try things out.
        let cropped = match rect == self.full_rect() {
            true => None,
            false => Some(self.0.crop_imm(rect.left, rect.top, wide, high)),
        };
        let picture = cropped.as_ref().unwrap_or(&self.0);
        Ok(Self(match (width, height) == (wide, high) {
            true => picture.clone(),
            false => picture.resize_exact(width, height, FilterType::Lanczos3),
        }))
    }

    /// The image in sRGB.
    pub(super) fn to_srgb(&self) -> Result<RgbImage, String> {
        let table = TO_SRGB.as_slice();
        let light = self.0.as_rgb16().map(|light| light.as_raw().as_slice()).unwrap_or_default();
        let values = light.iter().map(|light| table.get(usize::from(*light)).copied().unwrap_or_default()).collect();
        let (width, height) = self.size().dimensions();
        RgbImage::from_raw(width, height, values).ok_or_else(|| "it is not whole".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    #[test]
    fn light_is_mixed_and_not_numbers() {
        let stripes = RgbImage::from_fn(200, 2, |x, _| Rgb([if x % 2 == 0 { 255 } else { 0 }; 3]));
        let light = LinearImage::from_srgb(&stripes).unwrap();
        let small = light.crop_and_resize(light.full_rect(), 50).unwrap().to_srgb().unwrap();
        // Half the light of white is 188 on the curve of sRGB; half the number would be 128.
        assert!(small.get_pixel(25, 0).0[0].abs_diff(188) < 4, "{:?}", small.get_pixel(25, 0));
    }

    #[test]
    fn what_is_not_scaled_stays_as_it_is() {
        let picture = RgbImage::from_fn(16, 16, |x, y| Rgb([(x * 16) as u8, (y * 16) as u8, 7]));
        assert_eq!(LinearImage::from_srgb(&picture).unwrap().to_srgb().unwrap(), picture);
    }
}
