//! Blocks of running text: paragraphs, quotations and rules.

use super::{
    attribute_names::QuoteAttribute,
    bare,
    inlines::is_remark,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{
    AttributeProblem, BlockProblem, DivisionProblem, NoteProblem, ProblemKind, StageProblem, normalize,
};
use crate::story::{Block, Inline, Quote};
use jotdown::{Container, Event};

impl Reader<'_> {
    /// Where a block itself begins, after the attributes above it.
    pub(super) fn opening_mark(&self, node: &Node<'_>) -> usize {
        let text = self.text.get(node.span.clone()).unwrap_or_default();
        if node.attributes.is_empty() {
            return node.span.start;
        }
        let lines = text.split_inclusive('\n');
        node.span.start + lines.take_while(|line| line.trim_start().starts_with('{')).map(str::len).sum::<usize>()
    }

    /// One block that may stand anywhere; `None` where it is not part of a story.
    pub(super) fn block(&mut self, node: &Node<'_>) -> Option<Block> {
        let before = self.placed();
        let block = self.block_itself(node);
        if block.is_none() {
            self.forget(before);
        }
        block
    }

    fn block_itself(&mut self, node: &Node<'_>) -> Option<Block> {
        let container = match &node.kind {
            NodeKind::Container(container) => container,
            NodeKind::Atom(Event::Attributes(_)) if is_remark(node) => return None,
            NodeKind::Atom(Event::Attributes(_)) => {
                self.error(node.span.start, AttributeProblem::StrayAttributes);
                return None;
            }
            // No other stands between blocks.
            NodeKind::Atom(_) => {
                self.no_attributes(node, "a rule");
                return Some(Block::Rule);
            }
        };
        match container {
            Container::Paragraph => self.paragraph(node),
            Container::Blockquote => Some(Block::Quote(self.quote(node))),
            Container::List { kind, .. } => self.list(node, *kind, 1).map(Block::List),
            Container::Div { class } => self.division(node, class),
            Container::Table => self.table(node).map(Block::Table),
            Container::Heading { .. } => self.refuse(node, BlockProblem::MisplacedHeading),
            Container::Footnote { .. } => self.refuse(node, NoteProblem::MisplacedNote),
            other => self.refuse(node, BlockProblem::Unsupported(called(other))),
        }
    }

    pub(super) fn refuse<T>(&mut self, node: &Node<'_>, kind: impl Into<ProblemKind>) -> Option<T> {
        self.error(self.opening_mark(node), kind);
        None
    }

    fn division(&mut self, node: &Node<'_>, class: &str) -> Option<Block> {
        match class {
            "photo" => self.photo(node).map(Block::Photo),
            "figures" => self.figures(node).map(Block::Figures),
            "stage" => self.stage(node).map(Block::Stage),
            "chart" => self.chart(node).map(|chart| Block::Chart(Box::new(chart))),
            "card" => self.card(node).map(Block::Card),
            "region" => self.refuse(node, StageProblem::RegionOutside),
            "box" => self.boxout(node).map(Block::Box),
            "correction" => self.correction(node).map(Block::Correction),
            "editors-note" => Some(Block::EditorsNote(self.editors_note(node))),
            "related" => self.related(node).map(Block::Related),
            "pull" => self.pull(node).map(Block::Pull),
            "pair" => self.pair(node).map(Block::Pair),
            "gallery" => self.gallery(node).map(Block::Gallery),
            "embed" => self.embed(node).map(Block::Embed),
            "video" => self.video(node).map(Block::Video),
            "audio" => self.audio(node).map(Block::Audio),
            _ => self.refuse(node, DivisionProblem::Division(class.to_owned())),
        }
    }

    fn paragraph(&mut self, node: &Node<'_>) -> Option<Block> {
        self.no_attributes(node, "a paragraph");
        let typed = self.text.get(node.span.clone()).unwrap_or_default();
        let first = node
            .children
            .first()
            .filter(|child| matches!(child.kind, NodeKind::Atom(Event::Str(_) | Event::Symbol(_))));
        let typed = first.and_then(|child| typed.get(child.span.start - node.span.start..)).unwrap_or_default();
        // What follows was meant for the block that is not there; more messages would not help.
        if typed.starts_with('{') {
            return self.refuse(node, bare::broken(typed));
        }
        if typed.trim_start().starts_with(":::") {
            return self.refuse(node, DivisionProblem::BrokenDivision);
        }
        let words = self.line(&node.children);
        (!words.is_empty()).then_some(Block::Paragraph(words))
    }

    /// A line of inline text in normal form.
    pub(super) fn line(&mut self, nodes: &[Node<'_>]) -> Vec<Inline> {
        let inlines = self.inlines(nodes);
        normalize::line(inlines)
    }

    fn quote(&mut self, node: &Node<'_>) -> Quote {
        let fields = self.attributes(node, "a quotation");
        let text = self.paragraphs(&node.children, BlockProblem::QuoteParts);
        if node.children.is_empty() {
            self.error(self.opening_mark(node), BlockProblem::QuoteParts);
        }
        Quote { text, speaker: fields.text(QuoteAttribute::Speaker), role: fields.text(QuoteAttribute::Role) }
    }

    /// The paragraphs among `nodes`; anything else is `otherwise`.
    pub(super) fn paragraphs(
        &mut self,
        nodes: &[Node<'_>],
        otherwise: impl Into<ProblemKind> + Clone,
    ) -> Vec<Vec<Inline>> {
        let mut lines = Vec::new();
        for node in nodes {
            if node.is_paragraph() {
                self.no_attributes(node, "a paragraph");
                lines.push(self.line(&node.children));
            } else if matches!(node.kind, NodeKind::Container(Container::Footnote { .. })) {
                self.error(self.opening_mark(node), NoteProblem::MisplacedNote);
            } else {
                self.error(self.opening_mark(node), otherwise.clone());
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }
}

/// What a construct that stories do not have is called, in the plural.
fn called(container: &Container<'_>) -> &'static str {
    match container {
        Container::CodeBlock { .. } => "blocks of code",
        Container::RawBlock { .. } => "blocks of raw markup",
        Container::LinkDefinition { .. } => "link definitions (`[word]: …`)",
        Container::DescriptionList | Container::DescriptionTerm | Container::DescriptionDetails => {
            "definition lists (`: …`)"
        }
        _ => "such blocks",
    }
}
