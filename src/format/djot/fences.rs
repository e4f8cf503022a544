//! Fences: the first line of colons that closes nothing, or the first division without an end of its own, told by the parser's events.
//!
//! A fence closes the outermost division that has no more colons than it: so the `:::` of a photo closes a `::: stage` around it, and
//! the line that was to close the stage closes nothing. Where every division ends with a fence of its own, nothing is found.

use super::{
    fence_line::{Opening, line_behind, opening, text_colons},
    parts::{may_hold_others, own_parts},
    tree::{Node, NodeKind},
};
use jotdown::{Container, Event};
use std::ops::Range;

/// What is wrong with the fences of a text, with its places in it.
pub(super) enum Fault {
    /// Colons that close nothing.
    Stray {
        colons: Range<usize>,
        /// The division that is open there.
        within: Option<Opening>,
        /// Whether that has no end of its own.
        ends: bool,
        /// The division that was closed before.
        behind: Option<Opening>,
        /// Whether nothing stands between that and these.
        again: bool,
        /// Where as many colons stand before at the beginning of a line of a paragraph, with a name, and open nothing.
        refused: Vec<usize>,
    },
    /// A division without an end.
    Open {
        division: Opening,
        /// Behind its last part.
        end: usize,
        /// The division that begins there.
        before: Option<Opening>,
    },
    /// A division that the end of one inside closes, and the colons that were meant for its own.
    FewColons {
        division: Opening,
        inner: Opening,
        meant: Range<usize>,
        /// Whether no other colons can be meant.
        sole: bool,
    },
}

/// The first fault in `nodes`, which were read from `text`.
pub(super) fn fault(nodes: &[Node<'_>], text: &str) -> Option<Fault> {
    Search { text, around: Vec::new(), behind: None, refused: Vec::new() }.list(nodes)
}

struct Search<'t> {
    text: &'t str,
    /// The divisions around what is searched, the innermost last.
    around: Vec<Opening>,
    /// The division that was closed last.
    behind: Option<Opening>,
    /// The colons at the beginnings of lines of paragraphs, with a name, that open nothing.
    refused: Vec<Range<usize>>,
}

