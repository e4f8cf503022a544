//! CSS zoom: how much it enlarges a story, and whether the browser's rectangles tell of that.

use super::{
    browser::{self, Element},
    scroller,
};

/// What zoom does to a story.
#[derive(Clone, Copy)]
pub(super) struct Zoom {
    /// How many pixels of the window a pixel of the story's own style is.
    pub(super) css: f64,
    /// How many pixels of the window a pixel of a rectangle is: Safari leaves zoom out of rectangles.
    pub(super) rects: f64,
}

impl Zoom {
    /// No zoom at all.
    pub(super) const NONE: Self = Self { css: 1.0, rects: 1.0 };

    /// That of `element`.
    pub(super) fn of(element: &Element) -> Self {
        let told = element.current_css_zoom();
        if told > 0.0 {
            return Self { css: told, rects: 1.0 };
        }
        let (mut css, mut at) = (1.0, Some(element.clone()));
        while let Some(element) = at {
            let own = browser::parse_float(&browser::get_computed_style(&element).get_property_value("zoom"));
            if own > 0.0 {
                css *= own;
            }
            at = scroller::parent(&element);
        }
        Self { css, rects: css }
    }
}
