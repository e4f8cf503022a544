//! The difference of two texts, word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// The most words that are compared one by one; in longer texts, all between the first and the last difference counts as changed.
const MOST: usize = 20_000;

/// The least part of the words, in per cent, that has to be left for a text to be shown as changed and not as replaced.
const LEAST_KEPT: usize = 20;

/// A piece of a text that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// It is in both.
    Kept(String),
    /// It was only in the earlier text.
    Removed(String),
    /// It is only in the later text.
    Added(String),
}

/// What became of `old` in `new`, in the order of reading: where words were replaced, those that were removed come first.
pub(super) fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let mut changes = Vec::new();
    for (tag, was, is) in operations(&old, &new) {
        let (was, is) = (old.get(was).unwrap_or_default().concat(), new.get(is).unwrap_or_default().concat());
        changes.push(match tag {
            DiffTag::Equal => Change::Kept(is),
            _ => Change::Replaced(was, is),
        });
    }
    let changes = joined(changes);
    let kept: usize =
        changes.iter().map(|change| if let Change::Kept(words) = change { letters(words) } else { 0 }).sum();
    let all = letters(&new.concat()).max(letters(&old.concat()));
    if kept * 100 < all * LEAST_KEPT {
        return Change::Replaced(old.concat(), new.concat()).pieces();
    }
    changes.into_iter().flat_map(Change::pieces).collect()
}

/// How alike two texts are, of 100: how many of their words they share. `one` and `other` are sorted [`words`] with letters.
pub(super) fn likeness(one: &[String], other: &[String]) -> usize {
    let (mut left, mut right, mut shared) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(left), other.get(right)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => left += 1,
            std::cmp::Ordering::Greater => right += 1,
            std::cmp::Ordering::Equal => (left, right, shared) = (left + 1, right + 1, shared + 1),
        }
    }
    200 * shared / (one.len() + other.len()).max(1)
}

/// The words of `text` that have letters or digits, sorted.
pub(super) fn sorted_words(text: &str) -> Vec<String> {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    let mut words = words(text).into_iter().filter(is_word).map(str::to_lowercase).collect::<Vec<_>>();
    words.sort_unstable();
    words
}

/// The differences of two lists: what stands in the one, and in its place in the other.
pub(super) fn operations<T: Eq + std::hash::Hash + Ord>(
    old: &[T],
    new: &[T],
) -> Vec<(DiffTag, std::ops::Range<usize>, std::ops::Range<usize>)> {
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let rest = |list: &[T]| list.len() - start;
    let ends = old.iter().rev().zip(new.iter().rev()).take(rest(old).min(rest(new)));
    let end = ends.take_while(|(old, new)| old == new).count();
    let (was, is) = (start..old.len() - end, start..new.len() - end);
    if was.len() + is.len() > MOST {
        let same = |was, is| (DiffTag::Equal, was, is);
        let ends = same(was.end..old.len(), is.end..new.len());
        return vec![same(0..start, 0..start), (DiffTag::Replace, was, is), ends];
    }
    capture_diff_slices(Algorithm::Myers, old, new).into_iter().map(|operation| operation.as_tag_tuple()).collect()
}

enum Change {
    Kept(String),
    Replaced(String, String),
}

impl Change {
    fn pieces(self) -> Vec<Piece> {
        let pieces = match self {
            Self::Kept(words) => vec![Piece::Kept(words)],
            Self::Replaced(was, is) => vec![Piece::Removed(was), Piece::Added(is)],
        };
        let is_empty = |piece: &Piece| match piece {
            Piece::Kept(words) | Piece::Removed(words) | Piece::Added(words) => words.is_empty(),
        };
        pieces.into_iter().filter(|piece| !is_empty(piece)).collect()
    }
}

/// Changes with nothing but spaces and marks between them are one: nobody reads words in turns.
fn joined(changes: Vec<Change>) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::new();
    let mut changes = changes.into_iter().peekable();
    while let Some(change) = changes.next() {
        let is_followed = matches!(changes.peek(), Some(Change::Replaced(..)));
        match (joined.last_mut(), change) {
            (Some(Change::Replaced(was, is)), Change::Replaced(more_was, more_is)) => {
                was.push_str(&more_was);
                is.push_str(&more_is);
            }
            (Some(Change::Replaced(was, is)), Change::Kept(words)) if is_followed && letters(&words) == 0 => {
                was.push_str(&words);
                is.push_str(&words);
            }
            (_, change) => joined.push(change),
        }
    }
    joined
}

