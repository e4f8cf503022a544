//! Counts in languages other than English, by what the file of the language says.
//!
//! `numeral` finds numbers, `quantity` reads what belongs to each, `refuse`, `base` and `range` say what must never count, `lexicon` looks
//! phrases up beside a number and `phrase` compares them. No span of time is read: no count has a period.

mod base;
mod lexicon;
mod numeral;
mod phrase;
mod quantity;
mod range;
mod refuse;
mod row;
mod subject;
#[cfg(test)]
mod tests;

use super::Proposal;
use crate::import::languages;
use crate::story::{Count, Qualifier};
use lexicon::{Before, Behind, Lexicon};
use quantity::{Quantity, Unit};
use row::Member;
use rust_decimal::Decimal;

/// The counts in `text`, a paragraph in the language of `tag`, in order.
pub(super) fn find(text: &str, tag: &str) -> Vec<Proposal> {
    let language = languages::find(tag).unwrap_or(&languages::UNKNOWN);
    let lexicon = Lexicon::of_language(language);
    // The numbers of a correction are those that were wrong.
    if lexicon.corrects(text.trim_start_matches(|letter: char| !letter.is_alphanumeric())) {
        return Vec::new();
    }
    let members = members(text, lexicon, tag);
    let mut told = row::told_by_row(text, &members, lexicon);
    told.extend(members.iter().enumerate().filter(|(_, member)| member.proposed).map(|(at, _)| at));
    told.sort_unstable();
    let told = told.into_iter().filter_map(|at| members.get(at));
    told.map(|member| proposal(text, &member.quantity, lexicon)).collect()
}

/// Every number of `text` that can be read, with whether it is proposed.
fn members(text: &str, lexicon: &Lexicon, tag: &str) -> Vec<Member> {
    let mut found: Vec<Member> = Vec::new();
    let mut open = false;
    let mut at = 0;
    while let Some(numeral) = numeral::next(text, at, lexicon, tag) {
        at = numeral.at.end;
        let Some(mut quantity) = Quantity::parse(text, numeral, lexicon, tag) else {
            open = false;
            continue;
        };
        at = at.max(quantity.at.end);
        // `passou de 42% a 51%` exceeds nothing.
        if range::becomes(text, &quantity, lexicon) {
            quantity.qualifier = None;
        }
        let last = found.last().map(|member| &member.quantity);
        let goes_on = range::goes_on(text, &quantity, lexicon) && !tells_share(text, &quantity, last);
        let part = std::mem::replace(&mut open, goes_on) || goes_on;
        let fits = !part
            && !refuse::refuses(text, &quantity, lexicon, tag)
            && !base::is_base(text, &quantity, last, lexicon)
            && !converts(text, &quantity, last);
        if fits && quantity.unit.is_none() {
            quantity.unit = subject::unit(text, &quantity, lexicon);
        }
        let proposed = fits && (is_evident(text, &quantity, lexicon, tag) || is_told(text, &quantity, lexicon, tag));
        found.push(Member { quantity, proposed, fits });
    }
    lend_units(text, &mut found, lexicon, tag);
    found
}

/// The most bytes between a number and what it became: ` auf `.
const STEP: usize = 12;

/// Gives a bare number the unit of what it became, with which it may be one to propose: `dal 8,1 al 7,4 per cento`.
fn lend_units(text: &str, found: &mut [Member], lexicon: &Lexicon, tag: &str) {
    for at in 1..found.len() {
        let (front, rest) = found.split_at_mut(at);
        let Some((first, second)) = front.last_mut().zip(rest.first()) else { continue };
        let (number, other) = (&mut first.quantity, &second.quantity);
        let bare = number.unit.is_none() && number.scale.is_none() && number.sign.is_none() && !number.percent;
        let near = other.before.saturating_sub(number.at.end) <= STEP;
        let becomes = near && range::becomes(text, number, lexicon);
        // `de 300 milhões para 400 milhões de reais`
        let scaled = number.unit.is_none() && number.sign.is_none() && !number.percent && other.scale.is_some();
        if becomes && scaled && number.scale.is_some() {
            number.unit.clone_from(&other.unit);
        }
        if bare && becomes {
            number.unit.clone_from(&other.unit);
            number.scale.clone_from(&other.scale);
            number.percent = other.percent;
            // What it became has to be one to propose, too, so that the two can be compared.
            let fits = first.fits && second.proposed && !refuse::refuses(text, number, lexicon, tag);
            first.proposed |= fits && is_evident(text, number, lexicon, tag);
        }
    }
}

