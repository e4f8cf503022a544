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
