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
    /// The section at this place, from 0.
    fn section(&self, place: usize) -> Option<&Element> {
        self.of(SECTION).nth(place).map(|part| &part.element)
    }

    /// The section that lies in this direction; going up from the first there is none.
    pub(in crate::stage) fn neighbour(&self, direction: Direction) -> Option<&Element> {
        self.section(match (direction, self.section.read) {
            (Direction::Down, None) => 0,
            (Direction::Down, Some(current)) => current + 1,
            (Direction::Up, current) => current?.checked_sub(1)?,
        })
    }

    /// Says where the reader has come to, if that has changed.
    pub(super) fn write_section(&mut self, news: &Queue) {
        let before = self.section.written.flatten();
        if !self.section.is_new() {
            return;
        }
        let next = self.section.read.map_or(0, |place| place + 1);
        let id = self.section.read.and_then(|place| self.section(place)).map(Element::id);
        contents::mark(&self.root, id.as_ref(), self.section(next).is_none());
        if let (Some(direction), Some(id)) = (Direction::between(before, self.section.read), id) {
            let detail = Fields::new();
            detail.set("id", &id);
            detail.set_number("index", next - 1);
            detail.set_text("direction", direction.word());
            news.push(&events::event("scrollwork:section", &detail));
        }
    }

    /// The id and the phase of each section.
    #[cfg(feature = "debug")]
    pub(in crate::stage) fn phases(&self) -> impl Iterator<Item = (alloc::string::String, &'static str)> {
        self.of(SECTION).map(|part| (part.element.id().as_string().unwrap_or_default(), part.phase.read.word()))
    }
}
