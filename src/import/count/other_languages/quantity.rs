//! A number with what belongs to it: currency, scale, percent sign, unit, and how exact it is.

use super::lexicon::{Before, Behind, Lexicon};
use super::numeral::{self, Numeral, is_digit};
use super::phrase;
use crate::import::count::word_lists;
use crate::import::heuristics;
use crate::story::{Qualifier, numeral as numeral_words, powers};
use rust_decimal::Decimal;
use std::ops::Range;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A currency by name.
    Currency,
    /// A unit of measurement.
    Measure,
    /// A unit of time.
    Time,
    /// What the language's file knows as counted.
    Counted,
    /// Some other word that can name what is counted.
    Noun,
}

/// A number with what belongs to it, before it is judged.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// Its number.
    pub(super) numeral: Numeral,
    /// What is shown: currency sign, number, scale, percent sign.
    pub(super) at: Range<usize>,
    /// Where the text before the number and its currency, percent word and qualifier ends.
    pub(super) before: usize,
    /// Where its unit ends, or what is shown.
    pub(super) end: usize,
    /// The exact number, before its scale.
    pub(super) value: Decimal,
    /// Its scale as written.
    pub(super) scale: Option<Range<usize>>,
    /// How long the ending of its scale is, in bytes: `in` of `binin`.
    pub(super) ending: usize,
    /// Whether it is written with several scales, and its value holds them.
    pub(super) mixed: bool,
    /// Whether it is a share.
    pub(super) percent: bool,
    /// The sign of its currency.
    pub(super) sign: Option<Range<usize>>,
    /// Whether a minus or a plus stands before it, as a sign or as a word.
    pub(super) signed: bool,
    /// What it counts, with its words.
    pub(super) unit: Option<(Unit, Range<usize>)>,
    /// How exact it is.
    pub(super) qualifier: Option<Qualifier>,
}

impl Quantity {
    /// Reads what belongs to `numeral`.
    pub(super) fn parse(text: &str, numeral: Numeral, lexicon: &Lexicon, tag: &str) -> Option<Self> {
        let value = numeral.value?;
        let at = numeral.at.clone();
        let mut quantity = Self {
            before: at.start,
            end: at.end,
            at,
            value,
            numeral,
            scale: None,
            ending: 0,
            mixed: false,
            percent: false,
            sign: None,
            signed: false,
            unit: None,
            qualifier: None,
        };
        quantity.take_left(text, lexicon);
        quantity.take_right(text, lexicon, tag);
        Some(quantity)
    }

    /// Whether its own marks say that it is an amount: no year, no age and no name has them.
    pub(super) fn is_amount(&self) -> bool {
        let currency = self.unit.as_ref().is_some_and(|(unit, _)| *unit == Unit::Currency);
        self.scale.is_some() || self.percent || self.sign.is_some() || currency
    }

    /// What it counts.
    pub(super) fn kind(&self) -> Option<Unit> {
        self.unit.as_ref().map(|(unit, _)| *unit)
    }

    fn take_left(&mut self, text: &str, lexicon: &Lexicon) {
        self.take_minus(text);
        let before = text.get(..self.at.start).unwrap_or_default();
        let bare = before.trim_end_matches(is_space);
        if let Some(sign) = currency_before(before) {
            self.sign = Some(sign.clone());
            (self.at.start, self.before) = (sign.start, sign.start);
            self.take_minus(text);
        } else if let Some(length) = lexicon.before(bare, Before::Percent) {
            self.percent = true;
            self.before = bare.len() - length;
            // The percent sign is a part of the number; a word is not.
            if before.ends_with('%') {
                self.at.start = self.before;
            }
        } else if let Some(length) = lexicon.before(bare, Before::Currency) {
            self.before = bare.len() - length;
            self.unit = Some((Unit::Currency, self.before..bare.len()));
        }
        self.take_spaced_minus(text, lexicon);
        let bare = text.get(..self.before).unwrap_or_default().trim_end_matches(is_space);
        if let Some(rest) = bare.strip_suffix(['~', '≈', '～']) {
            (self.qualifier, self.before) = (Some(Qualifier::About), rest.len());
        } else if let Some((length, qualifier)) = lexicon.qualifier_before(bare) {
            (self.qualifier, self.before) = (Some(qualifier), bare.len() - length);
        } else if let Some(start) = numeral_words::minus_before(bare).filter(|_| !self.signed) {
            (self.at.start, self.before) = (start, start);
            (self.signed, self.value) = (true, -self.value);
        }
    }

