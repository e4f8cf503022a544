//! The story's element, and whether it shows the moving or the still edition: as the reader's system, the reader's switch, the
//! printer and the page's visibility have it.

use super::{
    browser::{self, Document, Element, Media},
    dom,
};
use core::cell::Cell;
use wasm_bindgen::JsValue;

/// The attribute of the state.
const STATE: &str = "data-state";
/// The switches of motion.
pub(super) const SWITCH: &str = "[data-sw-switch]";

/// The `scrollwork-story` around a story, or the root where there is none.
pub(super) struct Host {
    pub(super) element: Element,
    pub(super) root: Element,
    pub(super) document: Document,
    /// The query that says whether the system asks for less motion.
    pub(super) reduced: Media,
    /// Whether the reader switched motion off here.
    pub(super) off: Cell<bool>,
    /// Whether the page is being printed.
    pub(super) printing: Cell<bool>,
    /// Whether the moving edition is what was shown last.
    shown: Cell<bool>,
    /// The state before motion was attached, or null.
    before: JsValue,
}

impl Host {
    /// The host of `root`. One that was left in the still edition stays there: that was a reader's wish.
    pub(super) fn find(root: &Element) -> Self {
        let element = root.closest("scrollwork-story").unwrap_or_else(|| root.clone());
        Self {
            root: root.clone(),
            document: root.document(),
            reduced: browser::media("(prefers-reduced-motion: reduce)"),
            off: Cell::new(element.matches("[data-state=still]")),
            printing: Cell::new(false),
            shown: Cell::new(false),
            before: element.attribute(STATE),
            element,
        }
    }

    /// Whether the story is the moving edition now. Where the system asks for less motion, no switch of ours overrules it.
    pub(super) fn moves(&self) -> bool {
        !(self.reduced.is_true() || self.off.get() || self.printing.get())
    }

    /// Whether a number may run now: in the moving edition, and only before somebody's eyes.
    pub(super) fn animates(&self) -> bool {
        self.moves() && !self.document.hidden()
    }

    /// Whether the edition that was shown last is the one to be shown now.
    pub(super) fn is_shown(&self) -> bool {
        self.shown.get() == self.moves()
    }

    /// Shows which edition is on. Where the system asks for less motion there is nothing to switch.
    pub(super) fn show(&self) {
        let moves = self.moves();
        self.shown.set(moves);
        self.element.set_attribute(STATE, if moves { "moving" } else { "still" });
        self.show_switch(self.reduced.is_true(), !self.off.get());
    }

    fn show_switch(&self, hidden: bool, pressed: bool) {
        dom::set_all(&self.root, SWITCH, "hidden", hidden.then_some(""));
        dom::set_all(&self.root, SWITCH, "aria-pressed", Some(if pressed { "true" } else { "false" }));
    }

    /// Takes everything back that was written, but for a reader's wish for stillness.
    pub(super) fn detach(&self) {
        // Another state is somebody else's, set since: a story that failed, one that is loaded anew. None was taken away.
        if self.element.matches(":not([data-state=static],[data-state=failed])") {
            if self.off.get() {
                self.element.set_attribute(STATE, "still");
            } else if self.before.is_null() {
                self.element.remove_attribute(STATE);
            } else {
                self.element.set_attribute_to(STATE, &self.before);
            }
        }
        self.show_switch(true, false);
    }
}
