//! Bindings to the browser's interfaces, under the names of web-sys, as far as the runtime uses them.
//!
//! web-sys has them all; yet a published story loads this code, and each byte counts: see the table of [`runtime`](super). A string
//! stays in JavaScript here, and what cannot throw with the runtime's arguments has no error. If it threw all the same, the callback
//! would end and the browser would say so on the console, as with any other script.

use super::js::{Callback, JsObject, JsString, JsValue, classes, imports};
use core::{num::NonZeroU32, ops::Deref};

classes! {
    /// What ends listeners.
    pub(super) AbortController: JsValue;
    /// Whatever events reach.
    pub EventTarget: JsValue;
    /// An element.
    pub Element: EventTarget;
    /// The elements that match a selector, in document order.
    pub(super) NodeList: JsValue;
    /// A text node.
    pub(super) Text: JsValue;
    /// A rectangle in the window.
    pub(super) DomRect: JsValue;
    /// The style of an element: its own or the computed one.
    pub(super) CssStyleDeclaration: JsValue;
    /// The root of a tree of nodes, if it is a document or a shadow root, which has a host.
    pub(super) DocumentOrShadowRoot: JsValue;
    /// A document.
    pub(super) Document: DocumentOrShadowRoot;
    /// A window.
    pub(super) Window: EventTarget;
    /// A media query.
    pub(super) MediaQueryList: EventTarget;
    /// An observer of any kind: they end alike.
    pub(super) Observer: JsValue;
    /// Tells when elements cross the edges of the viewport.
    pub(super) IntersectionObserver: Observer;
    /// Tells when elements change their sizes.
    pub(super) ResizeObserver: Observer;
    /// What the browser hands to a callback: an event, or the entries of an observer.
    pub CallbackArgument: JsValue;
}

imports! {
    impl AbortController {
        pub(super) fn signal = abort_controller_signal() -> JsValue;
        pub(super) fn abort = abort_controller_abort();
    }

    impl EventTarget {
        pub(super) fn add_event_listener = event_target_add_event_listener(name: &str, callback: &Callback, options: &JsObject);
    }

    impl Element {
        pub(super) fn owner_document = node_owner_document() -> Document;
        pub(super) fn is_connected = node_is_connected() -> bool;
        pub(super) fn parent_element = node_parent_element() -> Option<Element>;
        pub(super) fn get_root_node = node_get_root_node() -> DocumentOrShadowRoot;
        pub(super) fn contains = node_contains(other: &Element) -> bool;
        pub(super) fn first_child = node_first_child() -> Option<Text>;
        pub(super) fn text_content = node_text_content() -> JsString;
        pub(super) fn set_text_content = node_set_text_content(text: &JsValue);
        pub(super) fn matches = element_matches(selector: &str) -> bool;
        pub(super) fn closest = element_closest(selector: &str) -> Option<Element>;
        pub(super) fn query_selector = element_query_selector(selector: &str) -> Option<Element>;
        pub(super) fn query_selector_all = element_query_selector_all(selector: &str) -> NodeList;
        pub(super) fn id = element_id() -> JsString;
        pub(super) fn get_attribute = element_get_attribute(name: &str) -> Option<JsString>;
        pub(super) fn set_attribute = element_set_attribute(name: &str, value: &str);
        pub(super) fn set_attribute_js = element_set_attribute_js(name: &str, value: &JsValue);
        pub(super) fn remove_attribute = element_remove_attribute(name: &str);
        pub(super) fn style = element_style() -> CssStyleDeclaration;
        pub(super) fn get_bounding_client_rect = element_get_bounding_client_rect() -> DomRect;
        pub(super) fn client_height = element_client_height() -> f64;
        pub(super) fn scroll_height = element_scroll_height() -> f64;
        pub(super) fn scroll_top = element_scroll_top() -> f64;
        pub(super) fn scroll_by = element_scroll_by(options: &JsObject);
        pub(super) fn scroll_into_view = element_scroll_into_view(options: &JsObject);
        /// How much CSS zoom enlarges it; not a number in browsers whose rectangles leave that out.
        pub(super) fn current_css_zoom = element_current_css_zoom() -> f64;
        pub(super) fn shadow_root = element_shadow_root() -> Option<DocumentOrShadowRoot>;
    }

    impl NodeList {
        pub(super) fn length = node_list_length() -> u32;
        pub(super) fn item = node_list_item(at: u32) -> Element;
    }

    impl Text {
        pub(super) fn node_value = node_node_value() -> JsString;
        pub(super) fn set_node_value = node_set_node_value(value: &JsValue);
    }

    impl DomRect {
        pub(super) fn left = rect_left() -> f64;
        pub(super) fn top = rect_top() -> f64;
        pub(super) fn width = rect_width() -> f64;
        pub(super) fn height = rect_height() -> f64;
    }

    impl CssStyleDeclaration {
        pub(super) fn get_property_value = style_get_property_value(name: &str) -> JsString;
        pub(super) fn set_property = style_set_property(name: &str, value: &JsValue);
        pub(super) fn set_property_f64 = style_set_property_number(name: &str, value: f64);
        pub(super) fn remove_property = style_remove_property(name: &str);
    }

    impl DocumentOrShadowRoot {
        pub(super) fn host = root_host() -> Option<Element>;
        pub(super) fn element_from_point = root_element_from_point(left: f64, top: f64) -> Option<Element>;
    }

    impl Document {
        pub(super) fn document_element = document_document_element() -> Element;
        pub(super) fn scrolling_element = document_scrolling_element() -> Option<Element>;
        pub(super) fn hidden = document_hidden() -> bool;
        pub(super) fn default_view = document_default_view() -> Option<Window>;
    }

    impl Window {
        pub(super) fn outer_height = window_outer_height() -> f64;
        pub(super) fn parent = window_parent() -> Window;
    }

    impl MediaQueryList {
        pub(super) fn matches = media_matches() -> bool;
    }

    impl Observer {
        pub(super) fn observe = observer_observe(target: &Element);
        pub(super) fn disconnect = observer_disconnect();
    }

    impl CallbackArgument {
        /// What the event happened to.
        pub(super) fn target = event_target() -> Element;
        /// Whether the last of the observer's entries crosses the observed part of the viewport.
        pub(super) fn is_intersecting = entries_pop_is_intersecting() -> bool;
    }
}

