//! How exact a number is, from the words around it.

use super::token::Sentence;
use super::word_lists;
use crate::import::languages::ENGLISH;
use crate::story::Qualifier;
use std::{collections::HashMap, sync::LazyLock};

/// The qualifier of the number from token `first` to `last`, whose unit ends at `end`.
///
/// A target stays a target even where "or more" stands behind it: to show a wish as a fact is the worse mistake.
pub(super) fn detect(sentence: &Sentence<'_>, first: usize, last: usize, end: usize) -> Option<Qualifier> {
    if is_target(sentence, first) {
        return Some(Qualifier::Target);
    }
    before(sentence, first).filter(|_| !lasts(sentence, first, end)).or_else(|| {
        let begins = |at: usize| matches!(sentence.lower(at, 1), "or" | "+" | "-");
        if !begins(last) && !begins(end) {
            return None;
        }
        let stands = |phrase: &str| sentence.follows(last, phrase) || sentence.follows(end, phrase);
        ENGLISH.figures.behind.iter().find(|(phrase, _)| stands(phrase)).map(|(_, qualifier)| *qualifier)
    })
}

/// Whether "over" says how long something went on: `311 games over 18 seasons`.
fn lasts(sentence: &Sentence<'_>, first: usize, end: usize) -> bool {
    const SPANS: [&str; 8] = ["seasons", "games", "matches", "rounds", "laps", "holes", "innings", "episodes"];
    sentence.lower(first, -1) == "over"
        && SPANS.contains(&sentence.lower(end, 0))
        && word_lists::is_countable(sentence.lower(first, -2))
}

/// What the words before token `first` say.
fn before(sentence: &Sentence<'_>, first: usize) -> Option<Qualifier> {
    let phrases = BY_LAST_WORD.get(sentence.lower(first, -1))?;
    let (phrase, qualifier) = phrases.iter().find(|(phrase, _)| sentence.precedes(first, phrase))?;
    let words = isize::try_from(phrase.split(' ').count()).ok()?;
    // `Council tax goes up to £1,952`: where it goes is no limit.
    let goes = *qualifier == Qualifier::UpTo
        && phrase.starts_with("up")
        && word_lists::moves(sentence.lower(first, -words - 1));
    (!goes).then_some(*qualifier)
}

/// The phrases of the language by the word that they end with, in the same order.
static BY_LAST_WORD: LazyLock<HashMap<&'static str, Vec<(&'static str, Qualifier)>>> = LazyLock::new(|| {
    let mut phrases: HashMap<_, Vec<_>> = HashMap::new();
    for (phrase, qualifier) in ENGLISH.figures.before.iter().copied() {
        phrases.entry(phrase.rsplit(' ').next().unwrap_or(phrase)).or_default().push((phrase, qualifier));
    }
    phrases
});

/// Whether one of the eight words before token `first`, in the same clause, tells of a target.
fn is_target(sentence: &Sentence<'_>, first: usize) -> bool {
    let before = (1..=8).map(|steps| sentence.lower(first, -steps));
    before
        .take_while(|word| !matches!(*word, "," | ";" | ":" | "—" | "–" | "(" | "and" | "but"))
        .any(|word| ENGLISH.figures.targets.contains(&word))
}
