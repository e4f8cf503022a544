//! The list of sources of a story's counts.

use crate::story::{Story, counts, walk};
use std::collections::BTreeSet;

/// The sources of all counts, then those of tables, each once, in the order of their first number.
pub(super) fn of(story: &Story) -> Vec<&str> {
    let (mut found, mut known) = (Vec::new(), BTreeSet::new());
    let counts = counts(story).into_iter().filter_map(|count| count.source.as_deref());
    let tables = walk::tables(story).into_iter().filter_map(|table| table.source.as_deref());
    for source in counts.chain(tables).map(str::trim) {
        if !source.is_empty() && known.insert(source) {
            found.push(source);
        }
    }
    found
}
