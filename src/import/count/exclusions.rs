//! Numbers that must never count: years, dates, ages, times, names, ranges.

use super::figure::Figure;
use super::period::is_year;
use super::token::{Sentence, TokenKind};
use super::unit::Unit;
use super::{qualifier, race, range, word_lists};
use crate::import::languages::ENGLISH;
use crate::import::publication::{is_weekday, month};
use crate::story::number_words::number_word;
use rust_decimal::Decimal;

/// Whether `figure` is no number to count.
pub(super) fn refuses(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    date(sentence, figure, unit)
        || age(sentence, figure, unit)
        || name(sentence, figure, unit)
        || address(sentence, figure)
        || range::is_range(sentence, figure, unit)
        || span(sentence, figure, unit)
        || vague(sentence, figure)
        || thing(sentence, figure, unit)
        || joined(sentence, figure, unit)
        || is_base(sentence, figure)
        || signed(figure, unit)
}

/// A sign before what cannot be below zero: `-5 boats` may be a dash.
fn signed(figure: &Figure, unit: &Unit) -> bool {
    let measured = unit.name.starts_with("degrees") || unit.name.starts_with('°') || unit.name.contains("point");
    figure.signed && !measured && !is_amount(figure, unit)
}

/// Whether something beside the number itself says that it is an amount.
fn is_amount(figure: &Figure, unit: &Unit) -> bool {
    figure.is_amount() || figure.value.scale() > 0 || matches!(unit.name.as_str(), "times" | "percent")
}

