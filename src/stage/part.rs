//! One part of a story: an element that carries hooks, what was read of it, and what style sheets were told of it.

use super::{
    browser::{self, Element},
    dom,
    look::Look,
    run::Run,
    values::Fields,
};
use crate::motion::{Phase, Slack, Span, Thousandths, entrance, progress, steps};
use alloc::boxed::Box;

/// What a part is, by the hooks that its element carries; each is a bit, for it may be several.
pub(super) const PHOTO: u8 = 1;
const CARD: u8 = 2;
pub(super) const NUMBER: u8 = 4;
/// It is a sticky stage.
pub(super) const STAGE: u8 = 8;
/// It stands in one.
const STAGED: u8 = 16;

/// The selector of each, in the order of the bits.
const SELECTORS: [&str; 5] =
    ["[data-sw-photo]", "[data-sw-card]", "[data-sw-count]", "[data-sw-stage]", "[data-sw-stage] *"];
/// The elements that are parts.
pub(super) const PARTS: &str = "[data-sw-photo],[data-sw-card],[data-sw-count],[data-sw-stage]";
/// Those outside of all sections.
pub(super) const LOOSE_PARTS: &str =
    ":is([data-sw-photo],[data-sw-card],[data-sw-count],[data-sw-stage]):not([data-sw-section] *)";

/// The attribute for the phase of an element.
pub(super) const PHASE: &str = "data-sw-phase";
/// The attribute of a section near the viewport.
pub(super) const NEARBY: &str = "data-sw-near";
/// The attribute of the photo that a stage shows.
pub(super) const CURRENT: &str = "data-sw-current";
/// The property of the progress, 0 to 1.
pub(super) const PROGRESS: &str = "--sw-progress";

/// The line at which reading is thought to happen, as a part of the viewport's height.
pub(super) const READING: f64 = 0.4;
/// The line that a card comes up to as its photo is shown.
pub(super) const SHOWING: f64 = 0.6;
/// The line that a photo's top edge comes up to as it becomes active.
pub(super) const ARRIVING: f64 = 0.85;

/// A value as it is read in one step and written in another.
pub(super) struct Mark<T> {
    pub(super) read: T,
    pub(super) written: Option<T>,
}

impl<T: Copy + PartialEq> Mark<T> {
    /// Nothing is written yet.
    pub(super) fn new(read: T) -> Self {
        Self { read, written: None }
    }

    /// Whether what was read is to be written now: it is not what was written last.
    pub(super) fn is_new(&mut self) -> bool {
        let is_new = self.written != Some(self.read);
        self.written = Some(self.read);
        is_new
    }
}

/// One part.
pub(super) struct Part {
    pub(super) element: Element,
    is: u8,
    /// Where it lay when it was read.
    pub(super) span: Span,
    pub(super) phase: Mark<Phase>,
    progress: Mark<Thousandths>,
    /// The number while it runs. It does so once, as it comes into view from below; at any other time it is its final text:
    ///
    /// - what was in view or above it when motion was attached stays as it is, for somebody may have read it;
    /// - so does, for good, what the reader jumped past;
    /// - what leaves the view while it runs is final at once, and so is all when motion is switched off or the page hidden.
    run: Option<Box<Run>>,
    /// Where it stands: see [`Place`].
    pub(super) place: Place,
    /// Whether the number has not been reached.
    pub(super) waits: bool,
}

/// Where a part stands in the story, so that two can be compared: the number of its section, from 1, and how many numbers have come
/// in that until it. What is outside of all sections has no place: 0.
pub(super) type Place = u64;

/// The place in the section of this number, from 1, until which so many numbers have come.
pub(super) fn place(section: usize, numbers: u32) -> Place {
    (section as Place) << 32 | Place::from(numbers)
}

