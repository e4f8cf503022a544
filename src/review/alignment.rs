//! The alignment of two versions of a story: which passage of the one became which of the other.

use super::{
    passage::{Anchor, Passage},
    words::{likeness, operations, sorted_words},
};
use similar::DiffTag;
use std::{cmp::Reverse, collections::BTreeMap};

/// The least likeness, of 100, at which a passage of text is one that was changed in its place, and not another.
const LIKE: usize = 30;
/// The same, where it was moved, too.
const LIKE_ELSEWHERE: usize = 60;
/// The least words of a passage that is worth being called moved.
const MOVABLE: usize = 4;
/// The most pairs of passages that are held against each other.
const MOST_PAIRS: usize = 4_000_000;

/// One passage that is not as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// Its index in the earlier version; none where it was added.
    pub(super) old: Option<usize>,
    /// Its index in the later version; none where it was removed.
    pub(super) new: Option<usize>,
    /// Whether it stands somewhere else.
    pub(super) is_moved: bool,
    /// The index in the later version before which it stands or stood.
    pub(super) at: usize,
}

/// A passage without a counterpart of the same words in its place.
struct Loose {
    index: usize,
    /// The number of the gap between unchanged passages that it is in.
    gap: usize,
    /// Where that gap begins in the later version.
    at: usize,
    words: Vec<String>,
    is_taken: bool,
}

/// Every passage that is not as it was, in the order of the later version.
pub(super) fn changes(old: &[Passage], new: &[Passage]) -> Vec<Change> {
    let (mut was, mut is) = loose(old, new);
    let mut changes: Vec<Change> = Vec::new();
    // Where what was changed in its place stands, by where it stood.
    let mut here = BTreeMap::new();
    for (left, right) in pairs(old, new, &was, &is) {
        let (Some(one), Some(other)) = (was.get_mut(left), is.get_mut(right)) else { continue };
        if one.is_taken || other.is_taken {
            continue;
        }
        let is_moved = one.gap != other.gap;
        if !is_moved {
            here.insert(one.index, (one.gap, other.index));
        }
        changes.push(Change { old: Some(one.index), new: Some(other.index), is_moved, at: other.index });
        (one.is_taken, other.is_taken) = (true, true);
    }
    let removed = was.iter().filter(|one| !one.is_taken);
    changes.extend(removed.map(|one| {
        let before = here.range(..one.index).next_back().filter(|(_, (gap, _))| *gap == one.gap);
        let at = before.map_or(one.at, |(_, (_, index))| index + 1);
        Change { old: Some(one.index), new: None, is_moved: false, at }
    }));
    let added = is.iter().filter(|one| !one.is_taken);
    changes.extend(added.map(|one| Change { old: None, new: Some(one.index), is_moved: false, at: one.index }));
    changes.sort_by_key(|change| (change.at, change.new.is_some(), change.old));
    changes
}

/// The passages of both that are not the same in their places.
fn loose(old: &[Passage], new: &[Passage]) -> (Vec<Loose>, Vec<Loose>) {
    let key = |passage: &'_ Passage| (passage.kind, passage.text.clone());
    let (olds, news) = (old.iter().map(key).collect::<Vec<_>>(), new.iter().map(key).collect::<Vec<_>>());
    let (mut was, mut is) = (Vec::new(), Vec::new());
    let mut gap = 0;
    for (tag, one, other) in operations(&olds, &news) {
        // Gaps are parted by what is the same.
        if tag == DiffTag::Equal {
            gap += 1;
            continue;
        }
        let at = other.start;
        let make = |passages: &[Passage], index: usize| {
            let words = passages.get(index).map(|passage| sorted_words(&passage.text)).unwrap_or_default();
            Loose { index, gap, at, words, is_taken: false }
        };
        was.extend(one.map(|index| make(old, index)));
        is.extend(other.map(|index| make(new, index)));
    }
    (was, is)
}

