//! A region of a photo: the part of it that a stage shows next.

use super::Percent;
use serde::{Deserialize, Serialize};

/// A part of the photo before it in a stage, which the frame moves to. It has the photo's own shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Region {
    /// Its middle, in whole per cent of the photo's width from the left edge.
    pub x: Percent,
    /// Its middle, in whole per cent of the photo's height from the top edge.
    pub y: Percent,
    /// Its width, in whole per cent of the photo's, 10 to 100; its height is the same part of the photo's.
    #[cfg_attr(feature = "ssr", schemars(extend("minimum" = 10)))]
    pub width: Percent,
    /// What is seen there, for those who do not see it.
    pub alt: String,
}

impl Region {
    /// The least width, in per cent of the photo's: what is smaller would be a blur.
    pub(crate) const LEAST_WIDTH: Percent = Percent::at_most_hundred(10);

    /// Where it is, as it is written: `60% 40% 30%`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{} {} {}", self.x, self.y, self.width)
    }

    /// Whether it lies within its photo, and is not so small that it would be a blur.
    pub(crate) fn is_within(&self) -> bool {
        let width = u32::from(self.width.get());
        let fits = |middle: Percent| {
            let twice = u32::from(middle.get()) * 2;
            twice >= width && twice + width <= 200
        };
        self.width >= Self::LEAST_WIDTH && fits(self.x) && fits(self.y)
    }

    /// The same, moved into the photo where it goes beyond its edges.
    #[must_use]
    pub(crate) fn within(&self) -> Self {
        let width = self.width.max(Self::LEAST_WIDTH);
        let half = width.get().div_ceil(2);
        let moved = |middle: Percent| Percent::at_most_hundred(middle.get().clamp(half, 100 - half));
        Self { x: moved(self.x), y: moved(self.y), width, alt: self.alt.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn region(x: u8, y: u8, width: u8) -> Region {
        let [x, y, width] = [x, y, width].map(|number| number.try_into().unwrap());
        Region { x, y, width, alt: String::new() }
    }

    proptest! {
        #[test]
        fn a_region_that_was_moved_into_its_photo_is_within_it(x in 0_u8..=100, y in 0_u8..=100, width in 0_u8..=100) {
            let region = region(x, y, width);
            prop_assert!(region.within().is_within());
            prop_assert_eq!(region.is_within(), region.within() == region);
        }
    }

    #[test]
    fn a_region_is_moved_into_its_photo_by_as_little_as_can_be() {
        let moved = |x, y, width| region(x, y, width).within().place();
        assert_eq!(moved(60, 40, 30), "60% 40% 30%");
        assert_eq!(moved(5, 99, 30), "15% 85% 30%");
        assert_eq!(moved(5, 100, 25), "13% 87% 25%");
        assert_eq!(moved(0, 0, 100), "50% 50% 100%");
        assert_eq!(moved(50, 50, 1), "50% 50% 10%");
    }
}
