//! Passages: the words of each block of text in a story file, with the line on which they begin.

use super::{
    nesting, plain,
    reader::Reader,
    tree::{self, Node, NodeKind},
};
use jotdown::{Container, Event};

/// The line, from 1, and the letters and digits of every paragraph, heading and row of a table in the story file `text`, in its order, the caption of a table first.
///
/// Letters and digits are all that can be told from a story, which does not say by which marks it was written.
pub(crate) fn passages(text: &str) -> Vec<(usize, String)> {
    let text = plain(text);
    let mut reader = Reader::new(&text, "");
    let (_, base) = reader.front_matter();
    let body = text.get(base..).unwrap_or_default();
    if nesting::too_deep(body).is_some() {
        return Vec::new();
    }
    let (nodes, _) = tree::tree(body, base);
    let mut found = Vec::new();
    collect(&nodes, &reader, &mut found);
    found
}

/// The letters and digits of `text`.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

fn collect(nodes: &[Node<'_>], reader: &Reader<'_>, found: &mut Vec<(usize, String)>) {
    for node in nodes {
        if !is_passage(node) {
            collect(&node.children, reader, found);
        } else if let Some(first) = node.children.first() {
            let mut words = String::new();
            spell(&node.children, reader, &mut words);
            found.push((reader.place(first.span.start).line, words));
        }
    }
}

fn is_passage(node: &Node<'_>) -> bool {
    matches!(
        node.kind,
        NodeKind::Container(
            Container::Paragraph | Container::Heading { .. } | Container::TableRow { .. } | Container::Caption
        )
    )
}

fn spell(nodes: &[Node<'_>], reader: &Reader<'_>, words: &mut String) {
    for node in nodes {
        match &node.kind {
            NodeKind::Container(Container::Image(..))
            | NodeKind::Atom(Event::Attributes(_) | Event::FootnoteReference(_)) => {}
            NodeKind::Container(_) => spell(&node.children, reader, words),
            NodeKind::Atom(_) => words.push_str(&letters(reader.text.get(node.span.clone()).unwrap_or_default())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_passage_has_the_line_of_its_first_word() {
        let text = "---\ntitle: T\n---\n\n{#a}\n## A _b_\n\nOne [2]{.count unit=\"x y\"}[^n]\nthree.\n\n> Four.\n\n\
                    | A | B |\n|---|---|\n| 1 | 2 |\n\n^ Five\n\n::: photo\n![six](a.jpg)\n\nSeven [8](https://a.b).\n:::\n\n[^n]: Nine.\n";
        let found = passages(text);
        let found = found.iter().map(|(line, words)| (*line, words.as_str())).collect::<Vec<_>>();
        assert_eq!(
            found,
            [
                (6, "Ab"),
                (8, "One2three"),
                (11, "Four"),
                (17, "Five"),
                (13, "AB"),
                (15, "12"),
                (20, ""),
                (22, "Seven8"),
                (25, "Nine"),
            ]
        );
    }

    #[test]
    fn what_is_no_story_has_passages_all_the_same() {
        for text in ["", "---", "a", "::: x", "\u{0}", "[".repeat(5000).as_str()] {
            assert!(passages(text).len() < 2, "{text}");
        }
    }
}
