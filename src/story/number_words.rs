//! English numbers in words, as a sentence spells them: `nine`, `twenty-one`, `two hundred`, `two million`.

/// The numbers below twenty.
const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The tens from twenty.
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The scales from a thousand, in the short scale that English has now, each a thousand times the one before it.
const SCALES: [&str; 5] = ["thousand", "million", "billion", "trillion", "quadrillion"];

/// The number that `text` spells, or `None` where it is not a whole number below 10^18 in English words.
///
/// Case does not matter, nor whether hyphens or spaces stand between the words: `Twenty-one`, `two hundred and five`,
/// `two and a half million`, `a hundred thousand`. Ordinals, fractions and vague amounts (`third`, `half`, `dozens`,
/// `millions`) are not numbers.
#[must_use]
pub fn number_word(text: &str) -> Option<u64> {
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let article = text.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("a "));
    if !article && !begins_number(text) {
        return None;
    }
    let text = text.to_lowercase();
    let words: Vec<&str> = words_of(&text).collect();
    match words.as_slice() {
        // `a hundred`, `a million`: one of a scale; `a nine` is none.
        ["a", rest @ ..] if rest.first().is_some_and(|word| *word == "hundred" || SCALES.contains(word)) => {
            scaled(&[&["one"], rest].concat())
        }
        words => scaled(words),
    }
}

/// The number before the last word of `text` where that is a scale: 2 in `two million`, as in `2 million`.
pub(super) fn number_before_scale(text: &str) -> Option<u64> {
    let text = text.trim();
    let (number, scale) = text.rsplit_once(|c: char| c == '-' || c.is_whitespace())?;
    SCALES.iter().any(|known| scale.eq_ignore_ascii_case(known)).then(|| number_word(number)).flatten()
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == '-' || c == '\u{2011}' || c.is_whitespace()).filter(|word| !word.is_empty())
}

/// The number that `words` spell by descending scales: `two million three hundred thousand and five`.
fn scaled(words: &[&str]) -> Option<u64> {
    let (mut total, mut rest, mut below) = (0, words, SCALES.len());
    while let Some(at) = rest.iter().position(|word| SCALES.contains(word)) {
        let scale = SCALES.iter().position(|known| Some(known) == rest.get(at)).filter(|scale| *scale < below)?;
        let one = 1000_u64.pow(u32::try_from(scale).ok()? + 1);
        total += match rest.get(..at)? {
            [number @ .., "and", "a", "half"] => above_zero(below_thousand(number)?)? * one + one / 2,
            number => above_zero(below_thousand(number)?)? * one,
        };
        (rest, below) = (rest.get(at + 1..)?, scale);
    }
    match rest {
        [] => (total > 0).then_some(total),
        ["and", rest @ ..] if total > 0 => Some(total + above_zero(below_thousand(rest)?)?),
        rest if total > 0 => Some(total + above_zero(below_thousand(rest)?)?),
        rest => below_thousand(rest),
    }
}

/// Whether `text` begins like a number in words, told by three letters: for all but few words the answer is no, at once.
pub(crate) fn begins_number(text: &str) -> bool {
    let Some(start) = text.as_bytes().first_chunk::<3>() else { return false };
    matches!(
        &start.map(|byte| byte.to_ascii_lowercase()),
        b"zer"
            | b"one"
            | b"two"
            | b"thr"
            | b"fou"
            | b"fiv"
            | b"six"
            | b"sev"
            | b"eig"
            | b"nin"
            | b"ten"
            | b"ele"
            | b"twe"
            | b"thi"
            | b"fif"
            | b"for"
    )
}

fn below_thousand(words: &[&str]) -> Option<u64> {
    match words {
        [count, "hundred"] => Some(hundreds(count)?),
        [count, "hundred", "and", rest @ ..] | [count, "hundred", rest @ ..] => {
            Some(hundreds(count)? + above_zero(below_hundred(rest)?)?)
        }
        _ => below_hundred(words),
    }
}

fn hundreds(count: &str) -> Option<u64> {
    unit(count).filter(|count| (1..10).contains(count)).map(|count| count * 100)
}

fn below_hundred(words: &[&str]) -> Option<u64> {
    match words {
        [word] => unit(word).or_else(|| tens(word)),
        [word, last] => Some(tens(word)? + unit(last).filter(|last| (1..10).contains(last))?),
        _ => None,
    }
}

fn above_zero(number: u64) -> Option<u64> {
    (number > 0).then_some(number)
}

fn unit(word: &str) -> Option<u64> {
    UNITS.iter().position(|known| *known == word).and_then(|at| u64::try_from(at).ok())
}

fn tens(word: &str) -> Option<u64> {
    TENS.iter().position(|known| *known == word).and_then(|at| u64::try_from((at + 2) * 10).ok())
}

#[cfg(test)]
mod tests {
    use super::{TENS, UNITS, begins_number, number_before_scale, number_word};

    #[test]
    fn numbers_are_read_as_a_sentence_spells_them() {
        for (text, number) in [
            ("zero", 0),
            ("nine", 9),
            ("Six", 6),
            ("nineteen", 19),
            ("twenty", 20),
            ("Twenty-one", 21),
            ("ninety nine", 99),
            ("two hundred", 200),
            ("two hundred and five", 205),
            ("three thousand", 3000),
            ("twelve thousand three hundred and forty-five", 12_345),
            ("one thousand and one", 1001),
            ("two million", 2_000_000),
            ("Two-million", 2_000_000),
            ("fifty-five million", 55_000_000),
            ("a million", 1_000_000),
            ("a hundred thousand", 100_000),
            ("one billion two hundred million and five", 1_200_000_005),
            ("two and a half million", 2_500_000),
            ("three hundred and twelve trillion", 312_000_000_000_000),
        ] {
            assert_eq!(number_word(text), Some(number), "{text}");
        }
    }

    #[test]
    fn every_number_word_begins_like_one() {
        assert!(UNITS.iter().chain(&TENS).all(|word| begins_number(word)));
        assert!(!begins_number("the") && !begins_number("no"));
    }

    #[test]
    fn what_is_not_a_whole_number_is_refused() {
        for text in [
            "",
            " ",
            "ninth",
            "dozens",
            "hundreds",
            "half",
            "hundred",
            "twenty-ten",
            "twenty-zero",
            "zero hundred",
            "ten hundred",
            "one hundred and",
            "zero thousand",
            "thousand",
            "nine of",
            "nine thousand thousand",
            "two thousand million",
            "million",
            "millions",
            "a nine",
            "a",
            "a dozen",
            "half a million",
            "two and a half",
            "two million and",
            "zero million",
        ] {
            assert_eq!(number_word(text), None, "{text}");
        }
    }

    #[test]
    fn the_number_before_a_scale_is_told_as_with_digits() {
        for (text, number) in
            [("two million", Some(2)), ("Twelve thousand", Some(12)), ("nine", None), ("the million", None)]
        {
            assert_eq!(number_before_scale(text), number, "{text}");
        }
    }
}
