//! A guard before the parser: text whose blocks are nested too deeply for it is refused.

/// How many blocks may stand inside one another.
const MAX_BLOCKS: usize = 48;
/// The longest run of `#` that the parser may see.
const MAX_HASHES: usize = 1000;

/// How many marks that can open something may stand in one paragraph; the parser compares each with all before it.
const MAX_MARKS: usize = 2000;

/// The offset of the first line of `text` that nests too deeply.
///
/// It never misses such a line and may only name one where no sensible story is: each `:::` that opens, each marker at
/// the beginning of a line and each deeper indentation of a list counts as a level.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let (mut fences, mut indents, mut marks, mut at) = (Vec::new(), Vec::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        let (rest, markers, indent) = strip(line);
        if markers > 0 {
            indents.retain(|outer| *outer < indent);
            indents.push(indent);
        }
        let colons = rest.len() - rest.trim_start_matches(':').len();
        if colons >= 3 {
            let closes = rest.trim().len() == colons;
            match fences.iter().position(|outer| *outer <= colons) {
                Some(outermost) if closes => fences.truncate(outermost),
                _ => fences.push(colons),
            }
        }
        let opens = |byte: u8| b"[{(*_^~'\"`<".contains(&byte);
        marks = if line.trim().is_empty() { 0 } else { marks + line.bytes().filter(|byte| opens(*byte)).count() };
        if marks > MAX_MARKS
            || fences.len() + indents.len() + markers > MAX_BLOCKS
            || rest.bytes().take_while(|byte| *byte == b'#').count() >= MAX_HASHES
        {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// `line` without the markers it begins with, their number, and the indentation of the first.
fn strip(line: &str) -> (&str, usize, usize) {
    let indent = line.len() - line.trim_start().len();
    let (mut rest, mut markers) = (line.trim_start(), 0);
    while let Some(after) = marker(rest) {
        markers += 1;
        rest = after.trim_start();
    }
    (rest, markers, indent)
}

/// What follows the marker of a quotation or list item at the beginning of `text`.
fn marker(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let after = match first {
        '>' | '-' | '*' | '+' => &text[1..],
        ':' if !text.starts_with("::") => &text[1..],
        '[' if text.starts_with("[^") => text.split_once("]:")?.1,
        _ => {
            let number = text.trim_start_matches('(').trim_start_matches(|c: char| c.is_ascii_alphanumeric());
            number.strip_prefix(['.', ')']).filter(|_| text.len() - number.len() <= 20)?
        }
    };
    after.is_empty().then_some(after).or_else(|| after.starts_with([' ', '\t', '\n']).then_some(after))
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn a_story_passes_and_a_tower_of_blocks_does_not() {
        assert_eq!(too_deep("a\n\n> b\n\n- c\n- d\n\n:::: stage\n::: photo\n:::\n::::\n\n1. e\n"), None);
        assert_eq!(too_deep(&"::: photo\na\n:::\n".repeat(1000)), None);
        assert_eq!(too_deep(&"- a\n> b\n".repeat(1000)), None);
        let stairs: String = (0..100).map(|depth| format!("{}- a\n", " ".repeat(depth))).collect();
        for level in ["> ", "- ", "1. ", "::: a\n", "[^a]: ", "(a) ", ": "] {
            assert!(too_deep(&level.repeat(1000)).is_some(), "{level}");
        }
        assert_eq!(too_deep(&">".repeat(1000)), None);
        assert!(too_deep(&stairs).is_some());
        assert!(too_deep(&"#".repeat(70_000)).is_some());
        assert!(too_deep(&"[".repeat(3000)).is_some());
        assert_eq!(too_deep(&"[a]\n\n".repeat(3000)), None);
    }
}
