//! Callback dispatch: every callback of the browser comes to one function, with the handle of a controller and a signal.
//!
//! A closure for each would do too; but then both sides keep books on closures, which weighs more than all that these do.

use super::{
    browser::{CallbackArgument, Element},
    controller::Controller,
    js::Callback,
    slots::Slots,
};
use crate::{hooks::selector, motion::direction::Direction};
use alloc::rc::Rc;

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

/// The handle by which JavaScript knows a controller.
#[derive(Clone, Copy)]
pub(super) struct Handle(usize);

impl Handle {
    /// A function for the browser that sends the controller this signal.
    pub(super) fn callback(self, signal: usize) -> Callback {
        Callback::new(self.0, signal)
    }
}

/// The controllers of all stories in the page.
struct Controllers(Slots<Rc<Controller>>);

#[expect(unsafe_code, reason = "the module has one thread")]
unsafe impl Sync for Controllers {}

static CONTROLLERS: Controllers = Controllers(Slots::new());

/// Attaches motion to what carries hooks under `root`, the host element, and sends `scrollwork:ready` from it. Returns the handle by which
/// [`detach`] takes the motion away again.
///
/// It never fails: what a browser lacks does not move, and outside a window nothing does.
#[must_use]
pub fn attach(root: &Element) -> usize {
    let handle = CONTROLLERS.0.reserve();
    if let Some(controller) = Controller::new(root, Handle(handle)) {
        CONTROLLERS.0.put(handle, Rc::clone(&controller));
        // The page is told of it, and may call at once.
        controller.start();
    }
    handle
}

/// Takes the motion of a story away, and leaves the finished page. Of a handle that is detached already nothing happens.
pub fn detach(handle: usize) {
    if let Some(controller) = CONTROLLERS.0.take(handle) {
        controller.detach();
    }
}

/// The callback of the browser: dispatches a signal, with its argument where there is one, to the controller of a handle. Of a handle
/// that is detached, or never was given, nothing happens.
pub fn dispatch(handle: usize, signal: usize, argument: Option<&CallbackArgument>) {
    let Some(controller) = CONTROLLERS.0.get(handle) else { return };
    match signal {
        FRAME => controller.frame(),
        TICK => controller.tick(),
        REST => controller.rest(),
        MOVED_UP | MOVED_DOWN => cross(&controller, argument, signal == MOVED_DOWN),
        SCROLL => controller.invalidate(),
        RESIZE => controller.resize(),
        BEFORE_PRINT => controller.print(true),
        AFTER_PRINT => controller.print(false),
        PREFERENCES => controller.follow_preferences(),
        _ => click(&controller, argument),
    }
}

/// Follows what an observer of the tripwire tells.
fn cross(controller: &Controller, entries: Option<&CallbackArgument>, down: bool) {
    // Observers tell of the beginning too: the article is seen below the upper line then, and not below the lower one.
    if entries.is_some_and(|entries| entries.is_intersecting() == down) {
        controller.follow_tripwire();
    }
}

/// Does what the button is for that was clicked, or that holds what was clicked.
fn click(controller: &Controller, event: Option<&CallbackArgument>) {
    let Some(target) = event.map(CallbackArgument::target) else { return };
    if target.closest(selector::SWITCH).is_some() {
        controller.toggle_motion();
    } else if target.closest(selector::PREVIOUS).is_some() {
        controller.scroll_to_neighbour(Direction::Up);
    } else if target.closest(selector::NEXT).is_some() {
        controller.scroll_to_neighbour(Direction::Down);
    } else if target.closest("summary").is_some() {
        // What a reader opens or closes stays where it is, and moves what stands below.
        controller.forget_anchor();
    }
}

#[cfg(test)]
mod tests {
    use super::{CONTROLLERS, FRAME, detach, dispatch};

    #[test]
    fn a_handle_that_stands_for_no_story_any_more_is_answered_by_nothing() {
        // Whatever reached a controller would call the browser, which panics here.
        for handle in [CONTROLLERS.0.reserve(), 1000, usize::MAX] {
            dispatch(handle, FRAME, None);
            detach(handle);
        }
    }
}
