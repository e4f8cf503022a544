//! The addresses of images and links, as they are written.

use super::{reader::Reader, tree::Node};

impl Reader<'_> {
    /// The whole of an address that the first of its own closing parentheses has ended.
    pub(super) fn bracketed(&self, node: &Node<'_>, address: &str) -> Option<String> {
        let open = address.matches('(').count() > address.matches(')').count() && !address.contains('\\');
        let behind = self.text.get(node.span.end..).filter(|_| open)?;
        let end =
            behind.find([')', ' ', '\n']).filter(|end| behind.get(*end..).is_some_and(|rest| rest.starts_with(')')))?;
        Some(format!("{address}){}", behind.get(..end)?))
    }

    /// Where the address of an image or link is written.
    pub(super) fn address_at(&self, node: &Node<'_>) -> usize {
        let end = self.text.get(node.attributes_at.clone()).unwrap_or_default();
        node.attributes_at.start + end.find("](").map_or(0, |at| at + 2)
    }
}
