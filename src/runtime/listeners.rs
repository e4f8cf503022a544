//! Event listeners and the resize observer of a controller, which end together by one `AbortController`.

use super::{
    browser::{AbortController, EventTarget, ResizeObserver, Window},
    dispatch::{AFTER_PRINT, BEFORE_PRINT, CLICK, Handle, PREFERENCES, RESIZE, SCROLL},
    host::Host,
    js::JsObject,
};

/// The listeners of a controller.
pub(super) struct Listeners {
    abort: AbortController,
    /// How all of them listen.
    options: JsObject,
    resizes: ResizeObserver,
}

impl Listeners {
    /// Has the controller of `handle` told of whatever the story of `host` in `window` reacts to.
    pub(super) fn attach(handle: Handle, window: &Window, host: &Host) -> Self {
        let listeners = AbortController::new();
        let options = JsObject::new();
        // Scrolling of an element does not bubble, but it can be caught on its way down.
        options.set_f64("capture", 1.0);
        options.set("signal", &listeners.signal());
        let on =
            |target: &EventTarget, name, reason| target.add_event_listener(name, &handle.callback(reason), &options);
        on(window, "resize", RESIZE);
        on(window, "beforeprint", BEFORE_PRINT);
        on(window, "afterprint", AFTER_PRINT);
        on(window, "visibilitychange", PREFERENCES);
        on(&host.reduced_motion, "change", PREFERENCES);
        on(&host.element, "click", CLICK);

        let sizes = ResizeObserver::new(&handle.callback(RESIZE));
        sizes.observe(&host.element);
        // What comes late above the story moves it, and some browsers do nothing about that.
        sizes.observe(&host.document.document_element());
        Self { abort: listeners, options, resizes: sizes }
    }

    /// Has the controller of `handle` told of all scrolling in `window`.
    pub(super) fn follow_scrolling(&self, handle: Handle, window: &Window) {
        window.add_event_listener("scroll", &handle.callback(SCROLL), &self.options);
    }

    /// Ends all of it.
    pub(super) fn detach(&self) {
        self.abort.abort();
        self.resizes.disconnect();
    }
}
