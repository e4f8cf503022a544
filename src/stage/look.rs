//! What a frame knows before anything is written.

use super::{browser::Element, scroller::Scroller, zoom::Zoom};
use crate::motion::Span;

/// One look at the page.
#[derive(Clone, Copy)]
pub(super) struct Look {
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
    /// Whether this is the look at the page as it was found: what is in view has been read by somebody already.
    pub(super) first: bool,
}

impl Look {
    /// Looks at `element` through `scroller`: an inner one shows no more than the window shows of it.
    pub(super) fn through(&mut self, scroller: &Scroller, element: &Element, zoom: Zoom) {
        self.zoom = zoom;
        if zoom.rects != 1.0 {
            self.scrolled = Scroller::Window.scrolled(element);
        }
        if let Some(port) = scroller.port() {
            let frame = self.span(port);
            self.origin = frame.top().max(0.0);
            self.viewport = (frame.bottom().min(self.viewport) - self.origin).max(0.0);
        }
    }

    /// The line at this part of the viewport's height, in pixels below its top.
    pub(super) fn line(&self, part: f64) -> f64 {
        self.viewport * part
    }

    /// Where an element lies now. It asks the browser for the layout: never after a write in the same frame.
    pub(super) fn span(&self, element: &Element) -> Span {
        let (rect, zoom) = (element.rect(), self.zoom.rects);
        // A rectangle without zoom still has what was scrolled with it.
        Span::new(rect.top() * zoom + self.scrolled * (zoom - 1.0) - self.origin, rect.height() * zoom)
    }
}