    /// Takes the minus or plus right before the number or its currency, where it joins them to nothing.
    fn take_minus(&mut self, text: &str) {
        let front = text.get(..self.at.start).unwrap_or_default();
        let Some(sign) = front.chars().next_back().filter(|last| numeral_words::is_sign(*last)) else { return };
        let lead = front.get(..front.len() - sign.len_utf8()).unwrap_or_default();
        let apart =
            |last: char| last.is_whitespace() || heuristics::is_ideograph(last) || "([（「:：،,，、“«„".contains(last);
        if self.signed || self.numeral.in_words || !lead.chars().next_back().is_none_or(apart) {
            return;
        }
        (self.at.start, self.before, self.signed) = (lead.len(), lead.len(), true);
        if numeral_words::is_minus(sign) {
            self.value = -self.value;
        }
    }

    /// Takes a sign with a blank behind it, where it cannot be a dash: behind an opening bracket, `(- 1 %)`, or,
    /// as a minus, behind a
    /// word that cannot stand before a dash, `à – 4 °C`.
    fn take_spaced_minus(&mut self, text: &str, lexicon: &Lexicon) {
        let front = text.get(..self.at.start).unwrap_or_default();
        let bare = front.trim_end_matches(is_space);
        let sign = bare.chars().next_back().filter(|last| numeral_words::is_sign(*last));
        let Some(sign) = sign.filter(|_| bare.len() < front.len() && !self.signed && !self.numeral.in_words) else {
            return;
        };
        let lead = bare.get(..bare.len() - sign.len_utf8()).unwrap_or_default();
        let word = lead.trim_end_matches(is_space).rsplit(|letter| !phrase::in_word(letter)).next().unwrap_or_default();
        let linked = || {
            numeral_words::is_minus(sign)
                && lead.ends_with(is_space)
                && !word.is_empty()
                && lexicon.behind(word, Behind::Stop) == Some(word.len())
        };
        // A plus is no dash: it is a sign wherever no number stands before it.
        let plus = !numeral_words::is_minus(sign)
            && (lead.is_empty() || lead.ends_with(is_space))
            && !lead.trim_end_matches(is_space).ends_with(is_digit);
        if lead.ends_with(['(', '（', '[']) || plus || linked() {
            (self.at.start, self.before, self.signed) = (lead.len(), lead.len(), true);
            if numeral_words::is_minus(sign) {
                self.value = -self.value;
            }
        }
    }

    fn take_right(&mut self, text: &str, lexicon: &Lexicon, tag: &str) {
        if self.take_percent(text, lexicon) {
            return;
        }
        self.take_scales(text, lexicon, tag);
        self.take_qualifier(text, lexicon);
        self.take_scale_behind_qualifier(text, lexicon);
        if self.scale.is_some() && self.take_percent(text, lexicon) {
            return;
        }
        if !self.take_sign(text) {
            self.take_unit(text, lexicon);
        }
        self.take_qualifier(text, lexicon);
    }

