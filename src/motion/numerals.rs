//! Numeral systems: decimal digits in the scripts that news is written in.

/// The zeros of the decimal numeral systems; the other nine digits follow each.
static ZEROS: [char; 29] = [
    '0',         // European
    '\u{660}',   // Arabic-Indic
    '\u{6F0}',   // Persian and Urdu
    '\u{7C0}',   // N'Ko
    '\u{966}',   // Devanagari
    '\u{9E6}',   // Bengali
    '\u{A66}',   // Gurmukhi
    '\u{AE6}',   // Gujarati
    '\u{B66}',   // Odia
    '\u{BE6}',   // Tamil
    '\u{C66}',   // Telugu
    '\u{CE6}',   // Kannada
    '\u{D66}',   // Malayalam
    '\u{DE6}',   // Sinhala
    '\u{E50}',   // Thai
    '\u{ED0}',   // Lao
    '\u{F20}',   // Tibetan
    '\u{1040}',  // Burmese
    '\u{17E0}',  // Khmer
    '\u{1810}',  // Mongolian
    '\u{1B50}',  // Balinese
    '\u{1C50}',  // Ol Chiki
    '\u{A9D0}',  // Javanese
    '\u{ABF0}',  // Meetei Mayek
    '\u{FF10}',  // full width
    '\u{10D30}', // Hanifi Rohingya
    '\u{11136}', // Chakma
    '\u{1E140}', // Nyiakeng Puachue Hmong
    '\u{1E950}', // Adlam
];

/// The zero of the numeral system that `digit` belongs to, and the digit's worth, 0 to 9; `None` for anything else.
#[must_use]
pub fn digit_value(digit: char) -> Option<(char, u32)> {
    for zero in &ZEROS {
        let worth = u32::from(digit).wrapping_sub(u32::from(*zero));
        if worth < 10 {
            return Some((*zero, worth));
        }
    }
    None
}

/// Whether `char` before a number says that it is below or above zero. A dash does where it stands for the minus that keyboards lack.
#[must_use]
pub fn is_sign(char: char) -> bool {
    is_minus(char) || matches!(char, '+' | '\u{FE62}' | '\u{FF0B}')
}

/// Whether `char` is a minus, a hyphen or a dash.
#[must_use]
pub fn is_minus(char: char) -> bool {
    matches!(char, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

/// The digit of worth `worth`, 0 to 9, in the numeral system of `zero`.
#[must_use]
pub fn digit_char(zero: char, worth: u32) -> char {
    char::from_u32(u32::from(zero) + worth).unwrap_or(zero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for zero in ZEROS {
            for worth in 0..10 {
                assert!(digit_char(zero, worth).is_numeric());
                assert_eq!(digit_value(digit_char(zero, worth)), Some((zero, worth)));
            }
        }
    }

    #[test]
    fn knows_no_other_signs() {
        assert_eq!(['½', 'Ⅳ', '〇', 'x', ','].map(digit_value), [None; 5]);
    }
}
