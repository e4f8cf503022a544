//! Correction divisions and editors' notes.

use super::{attribute_names::CorrectionAttribute, reader::Reader, tree::Node};
use crate::format::{CorrectionProblem, validate};
use crate::story::{Correction, Inline};

impl Reader<'_> {
    /// A correction; `None` where its day cannot be read.
    pub(super) fn correction(&mut self, node: &Node<'_>) -> Option<Correction> {
        let fields = self.attributes(node, "a correction");
        let text = self.remark(node, "a correction");
        let Some((_, at)) = fields.get(CorrectionAttribute::Date) else {
            return self.refuse(node, CorrectionProblem::CorrectionDate);
        };
        let date = self.parsed(&fields, CorrectionAttribute::Date, validate::date)?;
        self.check(at, validate::correction(date, self.published));
        Some(Correction { date, text })
    }

    /// A note of the editors.
    pub(super) fn editors_note(&mut self, node: &Node<'_>) -> Vec<Vec<Inline>> {
        self.no_attributes(node, "an editor's note");
        self.remark(node, "an editor's note")
    }

    /// The paragraphs of what is called `what`.
    fn remark(&mut self, node: &Node<'_>, what: &'static str) -> Vec<Vec<Inline>> {
        if node.children.is_empty() {
            self.error(self.opening_mark(node), CorrectionProblem::RemarkParts(what));
        }
        self.paragraphs(&node.children, CorrectionProblem::RemarkParts(what))
    }
}
