//! The one frame loop: it runs while something moves, and otherwise only when asked.

use super::browser::{Callback, Window};
use core::cell::{Cell, OnceCell};

/// Frames to come: at most one is asked for at a time.
pub(super) struct Frames {
    window: Window,
    /// The number of the frame that was asked for.
    asked: Cell<Option<i32>>,
    /// What a frame does.
    run: OnceCell<Callback>,
}

impl Frames {
    /// A loop at rest, which cannot be woken before it is told what to run.
    pub(super) fn new(window: &Window) -> Self {
        Self { window: window.clone(), asked: Cell::new(None), run: OnceCell::new() }
    }

    /// Has each frame do `run`, which must begin with [`Self::begin`].
    pub(super) fn run(&self, run: Callback) {
        // A second one would be dropped; there is none.
        let _ = self.run.set(run);
    }

    /// Asks for a frame, if none is under way.
    pub(super) fn wake(&self) {
        if let (None, Some(run)) = (self.asked.get(), self.run.get()) {
            self.asked.set(Some(self.window.ask_frame(run)));
        }
    }

    /// Notes that the frame that was asked for has come.
    pub(super) fn begin(&self) {
        self.asked.set(None);
    }

    /// Takes back the frame that was asked for.
    pub(super) fn stop(&self) {
        if let Some(asked) = self.asked.take() {
            self.window.cancel_frame(asked);
        }
    }
}
