//! What a stage listens to: listeners and observers that end together.

use super::{
    browser::{Abort, Observer, Sizes, Target, Window},
    calls::{CLICK, PREFERENCES, PRINT, PRINTED, RESIZE, SCROLL},
    host::Host,
    values::{Fields, Hear},
};
use wasm_bindgen::JsValue;

/// Everything that wakes a stage.
pub(super) struct Ears {
    listeners: Abort,
    /// How all of them listen.
    options: Fields,
    sizes: Observer,
}

impl Ears {
    /// Has `hear` called for whatever the story of `host` in `window` reacts to.
    pub(super) fn listen(hear: &Hear, window: &Window, host: &Host) -> Self {
        let listeners = Abort::new();
        let options = Fields::new();
        // Scrolling of an element does not bubble, but it can be caught on its way down.
        options.set("capture", &JsValue::TRUE);
        options.set("signal", &listeners.signal());
        let on = |target: &Target, name, reason| target.listen(name, &hear.on(reason), &options);
        on(window, "resize", RESIZE);
        on(window, "beforeprint", PRINT);
        on(window, "afterprint", PRINTED);
        on(window, "visibilitychange", PREFERENCES);
        on(&host.reduced, "change", PREFERENCES);
        on(&host.root, "click", CLICK);

        let sizes: Observer = Sizes::new(&hear.on(RESIZE)).into();
        sizes.observe(&host.root);
        Self { listeners, options, sizes }
    }

    /// Has `hear` called for all scrolling in `window`.
    pub(super) fn follow_scrolling(&self, hear: &Hear, window: &Window) {
        window.listen("scroll", &hear.on(SCROLL), &self.options);
    }

    /// Ends all of it.
    pub(super) fn end(&self) {
        self.listeners.abort();
        self.sizes.disconnect();
    }
}