    /// Takes a percent sign, which is shown with the number, or a percent word, which is its unit.
    fn take_percent(&mut self, text: &str, lexicon: &Lexicon) -> bool {
        let rest = text.get(self.end..).unwrap_or_default();
        let bare = rest.trim_start_matches(is_space);
        let start = text.len() - bare.len();
        let word = lexicon.behind(bare, Behind::Percent);
        // `%p` is a word.
        let sign = word.is_none_or(|length| length <= 3) && bare.starts_with(['%', '٪', '％', '‰']);
        if sign && rest.len() - bare.len() <= 3 {
            self.percent = true;
            let end = start + bare.chars().next().map_or(0, char::len_utf8);
            (self.at.end, self.end) = (end, end);
        } else if let Some(length) = word {
            self.percent = true;
            self.unit = Some((Unit::Measure, start..start + length));
            self.end = start + length;
        } else {
            return false;
        }
        self.take_qualifier(text, lexicon);
        true
    }

    /// Takes scales, `тыс.` and `lakh crore`, and the numbers of a number that is written with several: `3조9538억`.
    fn take_scales(&mut self, text: &str, lexicon: &Lexicon, tag: &str) {
        let mut start = None;
        loop {
            let rest = text.get(self.at.end..).unwrap_or_default();
            let bare = rest.trim_start_matches(is_space);
            let bare = bare.strip_prefix('-').unwrap_or(bare);
            let Some(mut length) = scale_at(bare, lexicon) else { break };
            // `兆瓦` is a megawatt and `m³` no million.
            if lexicon.behind(bare, Behind::Measure).is_some_and(|unit| unit > length) {
                break;
            }
            let at = text.len() - bare.len();
            let name = bare.get(..length).unwrap_or_default();
            // A short form has its point.
            if !lexicon.figures().joined && name.chars().count() <= 4 && points(bare.get(length..).unwrap_or_default())
            {
                length += 1;
            }
            self.ending = lexicon.declined(bare).map_or(0, |(_, ending)| ending);
            let power = lexicon.figures().powers.iter().any(|(power, _)| *power == name);
            start = start.or(Some(at));
            self.at.end = at + length;
            if let Some(part) = Some(self.at.end)
                .filter(|_| power && !self.numeral.in_words)
                .and_then(|end| part(text, end, lexicon, tag))
            {
                self.mixed = true;
                self.at.end = part.at.end;
            }
        }
        self.end = self.at.end;
        self.end += self.ending;
        self.scale = start.filter(|_| !self.mixed).map(|start| start..self.at.end);
        if let Some(value) = text.get(self.at.clone()).filter(|_| self.mixed).and_then(powers::value_of) {
            self.value = value;
            self.scale = start.map(|start| start..start);
        }
    }

    /// Takes a scale that stands behind the word that says how exact the number is: `100多万`.
    fn take_scale_behind_qualifier(&mut self, text: &str, lexicon: &Lexicon) {
        if !lexicon.figures().joined || self.scale.is_some() || self.qualifier.is_none() || self.end == self.at.end {
            return;
        }
        let length = lexicon.behind(text.get(self.end..).unwrap_or_default(), Behind::Scale);
        if let Some(length) = length {
            self.scale = Some(self.end..self.end + length);
            self.end += length;
        }
    }

    fn take_qualifier(&mut self, text: &str, lexicon: &Lexicon) {
        let rest = text.get(self.end..).unwrap_or_default();
        let bare = rest.trim_start_matches(is_space);
        let known = match rest.starts_with('+') {
            true => Some((1, Qualifier::OrMore)),
            false => lexicon.qualifier_behind(bare),
        };
        // `45 देशों के करीब 3 हजार`: what may stand before a number belongs to the one behind it.
        let of_next = |length: usize| {
            let end = text.len() - bare.len() + length;
            begins_in_digits(bare.get(length..).unwrap_or_default())
                && lexicon.qualifier_before(text.get(..end).unwrap_or_default().trim_end_matches(is_space)).is_some()
        };
        if let Some((length, qualifier)) = known.filter(|(length, _)| !of_next(*length)) {
            self.qualifier = self.qualifier.or(Some(qualifier));
            self.end = text.len() - bare.len() + length;
        }
    }

