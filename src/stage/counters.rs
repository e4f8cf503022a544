//! The numbers: each runs once, as it comes into view from below, and at any other time is its final text.
//!
//! - What was in view or above it when motion was attached stays as it is: somebody may have read it.
//! - What the reader jumped past stays as it is, for good.
//! - What leaves the view while it runs is final at once, and so is everything when motion is switched off or the page hidden.

use super::{
    dom,
    events::News,
    look::Look,
    run::{Run, Turn},
};
use crate::motion::{Phase, entrance};
use web_sys::{Element, HtmlElement};

/// All the numbers of a story.
pub(super) struct Counters {
    list: Vec<Counter>,
}

/// One number.
struct Counter {
    element: HtmlElement,
    state: State,
    next: Next,
}

/// What a number is doing.
enum State {
    /// It has not been reached.
    Waiting,
    /// It is on its way.
    Running(Run),
    /// It is its final text for good.
    Settled,
}

/// What is to be written.
enum Next {
    Nothing,
    Begin(Run),
    Turn(Turn),
    Settle,
}

impl Counters {
    /// The numbers under `root`.
    pub(super) fn find(root: &Element) -> Self {
        let counter = |element| Counter { element, state: State::Waiting, next: Next::Nothing };
        Self { list: dom::all(root, "[data-sw-count]").into_iter().map(counter).collect() }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The elements.
    pub(super) fn elements(&self) -> impl Iterator<Item = HtmlElement> {
        self.list.iter().map(|counter| counter.element.clone())
    }

    /// Whether any number is on its way.
    pub(super) fn moving(&self) -> bool {
        self.list.iter().any(|counter| matches!(counter.state, State::Running(_)))
    }

    /// Decides what each number does next.
    pub(super) fn read(&mut self, look: &Look) {
        for counter in &mut self.list {
            counter.next = counter.state.next(&counter.element, look);
        }
    }

    /// Does what was decided.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        for counter in &mut self.list {
            counter.write(news);
        }
    }

    /// Makes every number that is on its way final, at once.
    pub(super) fn finish(&mut self) {
        for counter in &mut self.list {
            counter.settle();
        }
    }
}

impl State {
    /// What comes next for the number in `element`.
    fn next(&mut self, element: &HtmlElement, look: &Look) -> Next {
        match self {
            Self::Settled => Next::Nothing,
            Self::Running(run) => Next::Turn(run.turn(look)),
            Self::Waiting => match entrance::phase(look.span(element), look.viewport) {
                Phase::Ahead => Next::Nothing,
                Phase::Passed => Next::Settle,
                Phase::Active if look.first || !look.animate => Next::Settle,
                Phase::Active => Run::prepare(element, look).map_or(Next::Settle, Next::Begin),
            },
        }
    }
}

impl Counter {
    /// Does what was decided.
    fn write(&mut self, news: &mut Vec<News>) {
        match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Nothing => {}
            Next::Begin(mut run) => {
                run.begin();
                self.state = State::Running(run);
            }
            Next::Turn(Turn::Show(progress)) => {
                if let State::Running(run) = &mut self.state {
                    run.show(progress);
                }
            }
            Next::Turn(Turn::Land) => {
                if let Some(text) = self.settle() {
                    let id = dom::closest(&self.element, "[id]").map(|element| element.id());
                    news.push(News::Count { text, id });
                }
            }
            Next::Turn(Turn::Cut) => {
                self.settle();
            }
            Next::Settle => self.state = State::Settled,
        }
    }

    /// Ends the run, if it is on one, with its final text; the number will not run again.
    fn settle(&mut self) -> Option<String> {
        if !matches!(self.state, State::Running(_)) {
            return None;
        }
        match std::mem::replace(&mut self.state, State::Settled) {
            State::Running(run) => Some(run.finish()),
            State::Waiting | State::Settled => None,
        }
    }
}
