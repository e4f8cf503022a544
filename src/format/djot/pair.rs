//! Pair divisions: two photos that are compared.

use super::{attribute_names::PairAttribute, idle::Frame, reader::Reader, tree::Node};
use crate::format::{PairProblem, ProblemKind, validate};
use crate::story::{Block, Comparison, Pair, Photo, Width};

impl Reader<'_> {
    /// A pair; `None` where it holds no photo.
    pub(super) fn pair(&mut self, node: &Node<'_>) -> Option<Pair> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a pair of photos");
        let photos = self.photos_within(node, Frame::Pair, PairProblem::PairPart);
        let compare = self.choice(&fields, PairAttribute::Compare, Comparison::ALL, Comparison::name);
        let width = self.choice(&fields, PairAttribute::Width, Width::ALL, Width::name).unwrap_or_default();
        self.check(at, validate::pair(photos.len()));
        (!photos.is_empty()).then(|| Pair {
            compare: compare.unwrap_or_default(),
            before: fields.text(PairAttribute::Before),
            after: fields.text(PairAttribute::After),
            width,
            photos,
        })
    }

    /// The photos of a division that holds nothing else; anything else is `otherwise`.
    pub(super) fn photos_within(
        &mut self,
        node: &Node<'_>,
        frame: Frame,
        otherwise: impl Into<ProblemKind>,
    ) -> Vec<Photo> {
        let (mut photos, otherwise) = (Vec::new(), otherwise.into());
        for child in &node.children {
            let before = self.placed();
            match self.block(child) {
                Some(Block::Photo(photo)) => {
                    self.idle_within(child, frame);
                    photos.push(photo);
                }
                Some(_) => {
                    self.forget(before);
                    self.error(self.opening_mark(child), otherwise.clone());
                }
                None => {}
            }
        }
        photos
    }
}
