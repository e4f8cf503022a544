//! What a stage tells the page, as DOM events from the story's element.

use super::browser::{CustomEvent, Element, Fields};
use alloc::string::String;
use wasm_bindgen::JsValue;

/// One piece of news: the event `scrollwork:<name>`, which bubbles and crosses shadow roots, with its `detail`.
pub(super) struct News {
    name: &'static str,
    detail: Fields,
}

impl News {
    /// News of this name, with these fields of its detail.
    pub(super) fn new(name: &'static str, detail: &[(&str, JsValue)]) -> Self {
        Self { name, detail: object(detail) }
    }

    /// Something in the page keeps a part from moving.
    pub(super) fn warning(code: &str, message: &str) -> Self {
        Self::new("warning", &[("code", code.into()), ("message", message.into())])
    }

    /// Sends the event from `element`.
    pub(super) fn send(&self, element: &Element) {
        let detail = AsRef::<JsValue>::as_ref(&self.detail).clone();
        let options = object(&[("bubbles", JsValue::TRUE), ("composed", JsValue::TRUE), ("detail", detail)]);
        let mut name = String::from("scrollwork:");
        name.push_str(self.name);
        element.dispatch(&CustomEvent::new(&name, &options));
    }
}

/// A JavaScript object with these fields.
pub(super) fn object(fields: &[(&str, JsValue)]) -> Fields {
    let object = Fields::new();
    for (name, value) in fields {
        object.set(name, value);
    }
    object
}
