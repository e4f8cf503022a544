//! Comparing a phrase with the text beside a number, whatever its capitals, its spaces and its optional marks.

use crate::import::heuristics;

/// A phrase, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its letters, folded; backwards where it is looked for before a number.
    letters: Vec<char>,
    /// Whether it is the beginning of a word.
    stem: bool,
    /// Whether its first letter, or its last where it is looked for before a number, is a part of a word.
    bounded: bool,
    /// The phrase as the language has it.
    pub(super) text: &'static str,
}

impl Phrase {
    /// `text`, to be looked for behind a number.
    pub(super) fn behind(text: &'static str) -> Self {
        let (bare, stem) = text.strip_suffix('*').map_or((text, false), |stem| (stem, true));
        Self { letters: bare.chars().filter_map(fold).collect(), stem, bounded: bare.ends_with(in_word), text }
    }

    /// `text`, to be looked for before a number; a stem is looked for at the beginning of the last word.
    pub(super) fn before(text: &'static str) -> Self {
        let (bare, stem) = text.strip_suffix('*').map_or((text, false), |stem| (stem, true));
        let letters = bare.chars().filter_map(fold);
        let letters = if stem { letters.collect() } else { letters.rev().collect() };
        Self { letters, stem, bounded: bare.starts_with(in_word), text }
    }

    /// Its first two letters as they are compared, from the side of the number; a zero for one that is not there.
    pub(super) fn key(&self) -> [char; 2] {
        [self.letters.first().copied().unwrap_or('\0'), self.letters.get(1).copied().unwrap_or('\0')]
    }

    /// Whether it is the beginning of a word.
    pub(super) fn is_stem(&self) -> bool {
        self.stem
    }

    /// How many letters it has.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// How many bytes at the front of `text` it is, to the end of the word where it is a stem; `joined` says that letters may follow.
    pub(super) fn starts(&self, text: &str, joined: bool) -> Option<usize> {
        let mut at = 0;
        let mut letters = text.char_indices().filter_map(|(at, letter)| Some((at + letter.len_utf8(), fold(letter)?)));
        for wanted in &self.letters {
            at = letters.next().filter(|(_, letter)| letter == wanted)?.0;
        }
        let rest = text.get(at..)?;
        at += rest.find(|letter| fold(letter).is_some()).unwrap_or(rest.len());
        let rest = text.get(at..)?;
        match self.stem {
            true => Some(at + word_end(rest)),
            // A vowel sign goes on with the syllable, also where no spaces stand between words: `လ` is not in `လာ`.
            false if rest.starts_with(heuristics::is_mark) => None,
            false => (joined || !self.bounded || !rest.starts_with(in_word)).then_some(at),
        }
    }

    /// How many bytes at the end of `text` it is; as [`Self::starts`], backwards.
    pub(super) fn ends(&self, text: &str, joined: bool) -> Option<usize> {
        if self.stem {
            let word = text.rsplit(|letter| !in_word(letter)).next()?;
            return self.starts(word, true).map(|_| word.len());
        }
        let mut at = text.len();
        let mut letters = text.char_indices().rev().filter_map(|(at, letter)| Some((at, fold(letter)?)));
        for wanted in &self.letters {
            at = letters.next().filter(|(_, letter)| letter == wanted)?.0;
        }
        let before = text.get(..at)?;
        let open = joined || !self.bounded || !before.ends_with(in_word) || ends_in_particle(before);
        open.then_some(text.len() - at)
    }
}

/// Folds `letter` for comparing; `None` for marks that writers leave out: vowel signs of Arabic, nukta, joiners.
pub(super) fn fold(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | ' ' | '\u{2E80}'.. => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => return None,
        '\u{64B}'..='\u{652}' | '\u{640}' | '\u{93C}' => return None,
        '\u{A0}' | '\u{202F}' | '\u{2009}' | '\t' => ' ',
        '’' | 'ʼ' | '‘' => '\'',
        'أ' | 'إ' | 'آ' => 'ا',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        '\u{590}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => letter,
        // A capital that is two small letters is compared by its first.
        _ => letter.to_lowercase().next().unwrap_or(letter),
    })
}

/// Whether `letter` is a part of a word.
pub(super) fn in_word(letter: char) -> bool {
    match letter {
        _ if letter.is_ascii() => letter.is_ascii_alphabetic(),
        '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{430}'..='\u{44F}' => true,
        '\u{94D}' | '\u{200C}' | '\u{200D}' | '\u{103A}' | '\u{1039}' | '\u{17D2}' => true,
        _ => letter.is_alphabetic(),
    }
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
    use super::Phrase;

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
            assert_eq!(Phrase::behind(phrase).starts(text, joined), length, "{text}");
        }
        for (text, phrase, length) in [
            ("Es waren mehr als", "mehr als", Some(8)),
            ("vermehr als", "mehr als", None),
            ("ونحو", "نحو", Some(6)),
            ("das erklärte Ziel", "ziel*", Some(4)),
        ] {
            assert_eq!(Phrase::before(phrase).ends(text, false), length, "{text}");
        }
    }
}
