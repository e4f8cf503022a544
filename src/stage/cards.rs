//! The sticky stages: which photo is shown while which card passes.

use super::{
    browser::{Element, Observer},
    dom,
    events::News,
    look::Look,
    mark::Mark,
    scroller::Scroller,
};
use crate::motion::{Span, steps};
use alloc::vec::Vec;

/// The line that a card comes up to as its photo is shown, as a part of the viewport's height.
const LINE: f64 = 0.6;
/// The attribute of the photo that is shown.
const CURRENT: &str = "data-sw-current";
/// The attribute of a stage that cannot stand still.
const UNROLLED: &str = "data-sw-unrolled";

/// One sticky stage.
pub(super) struct Cards {
    stage: Element,
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
    photo: Element,
    cards: Vec<Mark>,
}

impl Cards {
    /// The stages under `root`.
    pub(super) fn find(root: &Element) -> Vec<Self> {
        dom::all(root, "[data-sw-stage]", |stage| {
            let steps = steps_of(&stage);
            Self { stage, steps, read: 0, current: None, blocked: false, unrolled: false }
        })
    }

    /// Has `observer` watch the cards.
    pub(super) fn observe(&self, observer: &Observer) {
        for step in &self.steps {
            step.cards.iter().for_each(|card| observer.observe(&card.element));
        }
    }

    /// Asks whether the stage can stand still where it is.
    pub(super) fn test(&mut self, look: &Look) {
        self.blocked = matches!(Scroller::of(&self.stage, &look.window), Scroller::Blocked);
    }

    /// Reads where each card is.
    pub(super) fn read(&mut self, look: &Look) {
        let steps = self.steps.iter_mut().map(|step| step.read(look));
        // Before the first card comes, its photo waits.
        self.read = steps::current(steps, look.span(&self.stage), look.line(LINE));
    }

    /// Writes what has changed.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        for step in &mut self.steps {
            step.cards.iter_mut().for_each(Mark::write);
        }
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
                news.push(News::warning("sticky-blocked", BLOCKED));
            }
        }
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&self) {
        self.stage.remove_attribute(UNROLLED);
        for step in &self.steps {
            step.photo.remove_attribute(CURRENT);
            step.cards.iter().for_each(Mark::detach);
        }
    }
}

/// What the page is told about a stage that cannot stand still.
const BLOCKED: &str = "An element around the story clips its overflow, so a stage cannot stand still: its photos and cards follow one another instead.";

impl Step {
    /// Reads where the cards are; answers with the span from the first one's top to the lowest one's bottom.
    fn read(&mut self, look: &Look) -> Option<Span> {
        let line = look.line(LINE);
        let mut all: Option<Span> = None;
        for card in &mut self.cards {
            let span = card.read(look, line, line);
            all = Some(all.map_or(span, |all| Span::new(all.top(), span.bottom().max(all.bottom()) - all.top())));
        }
        all
    }
}

/// The steps of a stage in document order: each photo with the cards between it and the next.
fn steps_of(stage: &Element) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let parts = stage.all("[data-sw-photo], [data-sw-card]");
    for element in (0..parts.length()).filter_map(|at| parts.item(at)) {
        if element.matches("[data-sw-photo]") {
            steps.push(Step { photo: element, cards: Vec::new() });
        } else if let Some(step) = steps.last_mut() {
            step.cards.push(Mark::new(element));
        }
    }
    steps
}
