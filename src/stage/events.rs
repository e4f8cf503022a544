//! What a stage tells the page, as DOM events from the story's element.

use super::{browser::Event, values::Fields};
use wasm_bindgen::JsValue;

/// An event that bubbles and crosses shadow roots.
pub(super) fn event(name: &str, detail: &Fields) -> Event {
    let options = Fields::new();
    options.set("bubbles", &JsValue::TRUE);
    options.set("composed", &JsValue::TRUE);
    options.set("detail", detail);
    Event::new(name, &options)
}

/// Something in the page keeps a part from moving.
pub(super) fn warning(code: &str, message: &str) -> Event {
    let detail = Fields::new();
    detail.set_text("code", code);
    detail.set_text("message", message);
    event("scrollwork:warning", &detail)
}
