//! Names that stand in photo credits.

use super::languages::Spoken;

/// Whether `text` is one of the names of agencies, archives and other sources, and nothing else.
pub(super) fn is_one(text: &str, spoken: &Spoken) -> bool {
    spoken.words(|language| language.credits.agencies).any(|name| *name == text)
}

/// Whether one of the names that stand in credits is in `text`, as whole words.
pub(super) fn named_in(text: &str, spoken: &Spoken) -> bool {
    spoken.words(|language| language.credits.agencies).any(|name| {
        text.match_indices(name).any(|(at, _)| {
            let wide = name.chars().any(super::shape::is_ideograph);
            let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            wide || before && text[at + name.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric())
        })
    })
}
