//! Stage divisions: photos that are exchanged, and their cards.

use super::{attribute_names::StageAttribute, reader::Reader, tree::Node};
use crate::format::{StageProblem, validate};
use crate::story::{Block, Stage, Step};

impl Reader<'_> {
    /// A stage; `None` where it holds no photo.
    pub(super) fn stage(&mut self, node: &Node<'_>) -> Option<Stage> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a stage");
        let transition = self.transition(&fields, StageAttribute::Transition);
        let mut steps: Vec<Step> = Vec::new();
        for child in &node.children {
            let Some(block) = self.block(child) else { continue };
            if matches!(block, Block::Photo(_)) {
                self.idle_in_stage(child);
            }
            match (block, steps.last_mut()) {
                (Block::Photo(photo), _) => steps.push(Step { photo, cards: Vec::new() }),
                (Block::Rule, _) => self.error(child.span.start, StageProblem::Card("a rule")),
                (Block::Stage(_), _) => self.error(child.span.start, StageProblem::Card("a stage")),
                (_, None) => self.error(child.span.start, StageProblem::EarlyCard),
                (card, Some(step)) => step.cards.push(card),
            }
        }
        self.check(at, validate::steps(steps.len()));
        (!steps.is_empty()).then_some(Stage { transition, steps })
    }
}
