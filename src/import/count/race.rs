//! Distances that name an event of a sport: `the final of the 1500 metres`.

use crate::import::heuristics;
use rust_decimal::Decimal;

/// The distances of races on tracks and in pools, in metres.
const DISTANCES: [u32; 11] = [50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10_000];

/// How the word for metres begins in each language.
const METRES: [&str; 17] = [
    "meter",
    "metre",
    "mètre",
    "metro",
    "metri",
    "mét",
    "метр",
    "متر",
    "أمتار",
    "میٹر",
    "मीटर",
    "米",
    "公尺",
    "メートル",
    "미터",
    "မီတာ",
    "ម៉ែត្រ",
];

/// Whether `value` with `unit` can be the distance of a race.
pub(super) fn is_distance(value: Decimal, unit: &str) -> bool {
    let unit = unit.to_lowercase();
    let metres = unit == "m" || METRES.iter().any(|word| unit.starts_with(word));
    metres && !unit.contains([' ', '/', '²', '³']) && DISTANCES.iter().any(|known| value == Decimal::from(*known))
}

/// Whether one of `words` is in `text`; one that ends in `*` is the beginning of a word.
pub(super) fn names_sport(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    let letter = |c: char| c.is_alphabetic() && !heuristics::is_ideograph(c);
    words.iter().any(|word| {
        let stem = word.trim_end_matches('*');
        lower.match_indices(stem).any(|(at, _)| {
            let (before, behind) = (lower.get(..at), lower.get(at + stem.len()..));
            let joined = stem.starts_with(letter) && before.is_some_and(|before| before.ends_with(letter));
            let ends = stem.len() < word.len() || !stem.ends_with(letter);
            !joined && (ends || !behind.is_some_and(|behind| behind.starts_with(letter)))
        })
    })
}
