//! HTML that was pasted into a story file.

use super::reader::Reader;
use crate::format::markup;
use std::ops::Range;

impl Reader<'_> {
    /// Notes the tags, character references and comments of HTML in the file, but not in the addresses of links and photos.
    pub(super) fn markup(&mut self) {
        let addresses = addresses(self.text);
        let mut addresses = addresses.iter().peekable();
        for (at, kind) in markup::find(self.text) {
            while addresses.next_if(|address| address.end <= at).is_some() {}
            if addresses.peek().is_none_or(|address| !address.contains(&at)) {
                self.error(at, kind);
            }
        }
    }
}

/// Where the addresses behind brackets are: from `](` to the parenthesis that ends them, on the same line.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, mark) in text.match_indices("](") {
        let begin = at + mark.len();
        if found.last().is_some_and(|last| begin < last.end) {
            continue;
        }
        let rest = text.get(begin..).unwrap_or_default();
        let end = rest.find([')', '\n']).unwrap_or(rest.len());
        found.push(begin..begin + end);
    }
    found
}