impl Part {
    /// A part of which nothing is read or written yet.
    pub(super) fn new(element: Element) -> Self {
        let is = (0..).zip(&SELECTORS).fold(0, |is, (bit, selector)| is | u8::from(element.matches(selector)) << bit);
        Self {
            element,
            is,
            span: Span::default(),
            phase: Mark::new(Phase::Ahead),
            progress: Mark::new(Thousandths::ZERO),
            run: None,
            place: 0,
            waits: true,
        }
    }

    /// Whether it is one of this kind.
    pub(super) fn is(&self, kind: u8) -> bool {
        self.is & kind != 0
    }

    /// What it is in its stage, if it is in one.
    pub(super) fn of_stage(&self) -> Option<steps::Part> {
        if !self.is(STAGED) {
            None
        } else if self.is(PHOTO) {
            Some(steps::Part::Photo)
        } else {
            self.is(CARD).then_some(steps::Part::Card(self.span))
        }
    }

    /// Whether it is a number on its way.
    pub(super) fn runs(&self) -> bool {
        self.run.is_some()
    }

    /// Reads where the part lies and what follows from that alone, leaving no more `slack` than until that changes.
    pub(super) fn read(&mut self, look: &Look, slack: &mut Slack, host: &Element) {
        self.span = look.span(&self.element);
        if self.is(PHOTO) && !self.is(STAGED) {
            self.phase.read = Phase::limited(self.span, look.line(ARRIVING), 0.0, slack);
            self.progress.read = Thousandths::of(progress::through(self.span, look.viewport));
        } else if self.is(CARD) {
            self.phase.read = Phase::limited(self.span, look.line(SHOWING), look.line(SHOWING), slack);
        }
        if !self.is(NUMBER) {
            return;
        }
        let phase = entrance::phase(self.span, look.viewport, slack);
        if let Some(run) = &mut self.run {
            run.place(self.span, phase, look, slack);
        } else if self.waits {
            self.waits = phase == Phase::Ahead;
            if phase == Phase::Active && look.animate && !look.first {
                self.run = Run::prepare(&self.element, look).map(Box::new);
                if let Some(run) = &mut self.run {
                    run.place(self.span, phase, look, slack);
                }
            }
            if !self.waits && self.run.is_none() {
                tell(&self.element, host);
            }
        }
    }

    /// Reads the time for the number, if it is on its way.
    pub(super) fn read_run(&mut self, look: &Look) {
        if let Some(run) = &mut self.run {
            run.read(look);
        }
    }

    /// Writes what has changed. `timelines` tells that the browser moves photos by itself.
    pub(super) fn write(&mut self, timelines: bool) {
        if self.is(PHOTO | CARD) && self.phase.is_new() {
            self.element.set_attribute(PHASE, self.phase.read.word());
            if self.is(PHOTO) && self.is(STAGED) {
                dom::set_or_unset(&self.element, CURRENT, (self.phase.read == Phase::Active).then_some(""));
            }
        }
        if self.is(PHOTO) && !self.is(STAGED) && !timelines && self.progress.is_new() {
            self.element.style().set_number(PROGRESS, self.progress.read.value());
        }
    }

    /// Writes the next text of the number, if it is on its way, and says when it has become final.
    pub(super) fn write_run(&mut self, host: &Element) {
        if let Some(run) = &mut self.run
            && !run.write(&self.element)
        {
            self.finish(Some(host));
        }
    }

    /// Makes the number final at once, if it is on its way, and says so from `host`, where there is one.
    pub(super) fn finish(&mut self, host: Option<&Element>) {
        if let Some(run) = self.run.take() {
            run.finish(&self.element);
            if let Some(host) = host {
                tell(&self.element, host);
            }
        }
    }
}

/// Says that the number in `element` has become final in view, or was passed.
pub(super) fn tell(element: &Element, host: &Element) {
    let detail = Fields::new();
    detail.set("text", &element.text());
    if let Some(named) = element.closest("[id]") {
        detail.set("id", &named.id());
    }
    browser::send(host, "count", &detail);
}
