//! A text with edits that the parser reads in its place, and where each of its bytes stands in the text as it is typed.

use super::tree::{self, Node};
use crate::format::Edit;
use std::ops::Range;

/// A text with edits.
pub(super) struct Mended<'t> {
    typed: &'t str,
    /// In the order of the text; none overlaps another.
    edits: Vec<Edit>,
    text: String,
}

impl<'t> Mended<'t> {
    /// `typed` as it is.
    pub(super) fn new(typed: &'t str) -> Self {
        Self { typed, edits: Vec::new(), text: typed.to_owned() }
    }

    /// The text with its edits.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Adds edits of the text as it is typed. What is put in at one place stands in the order in which it was added; what takes the
    /// place of something takes that of an earlier edit, too.
    pub(super) fn edit(&mut self, edits: Vec<Edit>) {
        for edit in edits {
            self.edits.retain(|earlier| earlier.range.is_empty() || !overlap(&earlier.range, &edit.range));
            let at = self.edits.partition_point(|earlier| earlier.range.start <= edit.range.start);
            self.edits.insert(at, edit);
        }
        self.text.clear();
        let mut from = 0;
        for edit in &self.edits {
            self.text.push_str(self.typed.get(from..edit.range.start).unwrap_or_default());
            self.text.push_str(&edit.text);
            from = edit.range.end;
        }
        self.text.push_str(self.typed.get(from..).unwrap_or_default());
    }

    /// Where byte `at` of the text with its edits stands in the text as it is typed.
    pub(super) fn typed_at(&self, at: usize) -> usize {
        let (mut typed, mut mended) = (0, 0);
        for Edit { range, text } in &self.edits {
            let begins = mended + (range.start - typed);
            if at <= begins {
                break;
            }
            (typed, mended) = (range.end, begins + text.len());
            if at < mended {
                return range.start + (at - begins).min(range.len());
            }
        }
        typed + (at - mended)
    }

    /// The syntax tree from byte `base` on, before which nothing is edited, with its places in the text as it is typed.
    pub(super) fn nodes(&self, base: usize) -> Vec<Node<'_>> {
        self.typed(tree::tree(self.text.get(base..).unwrap_or_default(), base).0)
    }

    fn typed<'n>(&self, mut nodes: Vec<Node<'n>>) -> Vec<Node<'n>> {
        for node in &mut nodes {
            for span in [&mut node.span, &mut node.attributes_at] {
                *span = self.typed_at(span.start)..self.typed_at(span.end);
            }
            node.children = self.typed(std::mem::take(&mut node.children));
        }
        nodes
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_is_found_in_the_text_as_it_is_typed() {
        let mut text = Mended::new("::: a\nb\nc\n:::\nd");
        text.edit(vec![Edit::new(7..7, "\n:::"), Edit::new(10..13, "")]);
        text.edit(vec![Edit::new(0..3, "::::"), Edit::new(7..7, "\n::::")]);
        assert_eq!(text.text(), ":::: a\nb\n:::\n::::\nc\n\nd");
        let at = |part: &str| text.typed_at(text.text().find(part).expect(part));
        assert_eq!((at(" a"), at("b"), at(":::\n"), at("c"), at("d")), (3, 6, 7, 8, 14));
        assert_eq!(text.typed_at(text.text().len()), 15);
    }
}
