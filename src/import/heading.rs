//! Which lines open a section.

use super::draft::{Draft, DraftKind};
use super::interview::Interview;
use super::languages::LanguageSet;
use super::{Guess, Kind, byline, caption, ending, heuristics, live_blog, publication};
use std::collections::HashMap;

/// The longest heading, in characters and in words.
const LONGEST: (usize, usize) = (80, 12);

/// Makes headings of the short lines between paragraphs, and brings marked headings to two levels: 2 and 3.
pub(super) fn mark(drafts: &mut [Draft], interview: &Interview, languages: &LanguageSet, guesses: &mut Vec<Guess>) {
    let names = Names::of_repeated_lines(drafts);
    let top = drafts.iter().filter_map(level).min().unwrap_or(2);
    for at in 0..drafts.len() {
        let why = match drafts.get(at).map(|draft| &draft.kind) {
            Some(DraftKind::Heading { text, .. }) if live_blog::is_entry(text) => Some("it is the time of an entry"),
            Some(DraftKind::Heading { .. }) => Some("it is marked as a heading"),
            Some(DraftKind::Text(_)) => reason(drafts, at, languages).filter(|why| {
                let text = drafts.get(at).and_then(Draft::text).unwrap_or_default();
                !interview.is_turn(text) && !names.holds(text, why)
            }),
            _ => None,
        };
        let (Some(why), Some(draft)) = (why, drafts.get_mut(at)) else { continue };
        let level = level(draft).map_or(2, |level| if level > top { 3 } else { 2 });
        if let DraftKind::Text(text) | DraftKind::Heading { text, .. } = &mut draft.kind {
            let text = std::mem::take(text);
            let text = heuristics::without_emphasis(&text).unwrap_or(&text).to_owned();
            guesses.push(Guess {
                line: draft.line,
                kind: Kind::Heading,
                what: format!("“{text}”"),
                why: why.to_owned(),
            });
            draft.kind = DraftKind::Heading { level, text };
        }
    }
}

fn level(draft: &Draft) -> Option<usize> {
    match draft.kind {
        DraftKind::Heading { level, .. } => Some(level),
        _ => None,
    }
}

const BOLD: &str = "the whole line is bold";

/// The short lines that stand in the article more than once: names over what somebody says, never headings.
struct Names(HashMap<String, usize>);

impl Names {
    fn of_repeated_lines(drafts: &[Draft]) -> Self {
        let mut lines: HashMap<String, usize> = HashMap::new();
        for text in drafts.iter().filter_map(Draft::text).filter(|text| is_short(text)) {
            *lines.entry(heuristics::letters(text)).or_default() += 1;
        }
        Self(lines)
    }

    fn holds(&self, text: &str, why: &str) -> bool {
        why != BOLD && self.0.get(&heuristics::letters(text)).is_some_and(|count| *count > 1)
    }
}

/// Why the paragraph at `at` is a heading; `None` where it is none.
fn reason(drafts: &[Draft], at: usize, languages: &LanguageSet) -> Option<&'static str> {
    let draft = drafts.get(at)?;
    let next = drafts.get(at + 1)?;
    let text = draft.text()?;
    let body = matches!(
        next.kind,
        DraftKind::Photo(_) | DraftKind::List(_) | DraftKind::Table(_) | DraftKind::Quote { .. } | DraftKind::Quoted(_)
    ) || next.text().is_some_and(|next| !is_line(next) && !heuristics::is_capitals(next));
    if !body || !is_line(text) && !is_question(text) && !trails(text) || !is_short(text) || !is_own(text, languages) {
        return None;
    }
    // Right under the headline, a line can be the names of the writers.
    let opens = !drafts.iter().take(at).any(|draft| draft.text().is_some());
    let one = |text: &str| byline::may_be_one(text, languages);
    // Where more lines have capitals so, they are headings.
    let single = || !drafts.iter().skip(at + 1).any(|draft| draft.text().is_some_and(one));
    let named = opens && (byline::may_be(text) || one(text) && single());
    if heuristics::is_capitals(text) && starts_well(text) && !named {
        return Some("it is a short line in capitals");
    }
    if heuristics::without_emphasis(text).is_some_and(|_| text.starts_with("**") || text.starts_with("__")) {
        return Some(BOLD);
    }
    let apart = draft.after_empty_line
        && next.after_empty_line
        && !is_row(drafts, at)
        && !is_under_table(drafts, at)
        && !named
        && heuristics::sentences(text) == 1;
    (apart && starts_well(text)).then_some("it is a short line without a full stop, followed by a paragraph")
}

/// Whether the draft at `at` stands right under a table: such a line says who counted, or how to read it.
fn is_under_table(drafts: &[Draft], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| drafts.get(above));
    above.is_some_and(|above| matches!(above.kind, DraftKind::Table(_)))
}

/// Whether the draft at `at` ends a run of three or more short lines: an address, a verse, the cells of a table.
fn is_row(drafts: &[Draft], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| drafts.get(at)).and_then(Draft::text);
    before(1).is_some_and(is_line) && before(2).is_some_and(is_line)
}

fn is_question(text: &str) -> bool {
    text.trim_end_matches(heuristics::CLOSERS).ends_with(['?', '？', '؟'])
}

/// Whether `text` is a bold line that trails off: `**What the keeper heard…**`. A paragraph that does is none.
fn trails(text: &str) -> bool {
    let bold = heuristics::without_emphasis(text).filter(|_| text.starts_with("**") || text.starts_with("__"));
    bold.is_some_and(|bold| bold.ends_with('…') || bold.ends_with("..."))
}

/// Whether `text` is none of the other short lines that stand between paragraphs: a byline, a date, a credit, a caption, a
/// labelled line.
fn is_own(text: &str, languages: &LanguageSet) -> bool {
    let bare = heuristics::without_emphasis(text).unwrap_or(text);
    let labelled = languages
        .words(|language| language.boilerplate.labels)
        .any(|label| heuristics::begins_with(bare, label).is_some());
    !labelled
        && !ending::is_ending(bare, languages)
        && !byline::is_byline(bare, languages)
        && publication::find(bare, languages).is_none_or(|found| !found.before.is_empty() && !found.behind.is_empty())
        && !publication::is_label(bare, languages)
        && !publication::is_time(bare, languages)
        && caption::classify(bare, languages) == (false, false)
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
