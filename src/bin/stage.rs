//! The small module, compiled to WebAssembly: it moves what is finished HTML already. `embed.js` calls it.

use scrollwork::stage::Stage;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Motion attached to a story. `free()` takes it away and leaves the finished page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Attached {
    _stage: Stage,
}

/// Attaches motion to the story in `element`.
#[wasm_bindgen]
#[must_use]
pub fn attach(element: &HtmlElement) -> Attached {
    Attached { _stage: Stage::attach(element) }
}

fn main() {}