    /// Takes the sign of a currency behind the number: `3,5 Mrd. €`.
    fn take_sign(&mut self, text: &str) -> bool {
        let bare = text.get(self.at.end..).unwrap_or_default().trim_start_matches(is_space);
        let start = text.len() - bare.len();
        let free = self.sign.is_none() && self.end == self.at.end && !bare.starts_with(char::is_alphabetic);
        let Some(length) = sign_at(bare).filter(|_| free) else { return false };
        self.sign = Some(start..start + length);
        (self.at.end, self.end) = (start + length, start + length);
        true
    }

    fn take_unit(&mut self, text: &str, lexicon: &Lexicon) {
        if self.unit.is_some() || self.sign.is_some() {
            return;
        }
        let rest = text.get(self.end..).unwrap_or_default();
        let bare = rest.trim_start_matches(is_space);
        let link = lexicon.behind(bare, Behind::Link).unwrap_or(0);
        let word = bare.get(link..).unwrap_or_default().trim_start_matches(is_space);
        let start = text.len() - word.len();
        let known = [
            (Unit::Currency, Behind::Currency),
            (Unit::Measure, Behind::Measure),
            (Unit::Counted, Behind::Counted),
            (Unit::Time, Behind::Time),
        ];
        // `4.462 in provincia`: a symbol may be a small word.
        let small = word.get(..phrase::word_end(word)).unwrap_or_default();
        // Years that a court gave are no age: `12 ans de prison`.
        let term = word.get(small.len()..).unwrap_or_default().trim_start_matches(is_space);
        let sentenced = lexicon.behind(term, Behind::Prison).is_some();
        let small = small.len() <= 4 && !sentenced && lexicon.behind(small, Behind::Stop) == Some(small.len());
        let known = known.into_iter().filter(|(unit, _)| !(small && matches!(unit, Unit::Measure | Unit::Time)));
        let known = known.filter_map(|(unit, role)| Some((lexicon.behind(word, role)?, unit)));
        // A code is a word: `12 triệu USD`.
        let code = sign_at(word).map(|length| (length, Unit::Currency));
        let longest = known.chain(code).reduce(|first, other| if other.0 > first.0 { other } else { first });
        // `60 autres`: the word that links to a unit may stand without one.
        let alone = || lexicon.behind(bare, Behind::Counted).filter(|_| link > 0);
        if let Some(length) = alone().filter(|_| longest.is_none()) {
            let from = text.len() - bare.len();
            self.unit = Some((Unit::Counted, from..from + length));
            self.end = from + length;
            return;
        }
        let glued = rest.len() == bare.len() && link == 0;
        // An adjective may stand before any noun, `14 nuevas comisarías`; a preposition may not.
        let linked = bare.get(..link).unwrap_or_default().split_whitespace();
        let is_stop = |word: &str| lexicon.behind(word, Behind::Stop) == Some(word.len());
        let adjective = link > 0 && !linked.clone().any(is_stop);
        let free = link == 0 || adjective || self.scale.is_some();
        let free = free && !self.is_told_by_verb(text, word, lexicon);
        let noun = || noun(word, glued, lexicon).filter(|_| free).map(|length| (length, Unit::Noun));
        if let Some((length, unit)) = longest.or_else(noun) {
            let from = if link > 0 { text.len() - bare.len() } else { start };
            let end = start + length;
            let end = if matches!(unit, Unit::Counted | Unit::Noun) { hyphenated(text, end) } else { end };
            let end = both_sexes(text, rate(text, end));
            self.unit = Some((unit, from..end));
            self.end = end;
        }
    }

    /// Whether the German verb of the clause that the number opens stands right behind it, as the second part of its sentence:
    /// `…, 300 brauchen neue Dächer`.
    fn is_told_by_verb(&self, text: &str, word: &str, lexicon: &Lexicon) -> bool {
        let front = text.get(..self.before).unwrap_or_default().trim_end_matches(is_space);
        let opens = front.is_empty() || front.ends_with([',', '.', ';', ':', '–', '—', '!', '?', '\n', '„', '»']);
        let word = word.get(..phrase::word_end(word)).unwrap_or_default();
        lexicon.language.tag == "de" && opens && word.starts_with(char::is_lowercase) && word.ends_with("en")
    }
}

