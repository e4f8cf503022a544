//! Everything of a story that moves, read in one go and written in one go.

use super::{
    browser::{Element, Observer},
    cards::Cards,
    counters::Counters,
    events::News,
    look::Look,
    photos::Photos,
    rail::Rail,
    scroller::Scroller,
    sections::Sections,
};
use crate::motion::Phase;
use alloc::vec::Vec;
use core::mem;

/// The parts of a story that carry hooks. In a frame all are read before any is written: a browser then lays out once.
pub(super) struct Scene {
    root: Element,
    pub(super) counters: Counters,
    pub(super) photos: Photos,
    pub(super) sections: Sections,
    cards: Vec<Cards>,
    rail: Rail,
    /// What the story scrolls in.
    scroller: Scroller,
    /// Whether the story was far ahead or far behind when it was last looked at.
    place: Option<Phase>,
    /// Whether the page around the story may have changed since it was last tested.
    resized: bool,
}

impl Scene {
    /// The parts under `root`, in whatever order and number they stand there.
    pub(super) fn find(root: &Element) -> Self {
        Self {
            root: root.clone(),
            counters: Counters::find(root),
            photos: Photos::find(root),
            sections: Sections::find(root),
            cards: Cards::find(root),
            rail: Rail::find(root),
            scroller: Scroller::Window,
            place: None,
            resized: true,
        }
    }

    /// What the page is told of them.
    pub(super) fn ready(&self) -> News {
        let parts = [("sections", self.sections.len()), ("counts", self.counters.len()), ("photos", self.photos.len())];
        News::new("ready", &parts.map(|(name, count)| (name, count.into())))
    }

    /// Has `observer` watch the elements whose coming and going means that positions have changed, scrolled or not.
    pub(super) fn observe(&self, observer: &Observer) {
        self.sections.observe(observer);
        self.photos.observe(observer);
        self.cards.iter().for_each(|cards| cards.observe(observer));
        self.counters.observe(observer);
    }

    /// Notes that sizes have changed.
    pub(super) fn resize(&mut self) {
        self.resized = true;
    }

    /// Brings everything into the state that its position and the time ask for, and adds what happened to `news`.
    pub(super) fn frame(&mut self, look: Look, news: &mut Vec<News>) {
        if !self.read(look) {
            return;
        }
        self.rail.write(news);
        self.sections.write(news);
        self.photos.write();
        self.cards.iter_mut().for_each(|cards| cards.write(news));
        self.counters.write(news);
    }

    /// Reads every position; false where nothing can have changed, since the story is as far away as before on the same side.
    fn read(&mut self, look: Look) -> bool {
        let resized = mem::take(&mut self.resized);
        if resized {
            self.scroller = Scroller::of(&self.root, &look.window);
        }
        let look = &look.through(&self.scroller);
        let place = self.rail.read(look);
        if !resized && place == self.place && matches!(place, Some(Phase::Ahead | Phase::Passed)) {
            return false;
        }
        self.place = place;
        self.sections.read(look);
        self.photos.read(look);
        for cards in &mut self.cards {
            if resized {
                cards.test(look);
            }
            cards.read(look);
        }
        self.counters.read(look);
        true
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&mut self) {
        self.counters.finish();
        self.rail.detach();
        self.sections.detach();
        self.photos.detach();
        self.cards.iter().for_each(Cards::detach);
    }
}
