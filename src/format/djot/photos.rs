//! The `:::` divisions: photos, figures and stages.

use super::{
    attributes::Attributes,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{ProblemKind, normalize, validate};
use crate::story::{Block, Count, Figures, Inline, Photo, Stage, Step, Transition, Width, plain_text};
use jotdown::{Container, SpanLinkType};

/// The attributes of a photo.
const PHOTO: &[&str] = &["credit", "focal", "transition", "width", "size", "portrait", ".opening"];

impl Reader<'_> {
    /// A photo division; `None` where it holds no image.
    pub(super) fn photo(&mut self, node: &Node<'_>) -> Option<Photo> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a photo", PHOTO);
        let (first, rest) = match node.children.split_first() {
            Some((first, rest)) if is_paragraph(first) => (first, rest),
            _ => {
                self.error(at, ProblemKind::PhotoParts);
                return None;
            }
        };
        let Some((image, src)) = first.children.iter().find_map(|child| Some((child, image(child)?))) else {
            self.error(first.span.start, ProblemKind::PhotoParts);
            return None;
        };
        if let Some(whole) = self.bracketed(image, src) {
            self.error(self.address_at(image), ProblemKind::BracketedAddress(whole));
            return None;
        }
        if first.children.len() > 1 || rest.len() > 1 || !rest.iter().all(is_paragraph) {
            self.error(first.span.start, ProblemKind::PhotoParts);
        }
        if !image.attributes.is_empty() {
            self.error(image.attributes_at.start, ProblemKind::ImageAttributes);
        }
        let src = super::inlines::unescaped(src);
        self.check(self.address_at(image), validate::photo(&src));
        let place = self.place(image.span.start);
        self.places.photos.push(place);
        let alt = self.alt(image);
        let caption = rest.first().filter(|node| is_paragraph(node)).map(|node| self.caption(node)).unwrap_or_default();
        let photo = self.photo_of(&fields, src, alt, caption);
        if fields.has(".opening") {
            self.idle_in_opening(&fields);
        }
        self.idle_elsewhere(&fields, &photo);
        Some(photo)
    }

    fn alt(&mut self, image: &Node<'_>) -> String {
        let counts = self.places.counts.len();
        let words = self.inlines(&image.children);
        // A count in the description of an image is none of the story's.
        self.places.counts.truncate(counts);
        normalize::text(&plain_text(&words))
    }

    fn photo_of(&mut self, fields: &Attributes, src: String, alt: String, caption: Vec<Inline>) -> Photo {
        Photo {
            src,
            alt,
            caption,
            credit: fields.text("credit"),
            focal: self.parsed(fields, "focal", validate::focal).unwrap_or_default(),
            transition: self.transition(fields),
            width: self.choice(fields, "width", Width::ALL, Width::name).unwrap_or_default(),
            size: self.parsed(fields, "size", validate::size),
            portrait: self.parsed(fields, "portrait", validate::portrait),
            renditions: None,
        }
    }

    fn transition(&mut self, fields: &Attributes) -> Transition {
        if fields.get("transition").is_some_and(|(name, _)| name == "wipe") {
            return Transition::WipeUp;
        }
        self.choice(fields, "transition", Transition::ALL, Transition::name).unwrap_or_default()
    }

    fn caption(&mut self, node: &Node<'_>) -> Vec<Inline> {
        self.attributes(node, "a caption", &[]);
        self.line(&node.children)
    }

    /// A row of figures; `None` where it holds no count.
    pub(super) fn figures(&mut self, node: &Node<'_>) -> Option<Figures> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "figures", &[".compare"]);
        let counts: Vec<Count> = node.children.iter().filter_map(|child| self.figure(child)).collect();
        if counts.is_empty() && !node.children.is_empty() {
            // Each of them has been reported.
            return None;
        }
        self.check(at, validate::figures(counts.len()));
        if let Some((_, at)) = fields.get(".compare").filter(|_| counts.len() == 1) {
            let (name, place) = (".compare", "on one figure");
            let because = "two figures or more, which bars compare";
            self.error(at, ProblemKind::IdleAttribute { name, place, because, help: "take it away" });
        }
        (!counts.is_empty()).then(|| Figures { compare: fields.has(".compare"), counts })
    }

    fn figure(&mut self, node: &Node<'_>) -> Option<Count> {
        let (problems, counts) = (self.problems.len(), self.places.counts.len());
        let words = if is_paragraph(node) { self.caption(node) } else { Vec::new() };
        if let [Inline::Count(count)] = words.as_slice() {
            return Some(count.clone());
        }
        self.places.counts.truncate(counts);
        if self.problems.len() == problems {
            self.error(node.span.start, ProblemKind::FigurePart);
        }
        None
    }

    /// A stage; `None` where it holds no photo.
    pub(super) fn stage(&mut self, node: &Node<'_>) -> Option<Stage> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a stage", &["transition"]);
        let transition = self.transition(&fields);
        let mut steps: Vec<Step> = Vec::new();
        for child in &node.children {
            let Some(block) = self.block(child) else { continue };
            if matches!(block, Block::Photo(_)) {
                self.idle_in_stage(child);
            }
            match (block, steps.last_mut()) {
                (Block::Photo(photo), _) => steps.push(Step { photo, cards: Vec::new() }),
                (Block::Stage(_), _) => self.error(child.span.start, ProblemKind::Card("a stage")),
                (_, None) => self.error(child.span.start, ProblemKind::EarlyCard),
                (card, Some(step)) => step.cards.push(card),
            }
        }
        self.check(at, validate::steps(steps.len()));
        (!steps.is_empty()).then_some(Stage { transition, steps })
    }

    /// The whole of an address that the first of its own closing parentheses has ended.
    pub(super) fn bracketed(&self, node: &Node<'_>, address: &str) -> Option<String> {
        let open = address.matches('(').count() > address.matches(')').count() && !address.contains('\\');
        let behind = self.text.get(node.span.end..).filter(|_| open)?;
        let end =
            behind.find([')', ' ', '\n']).filter(|end| behind.get(*end..).is_some_and(|rest| rest.starts_with(')')))?;
        Some(format!("{address}){}", behind.get(..end)?))
    }

    /// Where the address of an image or link is written.
    pub(super) fn address_at(&self, node: &Node<'_>) -> usize {
        let end = self.text.get(node.attributes_at.clone()).unwrap_or_default();
        node.attributes_at.start + end.find("](").map_or(0, |at| at + 2)
    }
}

fn is_paragraph(node: &Node<'_>) -> bool {
    matches!(node.kind, NodeKind::Container(Container::Paragraph))
}

/// The address of an image that is written in place.
fn image<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.kind {
        NodeKind::Container(Container::Image(src, SpanLinkType::Inline)) => Some(src),
        _ => None,
    }
}
