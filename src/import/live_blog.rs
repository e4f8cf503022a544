//! Live blogs: entries under the time of day at which each was written.

use super::draft::{Draft, DraftKind};
use super::languages::LanguageSet;
use super::{heuristics, publication};

/// How many lines must be times, and how wide the title of an entry may be.
const TIMES: usize = 3;
const TITLE: usize = 100;

/// Makes headings of the times over the entries of a live blog, each with the title right under it.
pub(super) fn mark_times(drafts: &mut Vec<Draft>, languages: &LanguageSet) {
    let times = drafts.iter().filter(|draft| draft.text().is_some_and(|text| is_time(text, languages))).count();
    if times < TIMES {
        return;
    }
    let mut rest = std::mem::take(drafts).into_iter().peekable();
    while let Some(mut draft) = rest.next() {
        if let Some(time) = draft.text().filter(|text| is_time(text, languages)).map(str::to_owned) {
            let title = rest.next_if(is_title);
            let title = title.as_ref().and_then(Draft::text).map(|title| format!("{time} {title}"));
            draft.kind = DraftKind::Heading { level: 2, text: title.unwrap_or(time) };
        }
        drafts.push(draft);
    }
}

/// Whether `text` is a time of day and nothing else: `14:30`, `18.05 Uhr`.
fn is_time(text: &str, languages: &LanguageSet) -> bool {
    heuristics::width(text) <= 14
        && text.starts_with(|first: char| crate::motion::numerals::digit_value(first).is_some())
        && publication::is_time(text, languages)
}

/// Whether `draft` can be the title of an entry: a short line right under the time.
fn is_title(draft: &Draft) -> bool {
    let fits =
        |text: &str| heuristics::width(text) <= TITLE && !heuristics::ends_sentence(text) && !text.ends_with(':');
    !draft.after_empty_line && draft.text().is_some_and(fits)
}

/// Whether the heading `text` begins with the time of an entry.
pub(super) fn is_entry(text: &str) -> bool {
    let time = text.split_whitespace().next().unwrap_or_default();
    let parts: Vec<&str> = time.split([':', '.', 'h', '時', '点', '點']).collect();
    let digits =
        |part: &&str| !part.is_empty() && part.chars().all(|c| crate::motion::numerals::digit_value(c).is_some());
    parts.len() == 2 && parts.iter().all(digits)
}
