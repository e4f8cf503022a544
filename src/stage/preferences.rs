//! Whether anything may move: the reader's system, the reader's switch, the printer, and whether anybody looks.

use super::browser::{Media, Window};
use core::cell::Cell;

/// What decides on motion, asked anew each time.
pub(super) struct Preferences {
    window: Window,
    /// The query that says when the system's preference changes.
    pub(super) query: Media,
    /// Whether the reader switched motion off here.
    off: Cell<bool>,
    /// Whether the page is being printed.
    printing: Cell<bool>,
}

impl Preferences {
    /// The preferences in force, with the reader's switch on or `off`.
    pub(super) fn new(window: &Window, off: bool) -> Self {
        let query = window.media("(prefers-reduced-motion: reduce)");
        Self { window: window.clone(), query, off: Cell::new(off), printing: Cell::new(false) }
    }

    /// Whether the system asks for less motion; no switch of ours overrules it.
    pub(super) fn reduced(&self) -> bool {
        self.query.is_true()
    }

    /// Whether the reader switched motion off here.
    pub(super) fn off(&self) -> bool {
        self.off.get()
    }

    /// Turns the reader's switch.
    pub(super) fn turn(&self) {
        self.off.set(!self.off.get());
    }

    /// Says whether the page is being printed.
    pub(super) fn print(&self, printing: bool) {
        self.printing.set(printing);
    }

    /// Whether the story is the moving edition now.
    pub(super) fn moving(&self) -> bool {
        !self.reduced() && !self.off.get() && !self.printing.get()
    }

    /// Whether a number may run now: in the moving edition, and only before somebody's eyes.
    pub(super) fn animate(&self) -> bool {
        self.moving() && !self.window.document().hidden()
    }
}
