//! Names that stand in photo credits.

use super::languages::ENGLISH;

/// Whether `text` is one of the names and nothing else.
pub(super) fn is_one(text: &str) -> bool {
    ENGLISH.credits.agencies.contains(&text)
}

/// Whether one of the names that stand in credits is in `text`, as whole words.
pub(super) fn named_in(text: &str) -> bool {
    ENGLISH.credits.agencies.iter().any(|name| {
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            before && text[at + name.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric())
        })
    })
}