/// The pairs that may be one passage, the likeliest first.
fn pairs(old: &[Passage], new: &[Passage], was: &[Loose], is: &[Loose]) -> Vec<(usize, usize)> {
    let is_short = was.len() * is.len() <= MOST_PAIRS;
    let mut found = Vec::new();
    for (left, one) in was.iter().enumerate() {
        for (right, other) in is.iter().enumerate().filter(|(_, other)| is_short || other.index == one.index) {
            let (Some(before), Some(after)) = (old.get(one.index), new.get(other.index)) else { continue };
            if before.kind != after.kind {
                continue;
            }
            let is_here = one.gap == other.gap;
            let least = match after.anchor {
                _ if !is_here && one.words.len().min(other.words.len()) < MOVABLE => continue,
                _ if !is_here => LIKE_ELSEWHERE,
                Anchor::Words => LIKE,
                // What is said of a photo or at the top of the file is the same thing, whatever it says.
                _ => 0,
            };
            let like = likeness(&one.words, &other.words);
            if like >= least {
                found.push((Reverse((like, is_here)), left.abs_diff(right), left, right));
            }
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, _, left, right)| (left, right)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(texts: &[&str]) -> Vec<Passage> {
        let passage = |text: &&str| {
            let (kind, text) = text.split_once(": ").unwrap_or(("Text", text));
            let kind = if kind == "Alt" { "Alt text" } else { "Text" };
            let anchor = if kind == "Text" { Anchor::Words } else { Anchor::Photo(0) };
            Passage { kind, about: String::new(), text: text.to_owned(), section: None, anchor, line: 0 }
        };
        texts.iter().map(passage).collect()
    }

    fn shown(old: &[&str], new: &[&str]) -> Vec<String> {
        let said = |change: &Change| match (change.old, change.new) {
            (Some(old), Some(new)) if change.is_moved => format!("{old} moved to {new}"),
            (Some(old), Some(new)) => format!("{old} changed to {new}"),
            (Some(old), None) => format!("{old} removed before {}", change.at),
            (None, new) => format!("{} added", new.unwrap_or_default()),
        };
        changes(&passages(old), &passages(new)).iter().map(said).collect()
    }

    const RIVER: &str = "The river rose by two metres in a single night.";
    const MILL: &str = "Nobody had asked the miller, and nobody told him.";
    const DAM: &str = "A dam of grey stone was to hold for a hundred years.";

    #[test]
    fn what_was_changed_in_its_place_is_one_change() {
        assert_eq!(shown(&[RIVER, MILL], &[RIVER, MILL]), [""; 0]);
        let changed = "The river rose by three metres in a single night.";
        assert_eq!(shown(&[RIVER, MILL], &[changed, MILL]), ["0 changed to 0"]);
        assert_eq!(shown(&[RIVER, MILL], &[changed, DAM, MILL]), ["0 changed to 0", "1 added"]);
        assert_eq!(shown(&["Alt: A gate", MILL], &["Alt: The weir", MILL]), ["0 changed to 0"]);
    }

    #[test]
    fn what_is_new_or_gone_is_told_at_its_place() {
        assert_eq!(shown(&[RIVER, MILL], &[RIVER]), ["1 removed before 1"]);
        assert_eq!(shown(&[RIVER, DAM], &[MILL, DAM]), ["0 removed before 0", "0 added"]);
        let changed = "The river rose by three metres in a single night.";
        assert_eq!(shown(&[RIVER, MILL, DAM], &[changed, DAM]), ["0 changed to 0", "1 removed before 1"]);
    }

    #[test]
    fn what_stands_elsewhere_was_moved() {
        assert_eq!(shown(&[RIVER, MILL, DAM], &[MILL, DAM, RIVER]), ["0 moved to 2"]);
        let changed = "The river rose by three metres in a single night.";
        assert_eq!(shown(&[RIVER, MILL, DAM], &[MILL, DAM, changed]), ["0 moved to 2"]);
        assert_eq!(shown(&["AP", MILL, DAM], &[MILL, DAM, "AP"]), ["0 removed before 0", "2 added"], "too short");
    }
}
