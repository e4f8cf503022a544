//! Embed divisions: something of another site, with a poster and a caption.

use super::{attribute_names::EmbedAttribute, photo::image, reader::Reader, tree::Node};
use crate::format::{AttributeProblem, EmbedProblem, validate};
use crate::story::{Embed, Photo, Width};

impl Reader<'_> {
    /// An embed; `None` where it does not say of what.
    pub(super) fn embed(&mut self, node: &Node<'_>) -> Option<Embed> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "an embed");
        let (poster, rest) = match node.children.split_first() {
            Some((first, rest))
                if first.is_paragraph() && first.children.iter().any(|child| image(child).is_some()) =>
            {
                (self.poster(first), rest)
            }
            _ => (None, node.children.as_slice()),
        };
        if rest.len() > 1 || !rest.iter().all(Node::is_paragraph) {
            self.error(at, EmbedProblem::EmbedParts);
        }
        let caption =
            rest.first().filter(|node| node.is_paragraph()).map(|node| self.caption(node)).unwrap_or_default();
        let size = self.parsed(&fields, EmbedAttribute::Size, validate::frame_size);
        let width = self.choice(&fields, EmbedAttribute::Width, Width::ALL, Width::name).unwrap_or_default();
        let Some((url, url_at)) = fields.get(EmbedAttribute::Url) else {
            self.error(at, EmbedProblem::NoUrl);
            return None;
        };
        let (url, address) = (url.to_owned(), validate::embed(url));
        self.check(url_at, address);
        let title = fields.text(EmbedAttribute::Title);
        if title.is_none() {
            self.error(at, EmbedProblem::NoTitle);
        }
        let credit = fields.text(EmbedAttribute::Credit);
        Some(Embed { url, title: title.unwrap_or_default(), caption, credit, size, width, poster })
    }

    /// The poster in a paragraph of its own.
    fn poster(&mut self, node: &Node<'_>) -> Option<Photo> {
        let (found, src) = node.children.iter().find_map(|child| Some((child, image(child)?)))?;
        if node.children.len() > 1 {
            self.error(node.span.start, EmbedProblem::EmbedParts);
        }
        if !found.attributes.is_empty() {
            self.error(found.attributes_at.start, AttributeProblem::ImageAttributes);
        }
        let src = self.photo_src(found, src)?;
        Some(Photo::new(src, self.alt(found)))
    }
}
