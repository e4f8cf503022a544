//! Lines in which a story has no place for the mark of a note: rows of tables, headings, captions.

use super::{
    Note,
    mark::{BETWEEN, Mark, is_superscript, mark_at},
};
use crate::import::{caption, heuristics, image, languages::LanguageSet, line::Line, list};
use std::collections::{HashMap, HashSet};

/// The longest heading, in characters.
const LONGEST_HEADING: usize = 80;
/// The longest caption over a picture, and under one, in characters.
const LONGEST_CAPTION: [usize; 2] = [200, 500];

/// The notes that are left as they are.
#[derive(Default)]
pub(super) struct Left<'l> {
    /// Their lines.
    pub(super) lines: HashSet<usize>,
    /// Their marks inside lines, each with its line.
    pub(super) marks: HashSet<(usize, &'l str)>,
}

/// The `notes` without those that are left as they are, and these. `inside` are the lines that each mark stands inside of, in their
/// order.
///
/// The marks of a note are those behind the last note of the same mark: a table may count its own.
pub(super) fn without_placeless<'l>(
    notes: Vec<Note>,
    inside: &HashMap<String, Vec<usize>>,
    lines: &'l [Line],
    languages: &LanguageSet,
) -> (Vec<Note>, Left<'l>) {
    let mut left = Left::default();
    // Of each mark the line of its last note, and whether that was left.
    let mut last: HashMap<&str, (usize, bool)> = HashMap::new();
    // Many notes may have their marks in one line.
    let mut known: HashMap<usize, bool> = HashMap::new();
    let mut is_placeless = |at: usize| *known.entry(at).or_insert_with(|| is_placeless(lines, at, languages));
    let is_taken = |note: &Note| {
        let by_hand = |mark: &Mark<'_>| !note.comment && !mark.text.starts_with("[^");
        let Some(mark) = lines.get(note.at).and_then(|line| mark_at(&line.text, 0)).filter(by_hand) else {
            return true;
        };
        let before = last.get(mark.text).copied();
        let inside = inside.get(mark.text).map(Vec::as_slice).unwrap_or_default();
        let from = before.map_or(0, |(line, _)| inside.partition_point(|at| *at <= line));
        let own = inside.get(from..inside.partition_point(|at| *at < note.at)).unwrap_or_default();
        let is_left = match before {
            Some((_, is_left)) if own.is_empty() => is_left,
            _ => !own.is_empty() && own.iter().all(|at| is_placeless(*at)),
        };
        last.insert(mark.text, (note.at, is_left));
        if is_left {
            left.lines.insert(note.at);
            left.marks.extend(own.iter().map(|at| (*at, mark.text)));
        }
        !is_left
    };
    let taken = notes.into_iter().filter(is_taken).collect();
    (taken, left)
}

/// Whether the line at `index` is a row of a table, a heading, a title or a caption, as far as it can be told from the lines around it.
fn is_placeless(lines: &[Line], index: usize, languages: &LanguageSet) -> bool {
    let Some(line) = lines.get(index) else { return false };
    let beside = [index.checked_sub(1).and_then(|before| lines.get(before)), lines.get(index + 1)];
    is_row(line) || is_heading(line, index == 0, beside) || is_caption(line, beside, languages)
}

/// Whether bars stand around a line. Tabs make no row of one with a mark, which is a paragraph then and has a place for it.
fn is_row(line: &Line) -> bool {
    line.text.len() > 1 && line.text.starts_with('|') && line.text.ends_with('|')
}

/// Whether a line is marked as a heading, is the title, or is short, without a full stop, between empty lines, and something follows.
fn is_heading(line: &Line, is_first: bool, [_, next]: [Option<&Line>; 2]) -> bool {
    let words = without_marks(&line.text);
    let is_short = words.chars().take(LONGEST_HEADING + 1).count() <= LONGEST_HEADING;
    line.text.starts_with('#')
        || is_short
            && (is_first || line.gap)
            && next.is_some_and(|next| next.gap && mark_at(&next.text, 0).is_none())
            && (is_first || !heuristics::ends_sentence(words))
            && list::item(&line.text, line.tab).is_none()
            && !line.text.starts_with('>')
}

/// `text` without the marks at its end, and what stands between them: `It fell.[1], [2]`.
fn without_marks(mut text: &str) -> &str {
    loop {
        let words = text.trim_end_matches(is_superscript);
        let words = words.strip_suffix(']').and_then(|words| words.rsplit_once('[')).map_or(words, |(words, _)| words);
        if words.len() == text.len() {
            return text;
        }
        text = words.trim_end_matches(|c: char| c.is_whitespace() || BETWEEN.contains(&c));
    }
}

/// Whether a line names a picture, stands right over or under such a line, or says that it is a caption or a credit.
fn is_caption(line: &Line, [before, next]: [Option<&Line>; 2], languages: &LanguageSet) -> bool {
    let is_image = |line: &Line| image::parse(&line.text).is_some();
    let [over, under] = LONGEST_CAPTION.map(|longest| line.text.chars().take(longest + 1).count() <= longest);
    is_image(line)
        || under && !line.gap && before.is_some_and(is_image)
        || over && next.is_some_and(|next| !next.gap && is_image(next))
        || under && before.is_some_and(is_image) && heuristics::without_emphasis(&line.text).is_some()
        || caption::classify(&line.text, languages) != (false, false)
}
