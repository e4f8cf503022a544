//! Tracked elements: what carries hooks, what was measured of it in this frame, and what was written to it.

use super::{
    browser::{self, Element},
    count_up::CountUp,
    dom,
    frame_input::FrameInput,
    js::JsObject,
};
use crate::{
    hooks::{
        attribute::{CURRENT, PHASE},
        event,
        layout::{CARD_LINE, PHOTO_LINE},
        property::PROGRESS,
        selector,
    },
    motion::{Phase, Slack, Span, Thousandths, entrance, progress, steps},
};
use alloc::boxed::Box;

/// The roles of an element as bit flags, by the hooks that it carries; it may have several.
pub(super) const PHOTO: u8 = 1;
const CARD: u8 = 2;
pub(super) const NUMBER: u8 = 4;
/// It is a sticky stage.
pub(super) const STAGE: u8 = 8;
/// It stands in one.
const STAGED: u8 = 16;

/// The selector of each, in the order of the bits.
const SELECTORS: [&str; 5] = [selector::ARRIVING, selector::CARD, selector::COUNT, selector::STAGE, selector::STAGED];

/// A dirty-checked value: read in one step of a frame, written in another if it has changed.
pub(super) struct Dirty<T> {
    pub(super) current: T,
    pub(super) applied: Option<T>,
}

impl<T: Copy + PartialEq> Dirty<T> {
    /// A value that has not been written yet.
    pub(super) fn new(read: T) -> Self {
        Self { current: read, applied: None }
    }

    /// Whether the current value differs from what was applied last; it counts as applied from now on.
    pub(super) fn take_change(&mut self) -> bool {
        let is_new = self.applied != Some(self.current);
        self.applied = Some(self.current);
        is_new
    }
}

/// An element that carries hooks.
pub(super) struct TrackedElement {
    pub(super) element: Element,
    roles: u8,
    /// Where it lay when it was read.
    pub(super) span: Span,
    pub(super) phase: Dirty<Phase>,
    progress: Dirty<Thousandths>,
    /// The count-up while it runs: at most once, on first entering from below. At any other time the number is its final text:
    ///
    /// - what was in view or above it when motion was attached stays as it is, for somebody may have read it;
    /// - so does, for good, what the reader jumped past;
    /// - what leaves the view while it runs is final at once, and so is all when motion is switched off or the page hidden.
    count_up: Option<Box<CountUp>>,
    /// Where it stands: see [`Place`].
    pub(super) order: StoryOrder,
    /// Whether the number has not been reached.
    pub(super) is_pending: bool,
}

/// Where a part stands in the story, so that two can be compared: the number of its section, from 1, and how many numbers have come
/// in that until it. What is outside of all sections has no place: 0.
pub(super) type StoryOrder = u64;

/// The place in the section of this number, from 1, until which so many numbers have come.
pub(super) fn story_order(section: usize, numbers: u32) -> StoryOrder {
    (section as StoryOrder) << 32 | StoryOrder::from(numbers)
}

impl TrackedElement {
    /// A part of which nothing is read or written yet.
    pub(super) fn new(element: Element) -> Self {
        let is = (0..).zip(&SELECTORS).fold(0, |is, (bit, selector)| is | u8::from(element.matches(selector)) << bit);
        Self {
            element,
            roles: is,
            span: Span::default(),
            phase: Dirty::new(Phase::Ahead),
            progress: Dirty::new(Thousandths::ZERO),
            count_up: None,
            order: 0,
            is_pending: true,
        }
    }

    /// Whether it is one of this kind.
    pub(super) fn has_role(&self, kind: u8) -> bool {
        self.roles & kind != 0
    }

    /// What it is in its stage, if it is in one.
    pub(super) fn as_step_item(&self) -> Option<steps::StepItem> {
        if !self.has_role(STAGED) {
            None
        } else if self.has_role(PHOTO) {
            Some(steps::StepItem::Photo)
        } else {
            self.has_role(CARD).then_some(steps::StepItem::Card(self.span))
        }
    }

    /// Whether it is a number on its way.
    pub(super) fn is_running(&self) -> bool {
        self.count_up.is_some()
    }

    /// Reads where the part lies and what follows from that alone, leaving no more `slack` than until that changes.
    pub(super) fn read(&mut self, input: &FrameInput, slack: &mut Slack, host: &Element) {
        self.span = input.measure(&self.element);
        if self.has_role(PHOTO) && !self.has_role(STAGED) {
            self.phase.current = Phase::limited(self.span, input.trigger_line(PHOTO_LINE), 0.0, slack);
            self.progress.current = Thousandths::from_fraction(progress::through(self.span, input.viewport));
        } else if self.has_role(CARD) {
            self.phase.current =
                Phase::limited(self.span, input.trigger_line(CARD_LINE), input.trigger_line(CARD_LINE), slack);
        }
        if !self.has_role(NUMBER) {
            return;
        }
        let phase = entrance::phase(self.span, input.viewport, slack);
        if let Some(run) = &mut self.count_up {
            run.locate(self.span, phase, input, slack);
        } else if self.is_pending {
            self.is_pending = phase == Phase::Ahead;
            if phase == Phase::Active && input.animate && !input.first {
                self.count_up = CountUp::prepare(&self.element, input).map(Box::new);
                if let Some(run) = &mut self.count_up {
                    run.locate(self.span, phase, input, slack);
                }
            }
            if !self.is_pending && self.count_up.is_none() {
                announce_count(&self.element, host);
            }
        }
    }

    /// Reads the time for the number, if it is on its way.
    pub(super) fn read_count_up(&mut self, input: &FrameInput) {
        if let Some(run) = &mut self.count_up {
            run.read(input);
        }
    }

    /// Writes what has changed. `timelines` tells that the browser moves photos by itself.
    pub(super) fn write(&mut self, timelines: bool) {
        if self.has_role(PHOTO | CARD) && self.phase.take_change() {
            self.element.set_attribute(PHASE, self.phase.current.word());
            if self.has_role(PHOTO) && self.has_role(STAGED) {
                dom::set_or_remove_attribute(
                    &self.element,
                    CURRENT,
                    (self.phase.current == Phase::Active).then_some(""),
                );
            }
        }
        if self.has_role(PHOTO) && !self.has_role(STAGED) && !timelines && self.progress.take_change() {
            self.element.style().set_property_f64(PROGRESS, self.progress.current.value());
        }
    }

    /// Writes the next text of the number, if it is on its way, and says when it has become final.
    pub(super) fn write_count_up(&mut self, host: &Element) {
        if let Some(run) = &mut self.count_up
            && !run.write(&self.element)
        {
            self.finish(Some(host));
        }
    }

    /// Makes the number final at once, if it is on its way, and says so from `host`, where there is one.
    pub(super) fn finish(&mut self, host: Option<&Element>) {
        if let Some(run) = self.count_up.take() {
            run.finish(&self.element);
            if let Some(host) = host {
                announce_count(&self.element, host);
            }
        }
    }
}

/// Says that the number in `element` has become final in view, or was passed.
pub(super) fn announce_count(element: &Element, host: &Element) {
    let detail = JsObject::new();
    detail.set("text", &element.text_content());
    if let Some(named) = element.closest("[id]") {
        detail.set("id", &named.id());
    }
    browser::send(host, event::COUNT, &detail);
}
