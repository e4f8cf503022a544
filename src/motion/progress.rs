//! Scroll progress: how far an element has come on its way through the viewport, 0 to 1.

use super::{Span, easing::clamp01};

/// The way of a photo: 0 as its top edge enters at the viewport's bottom, 1 as its bottom edge leaves at the top.
///
/// `viewport` is the viewport's height in pixels. Where neither has a height, the element is either ahead (0) or gone (1).
#[must_use]
pub fn through(span: Span, viewport: f64) -> f64 {
    let viewport = viewport.max(0.0);
    fraction(viewport - span.top(), viewport + span.height(), span.bottom() <= 0.0)
}

/// The way of a reader through a whole text: 0 until its top edge leaves the viewport's top, 1 once its bottom edge is in view.
///
/// `viewport` is the viewport's height in pixels. A text that fits the viewport is read when all of it is in view.
#[must_use]
pub fn read(span: Span, viewport: f64) -> f64 {
    let viewport = viewport.max(0.0);
    fraction(-span.top(), span.height() - viewport, span.bottom() <= viewport)
}

/// `done` of `all`; where there is nothing to measure by, `over` decides.
fn fraction(done: f64, all: f64, over: bool) -> f64 {
    if all > 0.0 { clamp01(done / all) } else { f64::from(u8::from(over)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_photo_enters_at_the_bottom_and_leaves_at_the_top() {
        assert_eq!(through(Span::new(800.0, 400.0), 800.0), 0.0);
        assert_eq!(through(Span::new(200.0, 400.0), 800.0), 0.5);
        assert_eq!(through(Span::new(-400.0, 400.0), 800.0), 1.0);
    }

    #[test]
    fn a_text_is_read_when_its_end_is_in_view() {
        assert_eq!(read(Span::new(300.0, 5800.0), 800.0), 0.0);
        assert_eq!(read(Span::new(-2500.0, 5800.0), 800.0), 0.5);
        assert_eq!(read(Span::new(-5000.0, 5800.0), 800.0), 1.0);
        assert_eq!(read(Span::new(100.0, 300.0), 800.0), 1.0);
        assert_eq!(read(Span::new(700.0, 300.0), 800.0), 0.0);
    }

    #[test]
    fn a_window_without_size_divides_by_nothing() {
        assert_eq!(through(Span::new(10.0, 0.0), 0.0), 0.0);
        assert_eq!(through(Span::new(-10.0, 0.0), 0.0), 1.0);
        assert_eq!(through(Span::new(0.0, 0.0), f64::NAN), 1.0);
    }

    proptest! {
        #[test]
        fn scrolling_down_never_goes_back(
            top in -9e4..9e4_f64, height in 0.0..9e4_f64, viewport in 0.0..4e3_f64, by in 0.0..9e3_f64,
        ) {
            let (before, after) = (Span::new(top, height), Span::new(top - by, height));
            prop_assert!(through(before, viewport) <= through(after, viewport));
            prop_assert!(read(before, viewport) <= read(after, viewport));
        }

        #[test]
        fn is_always_a_number_from_zero_to_one(
            top in proptest::num::f64::ANY, height in proptest::num::f64::ANY, viewport in proptest::num::f64::ANY,
        ) {
            let span = Span::new(top, height);
            prop_assert!((0.0..=1.0).contains(&through(span, viewport)));
            prop_assert!((0.0..=1.0).contains(&read(span, viewport)));
        }
    }
}
