//! Unclosed divisions, which would take in the rest of the story: each is told, and what follows is read as if its `:::`
//! stood behind its last part.

use super::{
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::DivisionProblem;
use jotdown::Container;
use std::{collections::VecDeque, num::NonZeroUsize};

/// The divisions that may hold others.
const CONTAINERS: [&str; 5] = ["stage", "card", "pair", "gallery", "box"];

/// Those that hold one block, or begin with it.
const SIMPLE: [&str; 5] = ["correction", "editors-note", "related", "pull", "region"];

impl Reader<'_> {
    /// `nodes` with the end of every division where it belongs.
    pub(super) fn closed<'t>(&mut self, nodes: Vec<Node<'t>>) -> Vec<Node<'t>> {
        let mut out = Vec::with_capacity(nodes.len());
        let mut waiting = VecDeque::from(nodes);
        while let Some(mut node) = waiting.pop_front() {
            if let Some(name) = name(&node).map(str::to_owned) {
                let rest = self.rest_of(&mut node, &name);
                rest.into_iter().rev().for_each(|node| waiting.push_front(node));
            }
            node.children = self.closed(std::mem::take(&mut node.children));
            out.push(node);
        }
        out
    }

    /// Takes out of the division `node` what stands behind the end that it should have.
    fn rest_of<'t>(&mut self, node: &mut Node<'t>, name: &str) -> Vec<Node<'t>> {
        let mark = self.text.get(self.opening_mark(node)..).unwrap_or_default();
        if CONTAINERS.contains(&name) && !mark.trim_start().starts_with("::::") {
            // The first `:::` within a container of three colons closes it: that is the mistake, and told of the container.
            if name != "stage" && node.children.iter().any(|child| is_division(child) && !child.closed) {
                self.error(self.opening_mark(node), DivisionProblem::FewColons(name.to_owned()));
            }
            node.children.iter_mut().for_each(|child| child.closed = true);
        }
        let inner = node.children.iter().position(|child| !CONTAINERS.contains(&name) && is_division(child));
        if node.closed && inner.is_none() {
            return Vec::new();
        }
        let before = inner.and_then(|at| node.children.get(at));
        let line = before.and_then(|inner| NonZeroUsize::new(self.place(self.opening_mark(inner)).line));
        self.error(self.opening_mark(node), DivisionProblem::OpenDivision { name: name.to_owned(), before: line });
        let end = own_parts(name, &node.children);
        let mut rest = node.children.split_off(end);
        // The `:::` that ended this division was meant for the one within it, which has been told of itself.
        if let Some(inner) = rest.iter_mut().find(|child| is_division(child)) {
            inner.closed |= node.closed;
        }
        rest
    }
}

/// The name of a division that stories have.
fn name<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.kind {
        NodeKind::Container(Container::Div { class }) => Some(&**class).filter(|name| {
            let leaves = ["photo", "figures", "chart", "embed", "video", "audio"];
            leaves.contains(name) || CONTAINERS.contains(name) || SIMPLE.contains(name)
        }),
        _ => None,
    }
}

fn is_division(node: &Node<'_>) -> bool {
    matches!(node.kind, NodeKind::Container(Container::Div { .. }))
}

/// How many of `children` are parts of the division itself: an image and its caption, numbers, or all before a heading.
fn own_parts(name: &str, children: &[Node<'_>]) -> usize {
    let number = |node: &&Node<'_>| {
        node.is_paragraph()
            && matches!(node.children.as_slice(), [Node { kind: NodeKind::Container(Container::Span), .. }])
    };
    let heading = |node: &Node<'_>| matches!(node.kind, NodeKind::Container(Container::Heading { .. }));
    match name {
        "photo" | "embed" | "video" => children.iter().take(2).take_while(|node| node.is_paragraph()).count(),
        "chart" => {
            let is_table = |node: &Node<'_>| matches!(node.kind, NodeKind::Container(Container::Table));
            let table = usize::from(children.first().is_some_and(is_table));
            table + usize::from(children.get(table).is_some_and(Node::is_paragraph))
        }
        "figures" => children.iter().take_while(number).count(),
        name if SIMPLE.contains(&name) => children.len().min(1),
        // The first heading is the box's own.
        "box" => {
            let own = usize::from(children.first().is_some_and(heading));
            own + children.iter().skip(own).take_while(|node| !heading(node)).count()
        }
        _ => children.iter().take_while(|node| !heading(node)).count(),
    }
}
