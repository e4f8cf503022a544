//! English numbers in words, as a sentence spells them: `nine`, `twenty-one`, `two hundred`.

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

/// The number that `text` spells, or `None` where it is not a whole number below a million in English words.
///
/// Case does not matter, nor whether hyphens or spaces stand between the words: `Twenty-one`, `two hundred and five`.
/// Ordinals, fractions and vague amounts (`third`, `half`, `dozens`, `hundreds`) are not numbers.
#[must_use]
pub fn number_word(text: &str) -> Option<u32> {
    if !begins_number(text.trim_start_matches(|c: char| !c.is_alphabetic())) {
        return None;
    }
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| c == '-' || c == '\u{2011}' || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    let Some(at) = words.iter().position(|word| *word == "thousand") else {
        return below_thousand(&words);
    };
    let (thousands, rest) = (words.get(..at)?, words.get(at + 1..)?);
    let rest = match rest {
        [] => 0,
        ["and", rest @ ..] | rest => above_zero(below_thousand(rest)?)?,
    };
    Some(above_zero(below_thousand(thousands)?)? * 1000 + rest)
}

/// Whether `text` begins like a number in words, told by three letters: for all but few words the answer is no, at once.
pub(super) fn begins_number(text: &str) -> bool {
    let start = text.as_bytes().get(..3).unwrap_or_default();
    let begins = |word: &&str| word.as_bytes().get(..3).is_some_and(|known| start.eq_ignore_ascii_case(known));
    UNITS.iter().chain(&TENS).any(begins)
}

fn below_thousand(words: &[&str]) -> Option<u32> {
    match words {
        [count, "hundred"] => Some(hundreds(count)?),
        [count, "hundred", "and", rest @ ..] | [count, "hundred", rest @ ..] => {
            Some(hundreds(count)? + above_zero(below_hundred(rest)?)?)
        }
        _ => below_hundred(words),
    }
}

fn hundreds(count: &str) -> Option<u32> {
    unit(count).filter(|count| (1..10).contains(count)).map(|count| count * 100)
}

fn below_hundred(words: &[&str]) -> Option<u32> {
    match words {
        [word] => unit(word).or_else(|| tens(word)),
        [word, last] => Some(tens(word)? + unit(last).filter(|last| (1..10).contains(last))?),
        _ => None,
    }
}

fn above_zero(number: u32) -> Option<u32> {
    (number > 0).then_some(number)
}

fn unit(word: &str) -> Option<u32> {
    UNITS.iter().position(|known| *known == word).and_then(|at| u32::try_from(at).ok())
}

fn tens(word: &str) -> Option<u32> {
    TENS.iter().position(|known| *known == word).and_then(|at| u32::try_from((at + 2) * 10).ok())
}

#[cfg(test)]
mod tests {
    use super::number_word;

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
        ] {
            assert_eq!(number_word(text), Some(number), "{text}");
        }
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
        ] {
            assert_eq!(number_word(text), None, "{text}");
        }
    }
}
