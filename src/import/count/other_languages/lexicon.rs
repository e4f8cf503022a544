//! The phrases of a language, ready to be looked up beside a number.

use super::phrase::{self, Phrase};
use crate::import::languages::{ALL, Figures, Language, MODELS, UNIT_SYMBOLS, UNKNOWN};
use crate::story::Qualifier;
use std::hash::{BuildHasherDefault, Hasher};
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
    /// That it is a part of what was named before.
    Part,
    /// That its whole follows.
    Whole,
    /// That its whole follows, where both are in words.
    Share,
    /// That a span of time is one in prison.
    Prison,
    /// That it is the base of a rate.
    Base,
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
    /// That it is the base of a rate.
    Base,
    /// That it is so where it is a round number behind another.
    Ratio,
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
    /// That it counts more of what was named before.
    Other,
    /// That it is a sum of what was named before.
    Total,
    /// That what is counted stands behind it.
    NumberOf,
    /// That the number became another one.
    Change,
    /// That a half is added to it, or something taken off.
    Half,
    /// That the word before it only says what the amount is of.
    Topic,
}

/// Phrases with what each says, by their role and first two letters; longer ones first.
type Index<Value> = HashMap<(u8, [char; 2]), Vec<(Phrase, Value)>, BuildHasherDefault<Mixer>>;

/// The phrases of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The language.
    pub(super) language: &'static Language,
    /// Whether its file names number words.
    pub(super) has_words: bool,
    behind: Index<()>,
    before: Index<()>,
    stems_before: Vec<(Before, Phrase)>,
    qualifiers_before: Index<Qualifier>,
    qualifiers_behind: Index<Qualifier>,
    words: Index<u32>,
    pairs: Vec<(Phrase, Phrase)>,
    changed: Vec<(Phrase, Phrase)>,
    corrections: Vec<Phrase>,
}

impl Lexicon {
    /// The lexicon of `language`, made when it is first needed.
    pub(super) fn of_language(language: &'static Language) -> &'static Self {
        static ALL_OF_THEM: [OnceLock<Lexicon>; ALL.len() + 1] = [const { OnceLock::new() }; ALL.len() + 1];
        // The last is of the language that has no file.
        let at = ALL.iter().position(|known| known.tag == language.tag).unwrap_or(ALL.len());
        ALL_OF_THEM[at].get_or_init(|| Self::new(language))
    }

    fn new(language: &'static Language) -> Self {
        let (figures, cldr) = (language.figures, language.cldr);
        let (mut behind, mut before) = (Index::default(), Index::default());
        let mut stems_before = Vec::new();
        let months: Vec<&str> =
            cldr.months.iter().chain(&cldr.persian_months).flat_map(|names| names.iter().copied()).collect();
        for (role, lists) in [
            (Behind::Scale, &[figures.scales, cldr.scales][..]),
            (Behind::Percent, &[figures.percent]),
            (Behind::Currency, &[figures.currencies, cldr.currencies]),
            (Behind::Measure, &[figures.units, cldr.units, UNIT_SYMBOLS]),
            (Behind::Time, &[figures.times, cldr.times]),
            (Behind::Counted, &[figures.counted]),
            (Behind::Order, &[figures.orders]),
            (Behind::Span, &[figures.spans_behind]),
            (Behind::Link, &[figures.links]),
            (Behind::Between, &[figures.between]),
            (Behind::Part, &[figures.parts]),
            (Behind::Whole, &[figures.wholes]),
            (Behind::Share, &[figures.shares]),
            (Behind::Prison, &[figures.prisons]),
            (Behind::Base, &[figures.bases_behind]),
            (Behind::Stop, &[figures.stops]),
            (Behind::Month, &[&months]),
        ] {
            for phrase in lists.iter().copied().flatten() {
                add(&mut behind, role as u8, Phrase::behind(phrase), ());
            }
        }
        for (role, lists) in [
            (Before::Percent, &[figures.percent_before][..]),
            (Before::Currency, &[figures.currencies_before]),
            (Before::Name, &[figures.names, MODELS]),
            (Before::Base, &[figures.bases]),
            (Before::Ratio, &[figures.ratios]),
            (Before::Span, &[figures.spans]),
            (Before::Lasting, &[figures.lasting]),
            (Before::Between, &[figures.between]),
            (Before::Month, &[&months]),
            (Before::Target, &[figures.targets]),
            (Before::Other, &[figures.others]),
            (Before::Total, &[figures.totals]),
            (Before::NumberOf, &[figures.numbers_of]),
            (Before::Change, &[figures.changes]),
            (Before::Half, &[figures.halves]),
            (Before::Topic, &[figures.topics]),
        ] {
            for phrase in lists.iter().copied().flatten().map(|phrase| Phrase::before(phrase)) {
                match phrase.is_stem() {
                    true => stems_before.push((role, phrase)),
                    false => add(&mut before, role as u8, phrase, ()),
                }
            }
        }
        Self {
            language,
            has_words: !figures.words.is_empty(),
            behind,
            before,
            stems_before,
            qualifiers_before: valued(figures.before, Phrase::before),
            qualifiers_behind: valued(figures.behind, Phrase::behind),
            words: valued(figures.words, Phrase::behind),
            pairs: both(figures.pairs),
            changed: both(figures.changed),
            corrections: figures.corrections.iter().map(|phrase| Phrase::behind(phrase)).collect(),
        }
    }

    /// How the language writes numbers.
    pub(super) fn figures(&self) -> &'static Figures {
        self.language.figures
    }

