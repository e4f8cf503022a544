//! What a stage listens to, each listener and observer removed with its value.

use super::{
    browser::{Callback, Crossing, Element, Event, Observer, Sizes, Target},
    contents, host,
    shared::Shared,
};
use crate::motion::timeline::Direction;
use alloc::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// A listener or an observer.
pub(super) struct Ear {
    source: Source,
    hear: Callback,
}

/// Where it hears from.
enum Source {
    /// Events of this name, on their way down to the target or anything in it.
    Events(Target, &'static str),
    /// What the observer watches.
    Observer(Observer),
}

impl Drop for Ear {
    fn drop(&mut self) {
        match &self.source {
            Source::Events(target, name) => target.unlisten(name, &self.hear, true),
            Source::Observer(observer) => observer.disconnect(),
        }
    }
}

/// How many there are.
const COUNT: usize = 9;

/// Everything that wakes a stage.
pub(super) type Ears = [Ear; COUNT];

/// All that the stage of `shared` under `root` listens to.
pub(super) fn listen(shared: &Rc<Shared>, root: &Element) -> Ears {
    let on = |target: &Target, name, hear| {
        let hear = call(shared, hear);
        target.listen(name, &hear, true);
        Ear { source: Source::Events(target.clone(), name), hear }
    };
    let window = &shared.window;

    // Parts cross the viewport's edge without any scrolling too. What the entries say is not looked at: they tell of the past,
    // and after a jump not even of all of it. The frame reads the positions as they are.
    let hear = call(shared, |shared, _| shared.wake());
    let crossing: Observer = Crossing::new(&hear).into();
    shared.with(|scene| scene.observe(&crossing));
    let crossing = Ear { source: Source::Observer(crossing), hear };

    let hear = call(shared, |shared, _| shared.resize());
    let sizes: Observer = Sizes::new(&hear).into();
    sizes.observe(root);
    let sizes = Ear { source: Source::Observer(sizes), hear };
    [
        // Scrolling of any element does not bubble, but it can be caught on its way down.
        on(window, "scroll", |shared, _| shared.wake()),
        on(window, "resize", |shared, _| shared.resize()),
        on(window, "beforeprint", |shared, _| shared.print(true)),
        on(window, "afterprint", |shared, _| shared.print(false)),
        on(window, "visibilitychange", |shared, _| shared.follow_preferences()),
        on(&shared.host.reduced, "change", |shared, _| shared.follow_preferences()),
        on(root, "click", click),
        crossing,
        sizes,
    ]
}

/// Does what the button is for that was clicked, or that holds what was clicked.
fn click(shared: &Shared, event: JsValue) {
    let target = event.unchecked_into::<Event>().target();
    if target.closest(host::SWITCH).is_some() {
        shared.turn();
    } else if target.closest(contents::PREVIOUS).is_some() {
        shared.go(Direction::Up);
    } else if target.closest(contents::NEXT).is_some() {
        shared.go(Direction::Down);
    }
}

/// A callback of the stage.
pub(super) fn call(shared: &Rc<Shared>, hear: fn(&Shared, JsValue)) -> Callback {
    let shared = Rc::clone(shared);
    Callback::new(move |value| hear(&shared, value))
}