/// A year, a day of a month, a time of day.
fn date(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    let (first, last) = (figure.first, figure.last);
    let qualified = || !unit.name.is_empty() && qualifier::detect(sentence, first, last, unit.end).is_some();
    let plain = figure.currency.is_none() && figure.scale.is_none() && !figure.percent;
    // Before the sixteenth century, what has a unit is a number.
    let early = figure.value < Decimal::from(1600) && !unit.name.is_empty();
    let year = plain && is_year(sentence, figure.number) && !early && !qualified();
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
fn age(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
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
fn name(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    let at = figure.first;
    let before = sentence.lower(at, -1);
    let point = before == "." && sentence.glued(at, -1) && word_lists::numbers(sentence.lower(at, -2));
    let sets =
        ["group", "class", "big", "gang", "league", "family", "household", "party", "mother", "father", "parents"];
    let set = before == "of" && sets.contains(&sentence.lower(at, -2));
    let proper = sentence.capital(at, -1) && !word_lists::opens(before) && !before.ends_with("'s");
    let capital = figure.in_words && sentence.capital(figure.number, 0) && at > 0 && !"“\"‘'".contains(before);
    // "Six Nations organisers", but "Six Palestinians left": of a name, a noun stands behind the plural.
    let league = figure.in_words
        && unit.end > figure.last
        && sentence.capital(unit.end, 0)
        && word_lists::is_countable(sentence.lower(unit.end, 1))
        && !word_lists::stops(sentence.lower(unit.end, 1));
    let single = figure.value.abs() <= Decimal::ONE && figure.value.scale() == 0;
    let amount = is_amount(figure, unit);
    // "Last year 88 farms closed": the number is not the year's.
    let spans = ["last", "this", "next", "past", "each", "every", "a", "per", "that", "same", "previous"];
    let span = word_lists::is_time(before) && spans.contains(&sentence.lower(at, -2));
    point || capital || !amount && (league || set || proper || single || word_lists::numbers(before) && !span)
}

/// A number of a house: `10 Downing Street`.
fn address(sentence: &Sentence<'_>, figure: &Figure) -> bool {
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

/// A span of time that only places something: `10 years later`, `in 20 minutes`; in words always, for it is prose.
fn span(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
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
    // "22 of 30 days"
    let whole = sentence.lower(figure.first, -1) == "of" && sentence.is(figure.first, -2, TokenKind::Number);
    // `faces 25 years to life`: the first half of a range.
    let to_life = sentence.follows(unit.end, "to life");
    figure.in_words || unit.compound || before || behind || whole || to_life
}

/// `two dozen`, `15 hundred`, `five o'clock`, numbers below zero, rates of exchange: `$1 = 18.5 rand`.
fn vague(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let next = sentence.lower(figure.last, 1);
    let equals = next == "=" || sentence.lower(figure.first, -1) == "=";
    let negative = matches!(sentence.lower(figure.first, -1), "minus" | "negative")
        || sentence.precedes(figure.first, "and plus")
        || sentence.precedes(figure.first, "to plus");
    equals
        || negative
        || matches!(
            next,
            "dozen" | "dozens" | "score" | "hundred" | "hundreds" | "thousands" | "millions" | "billions" | "o'clock"
        )
}

/// A number that hyphens join to more than a noun: `8-for-14`, `20-to-24-year-olds`, `6-foot-4`, `18-and-over`, `a 3-pointer`.
fn joined(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    let word = sentence.lower(figure.last, 2);
    let limit = word == "over" && matches!(sentence.lower(figure.last, 3), "match" | "game" | "innings");
    let joins = word_lists::stops(word) || matches!(word, "a" | "over" | "under" | "up" | "down" | "all" | "something");
    let names = matches!(word, "pointer" | "pointers" | "magnitude" | "wheeler" | "wheelers" | "footer" | "footers");
    let goes_on = sentence.lower(unit.end, 1) == "-" && sentence.glued(unit.end, 1) && sentence.glued(unit.end, 2);
    let number = sentence.is(unit.end, 2, TokenKind::Number) || number_word(sentence.lower(unit.end, 2)).is_some();
    unit.compound && !figure.is_amount() && (joins && !limit || names || goes_on && number)
}

/// What a rate is related to: `12 deaths per 100,000 residents`, `one in every 40 homes`.
fn is_base(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let every = matches!(sentence.lower(figure.first, -1), "every" | "each")
        && matches!(sentence.lower(figure.first, -2), "for" | "in" | "of" | "from");
    sentence.lower(figure.first, -1) == "per" || every
}

/// A number that only names a thing: `9mm gun`, `400m hurdles`, `911 calls`, `7-ft. pole`, `52°N`, `half of 1 percent`.
fn thing(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    let last = figure.last;
    let measures = |word: &str| ENGLISH.cldr.units.contains(&word);
    let glued = sentence.token(last, 1).filter(|token| token.glued && word_lists::suffix(token.text));
    let scaled = figure.scale.is_some() && figure.currency.is_none() && sentence.glued(last, 0);
    let event = glued.is_some() && word_lists::is_named_by_measure(sentence.lower(last, 2))
        || scaled && word_lists::is_named_by_measure(sentence.lower(last, 1))
        || unit.compound
            && word_lists::is_named_by_measure(sentence.lower(unit.end, 1))
            && measures(sentence.lower(last, 2));
    let aircraft = (707..=787).step_by(10).any(|number| figure.value == Decimal::from(number))
        && matches!(
            sentence.lower(last, 1),
            "max" | "dreamliner" | "dreamliners" | "jet" | "jets" | "plane" | "planes"
        );
    let emergency = [911, 999, 112, 111].iter().any(|number| figure.value == Decimal::from(*number))
        && matches!(
            sentence.lower(last, 1),
            "call" | "calls" | "operator" | "operators" | "dispatcher" | "dispatchers"
        );
    let short = unit.compound && word_lists::suffix(sentence.lower(last, 2));
    let compass = sentence.lower(last, 1) == "°"
        && sentence.token(last, 2).is_some_and(|token| token.glued && matches!(token.text, "N" | "S" | "E" | "W"));
    let part = figure.value <= Decimal::ONE
        && sentence.lower(figure.first, -1) == "of"
        && matches!(sentence.lower(figure.first, -2), "half" | "third" | "quarter" | "tenth" | "tenths" | "quarters");
    let sports = || sentence.0.iter().any(|token| ENGLISH.figures.races.contains(&&*token.lower));
    let race = race::is_distance(figure.value, &unit.name) && sports();
    event || race || emergency || aircraft || short || compass || part
}
