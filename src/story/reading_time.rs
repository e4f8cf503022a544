//! The reading time of a story, estimated from its words, or from its characters where words are not set apart by spaces.

use super::{Story, plain_text, walk};

/// Words a minute, of the scripts that set them apart by spaces: the mean of studies of silent reading in English, rounded (Brysbaert
/// 2019). In other languages it is near enough to that for whole minutes.
const WORDS: usize = 240;
/// Characters a minute of Chinese and Japanese, likewise.
const IDEOGRAPHS: usize = 400;
/// Letters a minute of Burmese, Khmer, Lao and Thai, vowel signs and tone marks among them: words of five or six.
const LETTERS: usize = 1300;
/// The least number of minutes that is worth being said.
const LEAST: usize = 2;

/// How many minutes it takes to read `story`, rounded up; nothing where its author does not want that said, and for what is read in
/// a moment.
#[must_use]
pub fn reading_time(story: &Story) -> Option<usize> {
    if story.hide_reading_time {
        return None;
    }
    Some(minutes(story)).filter(|minutes| *minutes >= LEAST)
}

/// How long the reading of a story takes, in minutes, however short it is.
pub(crate) fn minutes(story: &Story) -> usize {
    let lines = walk::lines(story).into_iter().map(plain_text);
    lines.chain(story.dek.clone()).map(|line| Amount::of(&line)).sum::<Amount>().minutes()
}

/// The words of all lines of text, as spaces part them.
#[cfg(feature = "ssr")]
pub(crate) fn word_count(story: &Story) -> usize {
    walk::lines(story).into_iter().map(|line| plain_text(line).split_whitespace().count()).sum()
}

/// What there is to read.
#[derive(Default)]
struct Amount {
    words: usize,
    ideographs: usize,
    letters: usize,
}

impl Amount {
    fn of(line: &str) -> Self {
        let mut amount = Self::default();
        let mut is_in_word = false;
        for char in line.chars() {
            let is_word = match char {
                '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => {
                    amount.letters += 1;
                    false
                }
                '\u{3040}'..='\u{30FF}'
                | '\u{3400}'..='\u{9FFF}'
                | '\u{F900}'..='\u{FAFF}'
                | '\u{20000}'..='\u{3FFFF}' => {
                    amount.ideographs += 1;
                    false
                }
                // What joins or ends a word is in it.
                _ => !char.is_whitespace() && (is_in_word || char.is_alphanumeric()),
            };
            amount.words += usize::from(is_word && !is_in_word);
            is_in_word = is_word;
        }
        amount
    }

    fn minutes(&self) -> usize {
        // In parts of a minute that all three divide.
        let parts =
            self.words * IDEOGRAPHS * LETTERS + self.ideographs * WORDS * LETTERS + self.letters * WORDS * IDEOGRAPHS;
        parts.div_ceil(WORDS * IDEOGRAPHS * LETTERS)
    }
}

impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), |sum, amount| Self {
            words: sum.words + amount.words,
            ideographs: sum.ideographs + amount.ideographs,
            letters: sum.letters + amount.letters,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{ParseOptions, read_djot};

    fn minutes(front: &str, text: &str) -> Option<usize> {
        let text = format!("---\ntitle: T\n{front}---\n\n{text}\n");
        reading_time(&read_djot(&text, &ParseOptions::named("story.dj")).into_story().unwrap())
    }

    #[test]
    fn words_are_counted_where_spaces_part_them() {
        assert_eq!(minutes("", &"word ".repeat(240)), None);
        assert_eq!(minutes("", &"word ".repeat(241)), Some(2));
        assert_eq!(minutes("", &"don’t well-known – 1,234 ".repeat(160)), Some(2));
        assert_eq!(minutes("language: ko\n", &"우리는 간다 ".repeat(300)), Some(3));
    }

    #[test]
    fn characters_are_counted_where_none_do() {
        assert_eq!(minutes("language: zh\n", &"山水。".repeat(500)), Some(3));
        assert_eq!(minutes("language: my\n", &"မြစ်ကမ်း".repeat(300)), Some(2));
        assert_eq!(minutes("language: zh\n", &"山水 Mekong 河 ".repeat(240)), Some(3));
    }

    #[test]
    fn the_author_may_not_want_it_said() {
        assert_eq!(minutes("reading-time: no\n", &"word ".repeat(1000)), None);
        assert_eq!(minutes("reading-time: yes\n", &"word ".repeat(1000)), Some(5));
    }
}