impl Search<'_> {
    fn list(&mut self, nodes: &[Node<'_>]) -> Option<Fault> {
        (0..nodes.len()).find_map(|at| {
            let (node, after) = nodes.get(at..)?.split_first()?;
            match &node.kind {
                NodeKind::Container(Container::Div { .. }) => self.division(node, after),
                NodeKind::Container(_) => self.words(&node.children),
                NodeKind::Atom(_) => None,
            }
        })
    }

    /// A fault in what is no division: colons at the beginning of a line.
    fn words(&mut self, nodes: &[Node<'_>]) -> Option<Fault> {
        nodes.iter().find_map(|node| match &node.kind {
            NodeKind::Container(Container::Div { .. }) => None,
            NodeKind::Container(_) => self.words(&node.children),
            // Two colons are a symbol without a name.
            NodeKind::Atom(Event::Str(_) | Event::Symbol(_)) => {
                let colons = text_colons(self.text, node.span.start)?;
                let is_fence = line_behind(self.text, colons.end).is_empty();
                if !is_fence {
                    self.refused.push(colons.clone());
                }
                is_fence.then(|| self.stray(colons))
            }
            NodeKind::Atom(_) => None,
        })
    }

    /// The division that has ended last in the one that is open.
    fn last(&self) -> Option<&Opening> {
        let open = self.around.last();
        self.behind.as_ref().filter(|last| open.is_none_or(|open| open.colons.end < last.end))
    }

    /// Whether a division ends right before byte `at`.
    fn ends_again(&self, at: usize) -> bool {
        let between = self.last().and_then(|last| self.text.get(last.end..at));
        between.is_some_and(|between| between.trim().is_empty())
    }

    fn stray(&self, colons: Range<usize>) -> Fault {
        let (within, behind) = (self.around.last().cloned(), self.last().cloned());
        let again = self.ends_again(colons.start);
        let ends = within.as_ref().is_some_and(|open| !open.closed);
        let alike = self.refused.iter().filter(|refused| refused.len() == colons.len());
        let refused = alike.map(|refused| refused.start).collect();
        Fault::Stray { colons, within, ends, behind, again, refused }
    }

    fn division(&mut self, node: &Node<'_>, after: &[Node<'_>]) -> Option<Fault> {
        let division = opening(node, self.text)?;
        if division.name.is_empty() {
            // What it holds ends with a fence, too: it lacks nothing but a name, and that is told where it is read.
            let is_nameless = node.closed && !node.children.is_empty() && self.unclosed(node, 0).is_none();
            let is_again =
                self.ends_again(division.colons.start) && !is_behind_empty_line(self.text, division.colons.start);
            return (!is_nameless || is_again).then(|| self.stray(division.colons));
        }
        let size = division.colons.len();
        let is_cut = self.around.iter().any(|open| open.closed && open.colons.len() <= size);
        let inner = self.unclosed(node, size).filter(|_| node.closed);
        let is_open = !node.closed && !is_cut;
        let ends = |child: &Node<'_>| opening(child, self.text).is_some_and(|inner| inner.colons.len() >= size);
        let own = own_parts(&division.name, &node.children, ends);
        let own = if is_open || inner.is_some() { own } else { node.children.len() };
        let parts = node.children.get(..own).unwrap_or_default();
        self.around.push(division.clone());
        let found = self.list(parts);
        self.around.pop();
        if found.is_some() {
            return found;
        }
        if let Some(inner) = inner.clone().filter(|_| may_hold_others(&division.name))
            && let Some((meant, sole)) = self.meant(after, size)
        {
            return Some(Fault::FewColons { division, inner, meant, sole });
        }
        if is_open || inner.is_some() {
            let first_line = division.colons.end + line_behind(self.text, division.colons.end).len();
            let end = parts.last().map_or(first_line, |part| part.span.end);
            let end = self.text.get(..end).unwrap_or_default().trim_end().len();
            let rest = node.children.get(own..).unwrap_or_default().iter();
            let before = rest.filter_map(|next| opening(next, self.text)).find(|next| !next.name.is_empty());
            return Some(Fault::Open { division, end, before });
        }
        self.behind = Some(division);
        None
    }

    /// The first division in `node`, of so many colons or more, without an end of its own.
    fn unclosed(&self, node: &Node<'_>, colons: usize) -> Option<Opening> {
        node.children.iter().find_map(|child| {
            let own = opening(child, self.text).filter(|inner| !inner.closed && inner.colons.len() >= colons);
            own.or_else(|| self.unclosed(child, colons))
        })
    }

    /// The end that a division of so many colons was meant to have among `nodes`, which stand behind it, and whether it is the only
    /// one that can be meant.
    fn meant(&self, nodes: &[Node<'_>], colons: usize) -> Option<(Range<usize>, bool)> {
        let mut lines = Vec::new();
        self.lines(nodes, colons, &mut lines);
        let (mut open, mut free) = (0_usize, Vec::new());
        for line in lines {
            match line {
                Line::Opens => open += 1,
                Line::Ends(_) if open > 0 => open -= 1,
                Line::Ends(end) => free.push(end),
            }
        }
        let sole = free.len() == 1;
        free.into_iter().next().map(|first| (first, sole))
    }

    /// What opens and what would end divisions of so many colons in `nodes`, before the next section. Says whether that begins.
    fn lines(&self, nodes: &[Node<'_>], colons: usize, lines: &mut Vec<Line>) -> bool {
        nodes.iter().any(|node| {
            let is_section = matches!(node.kind, NodeKind::Container(Container::Heading { level: 2, .. }));
            let Some(division) = opening(node, self.text) else {
                let ends = node.children.iter().filter_map(|child| text_colons(self.text, child.span.start));
                let ends = ends.filter(|at| at.len() == colons && line_behind(self.text, at.end).is_empty());
                lines.extend(ends.map(Line::Ends));
                return is_section;
            };
            let fits = division.colons.len() == colons;
            if division.name.is_empty() {
                lines.extend(fits.then_some(Line::Ends(division.colons)));
                return self.lines(&node.children, colons, lines);
            }
            let is_early = division.closed && self.unclosed(node, colons).is_some() && may_hold_others(&division.name);
            lines.extend((fits && is_early).then_some(Line::Opens));
            false
        })
    }
}

/// Whether the line that begins at byte `at` stands behind an empty one.
fn is_behind_empty_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', '\t']);
    before.strip_suffix('\n').is_some_and(|before| before.trim_end_matches([' ', '\t', '\r']).ends_with('\n'))
}

/// What a line of colons does.
enum Line {
    Opens,
    Ends(Range<usize>),
}
