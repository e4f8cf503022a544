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

/// Where such words stand in `text`, with the brackets around them or the comma and the space before them.
fn find(text: &str, languages: &LanguageSet) -> Option<Range<usize>> {
    let known = languages.words(|language| language.boilerplate.inside);
    let at = known.filter_map(|words| text.find(words).map(|at| at..at + words.len())).min_by_key(|at| at.start)?;
    let (front, rest) = (text.get(..at.start)?, text.get(at.end..)?);
    let part = rest.starts_with(char::is_alphanumeric) && !rest.starts_with(heuristics::is_ideograph);
    let bracketed = BRACKETS.iter().find(|(open, close)| front.ends_with(*open) && rest.starts_with(*close));
    let (start, end) = match bracketed {
        Some((open, close)) => (at.start - open.len_utf8(), at.end + close.len_utf8()),
        None => (at.start, at.end),
    };
    let start = text.get(..start)?.trim_end().len();
    let start = text.get(..start)?.trim_end_matches(',').len();
    (!part).then_some(start..end)
}
