//! Comparing a phrase with the text beside a number, whatever its capitals, its spaces and its optional marks.

/// Folds `letter` for comparing; `None` for marks that writers leave out: vowel signs of Arabic, nukta, joiners.
fn fold(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | ' ' => letter,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => return None,
        '\u{64B}'..='\u{652}' | '\u{640}' | '\u{93C}' => return None,
        '\u{A0}' | '\u{202F}' | '\u{2009}' | '\t' => ' ',
        '’' | 'ʼ' | '‘' => '\'',
        'أ' | 'إ' | 'آ' => 'ا',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        // A capital that is two small letters is compared by its first.
        _ => letter.to_lowercase().next().unwrap_or(letter),
    })
}

/// The first letter of `phrase` as it is compared.
pub(super) fn first(phrase: &str) -> Option<char> {
    phrase.chars().find_map(fold)
}

/// The last letter of `phrase` as it is compared.
pub(super) fn last(phrase: &str) -> Option<char> {
    phrase.chars().rev().find_map(fold)
}

/// Whether `letter` is a part of a word.
pub(super) fn in_word(letter: char) -> bool {
    letter.is_alphabetic()
        || matches!(letter, '\u{94D}' | '\u{200C}' | '\u{200D}' | '\u{103A}' | '\u{1039}' | '\u{17D2}')
}

/// How many bytes at the front of `text` are `phrase`, to the end of the word where the phrase ends in `*`.
///
/// `joined` says that letters may follow; `exact`, that capitals matter.
pub(super) fn starts(text: &str, phrase: &str, joined: bool, exact: bool) -> Option<usize> {
    let (phrase, stem) = phrase.strip_suffix('*').map_or((phrase, false), |stem| (stem, true));
    let mut at = 0;
    if exact {
        at = text.starts_with(phrase).then_some(phrase.len())?;
    } else {
        let mut letters = text.char_indices().filter_map(|(at, letter)| Some((at + letter.len_utf8(), fold(letter)?)));
        for wanted in phrase.chars().filter_map(fold) {
            at = letters.next().filter(|(_, letter)| *letter == wanted)?.0;
        }
    }
    let rest = text.get(at..)?;
    at += rest.find(|letter| fold(letter).is_some()).unwrap_or(rest.len());
    let rest = text.get(at..)?;
    if stem {
        return Some(at + word_end(rest));
    }
    let open = joined || !phrase.ends_with(in_word);
    (open || !rest.starts_with(in_word)).then_some(at)
}

/// How many bytes at the end of `text` are `phrase`; as [`starts`], backwards.
pub(super) fn ends(text: &str, phrase: &str, joined: bool) -> Option<usize> {
    if let Some(stem) = phrase.strip_suffix('*') {
        let word = text.rfind(|letter| !in_word(letter)).map_or(text, |at| text.get(at..).unwrap_or_default());
        let word = word.trim_start_matches(|letter| !in_word(letter));
        starts(word, stem, true, false)?;
        return Some(word.len());
    }
    let mut at = text.len();
    let mut letters = text.char_indices().rev().filter_map(|(at, letter)| Some((at, fold(letter)?)));
    for wanted in phrase.chars().rev().filter_map(fold) {
        at = letters.next().filter(|(_, letter)| *letter == wanted)?.0;
    }
    let before = text.get(..at)?;
    let open = joined || !phrase.starts_with(in_word) || !before.ends_with(in_word) || ends_in_particle(before);
    open.then_some(text.len() - at)
}

/// Whether `text` ends in a word that is but an Arabic particle, which is written with the next word.
fn ends_in_particle(text: &str) -> bool {
    let rest = text.trim_end_matches(['و', 'ف', 'ب', 'ل', 'ك']);
    rest.len() < text.len() && !rest.ends_with(in_word)
}

/// Where the word at the front of `text` ends, in bytes.
pub(super) fn word_end(text: &str) -> usize {
    text.find(|letter| !in_word(letter)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{ends, starts};

    #[test]
    fn a_phrase_is_found_whatever_its_capitals_and_marks() {
        for (text, phrase, joined, length) in [
            ("Millionen Euro", "millionen", false, Some(9)),
            ("Millionenstadt", "millionen", false, None),
            ("Menschenleben", "mensch*", false, Some(13)),
            ("만명이", "만", true, Some(3)),
            ("شخصاً", "شخصا", false, Some(10)),
            ("d’euros", "d'", false, Some(4)),
        ] {
            assert_eq!(starts(text, phrase, joined, false), length, "{text}");
        }
        for (text, phrase, length) in [
            ("Es waren mehr als", "mehr als", Some(8)),
            ("vermehr als", "mehr als", None),
            ("ونحو", "نحو", Some(6)),
            ("das erklärte Ziel", "ziel*", Some(4)),
        ] {
            assert_eq!(ends(text, phrase, false), length, "{text}");
        }
    }
}
