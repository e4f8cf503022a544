//! The photos: what CSS needs to know to move them where it has no scroll timelines of its own, and their phase.

use super::{
    browser::{self, Element, Observer},
    dom,
    look::Look,
    mark::{Mark, Progress},
};
use crate::motion::{Thousandths, progress};
use alloc::vec::Vec;

/// The line that a photo's top edge comes up to as it becomes active, as a part of the viewport's height.
const LINE: f64 = 0.85;

/// All the photos of a story.
pub(super) struct Photos {
    list: Vec<Photo>,
    /// Whether the browser moves photos along with scrolling by itself.
    timelines: bool,
}

/// One photo.
struct Photo {
    mark: Mark,
    progress: Progress,
}

impl Photos {
    /// The photos under `root`.
    pub(super) fn find(root: &Element) -> Self {
        let photo = |element| Photo { mark: Mark::new(element), progress: Progress::default() };
        Self {
            list: dom::all(root, "[data-sw-photo]", photo),
            timelines: browser::supports("animation-timeline: view()"),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Has `observer` watch the photos.
    pub(super) fn observe(&self, observer: &Observer) {
        self.list.iter().for_each(|photo| observer.observe(&photo.mark.element));
    }

    /// Reads where each photo is.
    pub(super) fn read(&mut self, look: &Look) {
        for photo in &mut self.list {
            let span = photo.mark.read(look, look.line(LINE), 0.0);
            photo.progress.read = Thousandths::of(progress::through(span, look.viewport));
        }
    }

    /// Writes what has changed.
    pub(super) fn write(&mut self) {
        for photo in &mut self.list {
            photo.mark.write();
            if !self.timelines {
                photo.progress.write(&photo.mark.element);
            }
        }
    }

    /// Has the browser fetch every photo now, for paper shows them all.
    pub(super) fn fetch(&self) {
        for photo in &self.list {
            if let Some(image) = photo.mark.element.first("img[loading=lazy]") {
                dom::set(&image, "loading", "eager");
            }
        }
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&mut self) {
        for photo in &mut self.list {
            photo.mark.detach();
            photo.progress.detach(&photo.mark.element);
        }
    }
}
