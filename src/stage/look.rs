//! What a frame knows before anything is written.

use super::{dom, preferences::Preferences};
use web_sys::Window;

/// One look at the page.
pub(super) struct Look {
    /// The window, to ask for computed styles.
    pub(super) window: Window,
    /// The viewport's height in pixels.
    pub(super) viewport: f64,
    /// The moment of the frame in milliseconds.
    pub(super) time: f64,
    /// Whether numbers may run.
    pub(super) animate: bool,
    /// Whether this is the look at the page as it was found: what is in view has been read by somebody already.
    pub(super) first: bool,
}

impl Look {
    /// Looks at the window at `time`.
    pub(super) fn new(window: &Window, preferences: &Preferences, time: f64, first: bool) -> Self {
        let animate = preferences.animate();
        Self { window: window.clone(), viewport: dom::viewport(window), time, animate, first }
    }

    /// The line at this part of the viewport's height, in pixels below its top.
    pub(super) fn line(&self, part: f64) -> f64 {
        self.viewport * part
    }
}
