//! The element that a story is shown in: what stood there before, its state and its events.

use super::LiveError;
use js_sys::{Object, Reflect};
use std::cell::Cell;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, Node};

/// The story element. Dropped, it holds again what stood in it before.
pub(super) struct Host {
    element: HtmlElement,
    before: Vec<Node>,
    removed: Cell<bool>,
}

impl Host {
    /// Takes note of what stands in `element`; nothing is changed yet.
    pub(super) fn new(element: HtmlElement) -> Self {
        let nodes = element.child_nodes();
        let before = (0..nodes.length()).filter_map(|index| nodes.item(index)).collect();
        Self { element, before, removed: Cell::new(false) }
    }

    /// The element itself.
    pub(super) fn element(&self) -> &HtmlElement {
        &self.element
    }

    /// Whether nothing but white space stood in the element.
    pub(super) fn was_empty(&self) -> bool {
        self.before.iter().all(|node| node.text_content().is_none_or(|text| text.trim().is_empty()))
    }

    /// The level of the headline that the page asks for by `data-level`; 2 where it does not, below the page's own.
    pub(super) fn level(&self) -> u8 {
        self.element.get_attribute("data-level").and_then(|level| level.parse().ok()).unwrap_or(2)
    }

    /// Takes away what stood in the element; the story is there now.
    pub(super) fn clear(&self) {
        if self.removed.replace(true) {
            return;
        }
        for node in &self.before {
            if node.parent_node().as_deref() == Some(&self.element) {
                // It is a child of the element, so that this cannot fail.
                let _ = self.element.remove_child(node);
            }
        }
    }

    /// Sets the public state: `static` or `failed`. The stage sets the others.
    pub(super) fn set_state(&self, state: &str) {
        // An attribute of this name is always valid.
        let _ = self.element.set_attribute("data-state", state);
    }

    /// Says once what went wrong: to the page by an event, to its developer by a line.
    pub(super) fn report(&self, error: &LiveError) {
        let (code, message) = (error.code(), error.to_string());
        web_sys::console::error_1(&format!("Scrollwork: {code}: {message}").into());
        self.tell("scrollwork:error", code, &message);
    }

    /// Says what is wrong with a story that is shown all the same.
    pub(super) fn warn(&self, problem: &str) {
        web_sys::console::warn_1(&format!("Scrollwork: story-problem: {problem}").into());
        self.tell("scrollwork:warning", "story-problem", problem);
    }

    fn tell(&self, event: &str, code: &str, message: &str) {
        let detail = Object::new();
        // Setting a property of a plain object cannot fail; neither can making or dispatching an event.
        let _ = Reflect::set(&detail, &"code".into(), &code.into());
        let _ = Reflect::set(&detail, &"message".into(), &message.into());
        let _ = dispatch(&self.element, event, &detail);
    }
}

fn dispatch(element: &HtmlElement, name: &str, detail: &JsValue) -> Result<bool, JsValue> {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(name, &init)?;
    element.dispatch_event(&event)
}

impl Drop for Host {
    fn drop(&mut self) {
        if !self.removed.get() {
            return;
        }
        for node in &self.before {
            // A node that the page has put elsewhere in the meantime is left there.
            if node.parent_node().is_none() {
                let _ = self.element.append_child(node);
            }
        }
        self.set_state("static");
    }
}
