//! Bindings to the browser's interfaces, under the names of web-sys, as far as the runtime uses them.
//!
//! web-sys has them all; yet a published story loads this code, and each byte counts. web-sys copies strings into Rust's memory
//! and has every call that may throw return a `Result`; both weigh more than all that the runtime does with them. Here a string
//! stays in JavaScript, and what cannot throw with the runtime's arguments has no error. If it threw all the same, the callback
//! would end and the browser would say so on the console, as with any other script.

use super::js::{Callback, JsObject, JsString};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// What ends listeners.
    #[wasm_bindgen(js_name = AbortController)]
    pub(super) type AbortController;
    #[wasm_bindgen(constructor, js_class = "AbortController")]
    pub(super) fn new() -> AbortController;
    #[wasm_bindgen(method, getter, js_class = "AbortController")]
    pub(super) fn signal(this: &AbortController) -> JsValue;
    #[wasm_bindgen(method, js_class = "AbortController")]
    pub(super) fn abort(this: &AbortController);

    /// Whatever events reach.
    #[derive(Clone, Debug, PartialEq)]
    pub type EventTarget;
    #[wasm_bindgen(method, js_name = addEventListener)]
    pub(super) fn add_event_listener(this: &EventTarget, name: &str, callback: &Callback, options: &JsObject);

    /// An element.
    #[wasm_bindgen(extends = EventTarget, js_name = HTMLElement, typescript_type = "HTMLElement")]
    #[derive(Clone, Debug, PartialEq)]
    pub type Element;
    #[wasm_bindgen(method, getter, js_name = ownerDocument)]
    pub(super) fn owner_document(this: &Element) -> Document;
    #[wasm_bindgen(method, getter, js_name = isConnected)]
    pub(super) fn is_connected(this: &Element) -> bool;
    #[wasm_bindgen(method, getter, js_name = parentElement)]
    pub(super) fn parent_element(this: &Element) -> Option<Element>;
    #[wasm_bindgen(method, js_name = getRootNode)]
    pub(super) fn get_root_node(this: &Element) -> DocumentOrShadowRoot;
    #[wasm_bindgen(method)]
    pub(super) fn contains(this: &Element, other: &Element) -> bool;
    #[wasm_bindgen(method)]
    pub(super) fn matches(this: &Element, selector: &str) -> bool;
    #[wasm_bindgen(method)]
    pub(super) fn closest(this: &Element, selector: &str) -> Option<Element>;
    #[wasm_bindgen(method, js_name = querySelector)]
    pub(super) fn query_selector(this: &Element, selector: &str) -> Option<Element>;
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    pub(super) fn query_selector_all(this: &Element, selector: &str) -> NodeList;
    #[wasm_bindgen(method, getter)]
    pub(super) fn id(this: &Element) -> JsValue;
    #[wasm_bindgen(method, js_name = getAttribute)]
    pub(super) fn get_attribute(this: &Element, name: &str) -> JsValue;
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(super) fn set_attribute(this: &Element, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(super) fn set_attribute_js(this: &Element, name: &str, value: &JsValue);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(super) fn remove_attribute(this: &Element, name: &str);
    #[wasm_bindgen(method, getter)]
    pub(super) fn style(this: &Element) -> CssStyleDeclaration;
    #[wasm_bindgen(method, getter, js_name = textContent)]
    pub(super) fn text_content(this: &Element) -> JsString;
    #[wasm_bindgen(method, setter, js_name = textContent)]
    pub(super) fn set_text_content(this: &Element, text: &JsValue);
    #[wasm_bindgen(method, getter, js_name = firstChild)]
    pub(super) fn first_child(this: &Element) -> Option<Text>;
    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    pub(super) fn get_bounding_client_rect(this: &Element) -> DomRect;
    #[wasm_bindgen(method, getter, js_name = clientHeight)]
    pub(super) fn client_height(this: &Element) -> f64;
    #[wasm_bindgen(method, getter, js_name = scrollHeight)]
    pub(super) fn scroll_height(this: &Element) -> f64;
    #[wasm_bindgen(method, getter, js_name = scrollTop)]
    pub(super) fn scroll_top(this: &Element) -> f64;
    #[wasm_bindgen(method, js_name = scrollBy)]
    pub(super) fn scroll_by(this: &Element, options: &JsObject);
    /// How much CSS zoom enlarges it; not a number in browsers whose rectangles leave that out.
    #[wasm_bindgen(method, getter, js_name = currentCSSZoom)]
    pub(super) fn current_css_zoom(this: &Element) -> f64;
    #[wasm_bindgen(method, getter, js_name = shadowRoot)]
    pub(super) fn shadow_root(this: &Element) -> Option<DocumentOrShadowRoot>;
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    pub(super) fn scroll_into_view(this: &Element, options: &JsObject);

    /// The elements that match a selector, in document order.
    pub(super) type NodeList;
    #[wasm_bindgen(method, getter)]
    pub(super) fn length(this: &NodeList) -> u32;
    #[wasm_bindgen(method)]
    pub(super) fn item(this: &NodeList, at: u32) -> Element;

    /// A text node.
    pub(super) type Text;
    #[wasm_bindgen(method, getter, js_name = nodeValue)]
    pub(super) fn node_value(this: &Text) -> JsValue;
    #[wasm_bindgen(method, setter, js_name = nodeValue)]
    pub(super) fn set_node_value(this: &Text, value: &JsValue);

    /// A rectangle in the window.
    pub(super) type DomRect;
    #[wasm_bindgen(method, getter)]
    pub(super) fn left(this: &DomRect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn top(this: &DomRect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn bottom(this: &DomRect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn width(this: &DomRect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn height(this: &DomRect) -> f64;

    /// The style of an element: its own or the computed one.
    pub(super) type CssStyleDeclaration;
    #[wasm_bindgen(method, js_name = getPropertyValue)]
    pub(super) fn get_property_value(this: &CssStyleDeclaration, name: &str) -> JsString;
    #[wasm_bindgen(method, js_name = setProperty)]
    pub(super) fn set_property(this: &CssStyleDeclaration, name: &str, value: &JsValue);
    #[wasm_bindgen(method, js_name = setProperty)]
    pub(super) fn set_property_f64(this: &CssStyleDeclaration, name: &str, value: f64);
    #[wasm_bindgen(method, js_name = removeProperty)]
    pub(super) fn remove_property(this: &CssStyleDeclaration, name: &str);

    /// The root of a tree of nodes, if it is a document or a shadow root, which has a host.
    pub(super) type DocumentOrShadowRoot;
    #[wasm_bindgen(method, getter)]
    pub(super) fn host(this: &DocumentOrShadowRoot) -> Option<Element>;
    #[wasm_bindgen(method, js_name = elementFromPoint)]
    pub(super) fn element_from_point(this: &DocumentOrShadowRoot, left: f64, top: f64) -> Option<Element>;

    /// A document.
    #[wasm_bindgen(extends = DocumentOrShadowRoot)]
    pub(super) type Document;
    #[wasm_bindgen(method, getter, js_name = documentElement)]
    pub(super) fn document_element(this: &Document) -> Element;
    #[wasm_bindgen(method, getter, js_name = scrollingElement)]
    pub(super) fn scrolling_element(this: &Document) -> Option<Element>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn hidden(this: &Document) -> bool;
    #[wasm_bindgen(method, getter, js_name = defaultView)]
    pub(super) fn default_view(this: &Document) -> Option<Window>;

    /// A window.
    #[wasm_bindgen(extends = EventTarget)]
    pub(super) type Window;
    #[wasm_bindgen(method, getter, js_name = innerHeight)]
    pub(super) fn inner_height(this: &Window) -> f64;
    #[wasm_bindgen(method, getter, js_name = outerHeight)]
    pub(super) fn outer_height(this: &Window) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn parent(this: &Window) -> Window;

    #[wasm_bindgen(js_name = getComputedStyle)]
    pub(super) fn get_computed_style(element: &Element) -> CssStyleDeclaration;
    #[wasm_bindgen(js_namespace = performance)]
    pub(super) fn now() -> f64;
    #[wasm_bindgen(js_name = parseFloat)]
    pub(super) fn parse_float(text: &JsString) -> f64;
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    pub(super) fn request_animation_frame(run: &Callback) -> u32;
    #[wasm_bindgen(js_name = setTimeout)]
    pub(super) fn set_timeout(run: &Callback, milliseconds: u32) -> u32;
    #[wasm_bindgen(js_name = matchMedia)]
    pub(super) fn match_media(query: &str) -> MediaQueryList;
    /// Sends the event `scrollwork:` and `name` from `host`, as soon as the controller has done its work: whoever listens may end it. The
    /// JavaScript half has it.
    pub(super) fn send(host: &Element, name: &str, detail: &JsObject);
    /// Warns likewise of `culprit`, which spoils something of the story in `host`.
    pub(super) fn warn(host: &Element, code: &str, culprit: &Element);
    #[wasm_bindgen(js_namespace = CSS)]
    pub(super) fn supports(declaration: &str) -> bool;

    /// A media query.
    #[wasm_bindgen(extends = EventTarget)]
    pub(super) type MediaQueryList;
    #[wasm_bindgen(method, getter, js_name = matches)]
    pub(super) fn matches(this: &MediaQueryList) -> bool;

    /// An observer of any kind: they end alike.
    pub(super) type Observer;
    #[wasm_bindgen(method)]
    pub(super) fn observe(this: &Observer, target: &Element);
    #[wasm_bindgen(method)]
    pub(super) fn disconnect(this: &Observer);

    /// Tells when elements cross the edges of the viewport.
    #[wasm_bindgen(extends = Observer, js_name = IntersectionObserver)]
    pub(super) type IntersectionObserver;
    #[wasm_bindgen(constructor, js_class = "IntersectionObserver")]
    pub(super) fn new(crossed: &Callback, options: &JsObject) -> IntersectionObserver;

    /// What an observer tells of, in the order of time.
    #[wasm_bindgen(js_name = Array)]
    pub(super) type Array;
    #[wasm_bindgen(method, js_class = "Array")]
    pub(super) fn pop(this: &Array) -> IntersectionObserverEntry;

    /// Whether an element crosses the observed part of the viewport.
    #[wasm_bindgen(js_name = IntersectionObserverEntry)]
    pub(super) type IntersectionObserverEntry;
    #[wasm_bindgen(method, getter, js_name = isIntersecting)]
    pub(super) fn is_intersecting(this: &IntersectionObserverEntry) -> bool;

    /// Tells when elements change their sizes.
    #[wasm_bindgen(extends = Observer, js_name = ResizeObserver)]
    pub(super) type ResizeObserver;
    #[wasm_bindgen(constructor, js_class = "ResizeObserver")]
    pub(super) fn new(changed: &Callback) -> ResizeObserver;

    /// An event.
    #[wasm_bindgen(js_name = Event)]
    pub(super) type CustomEvent;
    #[wasm_bindgen(method, getter)]
    pub(super) fn target(this: &CustomEvent) -> Element;
}
