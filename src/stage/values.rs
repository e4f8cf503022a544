//! JavaScript's own values, as far as the stage uses them: see [`browser`](super::browser) for why not js-sys.

use super::browser::Entries;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A plain object.
    #[wasm_bindgen(js_name = Object)]
    pub(super) type Fields;
    #[wasm_bindgen(constructor, js_class = "Object")]
    pub(super) fn new() -> Fields;
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set(this: &Fields, name: &str, value: &JsValue);
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set_number(this: &Fields, name: &str, value: f64);
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set_text(this: &Fields, name: &str, value: &str);

    /// A string, whose characters Rust may ask for one by one.
    #[wasm_bindgen(js_name = String)]
    pub(super) type Letters;
    /// The character at a place; JavaScript's `undefined` behind the last becomes 0.
    #[wasm_bindgen(method, js_class = "String", js_name = codePointAt)]
    pub(super) fn code_point(this: &Letters, at: u32) -> u32;
    #[wasm_bindgen(method, js_class = "String", js_name = endsWith)]
    pub(super) fn ends_with(this: &Letters, end: &JsValue) -> bool;
    /// The parts between separators; the last one is popped.
    #[wasm_bindgen(method, js_class = "String")]
    pub(super) fn split(this: &Letters, separator: &str) -> Entries;
    #[wasm_bindgen(method, js_class = "String")]
    pub(super) fn concat(this: &Letters, more: &JsValue) -> JsValue;
    #[wasm_bindgen(method, js_class = "String", js_name = concat)]
    pub(super) fn with_number(this: &Letters, number: f64, unit: &str) -> JsValue;
    #[wasm_bindgen(method, js_class = "String", js_name = concat)]
    pub(super) fn with(this: &Letters, letter: char) -> Letters;

    /// The function `hear` as JavaScript knows it, perhaps with its first arguments bound.
    #[wasm_bindgen(js_name = Function, typescript_type = "Function")]
    #[derive(Clone, Debug)]
    pub type Hear;
    #[wasm_bindgen(method, js_class = "Function")]
    fn bind(this: &Hear, no_object: &JsValue, argument: usize) -> Hear;
}

impl Letters {
    /// The string of `text`.
    pub(super) fn of(text: &str) -> Self {
        JsValue::from_str(text).unchecked_into()
    }
}

impl Hear {
    /// The function with its next argument bound.
    pub(super) fn on(&self, argument: usize) -> Self {
        self.bind(&JsValue::NULL, argument)
    }
}
