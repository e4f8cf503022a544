//! Callback dispatch: the browser calls one function, bound to the handle of a controller and to the signal.
//!
//! A closure for each reason would do too; but wasm-bindgen keeps books on closures on both sides, which weighs more than all
//! that these do.

use super::{
    browser::{Array, CustomEvent, Element},
    controller::Controller,
    host,
    js::Callback,
    nav,
};
use crate::motion::direction::Direction;
use alloc::{boxed::Box, rc::Rc};
use core::{cell::Cell, ptr};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

/// Motion is to be taken away.
pub(super) const DETACH: usize = 0;
/// A frame is about to be drawn.
pub(super) const FRAME: usize = 1;
/// Something was scrolled, and all of that is followed.
pub(super) const SCROLL: usize = 2;
/// Sizes may have changed.
pub(super) const RESIZE: usize = 3;
/// Printing begins.
pub(super) const BEFORE_PRINT: usize = 4;
/// Printing has ended.
pub(super) const AFTER_PRINT: usize = 5;
/// What may move may have changed.
pub(super) const PREFERENCES: usize = 6;
/// Something in the story was clicked.
pub(super) const CLICK: usize = 7;
/// It is time for the next text of a running number.
pub(super) const TICK: usize = 8;
/// An intersection observer tells whether the story has moved up by all of its slack.
pub(super) const MOVED_UP: usize = 9;
/// The same, for down.
pub(super) const MOVED_DOWN: usize = 10;
/// The reader may have come to rest.
pub(super) const REST: usize = 11;

/// Where a stage is kept; empty once it has ended. The browser knows it by its address, and so it is never given back.
type Slot = Cell<Option<Rc<Controller>>>;

/// Registers the controller that `make` returns, starts it, and returns its handle. `make` receives a callback that is bound to this
/// handle; where it returns `None`, the slot stays empty.
pub(super) fn register(callback: &Callback, make: impl FnOnce(&Callback) -> Option<Rc<Controller>>) -> usize {
    let slot: &Slot = Box::leak(Box::new(Cell::new(None)));
    let handle = ptr::from_ref(slot).expose_provenance();
    if let Some(shared) = make(&callback.bound_to(handle)) {
        slot.set(Some(Rc::clone(&shared)));
        // The page is told of it, and may call at once.
        shared.start();
    }
    handle
}

/// What the browser calls: the stage that is kept at the place of this number, for this reason, with an event where there is one.
///
/// The number must be one that [`register`] gave: nothing else calls this than a [`Attachment`](super::Attachment) and the functions that it gave
/// to the browser.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen takes public functions only")]
pub fn hear(number: usize, reason: usize, event: JsValue) {
    #[expect(unsafe_code, reason = "places are never given back, and there is one thread: see `keep`")]
    let slot = unsafe { &*ptr::with_exposed_provenance::<Slot>(number) };
    let Some(shared) = slot.take() else { return };
    if reason == DETACH {
        return shared.detach();
    }
    slot.set(Some(Rc::clone(&shared)));
    match reason {
        FRAME => shared.frame(),
        TICK => shared.tick(),
        REST => shared.rest(),
        MOVED_UP | MOVED_DOWN => {
            // Observers tell of the beginning too: the article is seen below the upper line then, and not below the lower one.
            if event.unchecked_into::<Array>().pop().is_intersecting() == (reason == MOVED_DOWN) {
                shared.follow_tripwire();
            }
        }
        SCROLL => shared.invalidate(),
        RESIZE => shared.resize(),
        BEFORE_PRINT => shared.print(true),
        AFTER_PRINT => shared.print(false),
        PREFERENCES => shared.follow_preferences(),
        _ => click(&shared, &event.unchecked_into::<CustomEvent>().target()),
    }
}

/// Does what the button is for that was clicked, or that holds what was clicked.
fn click(shared: &Controller, target: &Element) {
    if target.closest(host::SWITCH).is_some() {
        shared.toggle_motion();
    } else if target.closest(nav::PREVIOUS).is_some() {
        shared.scroll_to_neighbour(Direction::Up);
    } else if target.closest(nav::NEXT).is_some() {
        shared.scroll_to_neighbour(Direction::Down);
    }
}
