//! The lines of fences: the colons that open a division, and those at the beginning of a line of a paragraph.

use super::tree::{Node, NodeKind};
use jotdown::Container;
use std::ops::Range;

/// The opening fence of a division, and where the division ends.
#[derive(Clone)]
pub(super) struct Opening {
    pub(super) name: String,
    /// Its colons.
    pub(super) colons: Range<usize>,
    /// Behind the line that closes it.
    pub(super) end: usize,
    /// Whether by a line of its own, or of one inside.
    pub(super) closed: bool,
}

/// The opening fence of `node`, where it is a division.
pub(super) fn opening(node: &Node<'_>, text: &str) -> Option<Opening> {
    let NodeKind::Container(Container::Div { class }) = &node.kind else { return None };
    let lines = text.get(node.attributes_at.clone())?.trim_end();
    let line = lines.rfind('\n').map_or(0, |at| at + 1);
    let at = node.attributes_at.start + line + lines.get(line..)?.find(':')?;
    let colons = at..at + leading_colons(text, at);
    Some(Opening { name: class.to_string(), colons, end: node.span.end, closed: node.closed })
}

/// The three colons or more at byte `at` of `text`, where a line of a paragraph begins.
pub(super) fn text_colons(text: &str, at: usize) -> Option<Range<usize>> {
    // Nearly all that is asked for is somewhere in a line, which may be long: its beginning is looked for first.
    let mut before = text.get(..at)?.chars().rev().take_while(|char| *char != '\n');
    let begins = before.all(|char| char.is_whitespace() || char == '>');
    if !begins {
        return None;
    }
    Some(at..at + leading_colons(text, at)).filter(|colons| colons.len() >= 3)
}

fn leading_colons(text: &str, at: usize) -> usize {
    text.bytes().skip(at).take_while(|byte| *byte == b':').count()
}

/// The rest of the line from byte `at` of `text` on, without space around it.
pub(super) fn line_behind(text: &str, at: usize) -> &str {
    text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim_end()
}