/// Whether something says what the number counts, or that it is an amount.
fn is_evident(text: &str, quantity: &Quantity, lexicon: &Lexicon, tag: &str) -> bool {
    let written = text.get(quantity.numeral.at.clone()).unwrap_or_default();
    let digits = !quantity.numeral.in_words;
    let grouped = digits && quantity.value.abs() >= Decimal::ONE_THOUSAND && quantity.scale.is_none();
    if lexicon.is_unknown() {
        let marked = written.contains(|letter: char| !numeral::is_digit(letter)) && quantity.value.scale() == 0;
        return quantity.is_amount() || quantity.unit.is_some() || grouped && marked;
    }
    // `14.30` may be a time of day; a point where readers write commas is that of a date, or of a name: `24.2.`, `Industrie 4.0`.
    let pointed = refuse::has_foreign_point(written, tag);
    let fraction = quantity.value.scale() == 1 && !quantity.mixed && !written.contains('/') && !pointed;
    let front = text.get(..quantity.before).unwrap_or_default().trim_end_matches(quantity::is_space);
    let other = || digits && quantity.value.scale() == 0 && lexicon.before(front, Before::Other).is_some();
    quantity.is_amount() || other() || quantity.unit.is_some() || quantity.qualifier.is_some() || fraction || grouped
}

/// Whether the words beside the number say that it is a part or the sum of what was named before: `45 davon`.
fn is_told(text: &str, quantity: &Quantity, lexicon: &Lexicon, tag: &str) -> bool {
    let behind = text.get(quantity.at.end..).unwrap_or_default();
    let front = text.get(..quantity.before).unwrap_or_default().trim_end_matches(quantity::is_space);
    let part = lexicon.behind(behind.trim_start_matches(quantity::is_space), Behind::Part).is_some();
    let told = part || lexicon.before(front, Before::Total).is_some();
    let large = quantity.value >= Decimal::TEN && quantity.value.scale() == 0;
    !quantity.numeral.in_words && (told && large || range::is_part_of_whole(text, quantity, lexicon, tag))
}

/// Whether the number only says the measure or price before it again, in brackets and another unit; behind a share, brackets say more.
fn converts(text: &str, quantity: &Quantity, last: Option<&Quantity>) -> bool {
    let measured = |quantity: &Quantity| {
        (matches!(quantity.kind(), Some(Unit::Measure | Unit::Currency)) || quantity.sign.is_some())
            && !quantity.percent
    };
    last.filter(|last| !last.percent).is_some_and(|last| {
        let between = text.get(last.end..quantity.before).unwrap_or_default();
        between.trim_start().starts_with(['(', '（']) && between.len() <= 8 && measured(quantity)
    })
}

/// Whether the number begins the two that the share before it was worked out from: `65 % (de 260 km² à 429 km²)`.
fn tells_share(text: &str, quantity: &Quantity, last: Option<&Quantity>) -> bool {
    last.filter(|last| last.percent && quantity.unit.is_some()).is_some_and(|last| {
        let between = text.get(last.end..quantity.before).unwrap_or_default().trim_start();
        between.starts_with(['(', '（']) && between.chars().count() <= 12
    })
}

