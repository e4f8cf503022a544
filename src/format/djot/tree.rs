//! The syntax tree: the parser's events as nodes of bounded depth, with spans in the whole file.

use super::pieces::pieces;
use jotdown::{Attributes, Container, Event};
use std::ops::Range;

/// How deep the tree may be; below it, containers are dissolved into the one around them.
const MAX_DEPTH: usize = 64;

/// How many headings the parser may see at a time.
const MAX_HEADINGS: usize = 250;

/// A container or an atom of the text.
pub(super) struct Node<'t> {
    pub(super) kind: NodeKind<'t>,
    pub(super) attributes: Attributes<'t>,
    /// From the beginning of its attributes or opening to the end of its closing.
    pub(super) span: Range<usize>,
    /// Where its attributes are written: above a block, behind a span.
    pub(super) attributes_at: Range<usize>,
    /// Whether a division has the `:::` at its end.
    pub(super) closed: bool,
    pub(super) children: Vec<Node<'t>>,
}

impl Node<'_> {
    /// Whether it is a paragraph.
    pub(super) fn is_paragraph(&self) -> bool {
        matches!(self.kind, NodeKind::Container(Container::Paragraph))
    }
}

/// What a node is.
pub(super) enum NodeKind<'t> {
    /// Something with children.
    Container(Container<'t>),
    /// Something without.
    Atom(Event<'t>),
}

/// The tree of `body`, which begins at byte `base` of its file, and where it first went too deep.
///
/// Sections are dissolved: their attributes go to their heading. Blank lines are left out.
pub(super) fn tree(body: &str, base: usize) -> (Vec<Node<'_>>, Option<usize>) {
    in_pieces(body, base, MAX_HEADINGS)
}

fn in_pieces(body: &str, base: usize, headings: usize) -> (Vec<Node<'_>>, Option<usize>) {
    let mut builder =
        Builder { open: vec![Vec::new()], nodes: Vec::new(), dissolved: 0, too_deep: None, section: None };
    for piece in pieces(body, headings) {
        let base = base + piece.start;
        for (event, span) in jotdown::Parser::new(body.get(piece).unwrap_or_default()).into_offset_iter() {
            builder.event(event, span.start + base..span.end + base);
        }
        builder.end();
    }
    (builder.open.pop().unwrap_or_default(), builder.too_deep)
}

struct Builder<'t> {
    /// The children found so far of each open node, and of the root.
    open: Vec<Vec<Node<'t>>>,
    nodes: Vec<Node<'t>>,
    /// How many open containers were dissolved because they are too deep.
    dissolved: usize,
    too_deep: Option<usize>,
    /// The attributes of a section whose heading has not come yet.
    section: Option<(Attributes<'t>, Range<usize>)>,
}

impl<'t> Builder<'t> {
    /// Closes what is open at the end of a text.
    fn end(&mut self) {
        while let Some(node) = self.nodes.pop() {
            self.close(node);
        }
        (self.dissolved, self.section) = (0, None);
    }

    fn event(&mut self, event: Event<'t>, span: Range<usize>) {
        match event {
            Event::Start(Container::Document, _) | Event::End(Container::Document | Container::Section { .. }) => {}
            Event::Blankline => {}
            Event::Start(Container::Section { .. }, attributes) => self.section = Some((attributes, span)),
            Event::Start(container, attributes) => self.start(container, attributes, span),
            Event::End(_) if self.dissolved > 0 => self.dissolved -= 1,
            Event::End(container) => {
                if let Some(mut node) = self.nodes.pop() {
                    if !container.is_block() {
                        node.attributes_at = span.clone();
                    }
                    node.span.end = span.end;
                    node.closed = !span.is_empty();
                    self.close(node);
                }
            }
            Event::Attributes(attributes) => self.atom(Event::Attributes(Attributes::new()), attributes, span),
            Event::ThematicBreak(attributes) => {
                self.atom(Event::ThematicBreak(Attributes::new()), attributes, span);
            }
            atom => self.atom(atom, Attributes::new(), span),
        }
    }

    fn atom(&mut self, atom: Event<'t>, attributes: Attributes<'t>, span: Range<usize>) {
        let (kind, attributes_at) = (NodeKind::Atom(atom), span.clone());
        self.push(Node { kind, attributes, span, attributes_at, closed: false, children: Vec::new() });
    }

    fn start(&mut self, container: Container<'t>, mut attributes: Attributes<'t>, mut span: Range<usize>) {
        if self.nodes.len() >= MAX_DEPTH {
            self.too_deep.get_or_insert(span.start);
            self.dissolved += 1;
            return;
        }
        if let (Container::Heading { .. }, Some((given, at))) = (&container, self.section.take()) {
            (attributes, span.start) = (given, at.start);
        }
        let attributes_at = span.clone();
        let what = NodeKind::Container(container);
        self.nodes.push(Node { kind: what, attributes, span, attributes_at, closed: false, children: Vec::new() });
        self.open.push(Vec::new());
    }

    fn close(&mut self, mut node: Node<'t>) {
        node.children = self.open.pop().unwrap_or_default();
        self.push(node);
    }

    fn push(&mut self, node: Node<'t>) {
        if let Some(siblings) = self.open.last_mut() {
            siblings.push(node);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::strategies;
    use crate::format::write_djot;
    use proptest::prelude::*;

    const LINES: &[&str] = &[
        "",
        "",
        "",
        "## A",
        "## B",
        "### C",
        "##",
        "## [d](e) _f_",
        " ## G",
        "\t## H",
        "{#i}",
        "{.j k=l}",
        "{.m",
        "n=o}",
        "> p",
        ">",
        "> ## Q",
        "- r",
        "- ## S",
        "1. t",
        "  u",
        "::: photo",
        ":::",
        ":::: stage",
        "::::",
        "_v",
        "w_",
        "{-",
        "-}",
        "x\\\\",
        "| y | z |",
        ": a",
        "`b",
        "```",
        "* * *",
        "<c>",
        "![d](e)",
        "word",
    ];

    /// Every node with its place and that of its attributes.
    fn listed(nodes: &[Node<'_>]) -> Vec<String> {
        let one = |node: &Node<'_>| {
            let what = match &node.kind {
                NodeKind::Container(container) => format!("{container:?}"),
                NodeKind::Atom(event) => format!("{event:?}"),
            };
            // The ids that the parser makes of headings are read by nobody.
            let what = if what.starts_with("Heading") { "Heading".to_owned() } else { what };
            let own = format!("{what} {:?} {:?} {:?}", node.attributes, node.span, node.attributes_at);
            [vec![own], listed(&node.children)].concat()
        };
        nodes.iter().flat_map(one).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_text_in_pieces_reads_as_a_whole(stories in prop::collection::vec(strategies::story(), 1..4)) {
            let text: String = stories.iter().map(|story| write_djot(story) + "\n").collect();
            let (pieces, whole) = (in_pieces(&text, 7, 0), in_pieces(&text, 7, usize::MAX));
            prop_assert_eq!(listed(&pieces.0), listed(&whole.0), "{}", text);
        }

        #[test]
        fn any_lines_in_pieces_read_as_a_whole(lines in prop::collection::vec(prop::sample::select(LINES), 0..40)) {
            let text = lines.join("\n");
            let (pieces, whole) = (in_pieces(&text, 0, 0), in_pieces(&text, 0, usize::MAX));
            prop_assert_eq!(listed(&pieces.0), listed(&whole.0), "{}", text);
        }
    }
}
