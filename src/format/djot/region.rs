//! Region divisions: a part of a stage's photo, and what is seen there.

use super::{
    attribute_names::RegionAttribute,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{StageProblem, validate};
use crate::story::Region;
use jotdown::Container;

impl Reader<'_> {
    /// A region; `None` where it does not say where it is, or what is seen there.
    pub(super) fn region(&mut self, node: &Node<'_>) -> Option<Region> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a region");
        if !fields.has(RegionAttribute::At) {
            self.error(at, StageProblem::RegionPlace);
        }
        let place = self.parsed(&fields, RegionAttribute::At, validate::region_place);
        let alt = match node.children.as_slice() {
            [words] if words.is_paragraph() => {
                self.no_attributes(words, "the words of a region");
                self.alt(words)
            }
            _ => String::new(),
        };
        if alt.is_empty() {
            self.error(at, StageProblem::RegionWords);
        }
        let (x, y, width) = place?;
        let region = Region { x, y, width, alt };
        if let Some((_, at)) = fields.get(RegionAttribute::At) {
            self.check(at, validate::region_edges(&region));
        }
        (!region.alt.is_empty()).then_some(region)
    }
}

/// Whether `node` is written as a region.
pub(super) fn is_region(node: &Node<'_>) -> bool {
    matches!(&node.kind, NodeKind::Container(Container::Div { class }) if &**class == "region")
}
