//! Lists, and the lists nested in them.

use super::{
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{BlockProblem, validate};
use crate::story::{Item, List};
use jotdown::{Container, ListKind, OrderedListNumbering};

impl Reader<'_> {
    /// A list that is the `level`th around its items; `None` where none of them has words.
    pub(super) fn list(&mut self, node: &Node<'_>, kind: ListKind, level: usize) -> Option<List> {
        self.no_attributes(node, "a list");
        self.check(self.opening_mark(node), validate::list_level(level));
        let ordered = match kind {
            ListKind::Unordered(_) => false,
            ListKind::Ordered { numbering: OrderedListNumbering::Decimal, start: 1, .. } => true,
            _ => return self.refuse(node, BlockProblem::ListMarker),
        };
        let items: Vec<Item> = node.children.iter().filter_map(|item| self.item(item, level)).collect();
        (!items.is_empty()).then_some(List { ordered, items })
    }

    fn item(&mut self, node: &Node<'_>, level: usize) -> Option<Item> {
        let (mut item, mut is_whole) = (Item::from(Vec::new()), true);
        for child in &node.children {
            match &child.kind {
                _ if child.is_paragraph() && item.text.is_empty() => {
                    self.no_attributes(child, "a paragraph");
                    item.text = self.line(&child.children);
                }
                NodeKind::Container(Container::List { kind, .. }) if !item.text.is_empty() && item.list.is_none() => {
                    item.list = self.list(child, *kind, level + 1);
                }
                _ if is_whole => {
                    is_whole = false;
                    self.error(self.opening_mark(child), BlockProblem::ListItem);
                }
                _ => {}
            }
        }
        (!item.text.is_empty()).then_some(item)
    }
}
