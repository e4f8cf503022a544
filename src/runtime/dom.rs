//! Small helpers for the DOM.

use super::browser::Element;

/// The elements under `root` that match `selector`, in document order.
pub(super) fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let list = root.query_selector_all(selector);
    (0..list.length()).map(move |at| list.item(at))
}

/// Sets an attribute, or removes it where there is no value.
pub(super) fn set_or_remove_attribute(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    }
}

/// Sets or removes an attribute of every element under `root` that matches `selector`.
pub(super) fn set_or_remove_attribute_of_all(root: &Element, selector: &str, name: &str, value: Option<&str>) {
    all(root, selector).for_each(|element| set_or_remove_attribute(&element, name, value));
}

/// Removes an inline style property, and the `style` attribute where that was the last.
pub(super) fn remove_style(element: &Element, name: &str) {
    element.style().remove_property(name);
    if element.matches("[style='']") {
        element.remove_attribute("style");
    }
}
