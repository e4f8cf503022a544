//! Variants: one crop of a photo, resized to several widths and encoded in several formats.

use super::{encode, linear::LinearImage};
use crate::{
    publish::{
        parallel::compute_each,
        variants::{EncodedImage, THUMBNAIL_WIDTH, VariantSpec, dominant_color},
    },
    story::{HexColor, PhotoFormat, Size},
};
use image::RgbImage;
use std::cmp::Reverse;

/// What a spec makes of a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Variant {
    /// The dominant colour.
    pub(super) dominant_color: HexColor,
    /// The encoded images, by format and then by width, the smallest first.
    pub(super) images: Vec<EncodedImage>,
}

/// The crop of `spec`, resized to its greatest width: all that is needed to encode its variant.
pub(super) fn crop_and_scale(photo: &LinearImage, spec: &VariantSpec) -> Result<LinearImage, String> {
    photo.crop_and_resize(spec.crop_rect(photo.size()), spec.widest(photo.size()).width.get())
}

/// Encodes the variant of each of `specs` from its crop, the widest images first.
pub(super) fn encode_variants(crops: &[LinearImage], specs: &[&VariantSpec]) -> Result<Vec<Variant>, String> {
    let cropped = |(index, (image, spec))| Cropped { index, image, spec };
    let crops: Vec<Cropped<'_>> = crops.iter().zip(specs.iter().copied()).enumerate().map(cropped).collect();
    let mut sizes: Vec<(&Cropped<'_>, Option<u32>)> = crops.iter().flat_map(Cropped::sizes).collect();
    // A wide image takes longest: begun last, it would keep one processor busy while the others wait.
    sizes.sort_by_key(|(_, width)| Reverse(*width));
    let resized = compute_each(&sizes, |(crop, width)| crop.resized(*width));
    let mut colors = vec![dominant_color(std::iter::empty()); specs.len()];
    let mut sized = Vec::new();
    for ((crop, width), picture) in sizes.into_iter().zip(resized) {
        let picture = picture?;
        match (width, colors.get_mut(crop.index)) {
            (None, Some(color)) => *color = dominant_color(picture.pixels().map(|pixel| pixel.0)),
            _ => sized.push((crop, picture)),
        }
    }
    let wanted: Vec<_> = sized.iter().flat_map(|(crop, picture)| crop.formats(picture)).collect();
    let encoded = compute_each(&wanted, |(_, picture, format)| {
        let size = Size::at_least_one(picture.width(), picture.height());
        encode::encode(picture, *format).map(|bytes| EncodedImage::new(*format, size, bytes))
    });
    let variant = |dominant_color| Variant { dominant_color, images: Vec::new() };
    let mut variants: Vec<_> = colors.into_iter().map(variant).collect();
    for ((index, ..), image) in wanted.iter().zip(encoded) {
        let image = image?;
        if let Some(variant) = variants.get_mut(*index) {
            variant.images.push(image);
        }
    }
    variants.iter_mut().for_each(|variant| variant.images.sort_by_key(|image| (image.format, image.size.width)));
    Ok(variants)
}

/// The crop of one spec at its greatest width.
struct Cropped<'a> {
    /// Its index among the specs.
    index: usize,
    image: &'a LinearImage,
    spec: &'a VariantSpec,
}

impl<'a> Cropped<'a> {
    /// The sizes that are needed of it: one of each width, and a thumbnail without a width for its dominant colour.
    fn sizes(&self) -> impl Iterator<Item = (&Self, Option<u32>)> {
        let widths = self.spec.widths.for_photo(self.image.size().width.get());
        widths.into_iter().map(Some).chain([None]).map(move |width| (self, width))
    }

    fn resized(&self, width: Option<u32>) -> Result<RgbImage, String> {
        let own = self.image.size().width.get();
        match width.unwrap_or(own.min(THUMBNAIL_WIDTH)) {
            width if width == own => self.image.to_srgb(),
            width => self.image.crop_and_resize(self.image.full_rect(), width)?.to_srgb(),
        }
    }

    fn formats<'p>(&self, picture: &'p RgbImage) -> impl Iterator<Item = (usize, &'p RgbImage, PhotoFormat)> + use<'p> {
        let index = self.index;
        let size = Size::at_least_one(picture.width(), picture.height());
        self.spec.formats_for(size).map(move |format| (index, picture, format))
    }
}
