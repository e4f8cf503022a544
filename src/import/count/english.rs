//! Counts in English prose.

use super::Proposal;
use super::figure::Figure;
use super::period::{self, Period};
use super::token::{Sentence, TokenKind};
use super::unit::{self, Unit};
use super::{exclusions, qualifier, subject, word_lists};
use crate::import::languages::ENGLISH;
use crate::import::{heuristics, publication};
use crate::story::{
    Count, Date,
    number_words::{begins_number, number_word},
};
use rust_decimal::Decimal;

/// The counts in `text`, a paragraph, in order.
pub(super) fn find(text: &str) -> Vec<Proposal> {
    let mut from = 0;
    let mut out = Vec::new();
    for end in heuristics::sentence_ends(text).into_iter().chain([text.len()]) {
        let part = &text[from..end];
        // What stands behind the word is the number that was wrong.
        if is_correction(part) {
            break;
        }
        if has_number(part) {
            out.extend(in_sentence(part, from, text));
        }
        from = end;
    }
    out
}

/// Whether `part` announces that an earlier text was wrong.
fn is_correction(part: &str) -> bool {
    let part = part.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    ENGLISH.figures.corrections.iter().any(|phrase| {
        let front = part.get(..phrase.len()).is_some_and(|front| front.eq_ignore_ascii_case(phrase));
        let alone = part.get(phrase.len()..).is_some_and(|rest| rest.starts_with([':', '.']));
        front && (phrase.contains(' ') || alone)
    })
}

/// Whether a number may be in `part`, in digits or in words: most sentences have none.
fn has_number(part: &str) -> bool {
    let mut inside = false;
    let word = |at: usize, byte: u8| {
        let begins = !std::mem::replace(&mut inside, byte.is_ascii_alphabetic()) && byte.is_ascii_alphabetic();
        begins && part.get(at..).is_some_and(begins_number)
    };
    part.bytes().any(|byte| byte.is_ascii_digit())
        || !part.is_ascii() && part.contains(char::is_numeric)
        || part.bytes().enumerate().any({
            let mut word = word;
            move |(at, byte)| word(at, byte)
        })
}

fn in_sentence(part: &str, from: usize, text: &str) -> Vec<Proposal> {
    let sentence = Sentence::new(part, from);
    let periods = period::all(&sentence);
    let mut found: Vec<(Figure, Unit)> = Vec::new();
    let mut amounts = Vec::new();
    let mut at = 0;
    while at < sentence.0.len() {
        let period = periods.partition_point(|period| *period.tokens.end() < at);
        // `so far` may begin before the end of the one before.
        let within = periods.iter().skip(period).take(2).any(|period| period.tokens.contains(&at));
        let figure = Figure::parse(&sentence, at);
        let next = figure.as_ref().map_or(at, |figure| figure.last) + 1;
        amounts.extend(figure.as_ref().filter(|figure| !within && figure.is_amount()).map(|figure| figure.first));
        let judged = figure.filter(|_| !within).map(|figure| (unit::detect(&sentence, &figure), figure));
        let accepted = judged.and_then(|(unit, figure)| accept(&sentence, &figure, unit).map(|unit| (figure, unit)));
        let fits = |figure: &Figure| {
            !converts(&sentence, figure, found.last()) && !lacks_part(&sentence, figure, found.last())
        };
        let accepted = accepted.filter(|(figure, _)| fits(figure));
        found.extend(accepted);
        at = next;
    }
    let proposals = (0..found.len()).filter_map(|index| proposal(&sentence, &found, &amounts, index, &periods, text));
    let mut proposals: Vec<Proposal> = proposals.collect();
    share_periods(&mut proposals, text);
    let day = as_of(&sentence);
    for proposal in &mut proposals {
        proposal.count.as_of = day;
    }
    proposals
}

/// Gives the period of a number to the one before it, where "and" joins two of one unit, or where that is a part of it.
fn share_periods(proposals: &mut [Proposal], text: &str) {
    for at in (1..proposals.len()).rev() {
        let [.., first, second] = &mut proposals[..=at] else { return };
        let between = text.get(first.at.end..second.at.start).unwrap_or_default();
        let joined = between.contains(" and ") && !between.contains([',', ';', ':', '—', '(']);
        if joined && first.count.period.is_none() && first.count.unit == second.count.unit {
            first.count.period = second.count.period.clone();
            first.count.partial = second.count.partial;
        }
        // "53 of its 410 branches by 2026": the whole is there already.
        let words = between.split_whitespace().collect::<Vec<_>>();
        if words.first() == Some(&"of") && words.len() <= 2 && first.count.period.is_none() {
            first.count.period = second.count.period.take();
            first.count.partial = std::mem::take(&mut second.count.partial);
        }
    }
}

