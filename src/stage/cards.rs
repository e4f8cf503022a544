//! The sticky stages: which photo is shown while which card passes.

use super::{
    dom::{self, PHASE},
    events::News,
    look::Look,
    scroller::Scroller,
};
use crate::motion::{Phase, Span, steps, timeline};
use web_sys::{Element, HtmlElement};

/// The line that a card comes up to as its photo is shown, as a part of the viewport's height.
const LINE: f64 = 0.6;
/// The attribute of the photo that is shown.
const CURRENT: &str = "data-sw-current";
/// The attribute of a stage that cannot stand still.
const UNROLLED: &str = "data-sw-unrolled";

/// One sticky stage.
pub(super) struct Cards {
    stage: HtmlElement,
    steps: Vec<Step>,
    /// The place of the photo to show, as read.
    read: usize,
    current: Option<usize>,
    /// Whether the stage cannot stand still, as read and as written.
    blocked: bool,
    unrolled: bool,
}

/// A photo and the cards that pass while it is shown.
struct Step {
    photo: HtmlElement,
    cards: Vec<Card>,
}

/// One card.
struct Card {
    element: HtmlElement,
    read: Phase,
    phase: Option<Phase>,
}

impl Cards {
    /// The stages under `root`.
    pub(super) fn find(root: &Element) -> Vec<Self> {
        let stage = |stage: HtmlElement| {
            let steps = steps_of(&stage);
            Self { stage, steps, read: 0, current: None, blocked: false, unrolled: false }
        };
        dom::all(root, "[data-sw-stage]").into_iter().map(stage).collect()
    }

    /// The cards' elements.
    pub(super) fn elements(&self) -> impl Iterator<Item = HtmlElement> {
        self.steps.iter().flat_map(|step| &step.cards).map(|card| card.element.clone())
    }

    /// Asks whether the stage can stand still where it is.
    pub(super) fn test(&mut self, look: &Look) {
        self.blocked = matches!(Scroller::of(&self.stage, &look.window), Scroller::Blocked);
    }

    /// Reads where each card is.
    pub(super) fn read(&mut self, look: &Look) {
        let line = look.line(LINE);
        let spans: Vec<Vec<Span>> = self.steps.iter_mut().map(|step| step.read(look)).collect();
        let begins = steps::begins(&spans, look.span(&self.stage));
        // Before the first card comes, its photo waits.
        self.read = timeline::current(begins, line).unwrap_or_default();
    }

    /// Writes what has changed.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        self.steps.iter_mut().flat_map(|step| &mut step.cards).for_each(Card::write);
        if self.current != Some(self.read) {
            self.current = Some(self.read);
            for (place, step) in self.steps.iter().enumerate() {
                dom::set_or_unset(&step.photo, CURRENT, (place == self.read).then_some(""));
            }
        }
        if self.unrolled != self.blocked {
            self.unrolled = self.blocked;
            dom::set_or_unset(&self.stage, UNROLLED, self.unrolled.then_some(""));
            if self.unrolled {
                news.push(BLOCKED);
            }
        }
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&mut self) {
        dom::unset(&self.stage, UNROLLED);
        for step in &self.steps {
            dom::unset(&step.photo, CURRENT);
            step.cards.iter().for_each(|card| dom::unset(&card.element, PHASE));
        }
    }
}

/// What the page is told about a stage that cannot stand still.
const BLOCKED: News = News::Warning {
    code: "sticky-blocked",
    message: "An element around the story clips its overflow, so a stage cannot stand still: its photos and cards follow one another instead.",
};

impl Step {
    /// Reads where the cards are.
    fn read(&mut self, look: &Look) -> Vec<Span> {
        let line = look.line(LINE);
        let read = |card: &mut Card| {
            let span = look.span(&card.element);
            card.read = Phase::of(span, line, line);
            span
        };
        self.cards.iter_mut().map(read).collect()
    }
}

impl Card {
    fn write(&mut self) {
        if self.phase != Some(self.read) {
            self.phase = Some(self.read);
            dom::set(&self.element, PHASE, self.read.word());
        }
    }
}

/// The steps of a stage in document order: each photo with the cards between it and the next.
fn steps_of(stage: &Element) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for element in dom::all(stage, "[data-sw-photo], [data-sw-card]") {
        if element.has_attribute("data-sw-photo") {
            steps.push(Step { photo: element, cards: Vec::new() });
        } else if let Some(step) = steps.last_mut() {
            step.cards.push(Card { element, read: Phase::Ahead, phase: None });
        }
    }
    steps
}
