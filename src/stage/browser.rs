//! The browser's interfaces, as far as the stage uses them.
//!
//! web-sys has them all; yet a published story loads this code, and each byte counts. web-sys copies strings into Rust's memory
//! and has every call that may throw return a `Result`; both weigh more than all that the stage does with them. Here a string
//! stays in JavaScript, and what cannot throw with the stage's arguments has no error. If it threw all the same, the callback
//! would end and the browser would say so on the console, as with any other script.

use super::values::{Fields, Hear, Letters};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// What ends listeners.
    #[wasm_bindgen(js_name = AbortController)]
    pub(super) type Abort;
    #[wasm_bindgen(constructor, js_class = "AbortController")]
    pub(super) fn new() -> Abort;
    #[wasm_bindgen(method, getter, js_class = "AbortController")]
    pub(super) fn signal(this: &Abort) -> JsValue;
    #[wasm_bindgen(method, js_class = "AbortController")]
    pub(super) fn abort(this: &Abort);

    /// Whatever events reach.
    #[derive(Clone, Debug, PartialEq)]
    pub type Target;
    #[wasm_bindgen(method, js_name = addEventListener)]
    pub(super) fn listen(this: &Target, name: &str, hear: &Hear, options: &Fields);

    /// An element.
    #[wasm_bindgen(extends = Target, js_name = HTMLElement, typescript_type = "HTMLElement")]
    #[derive(Clone, Debug, PartialEq)]
    pub type Element;
    #[wasm_bindgen(method, getter, js_name = ownerDocument)]
    pub(super) fn document(this: &Element) -> Document;
    #[wasm_bindgen(method, getter, js_name = isConnected)]
    pub(super) fn is_connected(this: &Element) -> bool;
    #[wasm_bindgen(method, getter, js_name = parentElement)]
    pub(super) fn parent(this: &Element) -> Option<Element>;
    #[wasm_bindgen(method, js_name = getRootNode)]
    pub(super) fn tree(this: &Element) -> Tree;
    #[wasm_bindgen(method)]
    pub(super) fn contains(this: &Element, other: &Element) -> bool;
    #[wasm_bindgen(method)]
    pub(super) fn matches(this: &Element, selector: &str) -> bool;
    #[wasm_bindgen(method)]
    pub(super) fn closest(this: &Element, selector: &str) -> Option<Element>;
    #[wasm_bindgen(method, js_name = querySelector)]
    pub(super) fn first(this: &Element, selector: &str) -> Option<Element>;
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    pub(super) fn all(this: &Element, selector: &str) -> Elements;
    #[wasm_bindgen(method, getter)]
    pub(super) fn id(this: &Element) -> JsValue;
    #[wasm_bindgen(method, js_name = getAttribute)]
    pub(super) fn attribute(this: &Element, name: &str) -> JsValue;
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(super) fn set_attribute(this: &Element, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(super) fn set_attribute_to(this: &Element, name: &str, value: &JsValue);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(super) fn remove_attribute(this: &Element, name: &str);
    #[wasm_bindgen(method, getter)]
    pub(super) fn style(this: &Element) -> Style;
    #[wasm_bindgen(method, getter, js_name = textContent)]
    pub(super) fn text(this: &Element) -> Letters;
    #[wasm_bindgen(method, setter, js_name = textContent)]
    pub(super) fn set_text(this: &Element, text: &JsValue);
    #[wasm_bindgen(method, getter, js_name = firstChild)]
    pub(super) fn first_child(this: &Element) -> Option<Text>;
    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    pub(super) fn rect(this: &Element) -> Rect;
    #[wasm_bindgen(method, getter, js_name = clientHeight)]
    pub(super) fn client_height(this: &Element) -> f64;
    #[wasm_bindgen(method, getter, js_name = scrollHeight)]
    pub(super) fn scroll_height(this: &Element) -> f64;
    #[wasm_bindgen(method, getter, js_name = scrollTop)]
    pub(super) fn scroll_top(this: &Element) -> f64;
    #[wasm_bindgen(method, js_name = scrollBy)]
    pub(super) fn scroll_by(this: &Element, options: &Fields);
    /// How much CSS zoom enlarges it; not a number in browsers whose rectangles leave that out.
    #[wasm_bindgen(method, getter, js_name = currentCSSZoom)]
    pub(super) fn zoom(this: &Element) -> f64;
    #[wasm_bindgen(method, getter, js_name = shadowRoot)]
    pub(super) fn shadow(this: &Element) -> Option<Tree>;
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    pub(super) fn scroll_into_view(this: &Element, options: &Fields);

    /// The elements that match a selector, in document order.
    pub(super) type Elements;
    #[wasm_bindgen(method, getter)]
    pub(super) fn length(this: &Elements) -> u32;
    #[wasm_bindgen(method)]
    pub(super) fn item(this: &Elements, at: u32) -> Element;

    /// A text node.
    pub(super) type Text;
    #[wasm_bindgen(method, getter, js_name = nodeValue)]
    pub(super) fn value(this: &Text) -> JsValue;
    #[wasm_bindgen(method, setter, js_name = nodeValue)]
    pub(super) fn set_value(this: &Text, value: &JsValue);

    /// A rectangle in the window.
    pub(super) type Rect;
    #[wasm_bindgen(method, getter)]
    pub(super) fn left(this: &Rect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn top(this: &Rect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn bottom(this: &Rect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn width(this: &Rect) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn height(this: &Rect) -> f64;

    /// The style of an element: its own or the computed one.
    pub(super) type Style;
    #[wasm_bindgen(method, js_name = getPropertyValue)]
    pub(super) fn get(this: &Style, name: &str) -> Letters;
    #[wasm_bindgen(method, js_name = setProperty)]
    pub(super) fn set(this: &Style, name: &str, value: &JsValue);
    #[wasm_bindgen(method, js_name = setProperty)]
    pub(super) fn set_number(this: &Style, name: &str, value: f64);
    #[wasm_bindgen(method, js_name = removeProperty)]
    pub(super) fn remove(this: &Style, name: &str);

    /// The root of a tree of nodes, if it is a document or a shadow root, which has a host.
    pub(super) type Tree;
    #[wasm_bindgen(method, getter)]
    pub(super) fn host(this: &Tree) -> Option<Element>;
    #[wasm_bindgen(method, js_name = elementFromPoint)]
    pub(super) fn at(this: &Tree, left: f64, top: f64) -> Option<Element>;

    /// A document.
    #[wasm_bindgen(extends = Tree)]
    pub(super) type Document;
    #[wasm_bindgen(method, getter, js_name = documentElement)]
    pub(super) fn root(this: &Document) -> Element;
    #[wasm_bindgen(method, getter, js_name = scrollingElement)]
    pub(super) fn scrolling(this: &Document) -> Option<Element>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn hidden(this: &Document) -> bool;
    #[wasm_bindgen(method, getter, js_name = defaultView)]
    pub(super) fn window(this: &Document) -> Option<Window>;

    /// A window.
    #[wasm_bindgen(extends = Target)]
    pub(super) type Window;
    #[wasm_bindgen(method, getter, js_name = innerHeight)]
    pub(super) fn inner_height(this: &Window) -> f64;
    #[wasm_bindgen(method, getter, js_name = outerHeight)]
    pub(super) fn outer_height(this: &Window) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(super) fn parent(this: &Window) -> Window;

    #[wasm_bindgen(js_name = getComputedStyle)]
    pub(super) fn computed_style(element: &Element) -> Style;
    #[wasm_bindgen(js_namespace = performance)]
    pub(super) fn now() -> f64;
    #[wasm_bindgen(js_name = parseFloat)]
    pub(super) fn parse_number(text: &Letters) -> f64;
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    pub(super) fn ask_frame(run: &Hear) -> u32;
    #[wasm_bindgen(js_name = setTimeout)]
    pub(super) fn set_timeout(run: &Hear, milliseconds: u32) -> u32;
    #[wasm_bindgen(js_name = matchMedia)]
    pub(super) fn media(query: &str) -> Media;
    /// Sends the event `scrollwork:` and `name` from `host`, as soon as the stage has done its work: whoever listens may end it. The
    /// JavaScript half has it.
    pub(super) fn send(host: &Element, name: &str, detail: &Fields);
    /// Warns likewise of `culprit`, which spoils something of the story in `host`.
    pub(super) fn warn(host: &Element, code: &str, culprit: &Element);
    #[wasm_bindgen(js_namespace = CSS)]
    pub(super) fn supports(declaration: &str) -> bool;

    /// A media query.
    #[wasm_bindgen(extends = Target)]
    pub(super) type Media;
    #[wasm_bindgen(method, getter, js_name = matches)]
    pub(super) fn is_true(this: &Media) -> bool;

    /// An observer of any kind: they end alike.
    pub(super) type Observer;
    #[wasm_bindgen(method)]
    pub(super) fn observe(this: &Observer, target: &Element);
    #[wasm_bindgen(method)]
    pub(super) fn disconnect(this: &Observer);

    /// Tells when elements cross the edges of the viewport.
    #[wasm_bindgen(extends = Observer, js_name = IntersectionObserver)]
    pub(super) type Crossing;
    #[wasm_bindgen(constructor, js_class = "IntersectionObserver")]
    pub(super) fn new(crossed: &Hear, options: &Fields) -> Crossing;

    /// What an observer tells of, in the order of time.
    #[wasm_bindgen(js_name = Array)]
    pub(super) type Entries;
    #[wasm_bindgen(method, js_class = "Array")]
    pub(super) fn pop(this: &Entries) -> Entry;

    /// Whether an element crosses the observed part of the viewport.
    #[wasm_bindgen(js_name = IntersectionObserverEntry)]
    pub(super) type Entry;
    #[wasm_bindgen(method, getter, js_name = isIntersecting)]
    pub(super) fn is_intersecting(this: &Entry) -> bool;

    /// Tells when elements change their sizes.
    #[wasm_bindgen(extends = Observer, js_name = ResizeObserver)]
    pub(super) type Sizes;
    #[wasm_bindgen(constructor, js_class = "ResizeObserver")]
    pub(super) fn new(changed: &Hear) -> Sizes;

    /// An event.
    #[wasm_bindgen(js_name = Event)]
    pub(super) type Event;
    #[wasm_bindgen(method, getter)]
    pub(super) fn target(this: &Event) -> Element;
}