imports! {
    static AbortController {
        pub(super) fn new = abort_controller_new() -> AbortController;
    }
}

imports! {
    static IntersectionObserver {
        pub(super) fn new = intersection_observer_new(callback: &Callback, options: &JsObject) -> IntersectionObserver;
    }
}

imports! {
    static ResizeObserver {
        pub(super) fn new = resize_observer_new(callback: &Callback) -> ResizeObserver;
    }
}

imports! {
    pub(super) fn get_computed_style = window_get_computed_style(element: &Element) -> CssStyleDeclaration;
    pub(super) fn now = performance_now() -> f64;
    pub(super) fn parse_float = global_parse_float(text: &JsString) -> f64;
    pub(super) fn request_animation_frame = window_request_animation_frame(callback: &Callback);
    pub(super) fn set_timeout = window_set_timeout(callback: &Callback, milliseconds: u32);
    pub(super) fn match_media = window_match_media(query: &str) -> MediaQueryList;
    pub(super) fn supports = css_supports(declaration: &str) -> bool;
    /// Sends the event `scrollwork:` and `name` from `host`, as soon as the controller has done its work: whoever listens may end it.
    pub(super) fn send = loader_send(host: &Element, name: &str, detail: &JsObject);
    /// Warns likewise of `culprit`, which spoils something of the story in `host`.
    pub(super) fn warn = loader_warn(host: &Element, code: &str, culprit: &Element);
}

// What only `data-debug` draws with.
#[cfg(feature = "debug")]
imports! {
    impl Document {
        pub(super) fn body = document_body() -> Option<Element>;
        pub(super) fn create_element = document_create_element(name: &str) -> Element;
    }

    impl Element {
        pub(super) fn append_child = node_append_child(child: &Element);
        pub(super) fn remove = element_remove();
    }
}
