//! Small helpers for the DOM.

use super::browser::{Element, Letters, Window};
use alloc::{string::String, vec::Vec};
use wasm_bindgen::{JsCast, JsValue};

/// The elements under `root` that match `selector`, in document order, each as `make` has it.
pub(super) fn all<T>(root: &Element, selector: &str, make: impl Fn(Element) -> T) -> Vec<T> {
    let list = root.all(selector);
    let mut all = Vec::new();
    for at in 0..list.length() {
        all.extend(list.item(at).map(&make));
    }
    all
}

/// Sets an attribute.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    element.set_attribute(name, &value.into());
}

/// Sets an attribute, or removes it where there is no value.
pub(super) fn set_or_unset(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => set(element, name, value),
        None => element.remove_attribute(name),
    }
}

/// Removes an inline style property, and the `style` attribute where that was the last.
pub(super) fn unstyle(element: &Element, name: &str) {
    element.style().remove(name);
    if element.matches("[style='']") {
        element.remove_attribute("style");
    }
}

/// The text of a JavaScript string.
pub(super) fn text(string: &JsValue) -> String {
    let letters: &Letters = string.unchecked_ref();
    // The second half of a pair is no character of its own.
    (0..letters.length()).filter_map(|at| char::from_u32(letters.code_point(at))).collect()
}

/// The height of the window's viewport in pixels.
///
/// It is that of the root element where it can be, which does not change as a phone's toolbars come and go.
pub(super) fn viewport(window: &Window) -> f64 {
    let inner = window.inner_height();
    let root = window.document().root().client_height();
    // A page in quirks mode answers with the height of its whole content.
    if root > 0.0 { root.min(inner) } else { inner }
}
