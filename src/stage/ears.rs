//! What a stage listens to, each listener removed with its value.

use super::shared::Shared;
use crate::motion::timeline::Direction;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::{Rc, Weak};
use web_sys::{Element, Event, EventTarget, Window};

/// All the listeners of the stage of `shared` under `root`.
pub(super) fn listen(shared: &Rc<Shared>, root: &Element, window: &Window) -> Vec<EventListener> {
    let mut ears = vec![
        // Scrolling of any element does not bubble, but it can be caught on its way down.
        caught(window, "scroll", shared, |shared| shared.frames.wake()),
        on(window, "resize", shared, Shared::resize),
        on(window, "beforeprint", shared, |shared| shared.print(true)),
        on(window, "afterprint", shared, |shared| shared.print(false)),
    ];
    if let Some(document) = window.document() {
        ears.push(on(&document, "visibilitychange", shared, Shared::follow_preferences));
    }
    if let Some(query) = shared.preferences.query() {
        ears.push(on(query, "change", shared, Shared::follow_preferences));
    }
    for switch in shared.host.switches() {
        ears.push(on(switch, "click", shared, |shared| {
            shared.preferences.turn();
            shared.follow_preferences();
        }));
    }
    for (hook, direction) in [("[data-sw-previous]", Direction::Up), ("[data-sw-next]", Direction::Down)] {
        for button in super::dom::all(root, hook) {
            ears.push(on(&button, "click", shared, move |shared| shared.go(direction)));
        }
    }
    ears
}

/// Calls `hear` on each event that reaches `target`.
fn on(
    target: &EventTarget,
    name: &'static str,
    shared: &Rc<Shared>,
    hear: impl Fn(&Shared) + 'static,
) -> EventListener {
    EventListener::new(target, name, call(shared, hear))
}

/// Calls `hear` on each event on its way down to `target` or anything in it.
fn caught(
    target: &EventTarget,
    name: &'static str,
    shared: &Rc<Shared>,
    hear: impl Fn(&Shared) + 'static,
) -> EventListener {
    EventListener::new_with_options(target, name, EventListenerOptions::run_in_capture_phase(), call(shared, hear))
}

/// A callback that does nothing once the stage is gone.
fn call(shared: &Rc<Shared>, hear: impl Fn(&Shared) + 'static) -> impl FnMut(&Event) + 'static {
    let shared: Weak<Shared> = Rc::downgrade(shared);
    move |_: &Event| {
        if let Some(shared) = shared.upgrade() {
            hear(&shared);
        }
    }
}
