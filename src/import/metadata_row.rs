//! The metadata row over an article: writers, dates and reading time on one line.

use super::languages::LanguageSet;
use super::publication::{self, Day};
use super::{byline, credit};
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
    for part in byline::parts(text).flat_map(|part| part.split('\u{3000}')).filter(|part| !part.is_empty()) {
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
        } else {
            return None;
        }
    }
    let told = !row.names.is_empty() || !row.days.is_empty() || row.others.len() > 1;
    (told && !row.others.is_empty()).then_some(row)
}
