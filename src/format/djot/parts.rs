//! The parts of a division: what stands in one that has no end of its own.

use super::tree::{Node, NodeKind};
use jotdown::Container;

/// The divisions that may hold others.
const CONTAINERS: [&str; 5] = ["stage", "card", "pair", "gallery", "box"];

/// Those that hold one block, or begin with it.
const SIMPLE: [&str; 5] = ["correction", "editors-note", "related", "pull", "region"];

/// Whether a division of that name may hold others; one that no story has might.
pub(super) fn may_hold_others(name: &str) -> bool {
    !SIMPLE.contains(&name) && !["photo", "figures", "chart", "embed", "video", "audio"].contains(&name)
        || CONTAINERS.contains(&name)
}

/// How many of `children` are parts of the division `name` itself, were its end forgotten: an image and its caption, numbers, or all
/// before a heading. `ends` says of a division whether it cannot stand in it.
pub(super) fn own_parts(name: &str, children: &[Node<'_>], ends: impl Fn(&Node<'_>) -> bool) -> usize {
    let before = children.iter().take_while(|child| !ends(child)).count();
    let children = children.get(..before).unwrap_or(children);
    match name {
        "photo" | "embed" | "video" => children.iter().take(2).take_while(|node| node.is_paragraph()).count(),
        "chart" => {
            let is_table = |node: &Node<'_>| matches!(node.kind, NodeKind::Container(Container::Table));
            let table = usize::from(children.first().is_some_and(is_table));
            table + usize::from(children.get(table).is_some_and(Node::is_paragraph))
        }
        "figures" => children.iter().take_while(|node| is_number(node)).count(),
        name if SIMPLE.contains(&name) => children.len().min(1),
        // The first heading is the box's own.
        "box" => {
            let own = usize::from(children.first().is_some_and(is_heading));
            own + children.iter().skip(own).take_while(|node| !is_heading(node)).count()
        }
        _ => children.iter().take_while(|node| !is_heading(node)).count(),
    }
}

fn is_heading(node: &Node<'_>) -> bool {
    matches!(node.kind, NodeKind::Container(Container::Heading { .. }))
}

fn is_number(node: &Node<'_>) -> bool {
    node.is_paragraph() && matches!(node.children.as_slice(), [Node { kind: NodeKind::Container(Container::Span), .. }])
}
