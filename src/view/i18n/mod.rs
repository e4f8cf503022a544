//! Interface strings (i18n): in the story's language where they are known, else in English.

mod european;
mod media;
mod table;
mod text;

pub(super) use media::MediaStrings;

use crate::story::{Date, Qualifier};

/// The interface strings of one language. In a phrase, `~` is the placeholder.
pub(super) struct Strings {
    /// The languages they are for: BCP 47 tags, the longest match wins.
    tags: &'static [&'static str],
    /// The accessible name of the navigation bar.
    pub(super) sections: &'static str,
    /// The button to the section before.
    pub(super) previous: &'static str,
    /// The button to the section after.
    pub(super) next: &'static str,
    /// The toggle button of motion.
    pub(super) motion: &'static str,
    /// The heading of the sources.
    pub(super) sources: &'static str,
    /// The phrase for who says so.
    pub(super) source: &'static str,
    /// What is said of a number whose period is not complete.
    pub(super) partial: &'static str,
    /// In a chart, beside what has no number.
    #[cfg(feature = "ssr")]
    pub(super) no_data: &'static str,
    /// On a timeline whose dates are not to scale.
    #[cfg(feature = "ssr")]
    pub(super) evenly_spaced: &'static str,
    /// The phrase for the day on which a number was true.
    pub(super) as_of: &'static str,
    /// The phrase for the day of publication.
    pub(super) published: &'static str,
    /// The phrase for the day of the last change.
    pub(super) updated: &'static str,
    /// The words around notes, boxes, corrections and related links.
    pub(super) text: &'static text::TextStrings,
    /// The phrases for how exact a number is, in the order of [`Qualifier::ALL`].
    qualifiers: [&'static str; 9],
    /// How a year, a month of a year and a day are written, with `Y`, `N`, `D` for the numbers of
    /// year, month and day and `M` for the month's name.
    dates: [&'static str; 3],
    /// The names of the months, where dates use them.
    months: &'static [&'static str],
    /// The words of pairs, galleries, embeds, films and recordings.
    pub(super) media: MediaStrings,
}

/// The interface strings for the BCP 47 tag `language`: by the whole tag, then by ever shorter beginnings of it, then English.
pub(super) fn of(language: &str) -> &'static Strings {
    let mut tag = language.to_ascii_lowercase().replace('_', "-");
    loop {
        if let Some(words) = table::ALL.iter().find(|words| words.tags.contains(&tag.as_str())) {
            return words;
        }
        match tag.rfind('-') {
            Some(end) => tag.truncate(end),
            None => return &table::ENGLISH,
        }
    }
}

/// What stands before and after the placeholder of a phrase.
pub(super) fn around(phrase: &'static str) -> (&'static str, &'static str) {
    phrase.split_once('~').unwrap_or((phrase, ""))
}

impl Strings {
    /// The phrase for `qualifier`.
    pub(super) fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        let phrases = Qualifier::ALL.iter().zip(self.qualifiers);
        phrases.into_iter().find(|(known, _)| **known == qualifier).map_or("", |(_, phrase)| phrase)
    }

    /// `date` as a reader writes it.
    pub(super) fn date(&self, date: Date) -> String {
        let written = date.to_string();
        let parts = written.split('-').map(|part| part.trim_start_matches('0')).collect::<Vec<_>>();
        let part = |index: usize| parts.get(index).copied().unwrap_or_default();
        let month = part(1).parse::<usize>().ok().and_then(|month| self.months.get(month.checked_sub(1)?));
        let pattern = self.dates.get(parts.len().saturating_sub(1)).copied().unwrap_or("Y");
        let mut out = String::new();
        for char in pattern.chars() {
            match char {
                'Y' => out.push_str(part(0)),
                'N' => out.push_str(part(1)),
                'M' => out.push_str(month.copied().unwrap_or(part(1))),
                'D' => out.push_str(part(2)),
                other => out.push(other),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_speaks() {
        for (language, next) in [
            ("en-GB", "Next"),
            ("zh", "下一节"),
            ("zh-CN", "下一节"),
            ("zh-Hant", "下一節"),
            ("zh-Hant-HK", "下一節"),
            ("zh_TW", "下一節"),
            ("KM", "បន្ទាប់"),
            ("tlh", "Next"),
            ("", "Next"),
        ] {
            assert_eq!(of(language).next, next, "{language}");
        }
    }

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        for (language, date, expected) in [
            ("en", "2023-11-04", "4 November 2023"),
            ("en", "2023-05", "May 2023"),
            ("en", "1991", "1991"),
            ("zh", "2023-11-04", "2023年11月4日"),
            ("ko", "2023-05", "2023년 5월"),
            ("vi", "2023-11-04", "4/11/2023"),
            ("de", "2023-03-01", "1. März 2023"),
            ("ru", "2023-05", "5.2023"),
            ("es", "2023-05-01", "1 de mayo de 2023"),
        ] {
            assert_eq!(of(language).date(date.parse().unwrap()), expected, "{language} {date}");
        }
    }

    #[test]
    fn every_phrase_says_where_its_number_stands() {
        for words in table::ALL {
            for phrase in words.qualifiers.into_iter().chain([
                words.source,
                words.as_of,
                words.published,
                words.updated,
                words.media.load,
                words.text.reading_time,
            ]) {
                assert_eq!(phrase.matches('~').count(), 1, "{phrase}");
            }
        }
    }
}
