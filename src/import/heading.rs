//! Which lines open a section.

use super::draft::{Draft, DraftKind};
use super::interview::Interview;
use super::languages::Spoken;
use super::{Guess, Kind, byline, caption, heuristics, publication};
use std::collections::HashMap;

/// The longest heading, in characters and in words.
const LONGEST: (usize, usize) = (80, 12);

/// Makes headings of the short lines between paragraphs, and brings marked headings to two levels: 2 and 3.
pub(super) fn mark(pieces: &mut [Draft], interview: &Interview, spoken: &Spoken, guesses: &mut Vec<Guess>) {
    let names = Names::of(pieces);
    let top = pieces.iter().filter_map(level).min().unwrap_or(2);
    for at in 0..pieces.len() {
        let why = match pieces.get(at).map(|piece| &piece.kind) {
            Some(DraftKind::Heading { .. }) => Some("it is marked as a heading"),
            Some(DraftKind::Text(_)) => why(pieces, at, spoken).filter(|why| {
                let text = pieces.get(at).and_then(Draft::text).unwrap_or_default();
                !interview.is_turn(text) && !names.holds(text, why)
            }),
            _ => None,
        };
        let (Some(why), Some(piece)) = (why, pieces.get_mut(at)) else { continue };
        let level = level(piece).map_or(2, |level| if level > top { 3 } else { 2 });
        if let DraftKind::Text(text) | DraftKind::Heading { text, .. } = &mut piece.kind {
            let text = std::mem::take(text);
            let text = heuristics::without_emphasis(&text).unwrap_or(&text).to_owned();
            guesses.push(Guess {
                line: piece.line,
                kind: Kind::Heading,
                what: format!("“{text}”"),
                why: why.to_owned(),
            });
            piece.kind = DraftKind::Heading { level, text };
        }
    }
}

fn level(piece: &Draft) -> Option<usize> {
    match piece.kind {
        DraftKind::Heading { level, .. } => Some(level),
        _ => None,
    }
}

const BOLD: &str = "the whole line is bold";

/// The short lines that stand in the article more than once: names over what somebody says, never headings.
struct Names(HashMap<String, usize>);

impl Names {
    fn of(pieces: &[Draft]) -> Self {
        let mut lines: HashMap<String, usize> = HashMap::new();
        for text in pieces.iter().filter_map(Draft::text).filter(|text| is_short(text)) {
            *lines.entry(heuristics::letters(text)).or_default() += 1;
        }
        Self(lines)
    }

    fn holds(&self, text: &str, why: &str) -> bool {
        why != BOLD && self.0.get(&heuristics::letters(text)).is_some_and(|count| *count > 1)
    }
}

/// Why the paragraph at `at` is a heading; `None` where it is none.
fn why(pieces: &[Draft], at: usize, spoken: &Spoken) -> Option<&'static str> {
    let piece = pieces.get(at)?;
    let next = pieces.get(at + 1)?;
    let text = piece.text()?;
    let body = matches!(
        next.kind,
        DraftKind::Photo(_) | DraftKind::List { .. } | DraftKind::Quote { .. } | DraftKind::Quoted(_)
    ) || next.text().is_some_and(|next| !is_line(next) && !heuristics::is_capitals(next));
    if !body || !is_line(text) && !asks(text) || !is_short(text) || !is_own(text, spoken) {
        return None;
    }
    // Right under the headline, a line can be the names of the writers.
    let named = !pieces.iter().take(at).any(|piece| piece.text().is_some()) && byline::may_be(text);
    if heuristics::is_capitals(text) && starts_well(text) && !named {
        return Some("it is a short line in capitals");
    }
    if heuristics::without_emphasis(text).is_some_and(|_| text.starts_with("**") || text.starts_with("__")) {
        return Some(BOLD);
    }
    let apart = piece.after_empty_line
        && next.after_empty_line
        && !is_row(pieces, at)
        && !named
        && heuristics::sentences(text) == 1;
    (apart && starts_well(text)).then_some("it is a short line without a full stop, followed by a paragraph")
}

/// Whether the piece at `at` ends a run of three or more short lines: an address, a verse, the cells of a table.
fn is_row(pieces: &[Draft], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| pieces.get(at)).and_then(Draft::text);
    before(1).is_some_and(is_line) && before(2).is_some_and(is_line)
}

fn asks(text: &str) -> bool {
    text.trim_end_matches(heuristics::CLOSERS).ends_with(['?', '？', '؟'])
}

/// Whether `text` is none of the other short lines that stand between paragraphs: a byline, a date, a credit, a caption, a
/// labelled line.
fn is_own(text: &str, spoken: &Spoken) -> bool {
    let bare = heuristics::without_emphasis(text).unwrap_or(text);
    let labelled = spoken
        .words(|language| language.boilerplate.labels)
        .any(|label| heuristics::begins_with(bare, label).is_some());
    !labelled
        && !byline::is_byline(bare, spoken)
        && publication::find(bare, spoken).is_none_or(|found| !found.before.is_empty() && !found.behind.is_empty())
        && !publication::is_label(bare, spoken)
        && !publication::is_time(bare, spoken)
        && caption::judge(bare, spoken) == (false, false)
}

/// Whether `text` could be a heading by its end.
fn is_line(text: &str) -> bool {
    let bare = text.trim_end_matches(heuristics::CLOSERS);
    is_short(text)
        && !heuristics::ends_sentence(text)
        && heuristics::sentences(text) == 1
        && !bare.ends_with([',', ';', ':', '-', '–', '—', '၊', '，', '、', '：'])
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST.0 && text.split_whitespace().count() <= LONGEST.1
}

/// Whether `text` could be a heading by its beginning: no small letter, no dash of an attribution, no date, no address.
fn starts_well(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    let quoted = text.starts_with(heuristics::OPENERS) && text.contains(',');
    let lettered = text.chars().any(char::is_alphabetic);
    let address = text.contains('@') || text.contains("://");
    // In an interview, a question is a paragraph.
    let asked = text.starts_with("Q:") || text.starts_with("Q.");
    lettered && !asked && !quoted && !address && !first.is_lowercase() && !"—–―-(（[【†*".contains(first)
}
