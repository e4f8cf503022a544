//! What in the page around would spoil the story: each cause is told once, with its culprit and the remedy, and lived with.

use super::{
    browser::{self, Element},
    dom,
    values::Letters,
};

/// A cause, by its bit in what was told.
#[derive(Clone, Copy)]
pub(super) enum Cause {
    /// An ancestor clips its overflow, so that nothing can stand still in it.
    Blocked = 1,
    /// Something that stays at the top of the window covers what stands still there.
    Covered = 2,
    /// The story has no width.
    Narrow = 4,
    /// A frame is made as high as its content.
    Grows = 8,
}

impl Cause {
    /// Its code, by which the loader knows what to say of it.
    fn code(self) -> &'static str {
        match self {
            Self::Blocked => "sticky-blocked",
            Self::Covered => "header-covers",
            Self::Narrow => "zero-width",
            Self::Grows => "frame-grows",
        }
    }
}

/// The height of the opening, which otherwise is a part of the viewport's.
const OPENING: &str = "--sw-opening-height";

/// The causes that were told, and what is done about them.
pub(super) struct Doctor {
    told: u8,
}

impl Doctor {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self { told: 0 }
    }

    /// Whether it was told.
    pub(super) fn has_told(&self, cause: Cause) -> bool {
        self.told & cause as u8 != 0
    }

    /// Tells once that `culprit` spoils something.
    pub(super) fn tell(&mut self, cause: Cause, culprit: &Element, host: &Element) {
        if !self.has_told(cause) {
            self.told |= cause as u8;
            browser::warn(host, cause.code(), culprit);
        }
    }

    /// Looks whether the story under `root` is shown at all, and in a frame that does not grow with it.
    pub(super) fn look_around(&mut self, root: &Element, host: &Element) {
        if root.rect().width() == 0.0 {
            self.tell(Cause::Narrow, root, host);
        }
        let document = root.document();
        if let Some(window) = document.window()
            // No window is that much higher than the browser; the reader may have zoomed out, though.
            && window.inner_height() > 2.0 * window.outer_height()
            && *window.parent() != *window
        {
            self.tell(Cause::Grows, &document.root(), host);
        }
    }

    /// Writes what keeps the story under `root` readable.
    pub(super) fn write(&self, root: &Element) {
        if self.has_told(Cause::Grows) {
            root.style().set(OPENING, &Letters::of("600px"));
        }
    }

    /// Takes back what was written.
    pub(super) fn detach(&self, root: &Element) {
        if self.has_told(Cause::Grows) {
            dom::unstyle(root, OPENING);
        }
    }
}
