//! Whether `position: sticky` can work where an element stands.

use super::dom;
use web_sys::{Element, ShadowRoot, Window};

/// Whether an element can stand still against the window, or against an ancestor that scrolls.
///
/// It cannot where an ancestor clips its content but does not scroll: that ancestor is then what it would stand still against.
pub(super) fn works(element: &Element, window: &Window) -> bool {
    let mut at = parent(element);
    while let Some(ancestor) = at {
        if ancestor.tag_name().eq_ignore_ascii_case("html") {
            return true;
        }
        let [across, along] = overflow(&ancestor, window);
        if (clips(&across) || clips(&along)) && !is_passed_on(&ancestor, window) {
            return along != "hidden" && ancestor.scroll_height() > ancestor.client_height() + 1;
        }
        at = parent(&ancestor);
    }
    true
}

/// The parent across the borders of shadow trees.
fn parent(element: &Element) -> Option<Element> {
    use wasm_bindgen::JsCast;
    element.parent_element().or_else(|| Some(element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host()))
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
    ancestor.tag_name().eq_ignore_ascii_case("body")
        && ancestor.parent_element().is_some_and(|root| overflow(&root, window).iter().all(|value| value == "visible"))
}
