//! The sections of a scene: which are near, which one is being read, and what follows from that.

use super::{NEAR, Scene};
use crate::{
    motion::{Phase, Slack, direction::Direction, nearby},
    stage::{
        browser::{self, Element},
        contents, dom,
        look::Look,
        part::{Mark, NEARBY, PARTS, PHASE, READING, place, tell},
        values::Fields,
    },
};

/// What is known of a section.
pub(super) struct State {
    phase: Mark<Phase>,
    /// Whether it is near the viewport, so that its parts are looked at, and its photos move.
    pub(super) near: Mark<bool>,
}

impl State {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self { phase: Mark::new(Phase::Ahead), near: Mark { read: false, written: Some(false) } }
    }

    /// Takes what was read of it.
    fn set(&mut self, phase: Phase, is_near: bool) {
        self.phase.read = phase;
        self.near.read = is_near;
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

    /// Reads which sections are near the viewport, which one is being read, and the phase of each; takes up the parts of those that
    /// have come near.
    pub(super) fn read_sections(&mut self, look: &Look, slack: &mut Slack, host: &Element) {
        let (margin, line) = (look.line(NEAR), look.line(READING));
        let (above, below) = (-margin, look.viewport + margin);
        let count = self.states.len();
        let first = nearby::first(count, above, |at| look.span(&self.section_at(at)));
        for at in 0..first {
            self.pass(at, host);
        }
        self.states.iter_mut().take(first).for_each(|state| state.set(Phase::Passed, false));
        self.section.read = first;
        for at in first..count {
            let span = look.span(&self.section_at(at));
            let is_shown = span.height() > 0.0;
            if is_shown && span.top() > below && count > nearby::MANY {
                self.states.iter_mut().skip(at).for_each(|state| state.set(Phase::Ahead, false));
                break;
            }
            if is_shown && span.top() <= line {
                self.section.read = at + 1;
            }
            let is_near = is_shown && span.bottom() >= above && span.top() <= below;
            if is_shown && span.bottom() < above {
                self.pass(at, host);
            }
            let Some(state) = self.states.get_mut(at) else { break };
            let has_come = is_near && !state.near.read;
            state.set(Phase::limited(span, line, line, slack), is_near);
            if has_come {
                self.add(&self.section_at(at), PARTS, at + 1);
            }
        }
    }

    /// Notes that the reader has passed the section at this place, from 0, or had when motion was attached: its numbers do not run any
    /// more. The page is told of them now; those of a section that was near say it themselves.
    fn pass(&mut self, at: usize, host: &Element) {
        let (before, reached) = (self.reached, place(at + 1, u32::MAX));
        if reached <= before || self.states.get(at).is_none_or(|state| state.near.read) {
            return;
        }
        self.reached = reached;
        let told = if (before >> 32) as usize > at { before as u32 as usize } else { 0 };
        let numbers = dom::all(&self.section_at(at), "[data-sw-count]");
        numbers.skip(told).for_each(|number| tell(&number, host));
    }

    /// Writes the phases and which sections are near, and says where the reader has come to, if that has changed.
    pub(super) fn write_sections(&mut self, host: &Element) {
        for (at, state) in (0..).zip(&mut self.states) {
            if state.phase.is_new() {
                self.sections.item(at).set_attribute(PHASE, state.phase.read.word());
            }
            if state.near.is_new() {
                dom::set_or_unset(&self.sections.item(at), NEARBY, state.near.read.then_some(""));
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
            detail.set_number("index", (current - 1) as f64);
            detail.set_text("direction", Direction::between(before.unwrap_or(0), current).word());
            browser::send(host, "section", &detail);
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
