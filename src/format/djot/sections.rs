//! The opening photo and the sections, with their headings.

use super::{
    attribute_names::SectionAttribute,
    reader::{self, Reader},
    tree::{Node, NodeKind},
};
use crate::format::{
    BlockProblem, DivisionProblem, PhotoProblem, SectionProblem, normalize, parsed::SectionLocation, validate,
};
use crate::story::{Block, Photo, Section, Slug, default_id};
use jotdown::Container;
use std::{collections::HashMap, num::NonZeroUsize};

/// The sections read so far.
#[derive(Default)]
struct Body {
    opening: Option<Photo>,
    sections: Vec<Section>,
    /// Where the last rule stands, as long as no passage follows it.
    rule: Option<usize>,
    /// Where the heading of the first section with each id stands.
    headings: HashMap<String, usize>,
}

impl Reader<'_> {
    /// The opening photo, the sections and the notes.
    pub(super) fn body(&mut self, nodes: &[Node<'_>]) -> reader::Body {
        let mut body = Body::default();
        self.body_nodes(nodes, &mut body);
        self.idle_rule(&mut body);
        (body.opening, body.sections, std::mem::take(&mut self.notes.notes))
    }

    fn body_nodes(&mut self, nodes: &[Node<'_>], body: &mut Body) {
        for node in nodes {
            match &node.kind {
                NodeKind::Container(Container::Heading { level: 2, .. }) => {
                    self.idle_rule(body);
                    self.section(node, body);
                }
                NodeKind::Container(Container::Heading { level: 3, .. }) => self.subheading(node, body),
                NodeKind::Container(Container::Heading { level: 1, .. }) => {
                    self.error(node.span.start, BlockProblem::TopHeading)
                }
                NodeKind::Container(Container::Heading { level, .. }) => {
                    self.error(node.span.start, BlockProblem::DeepHeading(*level));
                }
                NodeKind::Container(Container::Div { class }) if class.is_empty() => {
                    self.error(node.span.start, DivisionProblem::Division(String::new()));
                    self.body_nodes(&node.children, body);
                }
                NodeKind::Container(Container::Div { class }) if class == "photo" && self.is_opening(node) => {
                    self.opening(node, body);
                }
                NodeKind::Container(Container::Footnote { label }) => self.note(node, label),
                _ => {
                    let block = self.block(node);
                    if matches!(block, Some(Block::Rule)) {
                        self.rule(node, body);
                    }
                    self.misplaced(node, block.as_ref());
                    self.push(block, node.span.start, body);
                }
            }
        }
    }

    /// Notes the rule before, where this one follows it, and this one, where no passage stands before it.
    fn rule(&mut self, node: &Node<'_>, body: &mut Body) {
        let is_first = body.sections.last().is_none_or(|section| section.blocks.is_empty());
        if is_first || body.rule.is_some() {
            self.error(self.opening_mark(node), BlockProblem::IdleRule);
        } else {
            body.rule = Some(self.opening_mark(node));
        }
    }

    /// Notes the rule before, where no passage has followed it.
    fn idle_rule(&mut self, body: &mut Body) {
        if let Some(at) = body.rule.take() {
            self.error(at, BlockProblem::IdleRule);
        }
    }

    fn is_opening(&self, node: &Node<'_>) -> bool {
        node.attributes.iter().any(|(kind, value)| kind.key() == Some("class") && value.to_string() == "opening")
    }

    fn opening(&mut self, node: &Node<'_>, body: &mut Body) {
        if !body.sections.is_empty() || body.opening.is_some() {
            self.error(node.span.start, PhotoProblem::LateOpening);
            let photo = self.photo(node).map(Block::Photo);
            self.push(photo, node.span.start, body);
        } else {
            body.opening = self.photo(node);
        }
    }

    fn section(&mut self, node: &Node<'_>, body: &mut Body) {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a section");
        let heading = self.line(&node.children);
        if heading.is_empty() {
            return self.error(at, SectionProblem::EmptyHeading);
        }
        let id =
            fields.get(SectionAttribute::Id).map(|(id, id_at)| (id.to_owned(), self.valid(id_at, validate::slug(id))));
        let default = || default_id(&heading, body.sections.len());
        // One that is written wrong is told twice, too.
        let (written, id) = match id {
            Some((written, id)) => (written, id.unwrap_or_else(default)),
            None => {
                let id = default();
                (id.to_string(), id)
            }
        };
        let first = *body.headings.entry(written.clone()).or_insert(at);
        if first != at {
            let first = NonZeroUsize::new(self.place(first).line);
            self.error(at, SectionProblem::DuplicateId { id: written, first });
        }
        self.places.sections.push(SectionLocation { line: self.place(at).line, blocks: Vec::new() });
        body.sections.push(Section { id, kicker: fields.text(SectionAttribute::Kicker), heading, blocks: Vec::new() });
    }

    fn subheading(&mut self, node: &Node<'_>, body: &mut Body) {
        self.no_attributes(node, "a heading inside a section");
        let words = self.line(&node.children);
        if words.is_empty() {
            return self.error(self.opening_mark(node), SectionProblem::EmptyHeading);
        }
        self.push(Some(Block::Subheading(words)), node.span.start, body);
    }

    /// Adds what was read at byte `at` to the last section; nothing where nothing is left of it in the normal form.
    fn push(&mut self, block: Option<Block>, at: usize, body: &mut Body) {
        let Some(block) = block.and_then(normalize::block) else { return };
        if block != Block::Rule {
            body.rule = None;
        }
        let line = self.place(at).line;
        if body.sections.is_empty() {
            body.sections.push(Section { id: Slug::intro(), kicker: None, heading: Vec::new(), blocks: Vec::new() });
            body.headings.insert("intro".to_owned(), 0);
            self.places.sections.push(SectionLocation { line, blocks: Vec::new() });
        }
        if let (Some(section), Some(place)) = (body.sections.last_mut(), self.places.sections.last_mut()) {
            section.blocks.push(block);
            place.blocks.push(line);
        }
    }
}
