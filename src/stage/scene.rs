//! Everything of a story that moves, read in one go and written in one go.

use super::{
    cards::Cards, counters::Counters, events::News, look::Look, photos::Photos, rail::Rail, sections::Sections,
};
use web_sys::{Element, HtmlElement, Window};

/// The parts of a story that carry hooks. In a frame all are read before any is written: a browser then lays out once.
pub(super) struct Scene {
    pub(super) counters: Counters,
    pub(super) photos: Photos,
    pub(super) sections: Sections,
    cards: Vec<Cards>,
    rail: Rail,
    /// Whether the page around the stages may have changed since they were tested.
    resized: bool,
}

impl Scene {
    /// The parts under `root`, in whatever order and number they stand there.
    pub(super) fn find(root: &Element, window: &Window) -> Self {
        Self {
            counters: Counters::find(root),
            photos: Photos::find(root, window),
            sections: Sections::find(root),
            cards: Cards::find(root),
            rail: Rail::find(root),
            resized: true,
        }
    }

    /// What the page is told of them.
    pub(super) fn ready(&self) -> News {
        News::Ready { sections: self.sections.len(), counts: self.counters.len(), photos: self.photos.len() }
    }

    /// The elements whose coming and going means that positions have changed, scrolled or not.
    pub(super) fn landmarks(&self) -> Vec<HtmlElement> {
        let cards = self.cards.iter().flat_map(Cards::elements);
        self.sections.elements().chain(self.photos.elements()).chain(cards).collect()
    }

    /// Notes that sizes have changed.
    pub(super) fn resize(&mut self) {
        self.resized = true;
    }

    /// Brings everything into the state that its position and the time ask for; answers with what happened.
    pub(super) fn frame(&mut self, look: &Look) -> Vec<News> {
        self.read(look);
        let mut news = Vec::new();
        self.rail.write(&mut news);
        self.sections.write(&mut news);
        self.photos.write();
        self.cards.iter_mut().for_each(|cards| cards.write(&mut news));
        self.counters.write(&mut news);
        news
    }

    fn read(&mut self, look: &Look) {
        let resized = std::mem::take(&mut self.resized);
        self.rail.read(look);
        self.sections.read(look);
        self.photos.read(look);
        for cards in &mut self.cards {
            if resized {
                cards.test(look);
            }
            cards.read(look);
        }
        self.counters.read(look);
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&mut self) {
        self.counters.finish();
        self.rail.detach();
        self.sections.detach();
        self.photos.detach();
        self.cards.iter_mut().for_each(Cards::detach);
    }
}
