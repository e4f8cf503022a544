//! How exact a number is, from the words around it.

use super::token::Sentence;
use crate::story::Qualifier;
use std::{collections::HashMap, sync::LazyLock};

/// Phrases before a number; a longer one stands before the shorter that it ends with.
const BEFORE: [(&str, Qualifier); 36] = [
    ("no more than", Qualifier::UpTo),
    ("not more than", Qualifier::UpTo),
    ("no fewer than", Qualifier::AtLeast),
    ("no less than", Qualifier::AtLeast),
    ("well over", Qualifier::MoreThan),
    ("just over", Qualifier::MoreThan),
    ("just under", Qualifier::Nearly),
    ("more than", Qualifier::MoreThan),
    ("upwards of", Qualifier::MoreThan),
    ("upward of", Qualifier::MoreThan),
    ("in excess of", Qualifier::MoreThan),
    ("exceeding", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("above", Qualifier::MoreThan),
    ("greater than", Qualifier::MoreThan),
    ("less than", Qualifier::LessThan),
    ("fewer than", Qualifier::LessThan),
    ("under", Qualifier::LessThan),
    ("below", Qualifier::LessThan),
    ("at least", Qualifier::AtLeast),
    ("a minimum of", Qualifier::AtLeast),
    ("up to", Qualifier::UpTo),
    ("as many as", Qualifier::UpTo),
    ("as much as", Qualifier::UpTo),
    ("at most", Qualifier::UpTo),
    ("a maximum of", Qualifier::UpTo),
    ("nearly", Qualifier::Nearly),
    ("almost", Qualifier::Nearly),
    ("close to", Qualifier::Nearly),
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("roughly", Qualifier::About),
    ("approximately", Qualifier::About),
    ("estimated", Qualifier::About),
    ("some", Qualifier::About),
    ("~", Qualifier::About),
];

/// Phrases behind a number or its unit; each begins with `or` or is `+`.
const BEHIND: [(&str, Qualifier); 8] = [
    ("or more", Qualifier::OrMore),
    ("or higher", Qualifier::OrMore),
    ("or above", Qualifier::OrMore),
    ("or less", Qualifier::OrLess),
    ("or fewer", Qualifier::OrLess),
    ("or lower", Qualifier::OrLess),
    ("or so", Qualifier::About),
    ("+", Qualifier::OrMore),
];

/// Words that tell of a number that is wished for.
const TARGET: [&str; 9] = ["target", "targets", "targeted", "targeting", "goal", "aim", "aims", "aimed", "aiming"];

/// The qualifier of the number from token `first` to `last`, whose unit ends at `end`.
///
/// A target stays a target even where "or more" stands behind it: to show a wish as a fact is the worse mistake.
pub(super) fn of(sentence: &Sentence<'_>, first: usize, last: usize, end: usize) -> Option<Qualifier> {
    if is_target(sentence, first) {
        return Some(Qualifier::Target);
    }
    before(sentence, first).or_else(|| {
        let begins = |at: usize| matches!(sentence.lower(at, 1), "or" | "+");
        if !begins(last) && !begins(end) {
            return None;
        }
        let stands = |phrase: &str| sentence.follows(last, phrase) || sentence.follows(end, phrase);
        BEHIND.iter().find(|(phrase, _)| stands(phrase)).map(|(_, qualifier)| *qualifier)
    })
}

/// What the words before token `first` say.
fn before(sentence: &Sentence<'_>, first: usize) -> Option<Qualifier> {
    let phrases = BY_LAST_WORD.get(sentence.lower(first, -1))?;
    phrases.iter().find(|(phrase, _)| sentence.precedes(first, phrase)).map(|(_, qualifier)| *qualifier)
}

/// The phrases of [`BEFORE`] by the word that they end with, in the same order.
static BY_LAST_WORD: LazyLock<HashMap<&'static str, Vec<(&'static str, Qualifier)>>> = LazyLock::new(|| {
    let mut phrases: HashMap<_, Vec<_>> = HashMap::new();
    for (phrase, qualifier) in BEFORE {
        phrases.entry(phrase.rsplit(' ').next().unwrap_or(phrase)).or_default().push((phrase, qualifier));
    }
    phrases
});

/// Whether one of the eight words before token `first`, in the same clause, tells of a target.
fn is_target(sentence: &Sentence<'_>, first: usize) -> bool {
    let before = (1..=8).map(|steps| sentence.lower(first, -steps));
    before
        .take_while(|word| !matches!(*word, "," | ";" | ":" | "—" | "–" | "(" | "and" | "but"))
        .any(|word| TARGET.contains(&word))
}
