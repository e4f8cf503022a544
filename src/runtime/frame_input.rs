//! The input of a frame: the viewport and the time, read before anything is written.

use super::{browser::Element, scroller::Scroller, zoom::Zoom};
use crate::motion::Span;

/// The viewport and the time of one frame.
#[derive(Clone, Copy)]
pub(super) struct FrameInput {
    /// Whether positions are read.
    pub(super) reads: bool,
    /// The height in pixels of what can be seen of the story's scroller.
    pub(super) viewport: f64,
    /// Where that begins, in pixels below the window's top.
    pub(super) origin: f64,
    /// What zoom does to the story, and how far the window is scrolled where that is needed to tell.
    pub(super) zoom: Zoom,
    pub(super) scrolled: f64,
    /// The moment of the frame in milliseconds.
    pub(super) time: f64,
    /// Whether numbers may run.
    pub(super) animate: bool,
    /// True for the first frame after attaching. Counters in view then keep their final text: the reader may have read it.
    pub(super) first: bool,
}

impl FrameInput {
    /// Clips the viewport to `scroller`: an inner one shows no more of `element` than the window shows of it.
    pub(super) fn clip_to(&mut self, scroller: &Scroller, element: &Element, zoom: Zoom) {
        self.zoom = zoom;
        if zoom.rects != 1.0 {
            self.scrolled = Scroller::Window.scroll_top(element);
        }
        if let Some(port) = scroller.port() {
            let frame = self.measure(port);
            self.origin = frame.top().max(0.0);
            self.viewport = (frame.bottom().min(self.viewport) - self.origin).max(0.0);
        }
    }

    /// The trigger line at this fraction of the viewport's height, in CSS pixels below its top.
    pub(super) fn trigger_line(&self, part: f64) -> f64 {
        self.viewport * part
    }

    /// Measures where an element lies now. It forces layout: never after a write in the same frame.
    pub(super) fn measure(&self, element: &Element) -> Span {
        let (rect, zoom) = (element.get_bounding_client_rect(), self.zoom.rects);
        // A rectangle without zoom still has what was scrolled with it.
        Span::new(rect.top() * zoom + self.scrolled * (zoom - 1.0) - self.origin, rect.height() * zoom)
    }
}
