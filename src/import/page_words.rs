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
    let mut gap = false;
    lines.retain_mut(|line| {
        let cuts = find(&line.text, languages);
        for at in &cuts {
            let words = line.text.get(at.clone()).unwrap_or_default().trim_start_matches([',', ' ']);
            record_removed(words, line.number, "it is a button or a notice of a page", guesses);
        }
        for at in cuts.into_iter().rev() {
            line.text.replace_range(at, "");
        }
        line.text.truncate(line.text.trim_end().len());
        // The empty line before a line that goes stands before the next.
        line.gap |= std::mem::take(&mut gap);
        gap = line.gap && line.text.is_empty();
        !line.text.is_empty()
    });
}

/// Where such words stand in `text`, in order, with what sets them apart from the text around them.
fn find(text: &str, languages: &LanguageSet) -> Vec<Range<usize>> {
    let known = languages.words(|language| language.boilerplate.inside);
    let found = known.flat_map(|words| text.match_indices(words).map(|(at, words)| at..at + words.len()));
    let mut found: Vec<Range<usize>> = found.collect();
    found.sort_by_key(|at| (at.start, at.end));
    // From the back: behind the last words of a line stand others, which go, too.
    let (mut cuts, mut end) = (Vec::new(), text.len());
    for at in found.into_iter().rev() {
        if let Some(cut) = text.get(..end).and_then(|text| apart(text, at)) {
            end = if text.get(cut.end..end).is_some_and(|rest| rest.trim().is_empty()) { cut.start } else { end };
            cuts.push(cut);
        }
    }
    cuts.reverse();
    cuts
}

/// The words at `at` with the brackets around them or the comma and the space before them; none where they are a part of a sentence.
fn apart(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let (front, rest) = (text.get(..at.start)?, text.get(at.end..)?);
    let is_part = rest.starts_with(char::is_alphanumeric) && !rest.starts_with(heuristics::is_ideograph);
    let bracketed = BRACKETS.iter().find(|(open, close)| front.ends_with(*open) && rest.starts_with(*close));
    let (start, end) = match bracketed {
        Some((open, close)) => (at.start - open.len_utf8(), at.end + close.len_utf8()),
        None => (at.start, at.end),
    };
    let front = text.get(..start)?.trim_end();
    let start = front.trim_end_matches(',').len();
    let is_last = text.get(end..)?.trim().is_empty();
    (!is_part && (bracketed.is_some() || start < front.len() || start == 0 || is_last)).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::lines;

    /// What is left of `text`, a line each; `/` stands before a line that an empty one stands before.
    fn left(text: &str, language: &str) -> Vec<String> {
        let mut lines = lines(text);
        remove(&mut lines, &LanguageSet::new(language), &mut Vec::new());
        lines.iter().map(|line| format!("{}{}", if line.gap { "/" } else { "" }, line.text)).collect()
    }

    #[test]
    fn notices_of_a_page_are_cut_out_and_sentences_are_left() {
        for (text, language, expected) in [
            (
                "In a letter, opens new tab that went (opens in a new window) away.",
                "en",
                "/In a letter that went away.",
            ),
            ("REUTERS/Ann Lo Purchase Licensing Rights, opens new tab", "en", "/REUTERS/Ann Lo"),
            (
                "The link opens in a new tab and confuses people.",
                "en",
                "/The link opens in a new tab and confuses people.",
            ),
            ("L'artisan a posé une nouvelle fenêtre.", "fr", "/L'artisan a posé une nouvelle fenêtre."),
        ] {
            assert_eq!(left(text, language), [expected], "{text}");
        }
    }

    #[test]
    fn an_empty_line_before_a_notice_stands_before_what_follows() {
        assert_eq!(left("One.\n\nopens new tab\nTwo.", "en"), ["/One.", "/Two."]);
    }
}
