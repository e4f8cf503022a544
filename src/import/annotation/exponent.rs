//! Exponents: raised digits behind a number or a unit of measure, `10⁶`, `40 m²`, `12 €/m²`. They are no marks of notes.

use crate::motion::numerals;

/// Units that are squared or cubed, and are no words.
const UNITS: [&str; 39] = [
    "cm",
    "km",
    "mm",
    "dm",
    "dam",
    "hm",
    "nm",
    "pm",
    "µm",
    "μm",
    "ft",
    "yd",
    "mc",
    "Å",
    "eV",
    "keV",
    "MeV",
    "GeV",
    "м",
    "см",
    "км",
    "мм",
    "дм",
    "нм",
    "с",
    "م",
    "كم",
    "سم",
    "مم",
    "کم",
    "米",
    "厘米",
    "毫米",
    "千米",
    "公里",
    "मी",
    "सेमी",
    "किमी",
    "मिमी",
];

/// Units that are words, too: they are known by the number or the stroke before them.
const WORDS: [&str; 5] = ["in", "mi", "au", "ly", "pc"];

/// The longest unit, in letters.
const LONGEST: usize = 6;

/// Whether raised `digits` behind `before` are an exponent. Behind a year they are the mark of a note.
pub(super) fn is_exponent(before: &str, digits: &str) -> bool {
    let before = before.trim_end_matches(['*', '_']);
    let letters = before.chars().rev().take(LONGEST + 1).take_while(|letter| letter.is_alphabetic());
    let (front, unit) = before.split_at(before.len() - letters.map(char::len_utf8).sum::<usize>());
    if unit.is_empty() {
        let count = before.chars().rev().take(5).take_while(|letter| is_digit(*letter)).count();
        return count > 0 && count != 4;
    }
    let sign = front.chars().next_back();
    let is_numbered = front.trim_end().ends_with(is_digit);
    let is_apart = sign.is_none_or(|sign| sign.is_whitespace() || "/*_·⋅×(=+−€$£¥%".contains(sign));
    // Nothing but areas, volumes and squares is written so.
    matches!(digits, "²" | "³" | "⁴")
        && (is_variable(unit) || UNITS.contains(&unit) || (is_numbered || sign == Some('/')) && WORDS.contains(&unit))
        && (is_numbered || is_apart)
}

/// Whether a word is one small letter, as metres, seconds and variables are: `per m²`, `x²`.
fn is_variable(word: &str) -> bool {
    word.len() == 1 && word.starts_with(|letter: char| letter.is_ascii_lowercase())
}

fn is_digit(letter: char) -> bool {
    numerals::digit_value(letter).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_behind_a_number_or_a_unit_are_an_exponent() {
        for before in [
            "10",
            "1,120",
            "١٠",
            "40 m",
            "40m",
            "40 **m",
            "40 **m**",
            "**10**",
            "12 €/m",
            "12 € per m",
            "m",
            "a cm",
            "kg/m",
            "kg·m",
            "9.8 m/s",
            "E=mc",
            "12 in",
            "10 lb/in",
            "2 км",
            "за м",
            "40米",
            "5 मी",
            "x",
        ] {
            assert!(is_exponent(before, "²"), "{before}");
        }
    }

    #[test]
    fn digits_behind_a_word_or_a_year_are_none() {
        for before in
            ["fell.", "1998", "it came in", "I'm", "at 5 p.m", "the 12 men", "12 mi ago", "Plan B", "of May", ""]
        {
            assert!(!is_exponent(before, "²"), "{before}");
        }
        assert!(!is_exponent("40 m", "¹") && !is_exponent("40 m", "¹²"));
    }
}