fn proposal(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> Proposal {
    let shown = text.get(quantity.at.clone()).unwrap_or_default();
    let count = Count {
        unit: unit(text, quantity, lexicon),
        qualifier: if is_target(text, quantity, lexicon) { Some(Qualifier::Target) } else { quantity.qualifier },
        ..Count::new(shown, quantity.value)
    };
    Proposal { at: quantity.at.clone(), count }
}

/// Scale, currency and noun, as the text has them: `Millionen Euro`.
fn unit(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> Option<String> {
    let words = |at: &std::ops::Range<usize>| text.get(at.clone()).unwrap_or_default().trim().to_owned();
    let scale = quantity.scale.as_ref().map(words).unwrap_or_default();
    // What stands before the number is shown with it; a sign alone says no more than that.
    let sign = quantity.sign.as_ref().filter(|sign| sign.start > quantity.numeral.at.start && !scale.is_empty());
    let noun = quantity.unit.as_ref().map(|(_, at)| words(at)).or_else(|| sign.map(words));
    // A thousandth is no percent.
    let percent = quantity.percent && !words(&quantity.at).ends_with('‰');
    let share = || percent.then(|| lexicon.figures().percent.first().copied().unwrap_or("%").to_owned());
    let noun = noun.or_else(share).unwrap_or_default();
    let ends = quantity.scale.as_ref().zip(quantity.unit.as_ref().map(|(_, at)| at).or(sign));
    let between = ends.and_then(|(scale, noun)| text.get(scale.end..noun.start));
    let gap = match between {
        Some(between) if between.trim().is_empty() => between,
        _ if scale.is_empty() || noun.is_empty() || lexicon.figures().joined => "",
        _ => " ",
    };
    let unit = format!("{scale}{gap}{noun}");
    (!unit.is_empty()).then_some(unit)
}

/// How many characters behind a number the verb at the end of its clause is looked for.
const CLAUSE: usize = 120;

/// Whether the clause that `rest` goes on with ends as one that tells what is said of somebody: `… gestohlen haben.`
fn tells_hearsay(rest: &str, lexicon: &Lexicon) -> bool {
    if lexicon.figures().hearsay.is_empty() {
        return false;
    }
    let near = rest.char_indices().nth(CLAUSE).and_then(|(end, _)| rest.get(..end)).unwrap_or(rest);
    let clause = near.split([',', '.', ';', ':', '!', '?', '\n']).next().unwrap_or_default();
    let mut words = clause.split_whitespace().rev();
    let (last, participle) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let told = |phrase: &&str| match phrase.split_once(' ') {
        // What is to be `fertiggestellt sein` is wished for.
        Some(both) => both == (participle, last),
        None => *phrase == last,
    };
    let is_participle = participle.starts_with(char::is_lowercase) && participle.ends_with(['t', 'n']);
    is_participle && lexicon.figures().hearsay.iter().any(told)
}

/// Whether one of the words before the number, in its clause, tells of a target.
fn is_target(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> bool {
    if lexicon.figures().targets.is_empty() {
        return false;
    }
    let front = text.get(..quantity.before).unwrap_or_default();
    let from = front.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let near = front.get(from..).unwrap_or_default();
    let clause = near.rsplit([',', '،', '，', '、', ';', '.', '。', '(', ':']).next().unwrap_or_default();
    if tells_hearsay(text.get(quantity.end..).unwrap_or_default(), lexicon) {
        return false;
    }
    let ends = clause.char_indices().map(|(at, _)| at).chain([clause.len()]);
    // `22 هدفا في 30 مباراة`: what is counted itself, goals, is no wish.
    let is_counted = |front: &str, length: usize| {
        let before = front.get(..front.len() - length).unwrap_or_default();
        let before = before.trim_end_matches(quantity::is_space);
        let digits = before.chars().rev().take_while(|letter| numeral::is_digit(*letter)).count();
        // Four are a year: `Bis 2026 sollen`.
        digits > 0 && digits != 4
    };
    ends.filter_map(|end| clause.get(..end)).any(|front| {
        !clause.get(front.len()..).is_some_and(|rest| rest.starts_with(phrase::in_word))
            && lexicon.before(front, Before::Target).is_some_and(|length| !is_counted(front, length))
    })
}
