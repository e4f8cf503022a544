//! Writing inlines.

use super::{
    attributes::Attributes,
    escape::{Escape, line_start},
};
use crate::story::{Count, CountKind, Inline, Quantity, is_default, numeral};

/// What a line is written with.
#[derive(Clone, Copy)]
pub(super) struct Line<'s> {
    pub(super) escape: Escape,
    pub(super) language: &'s str,
}

impl Line<'_> {
    /// The words of a block; a break ends a line of the text.
    pub(super) fn write(self, words: &[Inline]) -> String {
        let text = self.inlines(words, false);
        text.split('\n').map(line_start).collect::<Vec<_>>().join("\n")
    }

    fn inlines(self, words: &[Inline], bracketed: bool) -> String {
        let mut out = String::new();
        for (index, inline) in words.iter().enumerate() {
            let next = words.get(index + 1);
            let written = match inline {
                Inline::Text(text) => self.escape.text(text, bracketed, next.is_none()),
                Inline::Emphasis(text) => self.stressed('_', &out, &self.inlines(text, bracketed), next),
                Inline::Strong(text) => self.stressed('*', &out, &self.inlines(text, bracketed), next),
                Inline::Subscript(text) => self.shifted('~', &self.inlines(text, bracketed)),
                Inline::Superscript(text) => self.shifted('^', &self.inlines(text, bracketed)),
                Inline::Link { href, text } => {
                    format!("[{}]({})", self.inlines(text, true), self.escape.address(href))
                }
                Inline::Count(count) => self.count(count),
                Inline::Date { date, text } => self.span(text, "date", &date.to_string()),
                Inline::Foreign { language, text } => self.span(text, "lang", language),
                Inline::Note(id) => format!("[^{id}]"),
                Inline::Break => "\\\n".to_owned(),
            };
            out.push_str(&written);
        }
        out
    }

    /// Emphasis; in braces where its marks would not be seen between these neighbours.
    fn stressed(self, mark: char, before: &str, words: &str, next: Option<&Inline>) -> String {
        let apart = |char: char| {
            char.is_whitespace() || (char.is_ascii_punctuation() && char != mark && !"{}\\".contains(char))
        };
        let after = match next {
            None | Some(Inline::Break) => true,
            Some(Inline::Text(text)) => text.starts_with(|char| apart(char) || !char.is_ascii()),
            Some(_) => false,
        };
        let edges = |char: char| char.is_whitespace() || char == mark || "{}\\".contains(char);
        let tight = !words.starts_with(edges) && !words.ends_with(edges);
        let free = before.chars().next_back().is_none_or(apart) && after && tight;
        if self.escape == Escape::Light && free {
            format!("{mark}{words}{mark}")
        } else {
            format!("{{{mark}{words}{mark}}}")
        }
    }

    /// Lowered or raised text; in braces where its marks would not be seen.
    fn shifted(self, mark: char, words: &str) -> String {
        let edges = |char: char| char.is_whitespace() || char == mark || "{}\\".contains(char);
        let tight = !words.starts_with(edges) && !words.ends_with(edges);
        if self.escape == Escape::Light && tight {
            format!("{mark}{words}{mark}")
        } else {
            format!("{{{mark}{words}{mark}}}")
        }
    }

    fn span(self, words: &[Inline], name: &str, value: &str) -> String {
        let mut attributes = Attributes::default();
        attributes.name(name, Some(value));
        format!("[{}]{}", self.inlines(words, true), attributes.behind())
    }

    /// A count, with its value where the text alone would not give it.
    pub(super) fn count(self, count: &Count) -> String {
        let mut attributes = Attributes::default();
        attributes.class("count", true);
        let read = |stated| numeral::quantity(&count.text, self.language, stated);
        let is_kind = |read: &Quantity| read.kind == count.kind && read.numbers == count.numbers;
        let usual = read(None).ok().filter(is_kind);
        let says_kind = usual.is_none() && (count.kind != CountKind::Amount || read(None).is_ok());
        attributes.name("kind", says_kind.then(|| count.kind.name()));
        if usual.or_else(|| read(Some(count.kind)).ok()).is_none_or(|read| read.value != count.value) {
            // A point is no part of a plain name, and the value is quoted where it has one.
            attributes.name("value", Some(&count.value.to_string()));
        }
        attributes.name("motion", Some(count.motion.name()).filter(|_| !is_default(&count.motion)));
        attributes.words("unit", count.unit.as_deref());
        attributes.name("qualifier", count.qualifier.map(|qualifier| qualifier.words()));
        attributes.words("period", count.period.as_deref());
        attributes.class("partial", count.partial);
        attributes.name("as-of", count.as_of.map(|date| date.to_string()).as_deref());
        attributes.words("label", count.label.as_deref());
        attributes.words("source", count.source.as_deref());
        format!("[{}]{}", self.escape.text(&count.text, true, true), attributes.behind())
    }
}
