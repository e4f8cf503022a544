//! Scroll anchoring: what the reader is reading stays in view over changes that the browser does not follow: as stages unroll and
//! roll up, as the window changes its height, and, in Safari, as anything above comes late.

use super::{browser::Element, dom, frame_input::FrameInput, scroller::Scroller};
use crate::hooks::{layout::SECTION_LINE, selector};

/// A point of an element that is held comes to rest between these parts of the viewport's height: so a card shows its photo.
const HIGHEST_LINE: f64 = 0.1;
const LOWEST_LINE: f64 = 0.55;
/// What is moved by less is left there, in pixels.
const TOLERANCE: f64 = 8.0;

/// A viewport that changes by more than this part of its height was turned, or a keyboard came: nobody scrolls meanwhile, so a position
/// that has changed was changed by the browser's own anchoring. Toolbars that come and go as one scrolls are less high.
const TURN: f64 = 0.25;

/// What is read, and where it was when the reader came to rest.
pub(super) struct Anchor {
    element: Element,
    /// The point of the element next to the line at which reading is thought to happen, as a part of its height.
    point: f64,
    /// Where that was, in pixels below the viewport's top: toolbars that change its height move nothing in it.
    at: f64,
    /// How far the story had been scrolled.
    scrolled: f64,
    /// The viewport's height.
    viewport: f64,
}

impl Anchor {
    /// What is being read of the story under `root`: the block at the line; in a stage, the last card that has come up to where it is read,
    /// for where a stage is unrolled one may stand close under another.
    pub(super) fn find(root: &Element, input: &FrameInput, scroller: &Scroller) -> Option<Self> {
        let (line, rect) = (input.trigger_line(SECTION_LINE), root.get_bounding_client_rect());
        let mut element = root
            .get_root_node()
            .element_from_point(rect.left() + rect.width() / 2.0, input.origin + line)?
            .closest(selector::BLOCKS)?;
        for (place, card) in dom::all(&element, selector::CARD).enumerate() {
            if place == 0 || input.measure(&card).top() <= input.trigger_line(LOWEST_LINE) {
                element = card;
            }
        }
        let span = input.measure(&element);
        let point = (line.max(span.top()).min(span.bottom()) - span.top()) / span.height().max(1.0);
        let mut anchor = Self { element, point, at: 0.0, scrolled: 0.0, viewport: input.viewport };
        anchor.record(input, scroller);
        Some(anchor)
    }

    /// Whether it is still what is read: it is in view, and the reader has not scrolled since it was found.
    pub(super) fn is_held(&self, input: &FrameInput, scroller: &Scroller) -> bool {
        let place = self.place(input);
        let moved = scroller.scroll_top(&self.element) - self.scrolled;
        place >= 0.0 && place <= input.viewport && (self.viewport != input.viewport || moved.abs() <= TOLERANCE)
    }

    /// Notes where it is now.
    pub(super) fn record(&mut self, input: &FrameInput, scroller: &Scroller) {
        self.at = self.place(input);
        self.viewport = input.viewport;
        self.scrolled = scroller.scroll_top(&self.element);
    }

    /// Where its point is now.
    fn place(&self, input: &FrameInput) -> f64 {
        let span = input.measure(&self.element);
        span.top() + self.point * span.height()
    }

    /// Brings it back to where it was.
    pub(super) fn restore(&mut self, input: &FrameInput, scroller: &Scroller) {
        let part = self.at / self.viewport;
        let part = if part > LOWEST_LINE { LOWEST_LINE } else { part.max(HIGHEST_LINE) };
        self.bring_to(input.trigger_line(part), input, scroller);
    }

    /// Scrolls its point to a line, in pixels below the viewport's top. After a change of the window's height WebKit lays out only then
    /// what goes by that height, which moves the point once more.
    fn bring_to(&mut self, line: f64, input: &FrameInput, scroller: &Scroller) {
        for _ in 0..2 {
            scroller.scroll_by(&self.element, self.place(input) - line);
        }
        self.record(input, scroller);
    }

    /// Brings it back to where the reader has scrolled it, where the story has changed around it: if it is no longer in
    /// the view whose height has changed, and in any case where the browser itself `anchors` nothing.
    pub(super) fn restore_if_lost(&mut self, input: &FrameInput, scroller: &Scroller, anchors: bool) {
        let place = self.place(input);
        let expected = self.at + self.scrolled - scroller.scroll_top(&self.element);
        let is_seen = |place: f64| place >= 0.0 && place <= input.viewport;
        let is_lost = if anchors {
            self.viewport != input.viewport && !is_seen(place)
        } else {
            // At the very top nothing is anchored, as in browsers: what opens there is to be seen.
            self.scrolled > 0.0 && (place - expected).abs() > TOLERANCE
        };
        // What has been taken out of the page has no position.
        let is_lost = is_lost && self.element.is_connected();
        if is_lost && is_seen(expected) {
            self.bring_to(expected, input, scroller);
        } else if is_lost && (self.viewport - input.viewport).abs() > input.trigger_line(TURN) {
            self.restore(input, scroller);
        }
    }
}
