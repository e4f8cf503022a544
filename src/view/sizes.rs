//! The `sizes` attribute: how wide a photo is shown, as the measures of the [layout](crate::hooks::layout) have it.

use super::photo::LayoutSlot;
use crate::{
    hooks::layout::{
        GALLERY_HEIGHT, GALLERY_ROW, GUTTER, GUTTER_MAX, OPENING_HEIGHT, OPENING_WIDTH, PHOTO_HEIGHT, STAGE_HEIGHT,
        STAGE_WIDE, TEXT_SIZE, TEXT_WIDTH, WIDE_MARGIN,
    },
    story::{Size, Width},
};
use std::num::NonZeroU64;

/// Screens so small and fine that half the pixels of a photo that is cut at its sides are enough.
const PHONE: &str = "(max-width: 40em) and (min-resolution: 2dppx)";

/// How many times as wide as its frame a photo is fetched whose regions are shown.
const MOST_ENLARGED: u64 = 3;
/// The width of a thumbnail, in pixels.
const THUMBNAIL: u64 = 160;
/// Windows that show a gallery as one row, which is swiped.
const SWIPED: &str = "(max-width: 40em)";

/// The value of `sizes` for a photo of this shape. Browsers that know `auto` measure lazy photos themselves.
pub(super) fn sizes(width: Width, size: Size, place: LayoutSlot) -> String {
    // Photos that fill a frame are wider than it where it is higher than they are. In thousandths.
    let ratio = u64::from(size.width.get()) * 1000 / NonZeroU64::from(size.height);
    let of = |height: u64| ((height * ratio).div_ceil(1000)).max(1);
    // Between the gutters, no wider than so many em of the text, and no higher than the layout lets it be.
    let between = |width: u64| {
        let (high, wide) = (of(PHOTO_HEIGHT), width * TEXT_SIZE * 16 / 100);
        format!("auto, min({high}vh, {wide}px, max({}vw, 100vw - {}px))", 100 - 2 * GUTTER, 2 * GUTTER_MAX)
    };
    match (place, width) {
        (LayoutSlot::Opening, _) => {
            let (high, most) = (of(OPENING_HEIGHT), of(OPENING_WIDTH));
            format!("{PHONE} {}vw, max(100vw, min({high}vh, {most}vw))", high.max(100))
        }
        (LayoutSlot::Stage(_), _) => {
            let (narrow, wide) = (of(STAGE_HEIGHT), of(100));
            format!("auto, {PHONE} 100vw, (max-width: {STAGE_WIDE}em) max(100vw, {narrow}vh), max(100vw, {wide}vh)")
        }
        (LayoutSlot::Contained(_), _) => "auto, 100vw".to_owned(),
        // As wide as it is where it is enlarged most, but not beyond what the largest file has.
        (LayoutSlot::Regions(_, width), _) => {
            let times = (100 / u64::from(width.max(1))).clamp(1, MOST_ENLARGED);
            format!("{PHONE} {}vw, max({}vw, {}vh)", 50 * times.max(2), 100 * times, of(100) * times)
        }
        (LayoutSlot::Thumbnail, _) => format!("{THUMBNAIL}px"),
        // A pair is laid over one another, or stands side by side in a part of that.
        (LayoutSlot::Pair, _) => between(TEXT_WIDTH + 2 * WIDE_MARGIN),
        (LayoutSlot::Gallery, _) => {
            let row = GALLERY_ROW * TEXT_SIZE * 16 / 100 * ratio / 1000;
            format!("auto, {SWIPED} min(85vw, {}vh), {}px", of(GALLERY_HEIGHT), (row * 13).div_ceil(10).max(1))
        }
        (LayoutSlot::Text | LayoutSlot::Film, Width::Full) => "auto, 100vw".to_owned(),
        (LayoutSlot::Text | LayoutSlot::Film, Width::Wide) => between(TEXT_WIDTH + 2 * WIDE_MARGIN),
        (LayoutSlot::Text | LayoutSlot::Film, Width::Text) => between(TEXT_WIDTH),
    }
}

/// The class of a block of this width, after another one.
pub(super) fn width_class(width: Width) -> &'static str {
    match width {
        Width::Text => "",
        Width::Wide => " sw-wide",
        Width::Full => " sw-full",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Transition;

    #[test]
    fn sizes_follow_the_shape_and_the_place() {
        let (wide, upright) = (Size::at_least_one(2400, 1600), Size::at_least_one(1000, 2000));
        assert_eq!(sizes(Width::Wide, wide, LayoutSlot::Text), "auto, min(129vh, 1020px, max(90vw, 100vw - 64px))");
        assert_eq!(sizes(Width::Text, upright, LayoutSlot::Text), "auto, min(43vh, 660px, max(90vw, 100vw - 64px))");
        assert_eq!(sizes(Width::Full, wide, LayoutSlot::Text), "auto, 100vw");
        assert_eq!(
            sizes(Width::Wide, wide, LayoutSlot::Stage(Transition::Fade)),
            "auto, (max-width: 40em) and (min-resolution: 2dppx) 100vw, (max-width: 60em) max(100vw, 78vh), max(100vw, 150vh)"
        );
        assert_eq!(
            sizes(Width::Wide, wide, LayoutSlot::Opening),
            "(max-width: 40em) and (min-resolution: 2dppx) 132vw, max(100vw, min(132vh, 263vw))"
        );
    }
}
