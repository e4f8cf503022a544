//! What an element scrolls in, and with that, whether `position: sticky` can work there.

use super::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot, Window};

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
            if is(&ancestor, "html") {
                break;
            }
            let [across, along] = overflow(&ancestor, window);
            if (clips(&across) || clips(&along)) && !is_passed_on(&ancestor, window) {
                let scrolls = along != "hidden" && ancestor.scroll_height() > ancestor.client_height() + 1;
                return if scrolls { Self::Inner(ancestor) } else { Self::Blocked };
            }
            at = parent(&ancestor);
        }
        Self::Window
    }
}

/// The parent across the borders of shadow trees.
fn parent(element: &Element) -> Option<Element> {
    element.parent_element().or_else(|| Some(element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host()))
}

fn is(element: &Element, name: &str) -> bool {
    element.tag_name().eq_ignore_ascii_case(name)
}

/// The computed `overflow-x` and `overflow-y`.
fn overflow(element: &Element, window: &Window) -> [String; 2] {
    let style = dom::warn_on_error(window.get_computed_style(element)).flatten();
    ["overflow-x", "overflow-y"].map(|name| {
        let value = style.as_ref().and_then(|style| style.get_property_value(name).ok());
        value.unwrap_or_default()
    })
}

/// Whether an overflow of this value makes the element one to stand still against.
fn clips(overflow: &str) -> bool {
    matches!(overflow, "hidden" | "auto" | "scroll" | "overlay")
}

/// Whether `ancestor` is a body that passes its overflow on to the window, as it does unless the root has one of its own.
fn is_passed_on(ancestor: &Element, window: &Window) -> bool {
    let visible = |root: &Element| overflow(root, window).iter().all(|value| value == "visible");
    is(ancestor, "body") && ancestor.parent_element().as_ref().is_some_and(visible)
}
