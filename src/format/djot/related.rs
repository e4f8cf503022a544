//! Related divisions: a list of links with their sources and thumbnails.

use super::{
    attribute_names::RelatedAttribute,
    inlines::unescaped,
    photo,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{InlineProblem, RelatedProblem, ValueProblem, validate};
use crate::story::{Photo, RelatedLink, plain_text};
use jotdown::{Container, Event, LinkType, ListKind, SpanLinkType};

impl Reader<'_> {
    /// Related links; `None` where there are none.
    pub(super) fn related(&mut self, node: &Node<'_>) -> Option<Vec<RelatedLink>> {
        self.no_attributes(node, "related links");
        let [list] = node.children.as_slice() else { return self.refuse(node, RelatedProblem::RelatedParts) };
        let NodeKind::Container(Container::List { kind: ListKind::Unordered(_), .. }) = &list.kind else {
            return self.refuse(node, RelatedProblem::RelatedParts);
        };
        self.no_attributes(list, "a list");
        let links: Vec<RelatedLink> = list.children.iter().filter_map(|item| self.related_link(item)).collect();
        (!links.is_empty()).then_some(links)
    }

    fn related_link(&mut self, item: &Node<'_>) -> Option<RelatedLink> {
        let [line] = item.children.as_slice() else { return self.refuse(item, RelatedProblem::RelatedItem) };
        let parts: Vec<&Node<'_>> = line.children.iter().filter(|part| !self.is_blank(part)).collect();
        let (image, link) = match parts.as_slice() {
            [link] if line.is_paragraph() => (None, *link),
            [image, link] if photo::image(image).is_some() => (Some(*image), *link),
            _ => return self.refuse(item, RelatedProblem::RelatedItem),
        };
        let NodeKind::Container(Container::Link(href, LinkType::Span(SpanLinkType::Inline))) = &link.kind else {
            return self.refuse(item, RelatedProblem::RelatedItem);
        };
        let photo = image.and_then(|image| self.thumbnail(image));
        let href = unescaped(href);
        match self.bracketed(link, &href) {
            Some(whole) => self.error(self.address_at(link), ValueProblem::BracketedAddress(whole)),
            None => self.check(self.address_at(link), validate::link(&href)),
        }
        let fields = self.attributes(link, "a related link");
        let title = self.line(&link.children);
        if plain_text(&title).trim().is_empty() {
            self.error(link.span.start, InlineProblem::NoWords("a link"));
        }
        self.check(link.span.start, validate::no_link(&title));
        self.check(link.span.start, validate::no_note(&title, "in a link"));
        Some(RelatedLink { href, title, source: fields.text(RelatedAttribute::Source), photo })
    }

    fn thumbnail(&mut self, image: &Node<'_>) -> Option<Photo> {
        let src = unescaped(photo::image(image)?);
        if !image.attributes.is_empty() {
            self.error(image.attributes_at.start, RelatedProblem::RelatedPhoto);
        }
        if let Some(whole) = self.bracketed(image, &src) {
            self.error(self.address_at(image), ValueProblem::BracketedAddress(whole));
            return None;
        }
        self.check(self.address_at(image), validate::photo(&src));
        let place = self.place(image.span.start);
        self.places.photos.push(place);
        let alt = self.alt(image);
        Some(Photo::new(src, alt))
    }

    /// Whether `node` is white space between others.
    fn is_blank(&self, node: &Node<'_>) -> bool {
        match node.kind {
            NodeKind::Atom(Event::Softbreak) => true,
            NodeKind::Atom(_) => self.text.get(node.span.clone()).is_some_and(|typed| typed.trim().is_empty()),
            NodeKind::Container(_) => false,
        }
    }
}
