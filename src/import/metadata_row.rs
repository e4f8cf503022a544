//! The metadata row over an article: writers, dates and reading time on one line.

use super::languages::LanguageSet;
use super::publication::{self, Day};
use super::{byline, credit, heuristics};
use crate::story::Date;

/// A row of names, dates and the like between upright lines, points or wide spaces.
#[derive(Default)]
pub(super) struct MetadataRow<'a> {
    /// Names of writers and offices.
    pub(super) names: Vec<&'a str>,
    /// Days with what happened on them.
    pub(super) days: Vec<(Day, Date)>,
    /// Everything else.
    pub(super) others: Vec<&'a str>,
}

/// Reads `Ann Lo | 3 November 2023 | 5 min read`, and the same without the name where it has a date.
pub(super) fn parse<'a>(text: &'a str, languages: &LanguageSet) -> Option<MetadataRow<'a>> {
    let mut row = MetadataRow::default();
    if text.chars().count() > 160 {
        return None;
    }
    let parts = byline::parts(text).flat_map(|part| part.split('\u{3000}'));
    for part in parts.flat_map(|part| labelled(part, languages)).map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(days) = publication::parse(part, languages) {
            row.days.extend(days);
            row.others.push(part);
        } else if publication::is_reading_time(part, languages)
            || publication::is_time(part, languages)
            || publication::is_label(part, languages)
            || credit::is_source(part, languages)
        {
            row.others.push(part);
        } else if byline::is_byline(part, languages)
            || byline::is_desk(part, languages)
            || byline::is_names(part, languages)
        {
            row.names.push(part);
        } else if let Some((name, days)) = named_day(part, languages) {
            row.names.push(name);
            row.days.extend(days);
            row.others.push(part.get(name.len()..).unwrap_or_default());
        } else {
            return None;
        }
    }
    let told = !row.names.is_empty() || !row.days.is_empty() || row.others.len() > 1;
    (told && !row.others.is_empty()).then_some(row)
}

/// The byline and the days of a part that holds both: `作者：李梅 2023-11-03`.
fn named_day<'a>(part: &'a str, languages: &LanguageSet) -> Option<(&'a str, Vec<(Day, Date)>)> {
    let found = publication::find(part, languages).filter(|found| found.behind.is_empty())?;
    let name = part.get(..found.before.len()).filter(|name| *name == found.before)?;
    (!heuristics::is_cased(name) && byline::is_byline(name, languages)).then_some((name, found.days))
}

/// `part`, cut where a label of a writer or a source begins in it: `2023-11-03 来源:河报 作者:李梅`.
fn labelled<'a>(part: &'a str, languages: &LanguageSet) -> Vec<&'a str> {
    let mut cuts = vec![0];
    let mut before = ' ';
    for (at, letter) in part.char_indices() {
        let rest = part.get(at..).unwrap_or_default();
        let apart = before.is_whitespace() || before.is_numeric() && letter.is_alphabetic();
        if at > 0 && apart && letter.is_alphabetic() && is_label(rest, languages) {
            cuts.push(at);
        }
        before = letter;
    }
    let ends = cuts.iter().copied().skip(1).chain([part.len()]);
    cuts.iter().zip(ends).filter_map(|(from, to)| part.get(*from..to)).collect()
}

/// Whether `text` begins with a word that announces a writer or a source, and a colon.
fn is_label(text: &str, languages: &LanguageSet) -> bool {
    let writers = languages.words(|language| language.bylines.labels);
    let words = writers.chain(languages.words(|language| language.bylines.before));
    words.chain(languages.words(|language| language.boilerplate.labels)).any(|word| {
        let end = heuristics::begins_with(text, word);
        end.is_some_and(|end| {
            word.ends_with([':', '：']) || text.get(end..).unwrap_or_default().trim_start().starts_with([':', '：'])
        })
    })
}