    /// Whether nothing is known of the language but what is the same in all.
    pub(super) fn is_unknown(&self) -> bool {
        self.language.tag == UNKNOWN.tag
    }

    /// How many bytes at the front of `text` are a phrase that says `role`.
    pub(super) fn behind(&self, text: &str, role: Behind) -> Option<usize> {
        find(&self.behind, role as u8, first_two(text.chars()), |phrase| {
            // `G` is no gram, `MW` no millimetre and `m` no million: short signs are compared as they are.
            let longest = match role {
                Behind::Measure => 3,
                Behind::Scale => 1,
                _ => 0,
            };
            let sign = phrase.text.len() <= longest && phrase.text.is_ascii();
            if sign && !text.starts_with(phrase.text) {
                return None;
            }
            // `340 milioni l'anno`: a letter before an apostrophe is a word.
            if sign && text.get(phrase.text.len()..).is_some_and(|rest| rest.starts_with(['\'', '’'])) {
                return None;
            }
            let latin = phrase.text.ends_with(|letter: char| letter.is_ascii_alphabetic());
            let length = phrase.starts(text, self.figures().joined)?;
            // Where no blanks part words, a symbol in Latin letters ends before the others: `haが`.
            (!latin || !text.get(length..)?.starts_with(|letter: char| letter.is_ascii_alphabetic())).then_some(length)
        })
        .map(|(length, ())| length)
    }

    /// How many bytes at the end of `text` are a phrase that says `role`.
    pub(super) fn before(&self, text: &str, role: Before) -> Option<usize> {
        let joined = self.figures().joined;
        let whole = find(&self.before, role as u8, first_two(text.chars().rev()), |phrase| phrase.ends(text, joined));
        let stems = || self.stems_before.iter().filter(|(of, _)| *of == role);
        whole.map(|(length, ())| length).or_else(|| stems().find_map(|(_, phrase)| phrase.ends(text, joined)))
    }

    /// Whether `text` ends with the name of a power of ten.
    pub(super) fn before_scale(&self, text: &str) -> bool {
        let word = text.rsplit(|letter| !phrase::in_word(letter)).next().unwrap_or_default();
        !word.is_empty() && self.behind(word, Behind::Scale) == Some(word.len())
    }

    /// How long the scale at the front of `text` is that has an ending, and how long the ending is: `bin` and `in` of `binin`.
    pub(super) fn declined(&self, text: &str) -> Option<(usize, usize)> {
        let word = text.get(..phrase::word_end(text))?;
        let known = self.figures().declined.contains(&word);
        let mut names =
            self.figures().powers.iter().map(|(name, _)| *name).filter(|name| known && word.starts_with(name));
        names.next().map(|name| (name.len(), word.len() - name.len()))
    }

    /// What a phrase at the end of `text` says of how exact the number behind it is, and its length in bytes.
    pub(super) fn qualifier_before(&self, text: &str) -> Option<(usize, Qualifier)> {
        if self.before(text, Before::Topic).is_some() {
            return None;
        }
        let joined = self.figures().joined;
        find(&self.qualifiers_before, 0, first_two(text.chars().rev()), |phrase| phrase.ends(text, joined))
    }

