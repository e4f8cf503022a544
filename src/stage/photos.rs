//! The photos: what CSS needs to know to move them where it has no scroll timelines of its own, and their phase.

use super::{
    dom::{self, PHASE, PROGRESS},
    look::Look,
};
use crate::motion::{Phase, Thousandths, progress};
use js_sys::Reflect;
use web_sys::{Element, HtmlElement, Window};

/// The line that a photo's top edge comes up to as it becomes active, as a part of the viewport's height.
const LINE: f64 = 0.85;

/// All the photos of a story.
pub(super) struct Photos {
    list: Vec<Photo>,
    /// Whether the browser moves photos along with scrolling by itself.
    timelines: bool,
}

/// One photo: what was read of it and what was written to it.
struct Photo {
    element: HtmlElement,
    read: (Phase, Thousandths),
    phase: Option<Phase>,
    progress: Option<Thousandths>,
}

impl Photos {
    /// The photos under `root`.
    pub(super) fn find(root: &Element, window: &Window) -> Self {
        let photo = |element| Photo { element, read: (Phase::Ahead, Thousandths::ZERO), phase: None, progress: None };
        let list = dom::all(root, "[data-sw-photo]").into_iter().map(photo).collect();
        // The same question as `CSS.supports("animation-timeline: view()")`, without a binding of its own.
        let timelines = Reflect::has(window, &"ViewTimeline".into()).unwrap_or_default();
        Self { list, timelines }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The elements.
    pub(super) fn elements(&self) -> impl Iterator<Item = HtmlElement> {
        self.list.iter().map(|photo| photo.element.clone())
    }

    /// Reads where each photo is.
    pub(super) fn read(&mut self, look: &Look) {
        for photo in &mut self.list {
            let span = look.span(&photo.element);
            let phase = Phase::of(span, look.line(LINE), 0.0);
            photo.read = (phase, Thousandths::of(progress::through(span, look.viewport)));
        }
    }

    /// Writes what has changed.
    pub(super) fn write(&mut self) {
        for photo in &mut self.list {
            let (phase, progress) = photo.read;
            if photo.phase != Some(phase) {
                photo.phase = Some(phase);
                dom::set(&photo.element, PHASE, phase.word());
            }
            if !self.timelines {
                dom::write_progress(&photo.element, &mut photo.progress, progress);
            }
        }
    }

    /// Has the browser fetch every photo now, for paper shows them all.
    pub(super) fn fetch(&self) {
        for photo in &self.list {
            if let Some(image) = dom::first(&photo.element, "img[loading=lazy]") {
                dom::set(&image, "loading", "eager");
            }
        }
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&mut self) {
        for photo in &mut self.list {
            dom::unset(&photo.element, PHASE);
            if photo.progress.take().is_some() {
                dom::unstyle(&photo.element, PROGRESS);
            }
        }
    }
}
