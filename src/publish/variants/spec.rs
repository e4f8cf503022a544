//! Variant specs: which crop of a photo is made, in which widths and formats.

use crate::{
    publish::site::digest::hex,
    story::{Focal, Percent, Photo, PhotoFormat, Size},
};
use sha2::{Digest as _, Sha256};
use std::num::NonZeroU64;

/// The version of the cache: changes whenever the same spec would give other files from the same photo.
const CACHE_VERSION: u32 = 3;
/// The breakpoints of a set of widths in pixels, for windows and screens of every size.
const BREAKPOINTS: [u32; 5] = [480, 800, 1200, 1600, 2400];
/// The greatest width of crops for narrow windows.
const MAX_PORTRAIT_WIDTH: u32 = 1200;
/// The longest side that WebP supports, in pixels.
const WEBP_MAX_SIDE: u32 = 16_383;

/// What is to be made of one photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VariantSpec {
    /// The crop; the whole photo where absent.
    pub(crate) crop: Option<Crop>,
    /// The widths.
    pub(crate) widths: Widths,
    /// The file formats.
    pub(crate) formats: &'static [PhotoFormat],
}

/// The widths in which a photo is encoded. None is ever wider than the photo itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Widths {
    /// The set of breakpoints up to this width.
    UpTo(u32),
    /// This width alone.
    One(u32),
}

/// A crop: the largest rectangle of a photo with this aspect ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Crop {
    /// Its width in units of which `down` is its height; both above zero.
    pub(crate) across: u32,
    /// Its height in those units.
    pub(crate) down: u32,
    /// The focal point, kept as near to the middle as the photo's edges allow.
    pub(crate) focal: Focal,
}

/// A rectangle of a photo, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CropRect {
    pub(crate) left: u32,
    pub(crate) top: u32,
    pub(crate) size: Size,
}

impl VariantSpec {
    /// The whole photo in every format, up to `max_width`.
    pub(crate) fn whole(max_width: u32) -> Self {
        Self { crop: None, widths: Widths::UpTo(max_width), formats: PhotoFormat::ALL }
    }

    /// The portrait crop that `photo` asks for, for narrow windows that are held upright.
    pub(crate) fn upright(photo: &Photo) -> Option<Self> {
        let ratio = photo.portrait?;
        let crop = Crop { across: ratio.across(), down: ratio.down(), focal: photo.focal };
        Some(Self { crop: Some(crop), widths: Widths::UpTo(MAX_PORTRAIT_WIDTH), formats: PhotoFormat::ALL })
    }

    /// The cache key of what this spec makes of the photo with this SHA-256: 64 hexadecimal digits.
    pub(crate) fn cache_key(&self, photo: &[u8]) -> String {
        hex(&Sha256::new().chain_update(photo).chain_update(format!("{CACHE_VERSION} {self:?}")).finalize())
    }

    /// The rectangle that is cut from a photo of this size.
    pub(crate) fn crop_rect(&self, size: Size) -> CropRect {
        self.crop.map_or(CropRect { left: 0, top: 0, size }, |crop| crop.rect(size))
    }

    /// The size of the crop of a photo of this size at its greatest width, from which the others are made.
    pub(crate) fn widest(&self, photo: Size) -> Size {
        let cropped = self.crop_rect(photo).size;
        let widths = self.widths.for_photo(cropped.width.get());
        scaled(cropped, widths.last().copied().unwrap_or(cropped.width.get()))
    }

    /// The sizes in which a photo of this size is encoded, the smallest first.
    #[cfg(any(feature = "studio-publisher", test))]
    pub(crate) fn sizes(&self, photo: Size) -> Vec<Size> {
        let widest = self.widest(photo);
        self.widths.for_photo(widest.width.get()).into_iter().map(|width| scaled(widest, width)).collect()
    }

    /// The formats in which an image of this size is encoded, the best first.
    pub(crate) fn formats_for(&self, size: Size) -> impl Iterator<Item = PhotoFormat> + use<> {
        let is_supported = move |format: &PhotoFormat| {
            *format != PhotoFormat::Webp || size.width.max(size.height).get() <= WEBP_MAX_SIDE
        };
        self.formats.iter().copied().filter(is_supported)
    }
}

/// `size` in the width `width`, in its own ratio.
pub(crate) fn scaled(size: Size, width: u32) -> Size {
    let across = NonZeroU64::from(size.width);
    let height = (u64::from(size.height.get()) * u64::from(width) + across.get() / 2) / across;
    Size::at_least_one(width, u32::try_from(height).unwrap_or(u32::MAX))
}

