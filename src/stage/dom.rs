//! Small helpers for the DOM, none of which can bring down the page.

use crate::motion::Thousandths;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Window, console};

/// The progress that style sheets read, 0 to 1.
pub(super) const PROGRESS: &str = "--sw-progress";
/// The attribute for the phase of an element.
pub(super) const PHASE: &str = "data-sw-phase";

/// The value, or a warning on the console and nothing: a browser call that fails costs a movement, not the page.
pub(super) fn warn_on_error<T>(result: Result<T, JsValue>) -> Option<T> {
    result.inspect_err(console::warn_1).ok()
}

/// The elements under `root` that match `selector`, in document order.
pub(super) fn all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Some(list) = warn_on_error(root.query_selector_all(selector)) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// The first element under `root` that matches `selector`.
pub(super) fn first(root: &Element, selector: &str) -> Option<HtmlElement> {
    warn_on_error(root.query_selector(selector)).flatten()?.dyn_into().ok()
}

/// The nearest of `element` and its ancestors that matches `selector`.
pub(super) fn closest(element: &Element, selector: &str) -> Option<Element> {
    warn_on_error(element.closest(selector)).flatten()
}

/// Sets an attribute.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    warn_on_error(element.set_attribute(name, value));
}

/// Sets an attribute, or removes it where there is no value.
pub(super) fn set_or_unset(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => set(element, name, value),
        None => unset(element, name),
    }
}

/// Removes an attribute.
pub(super) fn unset(element: &Element, name: &str) {
    warn_on_error(element.remove_attribute(name));
}

/// Sets an inline style property.
pub(super) fn style(element: &HtmlElement, name: &str, value: &str) {
    warn_on_error(element.style().set_property(name, value));
}

/// Removes an inline style property, and the `style` attribute where that was the last.
pub(super) fn unstyle(element: &HtmlElement, name: &str) {
    warn_on_error(element.style().remove_property(name));
    if element.get_attribute("style").is_some_and(|style| style.is_empty()) {
        unset(element, "style");
    }
}

/// Writes a progress, if it is not what was written last.
pub(super) fn write_progress(element: &HtmlElement, written: &mut Option<Thousandths>, progress: Thousandths) {
    if *written != Some(progress) {
        *written = Some(progress);
        style(element, PROGRESS, &progress.css());
    }
}

/// The height of the window's viewport in pixels.
///
/// It is that of the root element where it can be, which does not change as a phone's toolbars come and go.
pub(super) fn viewport(window: &Window) -> f64 {
    let inner = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let root = window.document().and_then(|document| document.document_element());
    match root.map(|root| f64::from(root.client_height())) {
        // A page in quirks mode answers with the height of its whole content.
        Some(height) if height > 0.0 => height.min(inner),
        _ => inner,
    }
}
