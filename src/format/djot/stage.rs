//! Stage divisions: visuals that are exchanged, and their cards.

use super::{
    attribute_names::{CardAttribute, FiguresAttribute, StageAttribute},
    idle::Frame,
    reader::Reader,
    tree::Node,
};
use crate::format::{AttributeProblem, StageProblem, validate};
use crate::story::{Block, Card, Side, Stage, StageLayout, Step, Visual};

impl Reader<'_> {
    /// A stage; `None` where it holds no visual.
    pub(super) fn stage(&mut self, node: &Node<'_>) -> Option<Stage> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a stage");
        let transition = self.transition(&fields, StageAttribute::Transition);
        let layout =
            self.choice(&fields, StageAttribute::Layout, StageLayout::ALL, StageLayout::name).unwrap_or_default();
        let side = self.choice(&fields, StageAttribute::Side, Side::ALL, Side::name);
        if let Some((_, at)) = fields.get(StageAttribute::Side) {
            self.check(at, validate::side(layout, side));
        }
        let mut steps: Vec<Step> = Vec::new();
        for child in &node.children {
            let before = self.placed();
            let Some(block) = self.block(child) else { continue };
            match (block, steps.last_mut()) {
                (Block::Photo(photo), _) => {
                    self.idle_within(child, Frame::Stage);
                    steps.push(Step { visual: Visual::Photo(photo), cards: Vec::new() });
                }
                (Block::Figures(figures), _) if self.is_visual(child) => {
                    steps.push(Step { visual: Visual::Figures(figures), cards: Vec::new() });
                }
                (Block::Chart(chart), _) => {
                    let visual = Visual::Chart(chart);
                    self.check(self.opening_mark(child), validate::visual(layout, &visual));
                    steps.push(Step { visual, cards: Vec::new() });
                }
                (card, step) => match (validate::card(&card), step) {
                    (Ok(()), Some(step)) => step.cards.push(card),
                    (form, _) => {
                        self.forget(before);
                        self.error(child.span.start, form.err().unwrap_or(StageProblem::EarlyCard));
                    }
                },
            }
        }
        self.check(at, validate::steps(steps.len()));
        (!steps.is_empty()).then_some(Stage { transition, layout, side, steps })
    }

    /// Whether `node` is said to be a visual and not a card.
    fn is_visual(&self, node: &Node<'_>) -> bool {
        let name: &str = FiguresAttribute::Visual.into();
        self.fields(node).iter().any(|field| field.name == name)
    }

    /// Notes what belongs in a stage and stands in a section: a card, and figures that are said to be a visual.
    pub(super) fn misplaced(&mut self, node: &Node<'_>, block: Option<&Block>) {
        if matches!(block, Some(Block::Card(_))) {
            self.error(self.opening_mark(node), StageProblem::CardOutside);
        }
        self.idle_visual(node);
    }

    /// Notes where `.visual` does nothing.
    fn idle_visual(&mut self, node: &Node<'_>) {
        let name: &str = FiguresAttribute::Visual.into();
        if let Some(field) = self.fields(node).iter().find(|field| field.name == name) {
            let (place, because) = ("on what is no step of a stage", "a stage, whose frame shows it");
            self.error(field.at, AttributeProblem::IdleAttribute { name, place, because, help: "take it away" });
        }
    }

    /// A card; `None` where nothing in it can be read.
    pub(super) fn card(&mut self, node: &Node<'_>) -> Option<Card> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a card");
        let side = self.choice(&fields, CardAttribute::Side, Side::ALL, Side::name);
        let mut blocks = Vec::new();
        for child in &node.children {
            self.idle_visual(child);
            let before = self.placed();
            let Some(block) = self.block(child) else { continue };
            match validate::in_card(&block) {
                Ok(()) => blocks.push(block),
                Err(kind) => {
                    self.forget(before);
                    self.error(child.span.start, kind);
                }
            }
        }
        if node.children.is_empty() {
            self.error(at, StageProblem::EmptyCard);
        }
        (!blocks.is_empty()).then_some(Card { side, blocks })
    }
}
