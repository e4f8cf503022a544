//! What a frame knows before anything is written.

use super::{
    browser::{Element, Window},
    dom,
    preferences::Preferences,
    scroller::Scroller,
};
use crate::motion::Span;

/// One look at the page.
pub(super) struct Look {
    /// The window, to ask for computed styles.
    pub(super) window: Window,
    /// The height in pixels of what can be seen of the story's scroller.
    pub(super) viewport: f64,
    /// Where that begins, in pixels below the window's top.
    origin: f64,
    /// The moment of the frame in milliseconds.
    pub(super) time: f64,
    /// Whether numbers may run.
    pub(super) animate: bool,
    /// Whether this is the look at the page as it was found: what is in view has been read by somebody already.
    pub(super) first: bool,
}

impl Look {
    /// Looks at the window at `time`, in milliseconds.
    pub(super) fn new(window: &Window, preferences: &Preferences, time: f64, first: bool) -> Self {
        let animate = preferences.animate();
        Self { window: window.clone(), viewport: dom::viewport(window), origin: 0.0, time, animate, first }
    }

    /// The look through `scroller`: an inner one shows no more than the window shows of it.
    pub(super) fn through(self, scroller: &Scroller) -> Self {
        let Scroller::Inner(inner) = scroller else { return self };
        let frame = span(inner, 0.0);
        let origin = frame.top().max(0.0);
        let viewport = (frame.bottom().min(self.viewport) - origin).max(0.0);
        Self { origin, viewport, ..self }
    }

    /// The line at this part of the viewport's height, in pixels below its top.
    pub(super) fn line(&self, part: f64) -> f64 {
        self.viewport * part
    }

    /// Where an element lies now. It asks the browser for the layout: never after a write in the same frame.
    pub(super) fn span(&self, element: &Element) -> Span {
        span(element, self.origin)
    }
}

/// Where an element lies, measured from `origin`, in pixels below the window's top.
fn span(element: &Element, origin: f64) -> Span {
    let rect = element.rect();
    Span::new(rect.top() - origin, rect.height())
}
