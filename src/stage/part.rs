//! One part of a story: an element that carries hooks, what was read of it, and what style sheets were told of it.

use super::{browser::Element, dom, look::Look, run::Run, values::Queue};
use crate::motion::{Phase, Span, Thousandths, entrance, progress, steps};
use alloc::boxed::Box;

/// What a part is, by the hooks that its element carries; each is a bit, for it may be several.
pub(super) const SECTION: u8 = 1;
pub(super) const PHOTO: u8 = 2;
const CARD: u8 = 4;
pub(super) const NUMBER: u8 = 8;
/// It is a sticky stage.
pub(super) const STAGE: u8 = 16;
/// It stands in one.
const STAGED: u8 = 32;

/// The selector of each, in the order of the bits.
const SELECTORS: [&str; 6] = [
    "[data-sw-section]",
    "[data-sw-photo]",
    "[data-sw-card]",
    "[data-sw-count]",
    "[data-sw-stage]",
    "[data-sw-stage] *",
];
/// The elements that are parts.
pub(super) const PARTS: &str = "[data-sw-section],[data-sw-photo],[data-sw-card],[data-sw-count],[data-sw-stage]";

/// The attribute for the phase of an element.
const PHASE: &str = "data-sw-phase";
/// The attribute of the photo that a stage shows.
const CURRENT: &str = "data-sw-current";
/// The attribute of a stage that cannot stand still.
const UNROLLED: &str = "data-sw-unrolled";
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
    /// Whether the stage cannot stand still, or the photo is the one that its stage shows.
    pub(super) flag: Mark<bool>,
    /// The number while it runs. It does so once, as it comes into view from below; at any other time it is its final text:
    ///
    /// - what was in view or above it when motion was attached stays as it is, for somebody may have read it;
    /// - so does, for good, what the reader jumped past;
    /// - what leaves the view while it runs is final at once, and so is all when motion is switched off or the page hidden.
    run: Option<Box<Run>>,
    /// Whether the number has not been reached.
    waits: bool,
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
            flag: Mark::new(false),
            run: None,
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

    /// Reads where the part lies and what follows from that alone.
    pub(super) fn read(&mut self, look: &Look) {
        self.span = look.span(&self.element);
        let (enter, leave) = if self.is(PHOTO) {
            (ARRIVING, 0.0)
        } else if self.is(CARD) {
            (SHOWING, SHOWING)
        } else {
            (READING, READING)
        };
        self.phase.read = Phase::of(self.span, look.line(enter), look.line(leave));
        self.progress.read = Thousandths::of(progress::through(self.span, look.viewport));
        if let Some(run) = &mut self.run {
            run.read(self.span, look);
        } else if self.is(NUMBER) && self.waits {
            let phase = entrance::phase(self.span, look.viewport);
            self.waits = phase == Phase::Ahead;
            if phase == Phase::Active && look.animate && !look.first {
                self.run = Run::prepare(&self.element, look).map(Box::new);
            }
        }
    }

    /// Writes what has changed, and says what has happened. `timelines` tells that the browser moves photos by itself.
    pub(super) fn write(&mut self, timelines: bool, news: &Queue) {
        if self.is(SECTION | PHOTO | CARD) && self.phase.is_new() {
            self.element.set_attribute(PHASE, self.phase.read.word());
        }
        if self.is(PHOTO) && !timelines && self.progress.is_new() {
            self.element.style().set_number(PROGRESS, self.progress.read.value());
        }
        if self.is(STAGE | STAGED) && self.flag.is_new() {
            let name = if self.is(STAGE) { UNROLLED } else { CURRENT };
            dom::set_or_unset(&self.element, name, self.flag.read.then_some(""));
        }
        if let Some(run) = &mut self.run
            && !run.write(&self.element, news)
        {
            self.finish();
        }
    }

    /// Makes the number final at once, if it is on its way.
    pub(super) fn finish(&mut self) {
        if let Some(run) = self.run.take() {
            run.finish(&self.element);
        }
    }

    /// Takes back what was written.
    pub(super) fn detach(&mut self) {
        self.finish();
        self.element.remove_attribute(PHASE);
        self.element.remove_attribute(CURRENT);
        self.element.remove_attribute(UNROLLED);
        dom::unstyle(&self.element, PROGRESS);
    }
}
