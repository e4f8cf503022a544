//! The list of sources of a story's counts.

use crate::story::{Story, counts};
use std::collections::BTreeSet;

/// The sources of all counts, each once, in the order of their first number.
pub(super) fn of(story: &Story) -> Vec<&str> {
    let (mut found, mut known) = (Vec::new(), BTreeSet::new());
    for source in counts(story).into_iter().filter_map(|count| count.source.as_deref()).map(str::trim) {
        if !source.is_empty() && known.insert(source) {
            found.push(source);
        }
    }
    found
}
