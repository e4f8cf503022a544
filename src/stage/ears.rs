//! What a stage listens to, each listener and observer removed with its value.

use super::{
    browser::{Callback, Crossing, Element, Event, Observer, Sizes, Target, Window},
    shared::Shared,
};
use crate::motion::timeline::Direction;
use alloc::{rc::Rc, vec::Vec};
use wasm_bindgen::{JsCast, JsValue};

/// A listener for one kind of event.
pub(super) struct Ear {
    target: Target,
    name: &'static str,
    hear: Callback,
}

impl Ear {
    /// Calls `hear` on each event on its way down to `target` or anything in it.
    fn new(target: &Target, name: &'static str, hear: Callback) -> Self {
        target.listen(name, &hear, true);
        Self { target: target.clone(), name, hear }
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.target.unlisten(self.name, &self.hear, true);
    }
}

/// All the listeners of the stage of `shared` under `root`.
pub(super) fn listen(shared: &Rc<Shared>, root: &Element, window: &Window) -> Vec<Ear> {
    let mut ears = Vec::new();
    let mut on = |target: &Target, name, hear| ears.push(Ear::new(target, name, call(shared, hear)));
    // Scrolling of any element does not bubble, but it can be caught on its way down.
    on(window, "scroll", |shared, _| shared.frames.wake());
    on(window, "resize", |shared, _| shared.resize());
    on(window, "beforeprint", |shared, _| shared.print(true));
    on(window, "afterprint", |shared, _| shared.print(false));
    // On its way to the document, it comes by the window.
    on(window, "visibilitychange", |shared, _| shared.follow_preferences());
    on(&shared.preferences.query, "change", |shared, _| shared.follow_preferences());
    on(root, "click", click);
    ears
}

/// Does what the button is for that was clicked, or that holds what was clicked.
fn click(shared: &Shared, event: JsValue) {
    let target = event.unchecked_into::<Event>().target();
    if target.closest("[data-sw-switch]").is_some() {
        shared.preferences.turn();
        shared.follow_preferences();
    } else if target.closest("[data-sw-previous]").is_some() {
        shared.go(Direction::Up);
    } else if target.closest("[data-sw-next]").is_some() {
        shared.go(Direction::Down);
    }
}

/// An observer that is disconnected with its value.
pub(super) struct Eye {
    observer: Observer,
    /// Called by the browser as long as the observer lives.
    _see: Callback,
}

impl Eye {
    /// Wakes the stage when a part crosses the viewport's edge without any scrolling.
    ///
    /// What the entries say is not looked at: they tell of the past, and after a jump not even of all of it. The frame reads the
    /// positions as they are.
    pub(super) fn on_crossings(shared: &Rc<Shared>) -> Self {
        let see = call(shared, |shared, _| shared.frames.wake());
        let observer = Crossing::new(&see).into();
        shared.with(|scene| scene.observe(&observer));
        Self { observer, _see: see }
    }

    /// Wakes the stage when the story has grown or shrunk.
    pub(super) fn on_size(shared: &Rc<Shared>, root: &Element) -> Self {
        let see = call(shared, |shared, _| shared.resize());
        let observer: Observer = Sizes::new(&see).into();
        observer.observe(root);
        Self { observer, _see: see }
    }
}

impl Drop for Eye {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// A callback that does nothing once the stage is gone.
pub(super) fn call(shared: &Rc<Shared>, hear: fn(&Shared, JsValue)) -> Callback {
    let shared = Rc::downgrade(shared);
    Callback::new(move |value| {
        if let Some(shared) = shared.upgrade() {
            hear(&shared, value);
        }
    })
}
