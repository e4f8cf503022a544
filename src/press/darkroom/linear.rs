//! Pictures in linear light, in which they are made smaller: thin bright lines keep their brightness.

use super::order::Part;
use crate::story::Size;
use fast_image_resize::{
    FilterType, PixelComponentMapper, PixelType, ResizeAlg, ResizeOptions, Resizer, create_srgb_mapper,
    images::{Image, ImageRef},
};
use image::RgbImage;
use std::sync::LazyLock;

/// Between the curve of sRGB and linear light.
static CURVE: LazyLock<PixelComponentMapper> = LazyLock::new(create_srgb_mapper);

/// A picture with 16 bits of linear light for each channel.
pub(super) struct Linear(Image<'static>);

impl Linear {
    /// The light of `picture`.
    pub(super) fn of(picture: &RgbImage) -> Result<Self, String> {
        let (width, height) = picture.dimensions();
        let source = ImageRef::new(width, height, picture, PixelType::U8x3).map_err(|error| error.to_string())?;
        let mut light = Image::new(width, height, PixelType::U16x3);
        CURVE.forward_map(&source, &mut light).map_err(|error| error.to_string())?;
        Ok(Self(light))
    }

    pub(super) fn size(&self) -> Size {
        Size { width: self.0.width(), height: self.0.height() }
    }

    /// All of it.
    pub(super) fn whole(&self) -> Part {
        Part { left: 0, top: 0, size: self.size() }
    }

    /// A part of it, scaled to `width` pixels across.
    pub(super) fn scaled(&self, part: Part, width: u32) -> Result<Self, String> {
        let Size { width: wide, height: high } = part.size;
        let height = (u64::from(high) * u64::from(width) + u64::from(wide) / 2) / u64::from(wide.max(1));
        let height = u32::try_from(height.max(1)).map_err(|error| error.to_string())?;
        let mut target = Image::new(width, height, PixelType::U16x3);
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
            part.left.into(),
            part.top.into(),
            wide.into(),
            high.into(),
        );
        Resizer::new().resize(&self.0, &mut target, Some(&options)).map_err(|error| error.to_string())?;
        Ok(Self(target))
    }

    /// The picture as screens show it.
    pub(super) fn to_picture(&self) -> Result<RgbImage, String> {
        let Size { width, height } = self.size();
        let mut target = Image::new(width, height, PixelType::U8x3);
        CURVE.backward_map(&self.0, &mut target).map_err(|error| error.to_string())?;
        RgbImage::from_raw(width, height, target.into_vec()).ok_or_else(|| "it is not whole".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    #[test]
    fn light_is_mixed_and_not_numbers() {
        let stripes = RgbImage::from_fn(200, 2, |x, _| Rgb([if x % 2 == 0 { 255 } else { 0 }; 3]));
        let light = Linear::of(&stripes).unwrap();
        let small = light.scaled(light.whole(), 50).unwrap().to_picture().unwrap();
        // Half the light of white is 188 on the curve of sRGB; half the number would be 128.
        assert!(small.get_pixel(25, 0).0[0].abs_diff(188) < 4, "{:?}", small.get_pixel(25, 0));
    }

    #[test]
    fn what_is_not_scaled_stays_as_it_is() {
        let picture = RgbImage::from_fn(16, 16, |x, y| Rgb([(x * 16) as u8, (y * 16) as u8, 7]));
        assert_eq!(Linear::of(&picture).unwrap().to_picture().unwrap(), picture);
    }
}