/// The end of a unit with what hyphens join to it: `sapeurs-pompiers`.
fn hyphenated(text: &str, end: usize) -> usize {
    let behind = text.get(end..).and_then(|rest| rest.strip_prefix(['-', '‑'])).unwrap_or_default();
    let part = phrase::word_end(behind);
    if part > 0 { hyphenated(text, text.len() - behind.len() + part) } else { end }
}

/// The end of a German unit that names women and men: `Schülerinnen und Schüler`.
fn both_sexes(text: &str, end: usize) -> usize {
    let (front, rest) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let women = front.rsplit(|letter| !phrase::in_word(letter)).next().and_then(|word| word.strip_suffix("innen"));
    let men = rest.strip_prefix(" und ").map(|men| men.get(..phrase::word_end(men)).unwrap_or_default());
    match women.zip(men).filter(|(women, men)| men.starts_with(women) && !women.is_empty()) {
        Some((_, men)) => end + " und ".len() + men.len(),
        None => end,
    }
}

/// The end of a unit with what stands behind its slash: `km/h`.
fn rate(text: &str, end: usize) -> usize {
    let behind = text.get(end..).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
    let symbol = behind.bytes().take_while(u8::is_ascii_alphabetic).count();
    // Where no blanks part words, a symbol in Latin letters ends before the others: `m/sを`.
    let per =
        if symbol > 0 && !behind.get(symbol..).unwrap_or_default().starts_with(|letter: char| letter.is_lowercase()) {
            symbol
        } else {
            phrase::word_end(behind)
        };
    if per > 0 { end + 1 + per } else { end }
}

/// How long the scale at the front of `text` is; an ending may stand right behind it: `binin`.
fn scale_at(text: &str, lexicon: &Lexicon) -> Option<usize> {
    lexicon.behind(text, Behind::Scale).or_else(|| lexicon.declined(text).map(|(length, _)| length))
}

/// A number right behind a scale, which has a scale itself or ends a number that is written with several: `53 bin 537`.
fn part(text: &str, at: usize, lexicon: &Lexicon, tag: &str) -> Option<Numeral> {
    let rest = text.get(at..)?;
    let bare = rest.trim_start_matches(is_space);
    // `۳۸ هزار و ۳۸۴`
    let bare = bare.strip_prefix('و').map_or(bare, |behind| behind.trim_start_matches(is_space));
    begins_in_digits(bare).then_some(())?;
    let part = numeral::next(text, text.len() - bare.len(), lexicon, tag)?;
    let behind = text.get(part.at.end..)?.trim_start_matches(is_space);
    let scaled = lexicon.behind(behind, Behind::Scale).is_some();
    let small = part.value.is_some_and(|value| value < Decimal::from(10_000) && value.scale() == 0);
    (small || scaled && part.value.is_some()).then_some(part)
}

/// Whether a point stands at the front of `text` and does not end the sentence.
fn points(text: &str) -> bool {
    let behind = text.strip_prefix('.').map(|rest| rest.trim_start_matches(is_space));
    behind.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with(char::is_uppercase) || sign_at(rest).is_some() || rest.starts_with("Euro")
    })
}

/// Where the sign or code of a currency stands at the end of `before`.
fn currency_before(before: &str) -> Option<Range<usize>> {
    let bare = before.trim_end_matches(is_space);
    let spaced = bare.len() < before.len();
    (1..=3).rev().find_map(|letters| {
        let from = bare.char_indices().rev().nth(letters - 1)?.0;
        let sign = bare.get(from..)?;
        word_lists::currency(sign)?;
        let free = !(sign.starts_with(char::is_alphabetic) && bare.get(..from)?.ends_with(phrase::in_word));
        (free && (!spaced || sign.contains(char::is_alphabetic) || sign == "€")).then_some(from..bare.len())
    })
}

