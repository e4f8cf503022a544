//! The sections: which one is being read.

use super::{
    contents::Contents,
    dom::{self, PHASE},
    events::News,
    look::Look,
};
use crate::motion::{
    Phase, Span,
    timeline::{self, Direction},
};
use web_sys::{Element, HtmlElement};

/// The line at which reading is thought to happen, as a part of the viewport's height.
const LINE: f64 = 0.4;

/// All the sections of a story, in order.
pub(super) struct Sections {
    list: Vec<Section>,
    contents: Contents,
    /// The place of the current one as read; `None` before the first.
    read: Option<usize>,
    current: Option<usize>,
}

/// One section.
struct Section {
    element: HtmlElement,
    span: Span,
    read: Phase,
    phase: Option<Phase>,
}

impl Sections {
    /// The sections under `root`.
    pub(super) fn find(root: &Element) -> Self {
        let section = |element| Section { element, span: Span::default(), read: Phase::Ahead, phase: None };
        let list: Vec<Section> = dom::all(root, "[data-sw-section]").into_iter().map(section).collect();
        let contents = Contents::find(root, list.iter().map(|section| section.element.id()));
        Self { list, contents, read: None, current: None }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The elements.
    pub(super) fn elements(&self) -> impl Iterator<Item = HtmlElement> {
        self.list.iter().map(|section| section.element.clone())
    }

    /// The section that lies in this direction; going up from the first there is none.
    pub(super) fn neighbour(&self, direction: Direction) -> Option<&HtmlElement> {
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
        for section in &mut self.list {
            section.span = look.span(&section.element);
            section.read = Phase::of(section.span, line, line);
        }
        self.read = timeline::current(self.list.iter().map(|section| section.span), line);
    }

    /// Writes what has changed, and says where the reader has come to.
    pub(super) fn write(&mut self, news: &mut Vec<News>) {
        for section in &mut self.list {
            if section.phase != Some(section.read) {
                section.phase = Some(section.read);
                dom::set(&section.element, PHASE, section.read.word());
            }
        }
        self.contents.write(self.read, self.list.len());
        let direction = Direction::between(self.current, self.read);
        self.current = self.read;
        if let (Some(direction), Some(index)) = (direction, self.read)
            && let Some(section) = self.list.get(index)
        {
            news.push(News::Section { id: section.element.id(), index, direction });
        }
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&mut self) {
        for section in &self.list {
            dom::unset(&section.element, PHASE);
        }
        self.contents.detach();
    }
}
