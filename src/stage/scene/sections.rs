//! The sections of a scene: which one is being read, and what follows from that.

use super::Scene;
use crate::{
    motion::timeline::Direction,
    stage::{
        browser::Element,
        contents, events,
        part::SECTION,
        values::{Fields, Queue},
    },
};

impl Scene {
    /// The section of this number, from 1.
    fn section(&self, number: usize) -> Option<&Element> {
        self.of(SECTION).nth(number.wrapping_sub(1)).map(|part| &part.element)
    }

    /// The section that lies in this direction; going up from the first there is none.
    pub(in crate::stage) fn neighbour(&self, direction: Direction) -> Option<&Element> {
        let current = self.section.read;
        self.section(if direction == Direction::Down { current + 1 } else { current.wrapping_sub(1) })
    }

    /// Says where the reader has come to, if that has changed.
    pub(super) fn write_section(&mut self, news: &Queue) {
        let (before, current) = (self.section.written, self.section.read);
        if !self.section.is_new() {
            return;
        }
        let id = self.section(current).map(Element::id);
        contents::mark(&self.root, id.as_ref(), self.section(current + 1).is_none());
        if let Some(id) = id {
            let detail = Fields::new();
            detail.set("id", &id);
            detail.set_number("index", current as u32 - 1);
            detail.set_text("direction", Direction::between(before.unwrap_or(0), current).word());
            news.push(&events::event("scrollwork:section", &detail));
        }
    }

    /// The id and the phase of each section.
    #[cfg(feature = "debug")]
    pub(in crate::stage) fn phases(&self) -> impl Iterator<Item = (alloc::string::String, &'static str)> {
        self.of(SECTION).map(|part| (part.element.id().as_string().unwrap_or_default(), part.phase.read.word()))
    }
}