/// How long the sign of a currency at the front of `text` is.
pub(super) fn sign_at(text: &str) -> Option<usize> {
    (1..=3).rev().find_map(|letters| {
        let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
        let sign = text.get(..end).filter(|sign| sign.chars().count() == letters)?;
        word_lists::currency(sign)?;
        let word = sign.ends_with(char::is_alphabetic) && text.get(end..)?.starts_with(phrase::in_word);
        (!word).then_some(end)
    })
}

/// Whether `text` begins with a digit, behind its spaces.
pub(super) fn begins_in_digits(text: &str) -> bool {
    text.trim_start_matches(is_space).starts_with(is_digit)
}

/// Whether `word` ends as a verb that may stand right behind a number.
fn is_verb(word: &str, lexicon: &Lexicon) -> bool {
    word.chars().count() > 4 && lexicon.figures().verb_endings.iter().any(|ending| word.ends_with(ending))
}

/// How long the words at the front of `text` are that can name what is counted.
pub(super) fn noun(text: &str, glued: bool, lexicon: &Lexicon) -> Option<usize> {
    if lexicon.figures().joined || glued || lexicon.is_unknown() {
        return None;
    }
    let word = text.get(..phrase::word_end(text))?;
    let stops = || lexicon.behind(word, Behind::Stop).is_some_and(|length| length == word.len());
    let named = || lexicon.behind(word, Behind::Month).is_some() || lexicon.behind(word, Behind::Order).is_some();
    // Words of Vietnamese are as short as a syllable.
    let shortest = if lexicon.language.tag == "vi" { 2 } else { 3 };
    let counts = || lexicon.word(word).is_some_and(|(length, _)| length == word.len());
    if word.chars().count() < shortest || stops() || named() || counts() {
        return None;
    }
    if is_verb(word, lexicon) {
        return None;
    }
    if lexicon.language.tag == "de" {
        return german_noun(text, lexicon);
    }
    let capital = word.starts_with(char::is_uppercase);
    (!capital).then(|| slavic_noun(text, word, lexicon).unwrap_or(word.len()))
}

/// How long a Russian or Ukrainian adjective is with the noun behind it: `жилых домов`.
fn slavic_noun(text: &str, word: &str, lexicon: &Lexicon) -> Option<usize> {
    let adjective =
        ["ых", "их", "ые", "ие", "ого", "его", "ый", "ий", "ой", "ая"].iter().any(|ending| word.ends_with(ending));
    let behind = text.get(word.len()..)?.strip_prefix(' ').filter(|_| adjective && word.chars().count() > 4)?;
    let end = phrase::word_end(behind);
    let noun = behind.get(..end)?;
    let stops = lexicon.behind(noun, Behind::Stop).is_some_and(|length| length == noun.len());
    let fits = end > 4 && !noun.starts_with(char::is_uppercase) && !is_verb(noun, lexicon);
    (fits && !stops).then_some(word.len() + 1 + end)
}

/// How long a German noun is with the adjectives before it; only nouns have capitals.
fn german_noun(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let mut at = 0;
    for _ in 0..3 {
        let rest = text.get(at..)?;
        let end = phrase::word_end(rest);
        let word = rest.get(..end)?;
        if word.starts_with(char::is_uppercase) {
            return Some(at + end);
        }
        let adjective = ["e", "en", "er", "es"].iter().any(|ending| word.len() > 3 && word.ends_with(ending));
        // An article begins what is no longer counted: `300 verlieren ihren Arbeitsplatz`.
        let stops = lexicon.behind(word, Behind::Stop) == Some(word.len());
        if !adjective || stops || !rest.get(end..)?.starts_with(' ') {
            return None;
        }
        at += end + 1;
    }
    None
}

/// Whether `letter` is a space that may stand between a number and what belongs to it.
pub(super) fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\u{200B}' | '\u{200F}' | '\u{200E}' | '\u{3000}')
}
