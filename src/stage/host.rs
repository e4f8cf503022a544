//! The story's element: the state it shows to style sheets, the switch of motion, the events it sends.

use super::{browser::Element, dom, events::News, preferences::Preferences};
use alloc::vec::Vec;
use core::cell::Cell;
use wasm_bindgen::JsValue;

/// The attribute of the state.
const STATE: &str = "data-state";

/// The `scrollwork-story` around a story, or the root where there is none.
pub(super) struct Host {
    element: Element,
    switches: Vec<Element>,
    /// Whether the moving edition is what was shown last.
    moving: Cell<bool>,
    /// The state before motion was attached, or null.
    before: JsValue,
}

impl Host {
    /// The host of `root`.
    pub(super) fn find(root: &Element) -> Self {
        let element = root.closest("scrollwork-story").unwrap_or_else(|| root.clone());
        let before = element.attribute(STATE);
        let switches = dom::all(root, "[data-sw-switch]", |switch| switch);
        Self { element, switches, moving: Cell::new(false), before }
    }

    /// Whether the host was left in the still edition, which is a reader's wish.
    pub(super) fn was_still(&self) -> bool {
        self.element.matches("[data-state=still]")
    }

    /// Whether the host is in a document.
    pub(super) fn is_connected(&self) -> bool {
        self.element.is_connected()
    }

    /// Shows which edition is on. Where the system asks for less motion there is nothing to switch.
    pub(super) fn show(&self, preferences: &Preferences) {
        self.moving.set(preferences.moving());
        dom::set(&self.element, STATE, if preferences.moving() { "moving" } else { "still" });
        for switch in &self.switches {
            dom::set_or_unset(switch, "hidden", preferences.reduced().then_some(""));
            press(switch, !preferences.off());
        }
    }

    /// Whether the edition that was shown last is the one that `preferences` ask for now.
    pub(super) fn follows(&self, preferences: &Preferences) -> bool {
        self.moving.get() == preferences.moving()
    }

    /// Sends `news` to the page.
    pub(super) fn tell(&self, news: &[News]) {
        news.iter().for_each(|news| news.send(&self.element));
    }

    /// Takes everything back that was written, but for a reader's wish for stillness.
    pub(super) fn detach(&self, preferences: &Preferences) {
        // Another state is somebody else's, set since: a story that failed, one that is loaded anew.
        if self.element.matches("[data-state=moving],[data-state=still]") {
            if preferences.off() {
                dom::set(&self.element, STATE, "still");
            } else if self.before.is_null() {
                self.element.remove_attribute(STATE);
            } else {
                self.element.set_attribute(STATE, &self.before);
            }
        }
        for switch in &self.switches {
            dom::set(switch, "hidden", "");
            press(switch, false);
        }
    }
}

/// Shows a switch as pressed or not.
fn press(switch: &Element, pressed: bool) {
    dom::set(switch, "aria-pressed", if pressed { "true" } else { "false" });
}
