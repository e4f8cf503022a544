//! How the browser calls a stage: by one function, bound to the number of the stage and of the reason.
//!
//! A closure for each reason would do too; but wasm-bindgen keeps books on closures on both sides, which weighs more than all
//! that these do.

use super::{
    browser::{Element, Entries, Event},
    contents, host,
    shared::Shared,
    values::Hear,
};
use crate::motion::direction::Direction;
use alloc::{boxed::Box, rc::Rc};
use core::{cell::Cell, ptr};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

/// Motion is to be taken away.
pub(super) const FREE: usize = 0;
/// A frame is about to be drawn.
pub(super) const FRAME: usize = 1;
/// Something was scrolled, and all of that is followed.
pub(super) const SCROLL: usize = 2;
/// Sizes may have changed.
pub(super) const RESIZE: usize = 3;
/// Printing begins.
pub(super) const PRINT: usize = 4;
/// Printing has ended.
pub(super) const PRINTED: usize = 5;
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
type Place = Cell<Option<Rc<Shared>>>;

/// Keeps and begins the stage that `make` makes with the function for its calls, if any, and gives the number of its place.
pub(super) fn keep(hear: &Hear, make: impl FnOnce(&Hear) -> Option<Rc<Shared>>) -> usize {
    let place: &Place = Box::leak(Box::new(Cell::new(None)));
    let number = ptr::from_ref(place).expose_provenance();
    if let Some(shared) = make(&hear.on(number)) {
        place.set(Some(Rc::clone(&shared)));
        // The page is told of it, and may call at once.
        shared.begin();
    }
    number
}

/// What the browser calls: the stage that is kept at the place of this number, for this reason, with an event where there is one.
///
/// The number must be one that [`keep`] gave: nothing else calls this than a [`Stage`](super::Stage) and the functions that it gave
/// to the browser.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen takes public functions only")]
pub fn hear(number: usize, reason: usize, event: JsValue) {
    #[expect(unsafe_code, reason = "places are never given back, and there is one thread: see `keep`")]
    let place = unsafe { &*ptr::with_exposed_provenance::<Place>(number) };
    let Some(shared) = place.take() else { return };
    if reason == FREE {
        return shared.detach();
    }
    place.set(Some(Rc::clone(&shared)));
    match reason {
        FRAME => shared.frame(),
        TICK => shared.tick(),
        REST => shared.rest(),
        MOVED_UP | MOVED_DOWN => {
            // Observers tell of the beginning too: the article is seen below the upper line then, and not below the lower one.
            if event.unchecked_into::<Entries>().pop().is_intersecting() == (reason == MOVED_DOWN) {
                shared.trip();
            }
        }
        SCROLL => shared.invalidate(),
        RESIZE => shared.resize(),
        PRINT => shared.print(true),
        PRINTED => shared.print(false),
        PREFERENCES => shared.follow_preferences(),
        _ => click(&shared, &event.unchecked_into::<Event>().target()),
    }
}

/// Does what the button is for that was clicked, or that holds what was clicked.
fn click(shared: &Shared, target: &Element) {
    if target.closest(host::SWITCH).is_some() {
        shared.turn();
    } else if target.closest(contents::PREVIOUS).is_some() {
        shared.go(Direction::Up);
    } else if target.closest(contents::NEXT).is_some() {
        shared.go(Direction::Down);
    }
}