/// The day in `as of May 2021` or `as of 3 May 2021`.
fn as_of(sentence: &Sentence<'_>) -> Option<Date> {
    let at = (0..sentence.0.len()).find(|at| sentence.lower(*at, 0) == "as" && sentence.lower(*at, 1) == "of")?;
    let words: Vec<&str> = (2..7).map(|steps| sentence.lower(at, steps)).filter(|word| *word != ",").collect();
    let (day, month, year) = match words.as_slice() {
        [month, year, ..] if publication::month(month).is_some() && year.len() == 4 => (None, *month, *year),
        [month, day, year, ..] if publication::month(month).is_some() => (Some(*day), *month, *year),
        [day, month, year, ..] => (Some(*day), *month, *year),
        _ => return None,
    };
    let month = publication::month(month)?;
    match day {
        None => format!("{year}-{month:02}").parse().ok(),
        Some(day) => format!("{year}-{month:02}-{:02}", day.parse::<u8>().ok()?).parse().ok(),
    }
}

/// The unit with which `figure` is accepted as a count; `None` where it is not.
fn accept(sentence: &Sentence<'_>, figure: &Figure, unit: Unit) -> Option<Unit> {
    if exclusions::refuses(sentence, figure, &unit) {
        return None;
    }
    let amount = figure.is_amount() || unit.name == "percent";
    if figure.in_words {
        return in_words(sentence, figure, unit, amount);
    }
    if let Some(whole) = of_the(sentence, figure) {
        return Some(whole);
    }
    let told = word_lists::harms(sentence.lower(figure.first, -1))
        || word_lists::tells_of_people(sentence.lower(figure.last, 1))
        || is_toll(sentence, figure);
    if !unit.name.is_empty() || unit.compound {
        return Some(unit);
    }
    subject::unit(sentence, figure).or((amount || told).then_some(unit))
}

/// Whether the words before the number say that so many died: `the death toll rose to 214`.
fn is_toll(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let reaches = ["to", "at", "is", "was", "reached", "hit", "topped", "passed"];
    let is_of_dead = |steps: isize| {
        let behind = sentence.lower(figure.first, 1 - steps);
        sentence.lower(figure.first, -steps) == "toll"
            && (sentence.lower(figure.first, -steps - 1) == "death"
                || reaches.contains(&behind)
                || word_lists::changes(behind))
    };
    reaches.contains(&sentence.lower(figure.first, -1))
        && (1..=8).take_while(|steps| sentence.lower(figure.first, -steps) != ",").any(is_of_dead)
}

/// A number in words is prose unless it is large, or the sentence stresses it: `nine times`, `six of the 15 firms`.
fn in_words(sentence: &Sentence<'_>, figure: &Figure, unit: Unit, amount: bool) -> Option<Unit> {
    if let Some(whole) = of_the(sentence, figure) {
        return Some(whole);
    }
    let stressed = qualifier::detect(sentence, figure.first, figure.last, unit.end).is_some();
    let harmed = is_harmed(sentence, figure, &unit);
    let least = match unit.name.as_str() {
        "times" => 3,
        _ if stressed || harmed => 2,
        _ => 4,
    };
    (amount || (harmed || !unit.name.is_empty()) && figure.value >= Decimal::from(least)).then_some(unit)
}

