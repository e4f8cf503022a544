//! The parser's events as a tree of bounded depth, with places in the whole file.

use jotdown::{Attributes, Container, Event};
use std::ops::Range;

/// How deep the tree may be; below it, containers are dissolved into the one around them.
const MAX_DEPTH: usize = 64;

/// A container or an atom of the text.
pub(super) struct Node<'t> {
    pub(super) what: What<'t>,
    pub(super) attributes: Attributes<'t>,
    /// From the beginning of its attributes or opening to the end of its closing.
    pub(super) span: Range<usize>,
    /// Where its attributes are written: above a block, behind a span.
    pub(super) attributes_at: Range<usize>,
    pub(super) children: Vec<Node<'t>>,
}

/// What a node is.
pub(super) enum What<'t> {
    /// Something with children.
    Container(Container<'t>),
    /// Something without.
    Atom(Event<'t>),
}

/// The tree of `body`, which begins at byte `base` of its file, and where it first went too deep.
///
/// Sections are dissolved: their attributes go to their heading. Blank lines are left out.
pub(super) fn tree(body: &str, base: usize) -> (Vec<Node<'_>>, Option<usize>) {
    let mut builder =
        Builder { open: vec![Vec::new()], nodes: Vec::new(), dissolved: 0, too_deep: None, section: None };
    for (event, span) in jotdown::Parser::new(body).into_offset_iter() {
        builder.event(event, span.start + base..span.end + base);
    }
    while let Some(node) = builder.nodes.pop() {
        builder.close(node);
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
                    self.close(node);
                }
            }
            Event::Attributes(attributes) => {
                let attributes_at = span.clone();
                let what = What::Atom(Event::Attributes(Attributes::new()));
                self.push(Node { what, attributes, span, attributes_at, children: Vec::new() });
            }
            atom => {
                let (attributes, attributes_at) = (Attributes::new(), span.clone());
                self.push(Node { what: What::Atom(atom), attributes, span, attributes_at, children: Vec::new() });
            }
        }
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
        let what = What::Container(container);
        self.nodes.push(Node { what, attributes, span, attributes_at, children: Vec::new() });
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
