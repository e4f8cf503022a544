//! Names that stand in photo credits.

use super::languages::Spoken;

/// Whether `text` is one of the names of agencies, archives and other sources, and nothing else.
pub(super) fn is_one(text: &str, spoken: &Spoken) -> bool {
    spoken.words(|language| language.credits.agencies).any(|name| *name == text)
}

/// Whether one of the names that stand in credits is in `text`, as whole words.
pub(super) fn named_in(text: &str, spoken: &Spoken) -> bool {
    let mut inside = false;
    let begins = |(_, letter): &(usize, char)| !std::mem::replace(&mut inside, letter.is_alphanumeric());
    let starts: Vec<&str> = text.char_indices().filter(begins).filter_map(|(at, _)| text.get(at..)).collect();
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    spoken.words(|language| language.credits.agencies).any(|name| match is_wide(name) {
        true => text.contains(name),
        false => {
            let first = name.as_bytes().first();
            let begins = |start: &&&str| start.as_bytes().first() == first;
            starts.iter().filter(begins).any(|start| start.strip_prefix(name).is_some_and(ends))
        }
    })
}

/// Whether `name` is of a script that sets no spaces between words.
fn is_wide(name: &str) -> bool {
    !name.is_ascii() && name.chars().any(super::heuristics::is_ideograph)
}
