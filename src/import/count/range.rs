//! Numbers that only mean something together: ranges, scores, numbers of telephones, shares.

use super::figure::Figure;
use super::period::is_year;
use super::token::{Sentence, TokenKind};
use super::unit::{self, Unit};
use super::word_lists;
use crate::story::number_words::number_word;
use rust_decimal::Decimal;

/// Whether `figure` belongs to another number: `10 to 15`, `3 – 2`, `020 7946`, `one in five`.
pub(super) fn is_range(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    is_uncertain(sentence, figure)
        || goes_on(sentence, figure, unit) && !begins_change(sentence, figure, unit.end)
        || is_tally(sentence, figure, unit)
        || went_before(sentence, figure, unit) && !ends_change(sentence, figure)
        || is_share(sentence, figure)
        || is_compound(sentence, figure, unit)
}

/// `2.4 ± 0.3`, `1 in 20,000`, `one train in 14`: a value with its error, a chance.
fn is_uncertain(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let one = |steps: isize| matches!(sentence.lower(figure.first, -steps), "1" | "one");
    let words = |steps: isize| (2..steps).all(|between| sentence.is(figure.first, -between, TokenKind::Word));
    let chance = sentence.lower(figure.first, -1) == "in" && (2..=4).any(|steps| one(steps) && words(steps));
    chance || sentence.lower(figure.first, -1) == "±" || sentence.lower(figure.last, 1) == "±"
}

fn is_number(sentence: &Sentence<'_>, at: usize, steps: isize) -> bool {
    sentence.is(at, steps, TokenKind::Number) || number_word(sentence.lower(at, steps)).is_some()
}

/// Whether a word or mark makes one range of the numbers on its sides.
fn joins(sentence: &Sentence<'_>, figure: &Figure, word: &str) -> bool {
    let between = || (1..=7).any(|steps| matches!(sentence.lower(figure.first, -steps), "between" | "from"));
    matches!(word, "to" | "or" | "-" | "–" | "—" | "x" | "×" | "/") || word == "and" && between()
}

/// Whether the second number stands behind, perhaps with its currency.
fn goes_on(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    let share = figure.percent || unit.name == "percent";
    let last = if share { unit.end } else { figure.last };
    let sign = sentence.token(last, 2).is_some_and(|token| word_lists::currency(token.text).is_some());
    let second = is_number(sentence, last, if sign { 3 } else { 2 });
    let adjacent = is_number(sentence, last, 1) && !figure.in_words;
    // "Rose by 2,000 to 9,000" and "rose 2% to 9 tons" say two different things.
    let per_cent = |steps: isize| matches!(sentence.lower(last, steps), "%" | "percent" | "per");
    let change = sentence.lower(figure.first, -1) == "by" || share && !per_cent(3) || parts(sentence, figure, last + 2);
    let word = sentence.lower(last, 1);
    adjacent || second && joins(sentence, figure, word) && !(change && word == "to")
}

/// Whether the first number stands before, perhaps with its scale or, where both have one, its percent sign.
fn went_before(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    let (first, before) = (figure.first, sentence.lower(figure.first, -1));
    let percent = |word: &str| matches!(word, "%" | "percent" | "cent" | "per") && unit.name == "percent";
    let skips = |steps: &isize| {
        let word = sentence.lower(first, -steps);
        word_lists::scale(word, true).is_some() || percent(word) || word == "-"
    };
    let at = (2..=4).find(|steps| !skips(steps)).unwrap_or(2);
    let other = || {
        let lead = first.checked_add_signed(-at).and_then(|at| Figure::parse(sentence, at));
        before == "to" && lead.is_some_and(|lead| parts(sentence, &lead, first))
    };
    let number =
        is_number(sentence, first, -at) && !(before == "to" && sentence.lower(first, -at - 1) == "by") && !other();
    let adjacent = is_number(sentence, first, -1) && !figure.in_words;
    let placed = before == "in" && !figure.is_amount();
    adjacent || number && (placed || joins(sentence, figure, before))
}