/// How many letters and digits `text` has.
fn letters(text: &str) -> usize {
    text.chars().filter(|char| char.is_alphanumeric()).count()
}

/// The words of `text`, and what stands between them, none of it left out. A number is a word, with its separators; where words are not
/// set apart by spaces, every letter is one.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        let mut before = first;
        while let Some((at, char)) = chars.peek().copied() {
            let next = text.get(at + char.len_utf8()..).and_then(|rest| rest.chars().next());
            let goes_on = match char {
                _ if is_mark(char) => true,
                _ if !first.is_alphanumeric() => first.is_whitespace() && char.is_whitespace(),
                '.' | ',' | ':' => before.is_numeric() && next.is_some_and(char::is_numeric),
                '’' | '\'' | '-' => before.is_alphanumeric() && next.is_some_and(char::is_alphanumeric),
                _ => char.is_alphanumeric() && !is_unspaced(char) && !is_unspaced(first),
            };
            if !goes_on {
                break;
            }
            before = char;
            chars.next();
        }
        let end = chars.peek().map_or(text.len(), |(at, _)| *at);
        words.push(text.get(start..end).unwrap_or_default());
    }
    words
}

/// Whether `char` is of a script that sets no spaces between words: Chinese, Japanese, Burmese, Khmer, Lao, Thai.
fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether `char` belongs to the letter before it: accents, and the vowel signs and tone marks that are no letters.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{EB1}' | '\u{EB4}'..='\u{EBC}' | '\u{EC8}'..='\u{ECE}'
        | '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1059}' | '\u{17B4}'..='\u{17D3}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use Piece::{Added, Kept, Removed};
    use proptest::prelude::*;

    fn shown(old: &str, new: &str) -> String {
        let one = |piece| match piece {
            Kept(words) => words,
            Removed(words) => format!("[-{words}-]"),
            Added(words) => format!("[+{words}+]"),
        };
        pieces(old, new).into_iter().map(one).collect()
    }

    #[test]
    fn words_are_removed_added_and_replaced() {
        for (old, new, expected) in [
            ("It rose at night.", "It rose late at night.", "It rose [+late +]at night."),
            ("It rose late at night.", "It rose at night.", "It rose [-late -]at night."),
            ("It cost 1,240 pounds.", "It cost 1,420 pounds.", "It cost [-1,240-][+1,420+] pounds."),
            ("The two old men left.", "The two young women left.", "The two [-old men-][+young women+] left."),
            ("Don’t go there.", "Do not go there.", "[-Don’t-][+Do not+] go there."),
            ("Ann slept.", "The lake froze over.", "[-Ann slept.-][+The lake froze over.+]"),
            ("河长6300公里。", "河长6380公里。", "河长[-6300-][+6380+]公里。"),
            ("same", "same", "same"),
            ("", "new", "[+new+]"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }

    #[test]
    fn texts_of_unlike_words_are_told_from_those_that_were_edited() {
        let like = |old, new| likeness(&sorted_words(old), &sorted_words(new));
        assert_eq!(like("The river rose", "the river rose!"), 100);
        assert!(like("The river rose at night", "The river rose by day") > 50);
        assert_eq!(like("Ann slept", "The lake froze"), 0);
        assert_eq!(like("", ""), 0);
    }

    #[test]
    fn texts_of_any_length_are_compared_at_once() {
        let (old, new) = ("a b ".repeat(200_000), "c d ".repeat(200_000));
        assert_eq!(pieces(&old, &new), [Removed(old), Added(new)]);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_their_difference(old in "[a-c ,.1သံ河]{0,30}", new in "[a-c ,.1သံ河]{0,30}") {
            let (mut was, mut is) = (String::new(), String::new());
            for piece in pieces(&old, &new) {
                match piece {
                    Kept(words) => { was.push_str(&words); is.push_str(&words); }
                    Removed(words) => was.push_str(&words),
                    Added(words) => is.push_str(&words),
                }
            }
            prop_assert_eq!((was, is), (old, new));
        }
    }
}
