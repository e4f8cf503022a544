//! What style sheets read of an element: its phase and its progress. Each is read in one step and written in another.

use super::{browser::Element, dom, look::Look};
use crate::motion::{Phase, Span, Thousandths};

/// The attribute for the phase of an element.
const PHASE: &str = "data-sw-phase";
/// The progress, 0 to 1.
const PROGRESS: &str = "--sw-progress";

/// An element with its phase as read and as written.
pub(super) struct Mark {
    pub(super) element: Element,
    read: Phase,
    written: Option<Phase>,
}

impl Mark {
    /// Nothing is read or written yet.
    pub(super) fn new(element: Element) -> Self {
        Self { element, read: Phase::Ahead, written: None }
    }

    /// Reads the phase between the lines at which the element enters and leaves, in pixels below the viewport's top; answers
    /// with where the element lies.
    pub(super) fn read(&mut self, look: &Look, enter: f64, leave: f64) -> Span {
        let span = look.span(&self.element);
        self.read = Phase::of(span, enter, leave);
        span
    }

    /// Writes the phase, if it has changed.
    pub(super) fn write(&mut self) {
        if self.written != Some(self.read) {
            self.written = Some(self.read);
            dom::set(&self.element, PHASE, self.read.word());
        }
    }

    /// Takes the phase back.
    pub(super) fn detach(&self) {
        self.element.remove_attribute(PHASE);
    }
}

/// The progress as read and as written.
#[derive(Default)]
pub(super) struct Progress {
    pub(super) read: Thousandths,
    written: Option<Thousandths>,
}

impl Progress {
    /// Writes the progress of `element`, if it has changed.
    pub(super) fn write(&mut self, element: &Element) {
        if self.written != Some(self.read) {
            self.written = Some(self.read);
            element.style().set(PROGRESS, &self.read.value().into());
        }
    }

    /// Takes it back, if it was written.
    pub(super) fn detach(&mut self, element: &Element) {
        if self.written.take().is_some() {
            dom::unstyle(element, PROGRESS);
        }
    }
}
