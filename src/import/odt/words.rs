//! The characters of OpenDocument text: its white space, and all words of an element in one line.

use crate::import::document::{
    words::one_line,
    xml::{Element, Node},
};

/// The most spaces that one element may stand for.
const MOST_SPACES: usize = 100;

/// Characters with one space for each run of white space: more of them have an element of their own.
pub(super) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' ' | '\t' | '\n' | '\r' if out.ends_with(' ') => {}
            ' ' | '\t' | '\n' | '\r' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

/// The characters that an element without any stands for; `None` for other elements.
pub(super) fn characters(element: &Element) -> Option<String> {
    match element.name.as_str() {
        "s" => {
            let count = element.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1);
            Some(" ".repeat(count.min(MOST_SPACES)))
        }
        "tab" => Some("\t".to_owned()),
        "line-break" => Some("\n".to_owned()),
        _ => None,
    }
}

/// All words of an element in one line, hidden ones too.
pub(super) fn plain(element: &Element) -> String {
    let mut out = String::new();
    add_plain(element, &mut out);
    one_line(&out)
}

fn add_plain(element: &Element, out: &mut String) {
    for node in element.nodes() {
        match node {
            Node::Text(text) => out.push_str(&collapse(text)),
            Node::Element(child) => match child.name.as_str() {
                "page-number" | "page-count" | "change-info" | "note-citation" | "binary-data" => {}
                "annotation" => out.push_str(&annotation(child)),
                "title" | "desc" if is_drawn(element) => {}
                _ => match characters(child) {
                    Some(characters) => out.push_str(&characters),
                    None => add_plain(child, out),
                },
            },
        }
    }
    if matches!(element.name.as_str(), "p" | "h") {
        out.push(' ');
    }
}

/// A comment, with who wrote it.
pub(super) fn annotation(element: &Element) -> String {
    let author = element.child("creator").map(|creator| one_line(&creator.text()));
    let author = author.filter(|author| !author.is_empty()).unwrap_or_else(|| "comment".to_owned());
    let mut paragraphs = Vec::new();
    element.find_any(&["p", "h"], &mut paragraphs);
    let words = paragraphs.into_iter().map(plain).filter(|words| !words.is_empty()).collect::<Vec<_>>();
    format!("{author}: {}", words.join(" "))
}

/// Whether an element is drawn, so that it may have a title and a description.
pub(super) fn is_drawn(element: &Element) -> bool {
    !matches!(element.name.as_str(), "p" | "h" | "span" | "a" | "meta")
}
