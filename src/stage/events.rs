//! What a stage tells the page, as DOM events from the story's element.

use super::dom::warn_on_error;
use crate::motion::timeline::Direction;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// One piece of news; each variant is an event `scrollwork:<name>` that bubbles and crosses shadow roots, its fields the `detail`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum News {
    /// `ready`: motion is attached to so many elements.
    Ready { sections: usize, counts: usize, photos: usize },
    /// `section`: the reader came to another section.
    Section { id: String, index: usize, direction: Direction },
    /// `count`: a number has come to its final text in view. `id` is that of the nearest element that has one.
    Count { text: String, id: Option<String> },
    /// `complete`: the end of the story was in view for the first time.
    Complete,
    /// `warning`: something in the page keeps a part from moving.
    Warning { code: &'static str, message: &'static str },
}

impl News {
    /// Sends the event from `element`.
    pub(super) fn send(&self, element: &Element) {
        let options = CustomEventInit::new();
        options.set_bubbles(true);
        options.set_composed(true);
        options.set_detail(&self.detail());
        if let Some(event) = warn_on_error(CustomEvent::new_with_event_init_dict(self.name(), &options)) {
            warn_on_error(element.dispatch_event(&event));
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Ready { .. } => "scrollwork:ready",
            Self::Section { .. } => "scrollwork:section",
            Self::Count { .. } => "scrollwork:count",
            Self::Complete => "scrollwork:complete",
            Self::Warning { .. } => "scrollwork:warning",
        }
    }

    fn detail(&self) -> Object {
        match self {
            Self::Ready { sections, counts, photos } => {
                object([("sections", number(*sections)), ("counts", number(*counts)), ("photos", number(*photos))])
            }
            Self::Section { id, index, direction } => {
                object([("id", id.into()), ("index", number(*index)), ("direction", direction.word().into())])
            }
            Self::Count { text, id } => match id {
                Some(id) => object([("text", text.into()), ("id", id.into())]),
                None => object([("text", text.into())]),
            },
            Self::Complete => Object::new(),
            Self::Warning { code, message } => object([("code", (*code).into()), ("message", (*message).into())]),
        }
    }
}

/// A JavaScript number.
fn number(count: usize) -> JsValue {
    JsValue::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A JavaScript object with these fields.
fn object<const N: usize>(fields: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        warn_on_error(Reflect::set(&object, &name.into(), &value));
    }
    object
}
