//! The story's element: the state it shows to style sheets, the switch of motion, the events it sends.

use super::{dom, events::News, preferences::Preferences};
use std::cell::Cell;
use web_sys::{Element, HtmlElement};

/// The attribute of the state.
const STATE: &str = "data-state";

/// The `scrollwork-story` around a story, or the root where there is none.
pub(super) struct Host {
    element: Element,
    switches: Vec<HtmlElement>,
    /// Whether the moving edition is what was shown last.
    moving: Cell<bool>,
    /// The state before motion was attached.
    before: Option<String>,
}

impl Host {
    /// The host of `root`.
    pub(super) fn find(root: &Element) -> Self {
        let element = dom::closest(root, "scrollwork-story").unwrap_or_else(|| root.clone());
        let (before, switches) = (element.get_attribute(STATE), dom::all(root, "[data-sw-switch]"));
        Self { element, switches, moving: Cell::new(false), before }
    }

    /// Whether the host was left in the still edition, which is a reader's wish.
    pub(super) fn was_still(&self) -> bool {
        self.before.as_deref() == Some("still")
    }

    /// Whether the host is in a document.
    pub(super) fn is_connected(&self) -> bool {
        self.element.is_connected()
    }

    /// The switches of motion.
    pub(super) fn switches(&self) -> &[HtmlElement] {
        &self.switches
    }

    /// Shows which edition is on. Where the system asks for less motion there is nothing to switch.
    pub(super) fn show(&self, preferences: &Preferences) {
        self.moving.set(preferences.moving());
        dom::set(&self.element, STATE, if preferences.moving() { "moving" } else { "still" });
        for switch in &self.switches {
            switch.set_hidden(preferences.reduced());
            dom::set(switch, "aria-pressed", if preferences.off() { "false" } else { "true" });
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
        if matches!(self.element.get_attribute(STATE).as_deref(), Some("moving" | "still")) {
            let state = if preferences.off() { Some("still") } else { self.before.as_deref() };
            dom::set_or_unset(&self.element, STATE, state);
        }
        for switch in &self.switches {
            switch.set_hidden(true);
            dom::set(switch, "aria-pressed", "false");
        }
    }
}
