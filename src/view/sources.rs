//! Who stands behind the numbers of a story.

use crate::story::{Story, counts};

/// The sources of all counts, each once, in the order of their first number.
pub(super) fn of(story: &Story) -> Vec<&str> {
    let mut found = Vec::new();
    for source in counts(story).into_iter().filter_map(|count| count.source.as_deref()).map(str::trim) {
        if !source.is_empty() && !found.contains(&source) {
            found.push(source);
        }
    }
    found
}
