//! What a story says: whether words are those of its text.

use super::{Inline, Story, plain_text, walk};

/// The words of a story, to look for others in.
pub(crate) struct Said(Vec<String>);

impl Said {
    /// All that `story` says, its pull quotations left out: they repeat it.
    pub(crate) fn of(story: &Story) -> Self {
        Self(walk::lines(story).into_iter().map(letters).collect())
    }

    /// Whether `words` stand in one of the lines. Marks, spaces and capitals do not matter.
    pub(crate) fn has(&self, words: &[Inline]) -> bool {
        let words = letters(words);
        self.0.iter().any(|line| line.contains(&words))
    }
}

/// The letters and digits of `words`.
fn letters(words: &[Inline]) -> String {
    plain_text(words).chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
