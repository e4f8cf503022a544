//! How wide a photo is shown, in the words of the `sizes` attribute. What stands here follows from the style sheet: the
//! measure of the text, the named widths, the frames of opening and stage.

use super::photo::LayoutSlot;
use crate::story::{Size, Width};

/// Windows that show a photo's portrait crop.
pub(super) const PORTRAIT: &str = "(max-width: 40em) and (orientation: portrait)";

/// Screens so small and fine that half the pixels of a photo that is cut at its sides are enough.
const PHONE: &str = "(max-width: 40em) and (min-resolution: 2dppx)";

/// The value of `sizes` for a photo of this shape. Browsers that know `auto` measure lazy photos themselves.
pub(super) fn sizes(width: Width, size: Size, place: LayoutSlot) -> String {
    // Photos that fill a frame are wider than it where it is higher than they are. In thousandths.
    let ratio = u64::from(size.width) * 1000 / u64::from(size.height.max(1));
    let of = |height: u64| ((height * ratio).div_ceil(1000)).max(1);
    // No photo between blocks is higher than 86 hundredths of the window.
    let least = |sizes: &str| format!("auto, min({}vh, {sizes})", of(86));
    match (place, width) {
        (LayoutSlot::Opening, _) => {
            format!("{PHONE} {}vw, max(100vw, min({}vh, {}vw))", of(88).max(100), of(88), of(175))
        }
        (LayoutSlot::Stage, _) => {
            format!("auto, {PHONE} 100vw, (max-width: 60em) max(100vw, {}vh), max(100vw, {}vh)", of(52), of(100))
        }
        (LayoutSlot::Text, Width::Full) => "auto, 100vw".to_owned(),
        (LayoutSlot::Text, Width::Wide) => least("1020px, max(90vw, 100vw - 64px)"),
        (LayoutSlot::Text, Width::Text) => least("660px, max(90vw, 100vw - 64px)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_follow_the_shape_and_the_place() {
        let (wide, upright) = (Size { width: 2400, height: 1600 }, Size { width: 1000, height: 2000 });
        assert_eq!(sizes(Width::Wide, wide, LayoutSlot::Text), "auto, min(129vh, 1020px, max(90vw, 100vw - 64px))");
        assert_eq!(sizes(Width::Text, upright, LayoutSlot::Text), "auto, min(43vh, 660px, max(90vw, 100vw - 64px))");
        assert_eq!(sizes(Width::Full, wide, LayoutSlot::Text), "auto, 100vw");
        assert_eq!(
            sizes(Width::Wide, wide, LayoutSlot::Stage),
            "auto, (max-width: 40em) and (min-resolution: 2dppx) 100vw, (max-width: 60em) max(100vw, 78vh), max(100vw, 150vh)"
        );
        assert_eq!(
            sizes(Width::Wide, wide, LayoutSlot::Opening),
            "(max-width: 40em) and (min-resolution: 2dppx) 132vw, max(100vw, min(132vh, 263vw))"
        );
    }
}
