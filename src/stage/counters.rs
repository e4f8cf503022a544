//! The numbers: each runs once, as it comes into view from below, and at any other time is its final text.
//!
//! - What was in view or above it when motion was attached stays as it is: somebody may have read it.
//! - What the reader jumped past stays as it is, for good.
//! - What leaves the view while it runs is final at once, and so is everything when motion is switched off or the page hidden.

use super::{
    browser::{Element, Observer},
    dom,
    events::News,
    look::Look,
    run::{Run, Turn},
};
use crate::motion::{Phase, entrance};
use alloc::vec::Vec;
use core::mem;
use wasm_bindgen::JsValue;

/// All the numbers of a story.
pub(super) struct Counters {
    list: Vec<Counter>,
}

/// One number.
struct Counter {
    element: Element,
    state: State,
    /// What is to be written.
    next: Option<Turn>,
}

/// What a number is doing.
enum State {
    /// It has not been reached.
    Waiting,
    /// It is on its way, or is about to begin.
    Running(Run),
    /// It is its final text for good.
    Settled,
}

impl Counters {
    /// The numbers under `root`.
    pub(super) fn find(root: &Element) -> Self {
        let counter = |element| Counter { element, state: State::Waiting, next: None };
        Self { list: dom::all(root, "[data-sw-count]", counter) }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Has `observer` watch the numbers.
    pub(super) fn observe(&self, observer: &Observer) {
        self.list.iter().for_each(|counter| observer.observe(&counter.element));
    }

    /// Whether any number is on its way.
    pub(super) fn moving(&self) -> bool {
        self.list.iter().any(|counter| matches!(counter.state, State::Running(_)))
    }

    /// Decides what each number does next.
    pub(super) fn read(&mut self, look: &Look) {
        self.list.iter_mut().for_each(|counter| counter.read(look));
    }

    /// Does what was decided.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        self.list.iter_mut().for_each(|counter| counter.write(news));
    }

    /// Makes every number that is on its way final, at once.
    pub(super) fn finish(&mut self) {
        for counter in &mut self.list {
            if matches!(counter.state, State::Running(_)) {
                counter.settle();
            }
        }
    }
}

impl Counter {
    /// Decides what comes next.
    fn read(&mut self, look: &Look) {
        self.next = match &mut self.state {
            State::Settled => None,
            State::Running(run) => Some(run.turn(look)),
            State::Waiting => match entrance::phase(look.span(&self.element), look.viewport) {
                Phase::Ahead => None,
                Phase::Active if look.animate && !look.first => {
                    self.state = Run::prepare(&self.element, look).map_or(State::Settled, State::Running);
                    Some(Turn::Begin)
                }
                Phase::Active | Phase::Passed => Some(Turn::Cut),
            },
        };
    }

    /// Does what was decided.
    fn write(&mut self, news: &mut Vec<News>) {
        let Some(turn) = self.next.take() else { return };
        if let State::Running(run) = &mut self.state {
            match turn {
                Turn::Begin => return run.begin(),
                Turn::Show(progress) => return run.show(progress),
                Turn::Land | Turn::Cut => {}
            }
        }
        if let (Some(text), Turn::Land) = (self.settle(), turn) {
            let mut detail = Vec::from([("text", text)]);
            detail.extend(self.element.closest("[id]").map(|element| ("id", element.id())));
            news.push(News::new("count", &detail));
        }
    }

    /// Ends the run, if it is on one, with its final text; the number will not run any more.
    fn settle(&mut self) -> Option<JsValue> {
        match mem::replace(&mut self.state, State::Settled) {
            State::Running(run) => Some(run.finish()),
            State::Waiting | State::Settled => None,
        }
    }
}