    /// What a phrase at the front of `text` says of how exact the number before it is, and its length in bytes.
    pub(super) fn qualifier_behind(&self, text: &str) -> Option<(usize, Qualifier)> {
        let joined = self.figures().joined;
        // `6.4 فیصد سے کم ہو کر`: what sinks from a number is not less than it.
        if text.starts_with("سے کم ہو") || text.starts_with("سے کم کر") {
            return None;
        }
        // `水位を30センチ超えた` is as much above something else; `30センチ超` is more than that.
        let exceeds = text.starts_with("超え") || text.starts_with("超過");
        let starts = |phrase: &Phrase| phrase.starts(text, joined).filter(|_| !(exceeds && phrase.text == "超"));
        find(&self.qualifiers_behind, 0, first_two(text.chars()), starts)
    }

    /// The number in words at the front of `text`, and its length in bytes.
    pub(super) fn word(&self, text: &str) -> Option<(usize, u32)> {
        find(&self.words, 0, first_two(text.chars()), |phrase| phrase.starts(text, false))
    }

    /// What stands behind the second of two words that make a range, where the first ends `front` and the second begins `rest`.
    pub(super) fn pair<'t>(&self, front: &str, rest: &'t str) -> Option<&'t str> {
        self.between(&self.pairs, front, rest)
    }

    /// What stands behind the word that says what a number became, where the first of the two ends `front` and the second begins `rest`.
    pub(super) fn change<'t>(&self, front: &str, rest: &'t str) -> Option<&'t str> {
        self.between(&self.changed, front, rest)
    }

    /// What stands behind the second of two phrases of `pairs`, of which the first ends `front` and the second begins `rest`.
    fn between<'t>(&self, pairs: &[(Phrase, Phrase)], front: &str, rest: &'t str) -> Option<&'t str> {
        let joined = self.figures().joined;
        pairs.iter().find_map(|(first, second)| {
            first.ends(front, joined)?;
            rest.get(second.starts(rest, true)?..)
        })
    }

    /// Whether `text` begins with a word that announces a correction.
    pub(super) fn corrects(&self, text: &str) -> bool {
        self.corrections.iter().any(|phrase| phrase.starts(text, self.figures().joined).is_some())
    }
}

/// The first phrase of `role` that `fits` says stands there, with its length and value.
fn find<Value: Copy>(
    index: &Index<Value>,
    role: u8,
    [first, second]: [char; 2],
    fits: impl Fn(&Phrase) -> Option<usize>,
) -> Option<(usize, Value)> {
    let of = |key| index.get(&(role, key)).into_iter().flatten();
    let short = of([first, '\0']).filter(|_| second != '\0');
    of([first, second]).chain(short).find_map(|(phrase, value)| Some((fits(phrase)?, *value)))
}

/// The first two letters as they are compared.
fn first_two(letters: impl Iterator<Item = char>) -> [char; 2] {
    let mut letters = letters.filter_map(phrase::fold);
    [letters.next().unwrap_or('\0'), letters.next().unwrap_or('\0')]
}

fn add<Value>(index: &mut Index<Value>, role: u8, phrase: Phrase, value: Value) {
    let phrases = index.entry((role, phrase.key())).or_default();
    let at = phrases.partition_point(|(known, _)| known.len() >= phrase.len());
    phrases.insert(at, (phrase, value));
}

/// Two phrases each, with a number between them.
fn both(pairs: &[(&'static str, &'static str)]) -> Vec<(Phrase, Phrase)> {
    pairs.iter().map(|(first, second)| (Phrase::before(first), Phrase::behind(second))).collect()
}

fn valued<Value: Copy>(list: &[(&'static str, Value)], phrase: fn(&'static str) -> Phrase) -> Index<Value> {
    let mut index = Index::default();
    list.iter().for_each(|(text, value)| add(&mut index, 0, phrase(text), *value));
    index
}

/// A hash of few letters: nobody chooses the phrases of a language to collide.
#[derive(Debug, Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u32(u32::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_usize(&mut self, length: usize) {
        self.write_u32(u32::try_from(length).unwrap_or(u32::MAX));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
