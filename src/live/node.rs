//! JSON values behind a trait: the browser's in the live app, serde_json's in tests.

/// A JSON value: the browser's own in the live app.
pub trait Node: Sized {
    /// The field of this name; `None` where it is not there or null.
    fn field(&self, name: &str) -> Option<Self>;

    /// The names of all fields; `None` where this is no object.
    fn names(&self) -> Option<Vec<String>>;

    /// The elements, in order; `None` where this is no array.
    fn items(&self) -> Option<Vec<Self>>;

    /// The text; `None` where this is something else.
    fn text(&self) -> Option<String>;

    /// The number; `None` where this is something else.
    fn number(&self) -> Option<f64>;

    /// The truth value; `None` where this is something else.
    fn flag(&self) -> Option<bool>;
}

#[cfg(feature = "csr")]
impl Node for wasm_bindgen::JsValue {
    fn field(&self, name: &str) -> Option<Self> {
        let value = js_sys::Reflect::get(self, &name.into()).ok()?;
        (!value.is_null() && !value.is_undefined()).then_some(value)
    }

    fn names(&self) -> Option<Vec<String>> {
        if !self.is_object() || js_sys::Array::is_array(self) {
            return None;
        }
        let fields: &js_sys::Object = wasm_bindgen::JsCast::unchecked_ref(self);
        let names = js_sys::Object::keys(fields);
        Some(names.iter().filter_map(|name| name.as_string()).collect())
    }

    fn items(&self) -> Option<Vec<Self>> {
        let items: &js_sys::Array = wasm_bindgen::JsCast::unchecked_ref(self);
        js_sys::Array::is_array(self).then(|| items.to_vec())
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }
}

#[cfg(test)]
impl Node for serde_json::Value {
    fn field(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|value| !value.is_null()).cloned()
    }

    fn names(&self) -> Option<Vec<String>> {
        self.as_object().map(|fields| fields.keys().cloned().collect())
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(ToOwned::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }
}
