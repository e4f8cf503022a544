//! The sections of a scene: which are near, which one is being read, and what follows from that.

use super::{MARGIN, Scene};
use crate::{
    hooks::{
        attribute::{NEAR, PHASE},
        event,
        layout::SECTION_LINE,
        selector,
    },
    motion::{Phase, Slack, direction::Direction, nearby},
    runtime::{
        browser::{self, Element},
        dom,
        frame_input::FrameInput,
        js::JsObject,
        nav,
        tracked::{Dirty, announce_count, story_order},
    },
};

/// What is known of a section.
pub(super) struct State {
    phase: Dirty<Phase>,
    /// Whether it is near the viewport, so that its parts are looked at, and its photos move.
    pub(super) near: Dirty<bool>,
}

impl State {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self { phase: Dirty::new(Phase::Ahead), near: Dirty { current: false, applied: Some(false) } }
    }

    /// Takes what was read of it.
    fn set(&mut self, phase: Phase, is_near: bool) {
        self.phase.current = phase;
        self.near.current = is_near;
    }
}

impl Scene {
    /// The section of this number, from 1.
    fn section(&self, number: usize) -> Option<Element> {
        let at = number.wrapping_sub(1);
        (at < self.section_states.len()).then(|| self.section_at(at))
    }

    /// The section at this place, from 0.
    fn section_at(&self, at: usize) -> Element {
        self.sections.item(at as u32)
    }

    /// The section that lies in this direction; going up from the first there is none.
    pub(in crate::runtime) fn neighbour(&self, direction: Direction) -> Option<Element> {
        let current = self.section.current;
        self.section(if direction == Direction::Down { current + 1 } else { current.wrapping_sub(1) })
    }

    /// Reads which sections are near the viewport, which one is being read, and the phase of each; takes up the parts of those that
    /// have come near.
    pub(super) fn read_sections(&mut self, input: &FrameInput, slack: &mut Slack, host: &Element) {
        let (margin, line) = (input.trigger_line(MARGIN), input.trigger_line(SECTION_LINE));
        let (above, below) = (-margin, input.viewport + margin);
        let count = self.section_states.len();
        let first = nearby::first(count, above, |at| input.measure(&self.section_at(at)));
        for at in 0..first {
            self.pass(at, host);
        }
        self.section_states.iter_mut().take(first).for_each(|state| state.set(Phase::Passed, false));
        self.section.current = first;
        for at in first..count {
            let span = input.measure(&self.section_at(at));
            let is_shown = span.height() > 0.0;
            if is_shown && span.top() > below && count > nearby::MANY {
                self.section_states.iter_mut().skip(at).for_each(|state| state.set(Phase::Ahead, false));
                break;
            }
            if is_shown && span.top() <= line {
                self.section.current = at + 1;
            }
            let is_near = is_shown && span.bottom() >= above && span.top() <= below;
            if is_shown && span.bottom() < above {
                self.pass(at, host);
            }
            let Some(state) = self.section_states.get_mut(at) else { break };
            let has_come = is_near && !state.near.current;
            state.set(Phase::limited(span, line, line, slack), is_near);
            if has_come {
                self.track(&self.section_at(at), selector::TRACKED, at + 1);
            }
        }
    }

    /// Notes that the reader has passed the section at this place, from 0, or had when motion was attached: its numbers do not run any
    /// more. The page is told of them now; those of a section that was near say it themselves.
    fn pass(&mut self, at: usize, host: &Element) {
        let (before, reached) = (self.reached, story_order(at + 1, u32::MAX));
        if reached <= before || self.section_states.get(at).is_none_or(|state| state.near.current) {
            return;
        }
        self.reached = reached;
        let told = if (before >> 32) as usize > at { before as u32 as usize } else { 0 };
        let numbers = dom::all(&self.section_at(at), selector::COUNT);
        numbers.skip(told).for_each(|number| announce_count(&number, host));
    }

    /// Writes the phases and which sections are near, and says where the reader has come to, if that has changed.
    pub(super) fn write_sections(&mut self, host: &Element) {
        for (at, state) in (0..).zip(&mut self.section_states) {
            if state.phase.take_change() {
                self.sections.item(at).set_attribute(PHASE, state.phase.current.word());
            }
            if state.near.take_change() {
                dom::set_or_remove_attribute(&self.sections.item(at), NEAR, state.near.current.then_some(""));
            }
        }
        let (before, current) = (self.section.applied, self.section.current);
        if !self.section.take_change() {
            return;
        }
        let id = self.section(current).map(|section| section.id());
        if let Some(nav) = &self.nav {
            self.link = nav::mark_current(nav, self.link.take(), id.as_ref());
            nav::enable_buttons(nav, current > 0, current < self.section_states.len());
        }
        if let Some(id) = id {
            let detail = JsObject::new();
            detail.set("id", &id);
            detail.set_f64("index", (current - 1) as f64);
            detail.set_str("direction", Direction::between(before.unwrap_or(0), current).word());
            browser::send(host, event::SECTION, &detail);
        }
    }

    /// The id and the phase of each section.
    #[cfg(feature = "debug")]
    pub(in crate::runtime) fn phases(&self) -> impl Iterator<Item = (crate::runtime::js::JsString, &'static str)> {
        let ids = dom::all(&self.root, selector::SECTIONS).map(|section| section.id());
        ids.zip(self.section_states.iter().map(|state| state.phase.current.word()))
    }
}
