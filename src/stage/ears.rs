//! What a stage listens to: listeners and observers that end together.

use super::{
    browser::{Abort, Crossing, Observer, Sizes, Target, Window},
    calls::{CLICK, PREFERENCES, PRINT, PRINTED, RESIZE, WAKE},
    host::Host,
    scene::Scene,
    values::{Fields, Hear},
};
use wasm_bindgen::JsValue;

/// Everything that wakes a stage.
pub(super) struct Ears {
    listeners: Abort,
    crossing: Observer,
    sizes: Observer,
}

impl Ears {
    /// Has `hear` called for whatever the story of `host` in `window`, with the parts of `scene`, reacts to.
    pub(super) fn listen(hear: &Hear, window: &Window, host: &Host, scene: &Scene) -> Self {
        let listeners = Abort::new();
        let options = Fields::new();
        // Scrolling of an element does not bubble, but it can be caught on its way down.
        options.set("capture", &JsValue::TRUE);
        options.set("signal", &listeners.signal());
        let on = |target: &Target, name, reason| target.listen(name, &hear.on(reason), &options);
        on(window, "scroll", WAKE);
        on(window, "resize", RESIZE);
        on(window, "beforeprint", PRINT);
        on(window, "afterprint", PRINTED);
        on(window, "visibilitychange", PREFERENCES);
        on(&host.reduced, "change", PREFERENCES);
        on(&host.root, "click", CLICK);

        // Parts cross the viewport's edge without any scrolling too. What the entries say is not looked at: they tell of the
        // past, and after a jump not even of all of it. The frame reads the positions as they are.
        let crossing: Observer = Crossing::new(&hear.on(WAKE)).into();
        scene.observe(&crossing);
        let sizes: Observer = Sizes::new(&hear.on(RESIZE)).into();
        sizes.observe(&host.root);
        Self { listeners, crossing, sizes }
    }

    /// Ends all of it.
    pub(super) fn end(&self) {
        self.listeners.abort();
        self.crossing.disconnect();
        self.sizes.disconnect();
    }
}
