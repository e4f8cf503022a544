//! Bindings to JavaScript's own values, as far as the runtime uses them: see [`browser`](super::browser) for why not js-sys.

use super::browser::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A plain object.
    #[wasm_bindgen(js_name = Object)]
    pub(super) type JsObject;
    #[wasm_bindgen(constructor, js_class = "Object")]
    pub(super) fn new() -> JsObject;
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set(this: &JsObject, name: &str, value: &JsValue);
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set_f64(this: &JsObject, name: &str, value: f64);
    #[wasm_bindgen(method, structural, indexing_setter)]
    pub(super) fn set_str(this: &JsObject, name: &str, value: &str);

    /// A string, whose characters Rust may ask for one by one.
    #[wasm_bindgen(js_name = String)]
    pub(super) type JsString;
    /// The character at a place; JavaScript's `undefined` behind the last becomes 0.
    #[wasm_bindgen(method, js_class = "String", js_name = codePointAt)]
    pub(super) fn code_point_at(this: &JsString, at: u32) -> u32;
    #[wasm_bindgen(method, js_class = "String", js_name = endsWith)]
    pub(super) fn ends_with(this: &JsString, end: &JsValue) -> bool;
    /// The parts between separators; the last one is popped.
    #[wasm_bindgen(method, js_class = "String")]
    pub(super) fn split(this: &JsString, separator: &str) -> Array;
    #[wasm_bindgen(method, js_class = "String")]
    pub(super) fn concat(this: &JsString, more: &JsValue) -> JsValue;
    #[wasm_bindgen(method, js_class = "String", js_name = concat)]
    pub(super) fn concat_number(this: &JsString, number: f64, unit: &str) -> JsValue;
    #[wasm_bindgen(method, js_class = "String", js_name = concat)]
    pub(super) fn concat_char(this: &JsString, letter: char) -> JsString;

    /// The function `hear` as JavaScript knows it, perhaps with its first arguments bound.
    #[wasm_bindgen(js_name = Function, typescript_type = "Function")]
    #[derive(Clone, Debug)]
    pub type Callback;
    #[wasm_bindgen(method, js_class = "Function")]
    fn bind(this: &Callback, no_object: &JsValue, argument: usize) -> Callback;
}

impl JsString {
    /// The string of `text`.
    pub(super) fn new(text: &str) -> Self {
        JsValue::from_str(text).unchecked_into()
    }
}

impl Callback {
    /// The function with its next argument bound.
    pub(super) fn bound_to(&self, argument: usize) -> Self {
        self.bind(&JsValue::NULL, argument)
    }
}
