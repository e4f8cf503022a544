//! What the importer knows of each language: one file per language, data and nothing else.
//!
//! A [`Language`] says how newsrooms that write in it name numbers, writers, dates, photographers, speakers, and which
//! lines are no part of an article. The code that looks for them is the same for all. Names of months, days, units and
//! currencies come from the Unicode CLDR (`cldr`). What a language leaves empty is not looked for, and the report says so.
//!
//! Words around figures may have capitals or not and stand in any order; the apostrophe is that of typewriters.

#[rustfmt::skip]
mod cldr;
mod figures;
mod furniture;
mod language_set;
mod models;

mod ar;
mod de;
mod en;
mod es;
mod fa;
mod fr;
mod hi;
mod id;
mod it;
mod ja;
mod km;
mod ko;
mod my;
mod pt;
mod ru;
mod tr;
mod uk;
mod ur;
mod vi;
mod zh;
mod zh_hant;

pub(super) use cldr::Cldr;
pub(super) use en::ENGLISH;
pub(super) use figures::Figures;
pub(super) use furniture::{Boilerplate, Bylines, Captions, Credits, Dates, Quotations};
pub(super) use language_set::LanguageSet;
pub(super) use models::{MODELS, UNIT_SYMBOLS};

/// What the importer knows of one language.
#[derive(Debug)]
pub(super) struct Language {
    /// Its BCP 47 tag, without a region: `de`, `zh-Hant`.
    pub(super) tag: &'static str,
    /// Names of months, days, units and currencies.
    pub(super) cldr: &'static Cldr,
    /// Numbers in prose.
    pub(super) figures: &'static Figures,
    /// Lines that name who wrote the article.
    pub(super) bylines: &'static Bylines,
    /// Lines that say when it was published.
    pub(super) dates: &'static Dates,
    /// Who made a photo.
    pub(super) credits: &'static Credits,
    /// What a photo shows.
    pub(super) captions: &'static Captions,
    /// What somebody said.
    pub(super) quotations: &'static Quotations,
    /// Lines that are no part of the article.
    pub(super) boilerplate: &'static Boilerplate,
}

/// Every language that has a file.
pub(super) static ALL: [&Language; 21] = [
    &en::ENGLISH,
    &de::GERMAN,
    &fr::FRENCH,
    &es::SPANISH,
    &pt::PORTUGUESE,
    &it::ITALIAN,
    &ru::RUSSIAN,
    &uk::UKRAINIAN,
    &ar::ARABIC,
    &fa::PERSIAN,
    &ur::URDU,
    &hi::HINDI,
    &zh::CHINESE,
    &zh_hant::TRADITIONAL_CHINESE,
    &ja::JAPANESE,
    &ko::KOREAN,
    &vi::VIETNAMESE,
    &my::BURMESE,
    &km::KHMER,
    &id::INDONESIAN,
    &tr::TURKISH,
];

/// A language that has no file.
pub(super) static UNKNOWN: Language = Language {
    tag: "und",
    cldr: &Cldr::NONE,
    figures: &Figures { units: models::SYMBOLS_OF_ALL, ..Figures::NONE },
    bylines: &Bylines::NONE,
    dates: &Dates::NONE,
    credits: &Credits::NONE,
    captions: &Captions::NONE,
    quotations: &Quotations::NONE,
    boilerplate: &Boilerplate::NONE,
};

/// The language of `tag` (BCP 47, in any case and with any region); `None` where it has no file.
pub(super) fn find(tag: &str) -> Option<&'static Language> {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let traditional = |part: &str| ["hant", "tw", "hk", "mo"].iter().any(|known| part.eq_ignore_ascii_case(known));
    let chinese = primary.eq_ignore_ascii_case("zh");
    let wanted = if chinese && parts.any(traditional) { "zh-Hant" } else { primary };
    ALL.iter().find(|language| language.tag.eq_ignore_ascii_case(wanted)).copied()
}

/// What the importer does not look for in the language of `tag`, by name.
pub(super) fn missing(tag: &str) -> Vec<&'static str> {
    let language = find(tag).unwrap_or(&UNKNOWN);
    let (bylines, credits, captions) = (language.bylines, language.credits, language.captions);
    let known = [
        ("units, scales and words for numbers", language.tag == "en" || !language.figures.percent.is_empty()),
        ("periods of numbers", language.tag == "en"),
        ("bylines", !bylines.before.is_empty() || !bylines.behind.is_empty() || !bylines.labels.is_empty()),
        ("words for the day of publication", !language.dates.published.is_empty()),
        ("labels of photo credits", !credits.labels.is_empty()),
        ("labels of captions", !captions.labels.is_empty()),
        ("words of speech", !language.quotations.saying.is_empty()),
        ("lines that are no part of the article", !language.boilerplate.notices.is_empty()),
    ];
    known.into_iter().filter(|(_, known)| !known).map(|(name, _)| name).collect()
}

/// The powers of ten of every language, apart from all else that is known of it: what shows a story needs no more than these.
static POWERS: [&[(&str, u32)]; ALL.len()] = {
    let mut powers: [&[(&str, u32)]; ALL.len()] = [&[]; ALL.len()];
    let mut at = 0;
    while at < ALL.len() {
        powers[at] = ALL[at].figures.powers;
        at += 1;
    }
    powers
};

/// The names of the months of every language, apart from all else that is known of it.
static MONTHS: [(&str, &[&[&str]; 12]); ALL.len()] = {
    let mut months: [(&str, &[&[&str]; 12]); ALL.len()] = [("", &[&[]; 12]); ALL.len()];
    let mut at = 0;
    while at < ALL.len() {
        months[at] = (ALL[at].tag, &ALL[at].cldr.months);
        at += 1;
    }
    months
};

/// Whether `word` names a month in the language of `tag`, in full or by four letters or more: `set` is a word of tennis, too.
pub(crate) fn names_month(word: &str, tag: &str) -> bool {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let word = word.to_lowercase();
    let known = MONTHS.iter().filter(|(tag, _)| tag.eq_ignore_ascii_case(primary));
    known.flat_map(|(_, months)| *months).any(|names| {
        let full = names.first().is_some_and(|name| *name == word);
        full || word.chars().count() >= 4 && names.contains(&word.as_str())
    })
}

/// How long the name of a power of ten at the front of `text` is, and how many zeros it has, in any language.
pub(crate) fn power(text: &str) -> Option<(usize, u32)> {
    let all = POWERS.iter().copied().flatten();
    let named = all.filter(|(name, _)| text.starts_with(name));
    named.max_by_key(|(name, _)| name.len()).map(|(name, zeros)| (name.len(), *zeros))
}

#[cfg(test)]
mod tests {
    use super::{ALL, find};

    #[test]
    fn a_language_is_found_by_its_tag_whatever_the_region() {
        for (tag, expected) in [
            ("en", Some("en")),
            ("en-GB", Some("en")),
            ("PT-br", Some("pt")),
            ("zh", Some("zh")),
            ("zh-Hans-SG", Some("zh")),
            ("zh-Hant", Some("zh-Hant")),
            ("zh-TW", Some("zh-Hant")),
            ("xx", None),
            ("", None),
        ] {
            assert_eq!(find(tag).map(|language| language.tag), expected, "{tag}");
        }
    }

    #[test]
    fn every_language_has_its_months_days_and_currencies() {
        for language in ALL {
            let cldr = language.cldr;
            let named = cldr.months.iter().chain(&cldr.weekdays).all(|names| !names.is_empty());
            assert!(named && !cldr.currencies.is_empty() && !cldr.scales.is_empty(), "{}", language.tag);
        }
    }
}