/// Whether "to" says two different things of `figure` and the number at token `at`: `gave $500 to 12 workers`, `rose $1.15 to $84.20`.
fn parts(sentence: &Sentence<'_>, figure: &Figure, at: usize) -> bool {
    let Some(second) = Figure::parse(sentence, at).or_else(|| Figure::parse(sentence, at + 1)) else { return false };
    let gives = figure.currency.is_some() && !second.is_amount() && unit::has_plural(sentence, second.last);
    // `added $2 to $10 to the price`: what was added is between the two.
    let changed = word_lists::changes(sentence.lower(figure.first, -1)) && sentence.lower(second.last, 1) != "to";
    let far = second.value > figure.value * Decimal::from(3) && second.scale == figure.scale;
    gives || changed && far && figure.currency.is_some() && second.currency.is_some()
}

/// Whether something changed to the figure: `rose from 12 to 30 percent`. A range has no verb of change before its "from".
fn ends_change(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let to = sentence.lower(figure.first, -1) == "to";
    let from = (2..=12).find(|steps| to && sentence.lower(figure.first, -steps) == "from");
    // Right behind it stands the first number, perhaps with its sign.
    let leads = |from: isize| (1..=2).any(|steps| is_number(sentence, figure.first, steps - from));
    from.is_some_and(|from| {
        leads(from) && (1..=6).any(|steps| word_lists::changes(sentence.lower(figure.first, -from - steps)))
    })
}

/// Whether something changed from the figure, whose unit ends at `end`, to the one behind it: `went from $2 million to $10 million`.
pub(super) fn begins_change(sentence: &Sentence<'_>, figure: &Figure, end: usize) -> bool {
    let before = |steps: isize| sentence.lower(figure.first, -steps);
    let verb =
        || (2..=7).take_while(|steps| !",;:(".contains(before(*steps))).any(|steps| word_lists::changes(before(steps)));
    before(1) == "from" && [figure.last, end].iter().any(|at| sentence.lower(*at, 1) == "to") && verb()
}

/// `344 votes to 89`: of two numbers of a tally, only the first has its unit.
fn is_tally(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    word_lists::is_tallied(sentence.lower(unit.end, 0))
        && unit.end > figure.last
        && matches!(sentence.lower(unit.end, 1), "to" | "against")
        && is_number(sentence, unit.end, 2)
        && !unit::has_plural(sentence, unit.end + 2)
        && sentence.lower(figure.first, -1) != "from"
}

/// `nine out of 10`, `three in four`
fn is_share(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let (first, last) = (figure.first, figure.last);
    let bare =
        is_number(sentence, last, 2) && !is_year(sentence, last + 2) && !word_lists::is_time(sentence.lower(last, 3));
    sentence.precedes(first, "out of") && is_number(sentence, first, -3)
        || sentence.follows(last, "out of") && !figure.is_amount()
        || sentence.lower(last, 1) == "in" && bare && !figure.is_amount()
}

/// `5 feet 8 inches`, `2 hours 5 minutes 11 seconds`: parts of one quantity.
fn is_compound(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    const FAMILIES: [&[&str]; 6] = [
        &["metres", "metre", "meters", "meter", "m", "centimetres", "centimeters", "cm"],
        &["kilograms", "kilogram", "kilos", "kg", "grams", "g"],
        &["feet", "foot", "ft", "inches", "inch", "in"],
        &["days", "day", "hours", "hour", "minutes", "minute", "seconds", "second"],
        &["stone", "pounds", "pound", "lb", "lbs", "ounces", "ounce", "oz"],
        &["years", "year", "months", "month", "weeks", "week"],
    ];
    let Some(family) = FAMILIES.iter().find(|family| family.contains(&unit.name.as_str())) else { return false };
    let and = |at: usize, steps: isize| matches!(sentence.lower(at, steps), "and" | ",");
    // `23.5 feet, 6 feet above the mark`: no part is of the unit of its whole.
    let part = |word: &str| family.contains(&word) && word != unit.name;
    let behind = 1 + isize::from(and(unit.end, 1));
    let next = is_number(sentence, unit.end, behind) && part(sentence.lower(unit.end, behind + 1));
    let before = 1 + isize::from(and(figure.first, -1));
    let last = part(sentence.lower(figure.first, -before)) && is_number(sentence, figure.first, -before - 1);
    next || last
}
