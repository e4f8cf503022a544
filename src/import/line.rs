//! The input as numbered lines.

use super::heuristics;

/// A line of the input that is not empty.
pub(super) struct Line {
    /// Its number in the input, from 1.
    pub(super) number: usize,
    /// Its text: single spaces, no control characters, no white space around it.
    pub(super) text: String,
    /// Whether it is the first line or an empty line stands before it.
    pub(super) gap: bool,
    /// Whether a tab stands behind its first word, as word processors set it behind the mark of a list item, or stood there.
    pub(super) tab: bool,
    /// The columns before its first character: 4 for a tab, 2 for a wide space.
    pub(super) indent: usize,
    /// What its tabs part; empty where it has none.
    pub(super) cells: Vec<String>,
}

/// The lines of `text`, whatever ends them; a byte order mark is not part of the first.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut gap = true;
    let mut out = Vec::new();
    for (at, line) in split_lines(text).enumerate() {
        let spaced = normalize_spaces(line.trim());
        if spaced.is_empty() {
            gap = true;
        } else {
            let (tab, indent) = (is_tabbed(line), indent(line));
            out.push(Line { number: at + 1, text: spaced, gap, tab, indent, cells: cells(line) });
            gap = false;
        }
    }
    out
}

fn cells(line: &str) -> Vec<String> {
    if !line.trim().contains('\t') {
        return Vec::new();
    }
    line.split('\t').map(|cell| normalize_spaces(cell.trim())).filter(|cell| !cell.is_empty()).collect()
}

fn indent(line: &str) -> usize {
    let width = |letter: char| match letter {
        '\t' => 4,
        '\u{3000}' => 2,
        _ => 1,
    };
    line.chars().take_while(|letter| letter.is_whitespace()).map(width).sum()
}

fn is_tabbed(line: &str) -> bool {
    let bare = line.trim_start();
    // `    o Brick`: where tabs were made spaces, the indent and the capital tell the mark from a word.
    let indent = line.len() - bare.len() >= 4
        && bare.starts_with("o ")
        && heuristics::begins_upper(bare.get(2..).unwrap_or_default());
    if indent {
        return true;
    }
    let line = bare;
    line.find(char::is_whitespace).is_some_and(|end| line[end..].starts_with('\t'))
}

fn normalize_spaces(line: &str) -> String {
    // The first byte of the control characters beyond ASCII is 0xC2.
    let other = |byte: u8| byte < b' ' || matches!(byte, 0x7F | 0xC2);
    if !line.bytes().any(other) && !line.contains("  ") {
        return line.to_owned();
    }
    let mut out = String::with_capacity(line.len());
    for char in line.chars() {
        let space = char == ' ' || char.is_control();
        if !space {
            out.push(char);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim_matches(' ').to_owned()
}

/// Cuts at line feeds, at carriage returns and at pairs of both.
fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r', '\u{2028}', '\u{2029}']) else {
            return rest.take();
        };
        let (line, tail) = text.split_at(end);
        let mut mark = tail.chars();
        let tail = match (mark.next(), tail.strip_prefix("\r\n")) {
            (_, Some(tail)) => tail,
            _ => mark.as_str(),
        };
        rest = Some(tail);
        Some(line)
    })
}

/// The width at which `lines` were wrapped, in characters, or `None` where each line is a paragraph of its own.
pub(super) fn wrap_width(lines: &[Line]) -> Option<usize> {
    let runs = lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| !next.gap);
    let width = runs.clone().map(|(line, _)| length(line)).max().filter(|width| (40..=120).contains(width))?;
    // Only a wrapped paragraph breaks its lines inside a sentence and goes on with a small letter.
    let inside = |line: &Line, next: &Line| {
        !heuristics::ends_sentence(&line.text)
            && next.text.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase())
    };
    let full = runs.clone().filter(|(line, next)| length(line) * 10 >= width * 7 && inside(line, next)).count();
    // Letters without capitals do not tell where a sentence goes on.
    let least = if lines.iter().take(40).any(|line| heuristics::is_cased(&line.text)) { 2 } else { 4 };
    (full >= least && full * 4 >= runs.count()).then_some(width)
}

fn length(line: &Line) -> usize {
    line.text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::{lines, wrap_width};

    #[test]
    fn any_line_ending_counts_one_line() {
        let found: Vec<_> = lines("\u{FEFF}a\r\nb\rc\t c\n\n d ")
            .into_iter()
            .map(|line| (line.number, line.text.clone(), line.gap))
            .collect();
        let expected = [(1, "a", true), (2, "b", false), (3, "c c", false), (5, "d", true)];
        assert_eq!(found, expected.map(|(number, text, gap)| (number, text.to_owned(), gap)));
    }

    #[test]
    fn long_lines_are_not_wrapped_text() {
        let long = "word ".repeat(60);
        assert_eq!(wrap_width(&lines(&[long.as_str(); 6].join("\n"))), None);
        let wrapped = "the river rose again that night and took the road\n".repeat(6);
        assert_eq!(wrap_width(&lines(&wrapped)), Some(49));
    }
}
