//! What a bare number counts where its clause says so before it: `die Zahl der Beschwerden stieg von 38 auf 164`.

use super::lexicon::{Before, Lexicon};
use super::phrase;
use super::quantity::{self, Quantity, Unit};
use rust_decimal::Decimal;
use std::ops::Range;

/// The most characters between the beginning of the clause and its number.
const CLAUSE: usize = 90;

/// The noun behind the words for `number of` in the clause before `quantity`, where that is a bare number.
pub(super) fn unit(text: &str, quantity: &Quantity, lexicon: &Lexicon) -> Option<(Unit, Range<usize>)> {
    let is_bare = !quantity.is_amount() && !quantity.numeral.in_words && !quantity.signed;
    if lexicon.figures().numbers_of.is_empty()
        || !is_bare
        || quantity.value < Decimal::TEN
        || quantity.value.scale() > 0
    {
        return None;
    }
    let front = text.get(..quantity.before)?;
    let from = front.char_indices().rev().nth(CLAUSE).map_or(0, |(at, _)| at);
    let near = front.get(from..)?;
    // A mark within a number ends no clause.
    let marks = [", ", ". ", "; ", ": ", "(", "– ", "! ", "? ", "\n"];
    let clause = marks.iter().filter_map(|mark| near.rsplit(mark).next()).min_by_key(|clause| clause.len())?;
    // A name or a noun before the number makes that one of a house, an article, a year; so does an article: `dans le 93`.
    let last = clause.split_whitespace().next_back()?;
    if !last.starts_with(char::is_lowercase) || lexicon.figures().articles.contains(&last) {
        return None;
    }
    let start = front.len() - clause.len();
    let ends = clause.char_indices().map(|(at, _)| at).rev();
    let end = ends.into_iter().find(|end| is_number_of(clause, *end, lexicon))?;
    let noun = noun(clause, end, lexicon)?;
    Some((Unit::Noun, start + noun.start..start + noun.end))
}

/// Whether words for `number of` end at `end`.
fn is_number_of(clause: &str, end: usize, lexicon: &Lexicon) -> bool {
    let (front, rest) = clause.split_at_checked(end).unwrap_or_default();
    let ends = front.ends_with(['\'', '’']) || !rest.starts_with(phrase::in_word);
    ends && lexicon.before(front, Before::NumberOf).is_some()
}

/// What is counted behind `from`, with an adjective before it: the words that could also stand behind a number.
fn noun(clause: &str, from: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let rest = clause.get(from..)?.trim_start_matches(quantity::is_space);
    let first = rest.get(..phrase::word_end(rest))?;
    // `Berliner Schulen`
    let of_town = lexicon.language.tag == "de" && first.ends_with("er") && first.starts_with(char::is_uppercase);
    let leads = of_town || lexicon.figures().leading.contains(&first);
    let lead = if leads { first.len() + 1 } else { 0 };
    let length = lead + quantity::noun(rest.get(lead..)?, false, lexicon)?;
    // `Covid-19-Patienten` is one word.
    let whole = !rest.get(length..)?.starts_with(['-', '’', '\'']);
    let at = clause.len() - rest.len();
    whole.then_some(at..at + length)
}
