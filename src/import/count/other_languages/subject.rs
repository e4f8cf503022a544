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
    // A name or a noun before the number makes that one of a house, an article, a year.
    let last = clause.split_whitespace().next_back()?;
    if !last.starts_with(char::is_lowercase) {
        return None;
    }
    let start = front.len() - clause.len();
    let ends = clause.char_indices().map(|(at, _)| at).rev();
    let end = ends.into_iter().find(|end| is_number_of(clause, *end, lexicon))?;
    let noun = noun(clause, end)?;
    Some((Unit::Noun, start + noun.start..start + noun.end))
}

/// Whether words for `number of` end at `end`.
fn is_number_of(clause: &str, end: usize, lexicon: &Lexicon) -> bool {
    let (front, rest) = clause.split_at_checked(end).unwrap_or_default();
    let ends = front.ends_with(['\'', '’']) || !rest.starts_with(phrase::in_word);
    ends && lexicon.before(front, Before::NumberOf).is_some()
}

/// The noun behind `from`: the word with a capital in a language whose nouns have one, else the first that is no adjective.
fn noun(clause: &str, from: usize) -> Option<Range<usize>> {
    let rest = clause.get(from..)?;
    let words = rest.split(quantity::is_space).filter(|word| !word.is_empty()).take(4);
    let mut words = words.filter_map(|word| {
        let at = word.as_ptr().addr() - clause.as_ptr().addr();
        Some((word, at..at + word.len())).filter(|_| word.chars().all(|letter| letter.is_alphabetic() || letter == '-'))
    });
    let all: Vec<_> = words.by_ref().collect();
    // Adjectives stand before their nouns in Russian and Ukrainian.
    let is_adjective = |word: &str| ["ых", "их", "ої", "ой"].iter().any(|end| word.ends_with(end));
    let capital = all.iter().find(|(word, _)| word.starts_with(char::is_uppercase));
    capital.or_else(|| all.iter().find(|(word, _)| !is_adjective(word))).map(|(_, at)| at.clone())
}
