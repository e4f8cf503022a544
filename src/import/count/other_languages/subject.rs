//! What a bare number counts where its clause says so before it: `die Zahl der Beschwerden stieg von 38 auf 164`.

use super::lexicon::{Before, Lexicon};
use super::phrase;
use super::quantity::{self, Quantity, Unit};
use rust_decimal::Decimal;
use std::ops::Range;

/// The most characters between the beginning of the clause and its number.
const CLAUSE: usize = 90;

/// Articles and what places something, of all these languages.
const ARTICLES: [&str; 36] = [
    "le", "la", "les", "du", "des", "au", "aux", "dans", "en", "el", "los", "las", "del", "il", "lo", "i", "gli",
    "nel", "o", "os", "as", "do", "dos", "no", "em", "der", "die", "das", "dem", "den", "im", "am", "zum", "in", "в",
    "у",
];

/// Adjectives that stand before their nouns in Romance languages.
const ADJECTIVES: [&str; 26] = [
    "nouveaux",
    "nouvelles",
    "grands",
    "grandes",
    "petits",
    "petites",
    "jeunes",
    "premiers",
    "premières",
    "autres",
    "nuevos",
    "nuevas",
    "pequeños",
    "primeros",
    "otros",
    "otras",
    "nuovi",
    "nuove",
    "grandi",
    "piccoli",
    "giovani",
    "primi",
    "novos",
    "novas",
    "pequenos",
    "outros",
];

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
    if !last.starts_with(char::is_lowercase) || ARTICLES.contains(&last) {
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
    // Of the first word alone nobody knows what it is: `nouveaux cas`, `Berliner Schulen`.
    let leads = ADJECTIVES.contains(&first) || first.ends_with("er") && first.starts_with(char::is_uppercase);
    let lead = if leads { first.len() + 1 } else { 0 };
    let length = lead + quantity::noun(rest.get(lead..)?, false, lexicon)?;
    // `Covid-19-Patienten` is one word.
    let whole = !rest.get(length..)?.starts_with(['-', '’', '\'']);
    let at = clause.len() - rest.len();
    whole.then_some(at..at + length)
}
