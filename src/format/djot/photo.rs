//! Photo divisions: an image and its caption.

use super::{
    attribute_names::PhotoAttribute,
    attributes::{Attributes, Name},
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{AttributeProblem, PhotoProblem, ValueProblem, normalize, validate};
use crate::story::{Fit, Inline, Photo, Transition, Width, plain_text};
use jotdown::{Container, SpanLinkType};

impl Reader<'_> {
    /// A photo division; `None` where it holds no image.
    pub(super) fn photo(&mut self, node: &Node<'_>) -> Option<Photo> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a photo");
        let (first, rest) = match node.children.split_first() {
            Some((first, rest)) if first.is_paragraph() => (first, rest),
            _ => {
                self.error(at, PhotoProblem::PhotoParts);
                return None;
            }
        };
        let Some((image, src)) = first.children.iter().find_map(|child| Some((child, image(child)?))) else {
            self.error(first.span.start, PhotoProblem::PhotoParts);
            return None;
        };
        let src = self.photo_src(image, src)?;
        if first.children.len() > 1 || rest.len() > 1 || !rest.iter().all(Node::is_paragraph) {
            self.error(first.span.start, PhotoProblem::PhotoParts);
        }
        if !image.attributes.is_empty() {
            self.error(image.attributes_at.start, AttributeProblem::ImageAttributes);
        }
        let alt = self.alt(image);
        let caption =
            rest.first().filter(|node| node.is_paragraph()).map(|node| self.caption(node)).unwrap_or_default();
        let photo = self.photo_of(&fields, src, alt, caption);
        if fields.has(PhotoAttribute::Opening) {
            self.idle_in_opening(&fields);
        }
        self.idle_elsewhere(&fields, &photo);
        Some(photo)
    }

    /// The address of the photo in `image`, which is noted as the next photo of the story; `None` where its end is not certain.
    pub(super) fn photo_src(&mut self, image: &Node<'_>, written: &str) -> Option<String> {
        if let Some(whole) = self.bracketed(image, written) {
            self.error(self.address_at(image), ValueProblem::BracketedAddress(whole));
            return None;
        }
        let src = super::inlines::unescaped(written);
        self.check(self.address_at(image), validate::photo(&src));
        let place = self.place(image.span.start);
        self.places.photos.push(place);
        Some(src)
    }

    /// What an image shows.
    pub(super) fn alt(&mut self, image: &Node<'_>) -> String {
        let counts = self.places.counts.len();
        let words = self.inlines(&image.children);
        // A count in the description of an image is none of the story's.
        self.places.counts.truncate(counts);
        self.check(image.span.start, validate::no_note(&words, "in the description of a photo"));
        normalize::text(&plain_text(&words))
    }

    fn photo_of(
        &mut self,
        fields: &Attributes<PhotoAttribute>,
        src: String,
        alt: String,
        caption: Vec<Inline>,
    ) -> Photo {
        Photo {
            src,
            alt,
            caption,
            credit: fields.text(PhotoAttribute::Credit),
            focal: self.parsed(fields, PhotoAttribute::Focal, validate::focal).unwrap_or_default(),
            transition: self.transition(fields, PhotoAttribute::Transition),
            width: self.choice(fields, PhotoAttribute::Width, Width::ALL, Width::name).unwrap_or_default(),
            size: self.parsed(fields, PhotoAttribute::Size, validate::size),
            fit: self.choice(fields, PhotoAttribute::Fit, Fit::ALL, Fit::name).unwrap_or_default(),
            portrait: self.parsed(fields, PhotoAttribute::Portrait, validate::portrait),
            renditions: None,
        }
    }

    /// How a photo or the photos of a stage arrive.
    pub(super) fn transition<N: Name>(&mut self, fields: &Attributes<N>, name: N) -> Transition {
        if fields.get(name).is_some_and(|(value, _)| value == "wipe") {
            return Transition::WipeUp;
        }
        self.choice(fields, name, Transition::ALL, Transition::name).unwrap_or_default()
    }

    /// The words of a paragraph in a division, which has no attributes.
    pub(super) fn caption(&mut self, node: &Node<'_>) -> Vec<Inline> {
        self.no_attributes(node, "a caption");
        self.line(&node.children)
    }
}

/// The address of an image that is written in place.
pub(super) fn image<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.kind {
        NodeKind::Container(Container::Image(src, SpanLinkType::Inline)) => Some(src),
        _ => None,
    }
}