/// Whether the words beside the figure say of people that they died, were hurt or were taken: `killed six`, `three men were killed`.
fn is_harmed(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> bool {
    let people = word_lists::is_people(sentence.lower(unit.end, 0));
    if unit.name.is_empty() {
        let ends = sentence.token(figure.last, 1).is_none_or(|token| token.kind == TokenKind::Mark);
        let alone = ends || word_lists::joins(sentence.lower(figure.last, 1));
        return alone && word_lists::harms(sentence.lower(figure.first, -1)) || suffered(sentence, figure.last);
    }
    people && (word_lists::harms(sentence.lower(figure.first, -1)) || suffered(sentence, unit.end))
}

/// Whether the verb behind token `at` says that somebody died, was hurt or was taken.
fn suffered(sentence: &Sentence<'_>, at: usize) -> bool {
    let helping = (1..=3).take_while(|steps| word_lists::helps_passive(sentence.lower(at, *steps))).count();
    let verb = sentence.lower(at, isize::try_from(helping).unwrap_or_default() + 1);
    word_lists::dies(verb) || helping > 0 && word_lists::harms(verb)
}

/// The unit in `six of the 15 largest firms`: what the number behind "of the" counts.
fn of_the(sentence: &Sentence<'_>, figure: &Figure) -> Option<Unit> {
    if sentence.lower(figure.last, 1) != "of" {
        return None;
    }
    let steps = ["of the", "of its", "of their", "of his", "of her", "of", "of those"].iter().find_map(|phrase| {
        let steps = isize::try_from(phrase.split(' ').count()).ok()? + 1;
        let at = figure.last.checked_add_signed(steps)?;
        (sentence.follows(figure.last, phrase) && sentence.is(at, 0, TokenKind::Number)).then_some(at)
    })?;
    let whole = Figure::parse(sentence, steps)?;
    let unit = unit::detect(sentence, &whole);
    (!unit.name.is_empty() && !unit.time && !exclusions::refuses(sentence, &whole, &unit))
        .then_some(Unit { end: figure.last, ..unit })
}

/// Whether `figure` only says the number before it again, in brackets and another unit: `10 miles (16 km)`.
fn converts(sentence: &Sentence<'_>, figure: &Figure, before: Option<&(Figure, Unit)>) -> bool {
    let Some((_, unit)) = before else { return false };
    let open = (1..=4).find(|steps| sentence.lower(figure.first, -steps) == "(");
    let at = open.and_then(|steps| figure.first.checked_add_signed(-steps));
    at.is_some_and(|at| at > unit.end && at - unit.end <= 2)
}

/// Whether `figure` is the whole of a part that is none to propose, `before` being the last that is: `four of nine counts`.
fn lacks_part(sentence: &Sentence<'_>, figure: &Figure, before: Option<&(Figure, Unit)>) -> bool {
    let word = |steps: isize| sentence.lower(figure.first, -steps);
    let Some(of) = (1..=3).find(|steps| word(*steps) == "of") else { return false };
    let Some(at) = figure.first.checked_add_signed(-of - 1) else { return false };
    let part = Figure::parse(sentence, at).filter(|part| part.last == at && part.value > Decimal::ONE);
    let words = (1..of).all(|steps| sentence.is(figure.first, -steps, TokenKind::Word));
    words && part.is_some() && before.is_none_or(|(last, _)| last.last != at)
}

fn proposal(
    sentence: &Sentence<'_>,
    found: &[(Figure, Unit)],
    amounts: &[usize],
    index: usize,
    periods: &[Period],
    text: &str,
) -> Option<Proposal> {
    let (figure, unit) = found.get(index)?;
    let at = sentence.token(figure.first, 0)?.at.start..sentence.token(figure.last, 0)?.at.end;
    let next = found.get(index + 1).map_or(sentence.0.len(), |(next, _)| next.first);
    // The period behind an amount is its own, also where it does not count itself: `$12 million to $15 million by March`.
    let next = amounts.iter().copied().find(|at| *at > figure.last).map_or(next, |amount| amount.min(next));
    let period = period_of(sentence, figure, next, periods, index == 0 || found.len() > 1);
    let count = Count {
        unit: name(sentence, figure, unit),
        qualifier: qualifier::detect(sentence, figure.first, figure.last, unit.end),
        period: period.map(|period| period.words.clone()),
        motion: crate::story::CountMotion::default(),
        partial: period.is_some_and(|period| period.partial),
        ..Count::new(text.get(at.clone())?, figure.value)
    };
    Some(Proposal { at, count })
}

/// Scale, currency and noun: `billion US dollars`, `million tons`, `per cent` where the sentence writes it so.
fn name(sentence: &Sentence<'_>, figure: &Figure, unit: &Unit) -> Option<String> {
    let unit = if sentence.follows(figure.last, "per cent") { "per cent" } else { unit.name.as_str() };
    let noun = figure.currency.unwrap_or(unit);
    let words: Vec<&str> =
        [figure.scale.unwrap_or_default(), noun].into_iter().filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The span of time behind the number in its clause, or that with which the sentence begins.
fn period_of<'a>(
    sentence: &Sentence<'_>,
    figure: &Figure,
    next: usize,
    periods: &'a [Period],
    leads: bool,
) -> Option<&'a Period> {
    // A number between the two has the period for itself, also where it is none to propose.
    let counted = |at: usize| {
        let number =
            sentence.is(at, 0, TokenKind::Number) || number_word(sentence.lower(at, 0)).is_some_and(|value| value > 1);
        number && !periods.iter().any(|period| period.tokens.contains(&at))
    };
    let breaks = |at: usize| word_lists::parts_from_period(sentence.lower(at, 0)) || counted(at);
    let first = periods.partition_point(|period| *period.tokens.start() <= figure.last);
    let near = periods.get(first..).unwrap_or_default().iter().map(|period| (*period.tokens.start(), period));
    let mut near = near.take_while(|(start, _)| *start < next && *start - figure.last <= 15);
    let behind = near.find(|(start, _)| !(figure.last + 1..*start).any(breaks)).map(|(_, period)| period);
    behind.or_else(|| periods.first().filter(|period| leads && *period.tokens.start() == 0))
}
