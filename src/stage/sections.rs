//! The sections: which one is being read.

use super::{
    browser::{Element, Observer},
    contents::Contents,
    dom,
    events::News,
    look::Look,
    mark::Mark,
};
use crate::motion::timeline::{self, Direction};
use alloc::vec::Vec;
use wasm_bindgen::JsValue;

/// The line at which reading is thought to happen, as a part of the viewport's height.
const LINE: f64 = 0.4;

/// All the sections of a story, in order.
pub(super) struct Sections {
    list: Vec<Mark>,
    contents: Contents,
    /// The place of the current one as read; `None` before the first.
    read: Option<usize>,
    current: Option<usize>,
    /// Whether anything was written yet.
    written: bool,
}

impl Sections {
    /// The sections under `root`.
    pub(super) fn find(root: &Element) -> Self {
        let list = dom::all(root, "[data-sw-section]", Mark::new);
        Self { list, contents: Contents::find(root), read: None, current: None, written: false }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Has `observer` watch the sections.
    pub(super) fn observe(&self, observer: &Observer) {
        self.list.iter().for_each(|section| observer.observe(&section.element));
    }

    /// The section that lies in this direction; going up from the first there is none.
    pub(super) fn neighbour(&self, direction: Direction) -> Option<&Element> {
        let place = match (direction, self.current) {
            (Direction::Down, None) => 0,
            (Direction::Down, Some(current)) => current + 1,
            (Direction::Up, current) => current?.checked_sub(1)?,
        };
        self.list.get(place).map(|section| &section.element)
    }

    /// Reads where each section is.
    pub(super) fn read(&mut self, look: &Look) {
        let line = look.line(LINE);
        let spans = self.list.iter_mut().map(|section| section.read(look, line, line));
        self.read = timeline::current(spans, line);
    }

    /// Writes what has changed, and says where the reader has come to.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        self.list.iter_mut().for_each(Mark::write);
        let direction = Direction::between(self.current, self.read);
        if direction.is_none() && self.written {
            return;
        }
        self.written = true;
        self.current = self.read;
        let section = self.read.and_then(|place| Some((place, self.list.get(place)?.element.id())));
        let is_last = self.read.map_or(0, |place| place + 1) >= self.list.len();
        self.contents.write(section.as_ref().map(|(_, id)| id), is_last);
        if let (Some(direction), Some((index, id))) = (direction, section) {
            let index = JsValue::from(index);
            news.push(News::new("section", &[("id", id), ("index", index), ("direction", direction.word().into())]));
        }
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&self) {
        self.list.iter().for_each(Mark::detach);
        self.contents.detach();
    }
}
