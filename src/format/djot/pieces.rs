//! Chunks for the parser: where a long text may be cut, so that each piece reads as it does within the whole.
//!
//! The parser gives every heading an id of its own, and tries number after number where headings are alike: of thousands in
//! one text, that takes seconds.

use std::{iter, ops::Range};

/// `body` in pieces of little more than `most` headings. A piece begins with a heading, or the attributes right above it, after
/// an empty line and outside every division. Where it is not plain what a line is, all of `body` is one piece.
pub(super) fn pieces(body: &str, most: usize) -> Vec<Range<usize>> {
    let (mut pieces, mut from, mut headings) = (Vec::new(), 0, 0);
    let mut divisions = Vec::new();
    // Where the empty line ends that a block or its attributes may follow.
    let (mut gap, mut at) = (Some(0), 0);
    for line in body.split_inclusive('\n') {
        let text = line.trim_end();
        if is_fence(text.trim_start()) && !passes(text, gap.is_some(), &mut divisions) {
            return iter::once(0..body.len()).collect();
        }
        if let Some(begin) = gap.filter(|_| line.starts_with("##")) {
            headings += 1;
            if headings > most && divisions.is_empty() {
                pieces.push(from..begin);
                (from, headings) = (begin, 1);
            }
        }
        gap = match gap {
            _ if text.is_empty() => Some(at + line.len()),
            _ if text.starts_with(":::") => Some(at + line.len()),
            // Attributes of one line; what has them stands in the next.
            Some(begin) if begin == at && line.starts_with('{') && text.ends_with('}') => gap,
            _ => None,
        };
        at += line.len();
    }
    pieces.push(from..body.len());
    pieces
}

/// Whether `text` may begin or end a division or a block of code.
fn is_fence(text: &str) -> bool {
    [":::", "```", "~~~"].iter().any(|fence| text.starts_with(fence))
}

/// Whether `text` begins a division after a `gap`, or ends the innermost of `divisions`, which are told by their colons. A block
/// of code may hold anything, and no story has one.
fn passes(text: &str, gap: bool, divisions: &mut Vec<usize>) -> bool {
    let class = text.trim_start_matches(':');
    let colons = text.len() - class.len();
    if class.is_empty() {
        return divisions.pop() == Some(colons);
    }
    let opens = gap && colons >= 3 && class.trim().bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    // Inner divisions have fewer colons: others would end with the outer.
    let opens = opens && divisions.last().is_none_or(|outer| *outer > colons);
    divisions.push(colons);
    opens
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_text_is_cut_before_headings_that_stand_free() {
        let cut = |body: &'static str| pieces(body, 1).into_iter().map(|at| &body[at]).collect::<Vec<_>>();
        assert_eq!(cut("## a\n\nb\n\n## c\n\n{#d}\n## d\n"), ["## a\n\nb\n\n", "## c\n\n", "{#d}\n## d\n"]);
        let photo = "## a\n\n{b=c}\n::: photo\nd\n:::\n\n";
        assert_eq!(pieces(&[photo, photo].concat(), 1), [0..photo.len(), photo.len()..2 * photo.len()]);
        for whole in [
            "",
            "## a\n## b\n",
            "## a\n\n::: x\n\n## b\n\n:::\n",
            "## a\n\n```\n\n## b\n\n```\n",
            "## a\n\n{b\n}\n## c\n",
            "## a\n\nb\n{c}\n## d\n",
            "## a\n::: b\n\n:::\n\n## c\n",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
    }
}
