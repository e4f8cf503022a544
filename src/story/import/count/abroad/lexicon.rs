//! The phrases of a language, ready to be looked up beside a number.

use super::phrase;
use crate::story::Qualifier;
use crate::story::import::languages::{ALL, Figures, Language};
use std::{collections::HashMap, sync::OnceLock};

/// What a phrase behind a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Behind {
    /// A power of ten.
    Scale,
    /// That it is a share.
    Percent,
    /// A currency.
    Currency,
    /// A unit of measurement.
    Measure,
    /// A unit of time.
    Time,
    /// What news counts.
    Counted,
    /// That it is a place in a row, a date, an age.
    Order,
    /// That the span of time before it only places something.
    Span,
    /// A small word before the unit.
    Link,
    /// That a second number follows.
    Between,
    /// A word that is no unit.
    Stop,
    /// A month.
    Month,
}

/// What a phrase before a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Before {
    /// That it is a share.
    Percent,
    /// A currency.
    Currency,
    /// That it is a name or a place in a row.
    Name,
    /// That a span of time only places something.
    Span,
    /// That a span of time lasts.
    Lasting,
    /// That a number stands before it.
    Between,
    /// A month.
    Month,
    /// That the number is wished for.
    Target,
}

/// Phrases by what they say and their first or last letter, longer ones first.
type Index<Role> = HashMap<(Role, char), Vec<&'static str>>;

/// The phrases of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The language.
    pub(super) language: &'static Language,
    behind: Index<Behind>,
    before: Index<Before>,
    qualifiers_before: HashMap<char, Vec<(&'static str, Qualifier)>>,
    qualifiers_behind: HashMap<char, Vec<(&'static str, Qualifier)>>,
    words: HashMap<char, Vec<(&'static str, u32)>>,
}

impl Lexicon {
    /// The lexicon of `language`, made when it is first needed.
    pub(super) fn of(language: &'static Language) -> &'static Self {
        static ALL_OF_THEM: [OnceLock<Lexicon>; ALL.len() + 1] = [const { OnceLock::new() }; ALL.len() + 1];
        // The last is of the language that has no file.
        let at = ALL.iter().position(|known| known.tag == language.tag).unwrap_or(ALL.len());
        ALL_OF_THEM[at].get_or_init(|| Self::new(language))
    }

    fn new(language: &'static Language) -> Self {
        let (figures, cldr) = (language.figures, language.cldr);
        let mut behind = Index::new();
        let mut before = Index::new();
        let months: Vec<&str> =
            cldr.months.iter().chain(&cldr.persian_months).flat_map(|names| names.iter().copied()).collect();
        for (role, lists) in [
            (Behind::Scale, &[figures.scales, cldr.scales][..]),
            (Behind::Percent, &[figures.percent]),
            (Behind::Currency, &[figures.currencies, cldr.currencies]),
            (Behind::Measure, &[figures.units, cldr.units]),
            (Behind::Time, &[figures.times, cldr.times]),
            (Behind::Counted, &[figures.counted]),
            (Behind::Order, &[figures.orders]),
            (Behind::Span, &[figures.spans_behind]),
            (Behind::Link, &[figures.links]),
            (Behind::Between, &[figures.between]),
            (Behind::Stop, &[figures.stops]),
            (Behind::Month, &[&months]),
        ] {
            add(&mut behind, role, lists, phrase::first);
        }
        for (role, lists) in [
            (Before::Percent, &[figures.percent_before][..]),
            (Before::Currency, &[figures.currencies_before]),
            (Before::Name, &[figures.names]),
            (Before::Span, &[figures.spans]),
            (Before::Lasting, &[figures.lasting]),
            (Before::Between, &[figures.between]),
            (Before::Month, &[&months]),
            (Before::Target, &[figures.targets]),
        ] {
            add(&mut before, role, lists, phrase::last);
        }
        Self {
            language,
            behind,
            before,
            qualifiers_before: valued(figures.before, phrase::last),
            qualifiers_behind: valued(figures.behind, phrase::first),
            words: valued(figures.words, phrase::first),
        }
    }

    /// How the language writes numbers.
    pub(super) fn figures(&self) -> &'static Figures {
        self.language.figures
    }

    /// How many bytes at the front of `text` are a phrase that says `role`.
    pub(super) fn behind(&self, text: &str, role: Behind) -> Option<usize> {
        let phrases = self.behind.get(&(role, phrase::first(text)?))?;
        phrases.iter().find_map(|phrase| {
            // `G` is no gram and `MW` no millimetre: short signs are compared as they are.
            let sign = role == Behind::Measure && phrase.len() <= 3 && phrase.is_ascii();
            let joined = self.figures().joined && !phrase.ends_with(|letter: char| letter.is_ascii_alphabetic());
            phrase::starts(text, phrase, joined, sign)
        })
    }

    /// How many bytes at the end of `text` are a phrase that says `role`.
    pub(super) fn before(&self, text: &str, role: Before) -> Option<usize> {
        let by_last = |letter| self.before.get(&(role, letter)).into_iter().flatten();
        // A phrase with a `*` is known by no last letter.
        by_last(phrase::last(text)?)
            .chain(by_last('*'))
            .find_map(|phrase| phrase::ends(text, phrase, self.figures().joined))
    }

    /// What a phrase at the end of `text` says of how exact the number behind it is, and its length in bytes.
    pub(super) fn qualifier_before(&self, text: &str) -> Option<(usize, Qualifier)> {
        let phrases = self.qualifiers_before.get(&phrase::last(text)?)?;
        phrases
            .iter()
            .find_map(|(phrase, qualifier)| Some((phrase::ends(text, phrase, self.figures().joined)?, *qualifier)))
    }

    /// What a phrase at the front of `text` says of how exact the number before it is, and its length in bytes.
    pub(super) fn qualifier_behind(&self, text: &str) -> Option<(usize, Qualifier)> {
        let phrases = self.qualifiers_behind.get(&phrase::first(text)?)?;
        phrases.iter().find_map(|(phrase, qualifier)| {
            Some((phrase::starts(text, phrase, self.figures().joined, false)?, *qualifier))
        })
    }

    /// The number in words at the front of `text`, and its length in bytes.
    pub(super) fn word(&self, text: &str) -> Option<(usize, u32)> {
        let words = self.words.get(&phrase::first(text)?)?;
        words.iter().find_map(|(word, value)| Some((phrase::starts(text, word, false, false)?, *value)))
    }
}

fn add<Role: Copy + Eq + std::hash::Hash>(
    index: &mut Index<Role>,
    role: Role,
    lists: &[&[&'static str]],
    key: fn(&str) -> Option<char>,
) {
    let mut letters = Vec::new();
    for phrase in lists.iter().copied().flatten().copied() {
        let Some(letter) = key(phrase) else { continue };
        letters.push(letter);
        index.entry((role, letter)).or_default().push(phrase);
    }
    for letter in letters {
        index.entry((role, letter)).or_default().sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    }
}

fn valued<Value: Copy>(
    list: &'static [(&'static str, Value)],
    key: fn(&str) -> Option<char>,
) -> HashMap<char, Vec<(&'static str, Value)>> {
    let mut index: HashMap<char, Vec<_>> = HashMap::new();
    for (phrase, value) in list {
        key(phrase).into_iter().for_each(|letter| index.entry(letter).or_default().push((*phrase, *value)));
    }
    index.values_mut().for_each(|phrases| phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len())));
    index
}
