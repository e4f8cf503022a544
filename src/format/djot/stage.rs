//! Stage divisions: visuals that are exchanged, and their cards.

use super::{
    again::is_again,
    attribute_names::{CardAttribute, FiguresAttribute, PhotoAttribute, StageAttribute},
    idle::{Frame, WHOLE},
    reader::Reader,
    region::is_region,
    tree::{Node, NodeKind},
};
use crate::format::{AttributeProblem, StageProblem, validate};
use crate::story::{Block, Card, Side, Stage, StageLayout, Step, Visual};
use jotdown::Container;
use std::mem;

/// What to do about a transition of what is not exchanged.
const IDLE_TRANSITION: &str =
    "take it away; figures that are to stand in the frame of a stage need the class `.visual`";

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
            if is_region(child) {
                if let Some(region) = self.region(child) {
                    let step = self.step(child, Visual::Region(region), layout, &steps);
                    steps.push(step);
                }
                continue;
            }
            if let Some(chart) = steps.last().and_then(|step| step.visual.chart()).filter(|_| is_again(child)) {
                let visual = Visual::Chart(Box::new(self.again(child, chart)));
                let step = self.step(child, visual, layout, &steps);
                steps.push(step);
                continue;
            }
            let before = self.placed();
            let Some(block) = self.block(child) else { continue };
            match (self.visual(child, block), steps.last_mut()) {
                (Ok(visual), _) => {
                    let step = self.step(child, visual, layout, &steps);
                    steps.push(step);
                }
                (Err(card), step) => match (validate::card(&card), step) {
                    (Ok(()), Some(step)) => {
                        self.idle_visual(child);
                        step.cards.push(*card);
                    }
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

    /// The visual that `block`, written at `node`, is; or `block`, where it is a card.
    fn visual(&mut self, node: &Node<'_>, block: Block) -> Result<Visual, Box<Block>> {
        Ok(match block {
            Block::Photo(photo) => {
                self.idle_within(node, Frame::Stage);
                Visual::Photo(photo)
            }
            Block::Figures(figures) if self.is_visual(node) => Visual::Figures(figures),
            Block::Chart(chart) => Visual::Chart(chart),
            Block::Video(video) => {
                self.idle_within(node, Frame::Film);
                Visual::Video(Box::new(video))
            }
            card => return Err(Box::new(card)),
        })
    }

    /// A step of `visual`, written at `node`, after the steps `before`. A photo's transition is the step's, no longer its own.
    fn step(&mut self, node: &Node<'_>, mut visual: Visual, layout: StageLayout, before: &[Step]) -> Step {
        self.check(self.opening_mark(node), validate::visual(layout, before, &visual));
        let name = FiguresAttribute::Transition;
        let fields = self.alone(node, name);
        let own = fields.get(name).map(|(_, at)| at);
        let transition = own.and_then(|_| match &mut visual {
            Visual::Photo(photo) => Some(mem::take(&mut photo.transition)),
            Visual::Figures(_) | Visual::Chart(_) | Visual::Video(_) => Some(self.transition(&fields, name)),
            // It has no such attribute, and that is said.
            Visual::Region(_) => None,
        });
        let step = Step { visual, transition, cards: Vec::new() };
        if let Some(at) = own {
            self.check(at, validate::own_transition(before.len(), &step));
        }
        step
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

    /// Notes what does nothing on a block that is no visual.
    pub(super) fn idle_visual(&mut self, node: &Node<'_>) {
        let visual = (FiguresAttribute::Visual.into(), "a stage, whose frame shows it", "take it away");
        let transition = (FiguresAttribute::Transition.into(), "a stage, whose visuals are exchanged");
        let fit = (PhotoAttribute::Fit.into(), WHOLE.0, WHOLE.1);
        let idle = match division_name(node) {
            Some("figures" | "chart") => vec![visual, (transition.0, transition.1, IDLE_TRANSITION)],
            Some("video") => vec![(transition.0, transition.1, "take it away"), fit],
            Some("photo") => vec![fit],
            _ => return,
        };
        let place = "on what is no step of a stage";
        for (name, because, help) in idle {
            if let Some(field) = self.fields(node).iter().find(|field| field.name == name) {
                self.error(field.at, AttributeProblem::IdleAttribute { name, place, because, help });
            }
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

/// The name of the division that `node` is.
fn division_name<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    if let NodeKind::Container(Container::Div { class }) = &node.kind { Some(class) } else { None }
}
