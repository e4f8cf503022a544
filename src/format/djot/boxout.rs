//! Box divisions: a heading and what stands under it.

use super::{
    attribute_names::BoxAttribute,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{BoxProblem, validate};
use crate::story::{Block, BoxKind, Boxout};
use jotdown::Container;

impl Reader<'_> {
    /// A box; `None` where it has no heading or nothing in it can be read.
    pub(super) fn boxout(&mut self, node: &Node<'_>) -> Option<Boxout> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a box");
        let kind = self.choice(&fields, BoxAttribute::Kind, BoxKind::ALL, BoxKind::name).unwrap_or_default();
        let (heading, rest) = match node.children.split_first() {
            Some((first, rest)) if is_heading(first) => {
                self.no_attributes(first, "the heading of a box");
                (self.line(&first.children), rest)
            }
            _ => (Vec::new(), node.children.as_slice()),
        };
        if heading.is_empty() {
            self.error(at, BoxProblem::BoxHeading);
        }
        let problems = self.problems.len();
        let blocks: Vec<Block> = rest.iter().filter_map(|child| self.in_box(child)).collect();
        if blocks.is_empty() && self.problems.len() == problems {
            self.error(at, BoxProblem::EmptyBox);
        }
        let folded = fields.has(BoxAttribute::Folded);
        (!blocks.is_empty()).then_some(Boxout { kind, folded, heading, blocks })
    }

    fn in_box(&mut self, node: &Node<'_>) -> Option<Block> {
        let before = (self.places.photos.len(), self.places.counts.len());
        let block = self.block(node)?;
        self.idle_in_box(node, &block);
        self.idle_visual(node);
        let fits = self.valid(self.opening_mark(node), validate::in_box(&block)).is_some();
        if !fits {
            self.places.photos.truncate(before.0);
            self.places.counts.truncate(before.1);
        }
        fits.then_some(block)
    }
}

/// Whether `node` is the heading of a box.
fn is_heading(node: &Node<'_>) -> bool {
    matches!(node.kind, NodeKind::Container(Container::Heading { level: 3, .. }))
}
