//! Words that a page sets inside of lines, behind its links and credits: `, opens new tab`.

use super::Guess;
use super::guess::record_removed;
use super::heuristics;
use super::languages::LanguageSet;
use super::line::Line;
use std::ops::Range;

/// The brackets that may stand around them.
const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('（', '）')];

/// Cuts such words out of `lines`, and lists them in the report.
pub(super) fn remove(lines: &mut Vec<Line>, languages: &LanguageSet, guesses: &mut Vec<Guess>) {
    for line in lines.iter_mut() {
        while let Some(at) = find(&line.text, languages) {
            let words = line.text.get(at.clone()).unwrap_or_default();
            record_removed(
                words.trim_start_matches([',', ' ']),
                line.number,
                "it is a button or a notice of a page",
                guesses,
            );
            line.text.replace_range(at, "");
        }
        line.text.truncate(line.text.trim_end().len());
    }
    lines.retain(|line| !line.text.trim().is_empty());
}

/// Where such words stand in `text`, with the brackets around them or the comma and the space before them: as a part of no sentence.
fn find(text: &str, languages: &LanguageSet) -> Option<Range<usize>> {
    let known = languages.words(|language| language.boilerplate.inside);
    let found = known.flat_map(|words| text.match_indices(words).map(|(at, words)| at..at + words.len()));
    found.filter_map(|at| apart(text, at)).min_by_key(|at| at.start)
}

/// The words at `at` with what sets them apart from the text around them; none where nothing does.
fn apart(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let (front, rest) = (text.get(..at.start)?, text.get(at.end..)?);
    let part = rest.starts_with(char::is_alphanumeric) && !rest.starts_with(heuristics::is_ideograph);
    let bracketed = BRACKETS.iter().find(|(open, close)| front.ends_with(*open) && rest.starts_with(*close));
    let (start, end) = match bracketed {
        Some((open, close)) => (at.start - open.len_utf8(), at.end + close.len_utf8()),
        None => (at.start, at.end),
    };
    let front = text.get(..start)?.trim_end();
    let start = front.trim_end_matches(',').len();
    let ends = text.get(end..)?.trim_start().is_empty();
    (!part && (bracketed.is_some() || start < front.len() || start == 0 || ends)).then_some(start..end)
}
