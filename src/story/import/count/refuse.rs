//! Numbers that must never count: years, dates, ages, times, names, ranges.

use super::figure::Figure;
use super::period::is_year;
use super::token::{Sentence, TokenKind};
use super::unit::Unit;
use super::{lists, qualifier};
use crate::story::import::publication::{is_weekday, month};
use crate::story::words::number_word;
use rust_decimal::Decimal;

/// Whether `figure` is no number to count.
pub(super) fn refuses(sentence: &Sentence, figure: &Figure, unit: &Unit) -> bool {
    date(sentence, figure, unit)
        || age(sentence, figure, unit)
        || name(sentence, figure, unit)
        || address(sentence, figure)
        || range(sentence, figure)
        || span(sentence, figure, unit)
        || vague(sentence, figure)
}

/// Whether something beside the number itself says that it is an amount.
fn is_amount(figure: &Figure, unit: &Unit) -> bool {
    let exact = figure.currency.is_some() || figure.scale.is_some() || figure.percent || figure.grouped;
    exact || figure.value.scale() > 0 || matches!(unit.name.as_str(), "times" | "percent")
}

/// A year, a day of a month, a time of day.
fn date(sentence: &Sentence, figure: &Figure, unit: &Unit) -> bool {
    let (first, last) = (figure.first, figure.last);
    let qualified = qualifier::of(sentence, first, last, unit.end).is_some() && !unit.name.is_empty();
    let plain = figure.currency.is_none() && figure.scale.is_none() && !figure.percent;
    let year = plain && is_year(sentence, figure.number) && !qualified;
    let named = |steps: isize| sentence.capital(first, steps) && month(sentence.lower(first, steps)).is_some();
    let behind = sentence.capital(last, 1) && month(sentence.lower(last, 1)).is_some();
    let dotted = sentence.lower(first, -1) == "." && named(-2);
    let day = sentence.capital(first, -1) && is_weekday(sentence.lower(first, -1));
    let clock = matches!(
        sentence.lower(last, 1).trim_end_matches('.'),
        "am" | "pm"
            | "a.m"
            | "p.m"
            | "gmt"
            | "utc"
            | "bst"
            | "et"
            | "est"
            | "edt"
            | "pst"
            | "pt"
            | "o'clock"
            | "hrs"
            | "noon"
            | "midnight"
    );
    year || plain && (named(-1) || behind || dotted || day || clock)
}

/// An age: `aged 15`, `at age 88`, `88-year-old`, `15 years old`.
fn age(sentence: &Sentence, figure: &Figure, unit: &Unit) -> bool {
    let before = matches!(sentence.lower(figure.first, -1), "aged" | "age" | "ages" | "turned" | "turning" | "turns")
        || sentence.precedes(figure.first, "age of")
        || sentence.precedes(figure.first, "ages of");
    let behind = sentence.follows(unit.end, "old")
        || sentence.follows(unit.end, "of age")
        || sentence.follows(unit.end, "- old");
    let young =
        sentence.lower(figure.first, -1) == "under" && figure.value < Decimal::from(30) && !is_amount(figure, unit);
    before || young || unit.time && behind
}

/// A part of a name: `Boeing 737`, `Article 5`, `No. 10`, `phase two`, `Group of Seven`.
fn name(sentence: &Sentence, figure: &Figure, unit: &Unit) -> bool {
    let at = figure.first;
    let before = sentence.lower(at, -1);
    let point = before == "." && sentence.glued(at, -1) && lists::numbers(sentence.lower(at, -2));
    let set = before == "of" && matches!(sentence.lower(at, -2), "group" | "class" | "big" | "gang" | "league");
    let proper = sentence.capital(at, -1) && !lists::opens(before);
    let capital = figure.in_words && sentence.capital(figure.number, 0) && at > 0 && !"“\"‘'".contains(before);
    let single = figure.value <= Decimal::ONE && figure.value.scale() == 0;
    let amount = is_amount(figure, unit);
    point || capital || !amount && (set || proper || single || lists::numbers(before))
}

/// A number of a house: `10 Downing Street`.
fn address(sentence: &Sentence, figure: &Figure) -> bool {
    const ROADS: [&str; 16] = [
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "drive",
        "boulevard",
        "blvd",
        "square",
        "court",
        "way",
        "place",
        "terrace",
        "highway",
    ];
    let road =
        |steps: isize| sentence.capital(figure.last, steps) && ROADS.contains(&sentence.lower(figure.last, steps));
    sentence.capital(figure.last, 1) && (1..=4).any(road)
}

/// A range, a score, a number of a telephone, a share: `10 to 15`, `3 – 2`, `020 7946`, `one in five`.
fn range(sentence: &Sentence, figure: &Figure) -> bool {
    let (first, last) = (figure.first, figure.last);
    let is_number = |at: usize, steps: isize| {
        sentence.is(at, steps, TokenKind::Number) || number_word(sentence.lower(at, steps)).is_some()
    };
    let is_sign = |at: usize, steps: isize| {
        sentence.token(at, steps).is_some_and(|token| super::lists::currency(&token.text).is_some())
    };
    let joins = |word: &str| matches!(word, "to" | "or" | "-" | "–" | "—" | "x" | "×" | "/");
    let both = ["between", "from"].iter().any(|word| (1..=7).any(|steps| sentence.lower(first, -steps) == *word));
    let and = |word: &str| word == "and" && both;
    let next = sentence.lower(last, 1);
    let signed = if is_sign(last, 2) { 3 } else { 2 };
    let ahead = is_number(last, 1) && !figure.in_words
        || (joins(next) || and(next))
            && (is_number(last, signed) || is_number(last, signed + 1) && is_sign(last, signed));
    let before = sentence.lower(first, -1);
    let amount = |word: &str| lists::scale(word, true).is_some() || matches!(word, "%" | "percent" | "cent" | "per");
    let back =
        (2..=4).find(|steps| !amount(sentence.lower(first, -steps))).is_some_and(|steps| is_number(first, -steps));
    let behind = is_number(first, -1) && !figure.in_words || (joins(before) || and(before) || before == "in") && back;
    let share = sentence.precedes(first, "out of") && is_number(first, -3)
        || sentence.follows(last, "out of")
        || next == "in" && is_number(last, 2) && !is_year(sentence, last + 2) && figure.scale.is_none();
    ahead || behind || share
}

/// A span of time that only places something: `10 years later`, `in 20 minutes`; in words always, for it is prose.
fn span(sentence: &Sentence, figure: &Figure, unit: &Unit) -> bool {
    if !unit.time || unit.name == "seconds" && figure.value.scale() > 0 {
        return false;
    }
    let places = [
        "in", "within", "last", "past", "first", "next", "every", "after", "over", "under", "by", "until", "previous",
        "before", "recent",
    ];
    let before = (1..=3).any(|steps| places.contains(&sentence.lower(figure.first, -steps)));
    let behind = matches!(
        sentence.lower(unit.end, 1),
        "later" | "ago" | "earlier" | "before" | "after" | "from" | "since" | "prior" | "hence" | "on"
    );
    figure.in_words || unit.compound || before || behind
}

/// `two dozen`, `15 hundred`, `five o'clock`.
fn vague(sentence: &Sentence, figure: &Figure) -> bool {
    let next = sentence.lower(figure.last, 1);
    matches!(
        next,
        "dozen"
            | "dozens"
            | "score"
            | "hundred"
            | "hundreds"
            | "thousands"
            | "millions"
            | "billions"
            | "o'clock"
            | "-odd"
    )
}
