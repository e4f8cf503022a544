//! Words in a line: stressed ones, links, raised ones.

use super::Writer;
use crate::import::{
    html::element::{is_credit, mark},
    superscript::raised_numbers,
};
use scraper::{ElementRef, Node};

impl<'p> Writer<'p> {
    /// Reads `element`, and marks its words unless blocks end in it.
    pub(super) fn inline(&mut self, element: ElementRef<'p>) {
        if self.flat > 0 && is_credit(element.value()) {
            self.words.part();
        }
        let (place, ended) = (self.words.place(), self.ended);
        self.read(element);
        if let Some(mark) = mark(element.value()).filter(|_| ended == self.ended && self.plain == 0) {
            self.words.stress(place, mark);
        }
    }

    pub(super) fn link(&mut self, element: ElementRef<'p>) {
        let href = element.value().attr("href").unwrap_or_default().trim();
        let whole = ["http://", "https://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
        if !whole || href.contains(char::is_whitespace) || self.plain > 0 {
            return self.read(element);
        }
        let (place, ended) = (self.words.place(), self.ended);
        self.plain += 1;
        self.read(element);
        self.plain -= 1;
        if ended == self.ended {
            self.words.link(place, href);
        }
    }

    /// Digits are an exponent; a link is the mark of a note.
    pub(super) fn superscript(&mut self, element: ElementRef<'p>) {
        let linked = |node: ElementRef<'_>| node.value().name() == "a";
        let inside = element.descendants().filter_map(ElementRef::wrap).any(linked);
        let text: String = element.text().collect();
        let text = text.trim();
        let around = element.parent().and_then(ElementRef::wrap).is_some_and(linked);
        let numbered = text.trim_matches(['[', ']', '(', ')']).chars().all(|letter| letter.is_ascii_digit());
        if inside || numbered && (around || text.starts_with('[')) {
            return;
        }
        match raised_numbers(text) {
            Some(digits) => self.words.push(&digits),
            None => self.read(element),
        }
    }

    /// Whether nothing stands beside `element` in its line, or it stands right in a quotation.
    pub(super) fn is_alone(&self, element: ElementRef<'_>) -> bool {
        let Some(above) = element.parent() else { return false };
        let is_quotation = |above| ElementRef::wrap(above).is_some_and(|above| above.value().name() == "blockquote");
        let empty = |node: &Node| match node {
            Node::Text(text) => text.trim().trim_matches(['—', '–', '―', '-']).is_empty(),
            Node::Element(_) => false,
            _ => true,
        };
        let mut others = element.prev_siblings().chain(element.next_siblings());
        let mut behind = element.next_siblings();
        let ends = !self.words.has_letters() && behind.all(|other| other.value().is_element() || empty(other.value()));
        self.flat == 0 && (is_quotation(above) && ends || others.all(|other| empty(other.value())))
    }
}
