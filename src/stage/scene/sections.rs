//! The sections of a scene: which are near, which one is being read, and what follows from that.

use super::{NEAR, Scene};
use crate::{
    motion::{Phase, Slack, Span, direction::Direction, nearby},
    stage::{
        browser::Element,
        contents, events,
        look::Look,
        part::{Mark, PARTS, PHASE, READING, place},
        values::{Fields, Queue},
    },
};

use core::mem;

/// What is known of a section.
pub(super) struct State {
    phase: Mark<Phase>,
    /// Whether it is near the viewport, so that its parts are looked at.
    pub(super) is_near: bool,
}

impl State {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self { phase: Mark::new(Phase::Ahead), is_near: false }
    }
}

impl Scene {
    /// The section of this number, from 1.
    fn section(&self, number: usize) -> Option<Element> {
        let at = number.wrapping_sub(1);
        (at < self.states.len()).then(|| self.section_at(at))
    }

    /// The section at this place, from 0.
    fn section_at(&self, at: usize) -> Element {
        self.sections.item(at as u32)
    }

    /// The section that lies in this direction; going up from the first there is none.
    pub(in crate::stage) fn neighbour(&self, direction: Direction) -> Option<Element> {
        let current = self.section.read;
        self.section(if direction == Direction::Down { current + 1 } else { current.wrapping_sub(1) })
    }

    /// Reads which sections are near the viewport, which one is being read, and the phase of each.
    pub(super) fn read_sections(&mut self, article: Span, look: &Look, slack: &mut Slack) {
        let (margin, line) = (look.line(NEAR), look.line(READING));
        let count = self.states.len();
        let first = nearby::first(count, -margin, |at| look.span(&self.section_at(at)));
        self.section.read = first;
        // What lies before all that is near has been passed, or was when motion was attached.
        let mut passed = if article.bottom() < 0.0 { Some(count) } else { None };
        let mut is_beyond = false;
        for at in 0..count {
            let (mut phase, mut is_near) = (if is_beyond { Phase::Ahead } else { Phase::Passed }, false);
            if at >= first && !is_beyond {
                let span = look.span(&self.section_at(at));
                phase = Phase::limited(span, line, line, slack);
                if span.height() > 0.0 {
                    is_near = span.bottom() >= -margin && span.top() <= look.viewport + margin;
                    is_beyond = count > nearby::MANY && span.top() > look.viewport + margin;
                    if span.top() <= line {
                        self.section.read = at + 1;
                    }
                }
            }
            let state = &mut self.states[at];
            state.phase.read = phase;
            if is_near {
                passed = passed.or(Some(at));
            }
            if is_near && !mem::replace(&mut state.is_near, is_near) {
                self.reached = self.reached.max(place(passed.unwrap_or(0), u32::MAX));
                self.add(&self.section_at(at), PARTS, at + 1);
            }
            self.states[at].is_near = is_near;
        }
        self.reached = self.reached.max(place(passed.unwrap_or(0), u32::MAX));
    }

    /// Writes the phases, and says where the reader has come to, if that has changed.
    pub(super) fn write_sections(&mut self, news: &Queue) {
        for (at, state) in (0..).zip(&mut self.states) {
            if state.phase.is_new() {
                self.sections.item(at).set_attribute(PHASE, state.phase.read.word());
            }
        }
        let (before, current) = (self.section.written, self.section.read);
        if !self.section.is_new() {
            return;
        }
        let id = self.section(current).map(|section| section.id());
        if let Some(nav) = &self.nav {
            self.link = contents::mark(nav, self.link.take(), id.as_ref());
            contents::offer(nav, current > 0, current < self.states.len());
        }
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
        let ids = crate::stage::dom::all(&self.root, super::SECTIONS)
            .map(|section| section.id().as_string().unwrap_or_default());
        ids.zip(self.states.iter().map(|state| state.phase.read.word()))
    }
}
