//! The numbers: each runs once, as it comes into view from below, and at any other time is its final text.
//!
//! - What was in view or above it when motion was attached stays as it is: somebody may have read it.
//! - What the reader jumped past stays as it is, for good.
//! - What leaves the view while it runs is final at once, and so is everything when motion is switched off or the page hidden.

use super::{
    dom,
    events::News,
    look::Look,
    observer::Observer,
    run::{Run, Turn},
};
use crate::motion::{Phase, entrance};
use web_sys::{Element, HtmlElement};

/// Grows the viewport: down by half, so that a number is watched closely before it enters, and up without end, so that a number
/// which was jumped past is known to have been.
pub(super) const NEAR: &str = "1000000px 0px 50% 0px";

/// All the numbers of a story.
pub(super) struct Counters {
    list: Vec<Counter>,
    observer: Option<Observer>,
}

/// One number.
struct Counter {
    element: HtmlElement,
    state: State,
    next: Next,
}

/// What a number is doing.
enum State {
    /// It has not been reached; where it is not near, nobody needs to look.
    Waiting { near: bool },
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
        let counter = |element| Counter { element, state: State::Waiting { near: true }, next: Next::Nothing };
        Self { list: dom::all(root, "[data-sw-count]").into_iter().map(counter).collect(), observer: None }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Has the browser tell, through `seen`, which numbers come near.
    pub(super) fn watch(&mut self, seen: impl FnMut(Vec<(Element, bool)>) + 'static) {
        let waiting = self.list.iter().filter(|counter| matches!(counter.state, State::Waiting { .. }));
        self.observer = Observer::new(NEAR, waiting.map(|counter| counter.element.clone()), seen);
    }

    /// Takes in which numbers are near now; the last word on each stays.
    pub(super) fn near(&mut self, entries: &[(Element, bool)]) {
        for (element, inside) in entries {
            for counter in &mut self.list {
                if let State::Waiting { near } = &mut counter.state
                    && AsRef::<Element>::as_ref(&counter.element) == element
                {
                    *near = *inside;
                }
            }
        }
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
            if matches!(counter.state, State::Settled)
                && let Some(observer) = &self.observer
            {
                observer.leave(&counter.element);
            }
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
            Self::Settled | Self::Waiting { near: false } => Next::Nothing,
            Self::Running(run) => Next::Turn(run.turn(look)),
            Self::Waiting { near: true } => match entrance::phase(look.span(element), look.viewport) {
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
            State::Waiting { .. } | State::Settled => None,
        }
    }
}
