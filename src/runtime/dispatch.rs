//! Callback dispatch: the browser calls one function, bound to the handle of a controller and to the signal.
//!
//! A closure for each reason would do too; but wasm-bindgen keeps books on closures on both sides, which weighs more than all
//! that these do.

use super::{
    browser::{Array, CustomEvent, Element},
    controller::Controller,
    js::Callback,
};
use crate::{hooks::selector, motion::direction::Direction};
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

/// The slot of a controller; empty once it is detached. The browser knows it by its address, and so it is never given back.
type Slot = Cell<Option<Rc<Controller>>>;

/// Registers the controller that `make` returns, starts it, and returns its handle. `make` receives a callback that is bound to this
/// handle; where it returns `None`, the slot stays empty.
pub(super) fn register(callback: &Callback, make: impl FnOnce(&Callback) -> Option<Rc<Controller>>) -> usize {
    let slot: &Slot = Box::leak(Box::new(Cell::new(None)));
    let handle = ptr::from_ref(slot).expose_provenance();
    if let Some(controller) = make(&callback.bound_to(handle)) {
        slot.set(Some(Rc::clone(&controller)));
        // The page is told of it, and may call at once.
        controller.start();
    }
    handle
}

/// The callback of the browser: dispatches a reason, with its event where there is one, to the controller of this handle.
///
/// The handle must be one that [`register`] gave: nothing else calls this than an [`Attachment`](super::Attachment) and the callbacks that it gave
/// to the browser.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen takes public functions only")]
pub fn hear(number: usize, reason: usize, event: JsValue) {
    #[expect(unsafe_code, reason = "slots are never given back, and there is one thread: see `register`")]
    let slot = unsafe { &*ptr::with_exposed_provenance::<Slot>(number) };
    let Some(controller) = slot.take() else { return };
    if reason == DETACH {
        return controller.detach();
    }
    slot.set(Some(Rc::clone(&controller)));
    match reason {
        FRAME => controller.frame(),
        TICK => controller.tick(),
        REST => controller.rest(),
        MOVED_UP | MOVED_DOWN => {
            // Observers tell of the beginning too: the article is seen below the upper line then, and not below the lower one.
            if event.unchecked_into::<Array>().pop().is_intersecting() == (reason == MOVED_DOWN) {
                controller.follow_tripwire();
            }
        }
        SCROLL => controller.invalidate(),
        RESIZE => controller.resize(),
        BEFORE_PRINT => controller.print(true),
        AFTER_PRINT => controller.print(false),
        PREFERENCES => controller.follow_preferences(),
        _ => click(&controller, &event.unchecked_into::<CustomEvent>().target()),
    }
}

/// Does what the button is for that was clicked, or that holds what was clicked.
fn click(controller: &Controller, target: &Element) {
    if target.closest(selector::SWITCH).is_some() {
        controller.toggle_motion();
    } else if target.closest(selector::PREVIOUS).is_some() {
        controller.scroll_to_neighbour(Direction::Up);
    } else if target.closest(selector::NEXT).is_some() {
        controller.scroll_to_neighbour(Direction::Down);
    }
}
