//! Event listeners and the resize observer of a controller, which end together by one `AbortController`.

use super::{
    browser::{AbortController, EventTarget, Observer, ResizeObserver, Window},
    dispatch::{AFTER_PRINT, BEFORE_PRINT, CLICK, PREFERENCES, RESIZE, SCROLL},
    host::Host,
    js::{Callback, JsObject},
};
use wasm_bindgen::JsValue;

/// The listeners of a controller.
pub(super) struct Listeners {
    abort: AbortController,
    /// How all of them listen.
    options: JsObject,
    resizes: Observer,
}

impl Listeners {
    /// Has `callback` called for whatever the story of `host` in `window` reacts to.
    pub(super) fn attach(callback: &Callback, window: &Window, host: &Host) -> Self {
        let listeners = AbortController::new();
        let options = JsObject::new();
        // Scrolling of an element does not bubble, but it can be caught on its way down.
        options.set("capture", &JsValue::TRUE);
        options.set("signal", &listeners.signal());
        let on =
            |target: &EventTarget, name, reason| target.add_event_listener(name, &callback.bound_to(reason), &options);
        on(window, "resize", RESIZE);
        on(window, "beforeprint", BEFORE_PRINT);
        on(window, "afterprint", AFTER_PRINT);
        on(window, "visibilitychange", PREFERENCES);
        on(&host.reduced_motion, "change", PREFERENCES);
        on(&host.element, "click", CLICK);

        let sizes: Observer = ResizeObserver::new(&callback.bound_to(RESIZE)).into();
        sizes.observe(&host.element);
        Self { abort: listeners, options, resizes: sizes }
    }

    /// Has `callback` called for all scrolling in `window`.
    pub(super) fn follow_scrolling(&self, callback: &Callback, window: &Window) {
        window.add_event_listener("scroll", &callback.bound_to(SCROLL), &self.options);
    }

    /// Ends all of it.
    pub(super) fn detach(&self) {
        self.abort.abort();
        self.resizes.disconnect();
    }
}
