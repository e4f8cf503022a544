//! The size of an image in pixels.

use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// The size of an image file in pixels, both above zero: of any, a shape can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
pub struct Size {
    /// Pixels across.
    pub width: NonZeroU32,
    /// Pixels down.
    pub height: NonZeroU32,
}

impl Size {
    /// The size of so many pixels; `None` where one of the numbers is zero.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Option<Self> {
        Some(Self { width: NonZeroU32::new(width)?, height: NonZeroU32::new(height)? })
    }

    /// The size of so many pixels; 1 where a number is zero.
    #[must_use]
    pub const fn at_least_one(width: u32, height: u32) -> Self {
        Self { width: at_least_one(width), height: at_least_one(height) }
    }

    /// The numbers of pixels across and down.
    #[must_use]
    pub fn dimensions(self) -> (u32, u32) {
        (self.width.get(), self.height.get())
    }

    /// The number of all pixels.
    #[cfg(feature = "ssr")]
    pub(crate) fn pixels(self) -> u64 {
        u64::from(self.width.get()) * u64::from(self.height.get())
    }
}

const fn at_least_one(pixels: u32) -> NonZeroU32 {
    match NonZeroU32::new(pixels) {
        Some(pixels) => pixels,
        None => NonZeroU32::MIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_image_is_without_pixels() {
        assert_eq!(Size::new(3, 2).map(Size::dimensions), Some((3, 2)));
        assert_eq!((Size::new(0, 2), Size::new(3, 0)), (None, None));
        assert_eq!(Size::at_least_one(0, 2), Size::at_least_one(1, 2));
        assert!(serde_json::from_str::<Size>(r#"{"width":3,"height":0}"#).is_err());
    }
}