impl Widths {
    /// The widths for a photo that is `own` pixels wide, the smallest first.
    pub(crate) fn for_photo(self, own: u32) -> Vec<u32> {
        let (max, steps) = match self {
            Self::UpTo(max) => (max.min(own), BREAKPOINTS.as_slice()),
            Self::One(width) => (width.min(own), [].as_slice()),
        };
        // A breakpoint that is almost as wide as the widest would save nobody anything.
        let apart = |step: &u32| u64::from(*step) * 6 <= u64::from(max) * 5;
        steps.iter().copied().filter(apart).chain([max]).collect()
    }
}

impl Crop {
    fn rect(self, size: Size) -> CropRect {
        let (width, height) = (u64::from(size.width.get()), u64::from(size.height.get()));
        let (across, down) = (u64::from(self.across.max(1)), u64::from(self.down.max(1)));
        let (wide, high) = if width * down > height * across {
            (height * across / down, height)
        } else {
            (width, width * down / across)
        };
        let (wide, high) = (wide.clamp(1, width), high.clamp(1, height));
        let begin = |whole: u64, part: u64, focal: Percent| {
            (whole * u64::from(focal.get()) / 100).saturating_sub(part / 2).min(whole.saturating_sub(part)) as u32
        };
        CropRect {
            left: begin(width, wide, self.focal.x),
            top: begin(height, high, self.focal.y),
            size: Size::at_least_one(wide as u32, high as u32),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn focal(x: u8, y: u8) -> Focal {
        Focal { x: x.try_into().unwrap(), y: y.try_into().unwrap() }
    }

    #[test]
    fn widths_are_never_wider_than_the_photo_and_never_close_together() {
        assert_eq!(Widths::UpTo(2400).for_photo(6000), [480, 800, 1200, 1600, 2400]);
        assert_eq!(Widths::UpTo(1600).for_photo(6000), [480, 800, 1200, 1600]);
        assert_eq!(Widths::UpTo(2400).for_photo(1700), [480, 800, 1200, 1700]);
        assert_eq!(Widths::UpTo(2400).for_photo(850), [480, 850]);
        assert_eq!(Widths::UpTo(2400).for_photo(3), [3]);
        assert_eq!(Widths::One(1200).for_photo(6000), [1200]);
        assert_eq!(Widths::One(1200).for_photo(900), [900]);
    }

    #[test]
    fn a_crop_keeps_the_focal_point_and_stays_within_the_photo() {
        let rect = |across, down, x, y, width, height| {
            let CropRect { left, top, size } =
                Crop { across, down, focal: focal(x, y) }.rect(Size::at_least_one(width, height));
            (left, top, size.width.get(), size.height.get())
        };
        assert_eq!(rect(4, 5, 50, 50, 3000, 2000), (700, 0, 1600, 2000));
        assert_eq!(rect(4, 5, 10, 50, 3000, 2000), (0, 0, 1600, 2000));
        assert_eq!(rect(4, 5, 100, 50, 3000, 2000), (1400, 0, 1600, 2000));
        assert_eq!(rect(16, 9, 50, 20, 1600, 2000), (0, 0, 1600, 900));
        assert_eq!(rect(1, 3, 50, 50, 1, 1), (0, 0, 1, 1));
    }

    #[test]
    fn the_sizes_of_a_variant_keep_its_ratio_and_have_formats_that_support_them() {
        let upright = VariantSpec {
            crop: Some(Crop { across: 4, down: 5, focal: Focal::default() }),
            widths: Widths::UpTo(1200),
            formats: PhotoFormat::ALL,
        };
        let size = Size::at_least_one;
        assert_eq!(upright.sizes(size(3000, 2000)), [size(480, 600), size(800, 1000), size(1200, 1500)]);
        assert_eq!(upright.sizes(size(3, 2)), [size(1, 2)]);
        assert_eq!(upright.formats_for(size(480, 600)).collect::<Vec<_>>(), PhotoFormat::ALL);
        let [avif, jpeg] = [PhotoFormat::Avif, PhotoFormat::Jpeg];
        assert_eq!(upright.formats_for(size(480, 20_000)).collect::<Vec<_>>(), [avif, jpeg]);
    }

    #[test]
    fn a_crop_is_in_the_cache_key_by_its_numbers() {
        let crop = Crop { across: 4, down: 5, focal: focal(50, 30) };
        assert_eq!(format!("{crop:?}"), "Crop { across: 4, down: 5, focal: Focal { x: 50, y: 30 } }");
    }

    #[test]
    fn the_cache_key_knows_the_photo_and_the_spec() {
        let spec = VariantSpec { crop: None, widths: Widths::UpTo(2400), formats: PhotoFormat::ALL };
        assert_eq!(spec.cache_key(b"a"), spec.clone().cache_key(b"a"));
        assert_ne!(spec.cache_key(b"a"), spec.cache_key(b"b"));
        assert_ne!(spec.cache_key(b"a"), VariantSpec { widths: Widths::One(2400), ..spec.clone() }.cache_key(b"a"));
        assert_eq!(spec.cache_key(b"a").len(), 64);
    }
}
