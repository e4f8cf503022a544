//! The one frame loop: it runs while something moves, and otherwise only when asked.

use gloo_render::{AnimationFrame, request_animation_frame};
use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

/// Frames to come: at most one is asked for at a time. Cancelled when dropped.
pub(super) struct Frames {
    /// The frame that was asked for.
    asked: RefCell<Option<AnimationFrame>>,
    /// What a frame does, given its moment in milliseconds; whether the next frame is wanted as well.
    run: Box<dyn Fn(f64) -> bool>,
    /// For the frame to find its way back.
    own: Weak<Self>,
}

impl Frames {
    /// A loop at rest that does `run` on each frame, and goes on while `run` answers true.
    pub(super) fn new(run: impl Fn(f64) -> bool + 'static) -> Rc<Self> {
        Rc::new_cyclic(|own| Self { asked: RefCell::default(), run: Box::new(run), own: own.clone() })
    }

    /// Asks for a frame, if none is under way.
    pub(super) fn wake(&self) {
        let mut asked = self.asked.borrow_mut();
        if asked.is_none() {
            let own = self.own.clone();
            *asked = Some(request_animation_frame(move |time| {
                if let Some(frames) = own.upgrade() {
                    frames.frame(time);
                }
            }));
        }
    }

    /// Takes back the frame that was asked for.
    pub(super) fn stop(&self) {
        self.asked.take();
    }

    fn frame(&self, time: f64) {
        self.stop();
        if (self.run)(time) {
            self.wake();
        }
    }
}
