//! What an element scrolls in, and with that, whether `position: sticky` can work there.

use super::{
    browser::{Element, Window},
    dom,
};
use alloc::string::String;

/// What an element moves against as the reader scrolls, and what it would stand still against.
pub(super) enum Scroller {
    /// The window.
    Window,
    /// An ancestor that scrolls by itself.
    Inner(Element),
    /// An ancestor that clips its content but does not scroll: against that one nothing can be seen to stand still.
    Blocked,
}

impl Scroller {
    /// The scroller of `element`, found by the computed overflow of its ancestors.
    pub(super) fn of(element: &Element, window: &Window) -> Self {
        let mut at = parent(element);
        while let Some(ancestor) = at {
            if ancestor.matches("html") {
                break;
            }
            let [across, along] = overflow(&ancestor, window);
            if (clips(&across) || clips(&along)) && !is_passed_on(&ancestor, window) {
                let scrolls = along != "hidden" && ancestor.scroll_height() > ancestor.client_height() + 1.0;
                return if scrolls { Self::Inner(ancestor) } else { Self::Blocked };
            }
            at = parent(&ancestor);
        }
        Self::Window
    }
}

/// The parent across the borders of shadow trees.
fn parent(element: &Element) -> Option<Element> {
    element.parent().or_else(|| element.tree().host())
}

/// The computed `overflow-x` and `overflow-y`.
fn overflow(element: &Element, window: &Window) -> [String; 2] {
    let style = window.computed_style(element);
    ["overflow-x", "overflow-y"].map(|name| dom::text(&style.get(name)))
}

/// Whether an overflow of this value makes the element one to stand still against.
fn clips(overflow: &str) -> bool {
    matches!(overflow, "hidden" | "auto" | "scroll")
}

/// Whether `ancestor` is a body that passes its overflow on to the window, as it does unless the root has one of its own.
fn is_passed_on(ancestor: &Element, window: &Window) -> bool {
    let visible = |root: Element| overflow(&root, window).iter().all(|value| value == "visible");
    ancestor.matches("body") && ancestor.parent().is_some_and(visible)
}
