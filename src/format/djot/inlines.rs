//! Inlines: words as they are typed, emphasis, links.

use super::{
    bare,
    fence_line::text_colons,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{AttributeProblem, BlockProblem, InlineProblem, PhotoProblem, ValueProblem, validate};
use crate::story::{Inline, plain_text};
use jotdown::{AttributeKind, Container, Event, LinkType, SpanLinkType};

impl Reader<'_> {
    /// The inlines of `nodes`, not yet in normal form.
    pub(super) fn inlines(&mut self, nodes: &[Node<'_>]) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut before = None;
        for node in nodes {
            match &node.kind {
                NodeKind::Atom(event) => {
                    self.atom(node, event, before, &mut out);
                    before = Some(event);
                }
                NodeKind::Container(container) => {
                    before = None;
                    self.container(node, container, &mut out);
                }
            }
        }
        out
    }

    fn atom(&mut self, node: &Node<'_>, event: &Event<'_>, before: Option<&Event<'_>>, out: &mut Vec<Inline>) {
        let typed = self.text.get(node.span.clone()).unwrap_or_default();
        match event {
            Event::Escape => {}
            Event::Softbreak => push(out, " "),
            Event::Hardbreak => out.push(Inline::Break),
            Event::NonBreakingSpace => push(out, "\u{a0}"),
            Event::Attributes(_) if is_remark(node) => {}
            Event::Attributes(_) => self.error(node.span.start, AttributeProblem::StrayAttributes),
            Event::FootnoteReference(label) => {
                let begins = self.text.get(node.span.end..).is_some_and(|rest| rest.starts_with(':'));
                if begins && matches!(before, Some(Event::Softbreak | Event::Hardbreak)) {
                    return self.error(node.span.start, BlockProblem::NoBlankLine("[^"));
                }
                let reference = self.note_reference(label, node.span.start);
                out.push(reference);
            }
            // Quotation marks may stand in braces that say to which side they open.
            Event::LeftSingleQuote | Event::RightSingleQuote | Event::LeftDoubleQuote | Event::RightDoubleQuote => {
                push(out, typed.trim_matches(['{', '}']));
            }
            _ => {
                let mut braces = typed.match_indices('{').map(|(at, _)| at);
                let line = self.text.get(node.span.start..).unwrap_or_default();
                let escaped = matches!(before, Some(Event::Escape));
                if let Some(at) = braces.find(|at| *at > 0 || !escaped) {
                    let at = node.span.start + at;
                    self.error(at, bare::broken(self.text.get(at..).unwrap_or_default()));
                }
                let begins = matches!(before, Some(Event::Softbreak | Event::Hardbreak));
                // A fence behind a space that Djot takes for a letter, as word processors write it, is none.
                let indented = || before.and_then(|_| text_colons(self.text, node.span.start)).map(|_| ":::");
                if let Some(mark) = block_mark(line).filter(|_| begins).or_else(indented) {
                    self.error(node.span.start, BlockProblem::NoBlankLine(mark));
                }
                push(out, typed);
            }
        }
    }

    fn container(&mut self, node: &Node<'_>, container: &Container<'_>, out: &mut Vec<Inline>) {
        match container {
            Container::Span => return self.span(node, out),
            Container::Link(href, kind) => return self.link(node, href, *kind, out),
            _ => {}
        }
        let counts = self.places.counts.len();
        let words = self.inlines(&node.children);
        match container {
            Container::Emphasis | Container::Strong => {
                self.no_attributes(node, "emphasis");
                let emphasis = matches!(container, Container::Emphasis);
                out.push(if emphasis { Inline::Emphasis(words) } else { Inline::Strong(words) });
            }
            Container::Subscript | Container::Superscript => {
                self.no_attributes(node, "lowered or raised text");
                let lowered = matches!(container, Container::Subscript);
                out.push(if lowered { Inline::Subscript(words) } else { Inline::Superscript(words) });
            }
            Container::Image(..) => {
                self.error(node.span.start, PhotoProblem::LooseImage);
                self.places.counts.truncate(counts);
                push(out, &plain_text(&words));
            }
            other => {
                self.error(node.span.start, BlockProblem::Unsupported(called(other)));
                out.extend(words);
            }
        }
    }

    fn link(&mut self, node: &Node<'_>, href: &str, kind: LinkType, out: &mut Vec<Inline>) {
        self.no_attributes(node, "a link");
        let words = self.inlines(&node.children);
        let href = match kind {
            LinkType::Email => format!("mailto:{}", href.strip_prefix("mailto:").unwrap_or(href)),
            LinkType::AutoLink => href.to_owned(),
            LinkType::Span(SpanLinkType::Inline) => unescaped(href),
            LinkType::Span(_) => {
                self.error(node.span.start, InlineProblem::Reference);
                return out.extend(words);
            }
        };
        match self.bracketed(node, &href).filter(|_| matches!(kind, LinkType::Span(_))) {
            Some(whole) => self.error(self.address_at(node), ValueProblem::BracketedAddress(whole)),
            None => self.check(self.address_at(node), validate::link(&href)),
        }
        if plain_text(&words).trim().is_empty() {
            self.error(node.span.start, InlineProblem::NoWords("a link"));
        }
        self.check(node.span.start, validate::no_link(&words));
        self.check(node.span.start, validate::no_note(&words, "in a link"));
        out.push(Inline::Link { href, text: words });
    }
}

/// Whether these attributes are nothing but a comment.
pub(super) fn is_remark(node: &Node<'_>) -> bool {
    node.attributes.iter().all(|(kind, _)| matches!(kind, AttributeKind::Comment))
}

/// The mark at the beginning of a line that would begin another block after a blank line.
fn block_mark(line: &str) -> Option<&'static str> {
    let heading = line.trim_start_matches('#');
    if heading.len() < line.len() && heading.starts_with(' ') {
        return Some("#");
    }
    ["> ", "- ", "* ", ":::"].into_iter().find(|mark| line.starts_with(mark)).map(str::trim_end)
}

/// Adds literal text, to the text before it where there is one.
fn push(out: &mut Vec<Inline>, words: &str) {
    match out.last_mut() {
        Some(Inline::Text(text)) => text.push_str(words),
        _ => out.push(Inline::Text(words.to_owned())),
    }
}

/// An address without the backslashes before its punctuation.
pub(super) fn unescaped(address: &str) -> String {
    let mut out = String::new();
    let mut chars = address.chars().peekable();
    while let Some(char) = chars.next() {
        match chars.peek().copied().filter(|next| char == '\\' && next.is_ascii_punctuation()) {
            Some(next) => {
                out.push(next);
                chars.next();
            }
            None => out.push(char),
        }
    }
    out
}

/// What markup that stories do not have is called, in the plural.
fn called(container: &Container<'_>) -> &'static str {
    match container {
        Container::Verbatim => "passages of code (`` ` ``)",
        Container::Math { .. } => "formulas",
        Container::RawInline { .. } => "passages of raw markup",
        Container::Insert => "marks of insertion (`{+`)",
        Container::Delete => "marks of deletion (`{-`)",
        Container::Mark => "highlights (`{=`)",
        _ => "such marks",
    }
}
