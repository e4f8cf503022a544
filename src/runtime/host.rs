//! The host element and its motion state. Motion is off under `prefers-reduced-motion`, while the reader's switch is off and while
//! printing; counters also wait while the document is hidden.

use super::{
    browser::{self, Document, Element, MediaQueryList},
    dom,
    js::JsString,
};
use crate::hooks::{attribute::STATE, selector, state};
use core::cell::Cell;

/// The host element: what holds the story, whatever its name.
pub(super) struct Host {
    pub(super) element: Element,
    pub(super) document: Document,
    /// The query that says whether the system asks for less motion.
    pub(super) reduced_motion: MediaQueryList,
    /// Whether the reader switched motion off here.
    pub(super) motion_off: Cell<bool>,
    /// Whether the page is being printed.
    pub(super) printing: Cell<bool>,
    /// Whether motion on is what was applied last.
    applied: Cell<bool>,
    /// The state before motion was attached, if there was one.
    initial_state: Option<JsString>,
}

impl Host {
    /// The host `element`. One that was left with motion off keeps it off: that was a reader's wish.
    pub(super) fn new(element: &Element) -> Self {
        Self {
            document: element.owner_document(),
            reduced_motion: browser::match_media("(prefers-reduced-motion: reduce)"),
            motion_off: Cell::new(element.matches(selector::STILL)),
            printing: Cell::new(false),
            applied: Cell::new(false),
            initial_state: element.get_attribute(STATE),
            element: element.clone(),
        }
    }

    /// Whether motion is on now. Where the system asks for less motion, no switch of ours overrules it.
    pub(super) fn motion_enabled(&self) -> bool {
        !(self.reduced_motion.matches() || self.motion_off.get() || self.printing.get())
    }

    /// Whether a count-up may run now: with motion on, and only in a visible document.
    pub(super) fn may_animate(&self) -> bool {
        self.motion_enabled() && !self.document.hidden()
    }

    /// Whether the motion state that was applied last still holds.
    pub(super) fn is_applied(&self) -> bool {
        self.applied.get() == self.motion_enabled()
    }

    /// Writes the motion state. Where the system asks for less motion there is nothing to switch.
    pub(super) fn apply_state(&self) {
        let moves = self.motion_enabled();
        self.applied.set(moves);
        self.element.set_attribute(STATE, if moves { state::MOVING } else { state::STILL });
        self.show_switch(self.reduced_motion.matches(), !self.motion_off.get());
    }

    fn show_switch(&self, hidden: bool, pressed: bool) {
        dom::set_or_remove_attribute_of_all(&self.element, selector::SWITCH, "hidden", hidden.then_some(""));
        dom::set_or_remove_attribute_of_all(
            &self.element,
            selector::SWITCH,
            "aria-pressed",
            Some(if pressed { "true" } else { "false" }),
        );
    }

    /// Takes everything back that was written, but for a reader's wish for stillness.
    pub(super) fn detach(&self) {
        // Another state is somebody else's, set since: a story that failed, one that is loaded anew. None was taken away.
        if self.element.matches(selector::ATTACHED) {
            if self.motion_off.get() {
                self.element.set_attribute(STATE, state::STILL);
            } else if let Some(state) = &self.initial_state {
                self.element.set_attribute_js(STATE, state);
            } else {
                self.element.remove_attribute(STATE);
            }
        }
        self.show_switch(true, false);
    }
}
