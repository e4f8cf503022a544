//! Rows of counts of one thing, of which only the first or the last has its unit: `138 in Dale, 125 in Orno und 52 Häuser in Vale`.

use super::lexicon::Lexicon;
use super::quantity::{Quantity, Unit, is_space};
use rust_decimal::Decimal;

/// The fewest numbers that make a row.
const FEWEST: usize = 3;
/// The longest text between two of them, in characters.
const LONGEST: usize = 40;

/// A number of the text, as a possible part of a row.
#[derive(Debug)]
pub(super) struct Member {
    /// The number.
    pub(super) quantity: Quantity,
    /// Whether it is proposed by itself.
    pub(super) proposed: bool,
    /// Whether it can stand in a row at all.
    pub(super) fits: bool,
}

/// The members of `text` that only their row tells to be counts, as indices.
pub(super) fn told_by_row(text: &str, members: &[Member], lexicon: &Lexicon) -> Vec<usize> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < members.len() {
        let joined = |at: &usize| {
            let pair = members.get(*at - 1).zip(members.get(*at));
            pair.is_none_or(|(first, second)| !(second.fits && is_joined(text, first, second, lexicon)))
        };
        let end = (from + 1..members.len()).find(joined).unwrap_or(members.len());
        let row = members.get(from..end).unwrap_or_default();
        if is_row(row) {
            found.extend((from..end).filter(|at| members.get(*at).is_some_and(|member| !member.proposed)));
        }
        from = end;
    }
    found
}

/// Whether one of the ends of `row` says what all of it counts.
fn is_row(row: &[Member]) -> bool {
    let counted = |member: &Member| {
        member.proposed && matches!(member.quantity.kind(), Some(Unit::Counted | Unit::Noun)) && is_whole(member)
    };
    row.len() >= FEWEST
        && row.iter().all(|member| member.fits && is_whole(member))
        && (row.first().is_some_and(counted) || row.last().is_some_and(counted))
}

fn is_whole(member: &Member) -> bool {
    let quantity = &member.quantity;
    !quantity.is_amount() && !quantity.numeral.in_words && quantity.value.scale() == 0 && quantity.value > Decimal::ONE
}

/// Whether `second` goes on with the row: a comma or an "and" stands between the two, and no end of a clause.
fn is_joined(text: &str, first: &Member, second: &Member, lexicon: &Lexicon) -> bool {
    let between = text.get(first.quantity.end..second.quantity.before).unwrap_or_default();
    let comma = |letter: char| matches!(letter, ',' | '،' | '，' | '、');
    let ends = |letter: char| ".!?;:()[]«»“”„\"。！？；：（）।۔؟".contains(letter);
    let and = || between.split(is_space).any(|word| lexicon.language.bylines.joiners.contains(&word));
    let bare = between.trim_end_matches(is_space);
    // A number right behind a comma is an age or the next of a list of numbers.
    between.chars().count() <= LONGEST
        && !between.contains(ends)
        && !bare.ends_with(comma)
        && bare.chars().any(char::is_alphabetic)
        && (between.contains(comma) || and())
}
