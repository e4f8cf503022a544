//! The exact number in a written figure: `140.7` in `US$140.7 billion`, whatever its script and its marks.

use super::{
    ProblemKind,
    words::{number_before_scale, number_word},
};
use crate::motion::digits;
use rust_decimal::Decimal;

/// The exact number in `text`, read by the custom of `language` (a BCP 47 tag) where a mark can mean two things.
///
/// # Errors
/// [`ProblemKind::NoValue`] where there are no digits and no English number word, [`ProblemKind::ManyDigits`] where the
/// number is not exact in 28 digits.
pub fn value_of(text: &str, language: &str) -> Result<Decimal, ProblemKind> {
    let no_value = || ProblemKind::NoValue(text.to_owned());
    let Some(at) = digits::find(text) else {
        return number_word(text.trim()).map(Decimal::from).ok_or_else(no_value);
    };
    let figure = text.get(at).unwrap_or_default();
    let (first, second) = if decimal_comma(language) { (',', '.') } else { ('.', ',') };
    let plain = plain(figure, first).or_else(|| plain(figure, second)).ok_or_else(no_value)?;
    exact(&plain).ok_or_else(|| ProblemKind::ManyDigits(figure.to_owned()))
}

/// Whether `value` can be the number in `text`: any reading of its marks will do, and any value for words that are not
/// number words and for numerals that are not decimal digits.
#[must_use]
pub(super) fn may_be(text: &str, value: Decimal) -> bool {
    let Some(at) = digits::find(text) else {
        let is = |number: u64| Decimal::from(number) == value;
        // Before a scale the number may stand alone, as it does where it is written in digits.
        return number_word(text.trim()).is_none_or(is) || number_before_scale(text).is_some_and(is);
    };
    let figure = text.get(at).unwrap_or_default();
    let readings: Vec<String> = ['.', ','].iter().filter_map(|mark| plain(figure, *mark)).collect();
    readings.is_empty() || readings.iter().any(|reading| exact(reading) == Some(value))
}

/// The decimal number that `text` spells in ASCII digits, where it is one and is exact in 28 digits.
///
/// # Errors
/// [`ProblemKind::Number`] or [`ProblemKind::ManyDigits`].
pub fn decimal(text: &str) -> Result<Decimal, ProblemKind> {
    let number = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return Err(ProblemKind::Number(text.to_owned()));
    }
    exact(text).ok_or_else(|| ProblemKind::ManyDigits(text.to_owned()))
}

fn exact(plain: &str) -> Option<Decimal> {
    Decimal::from_str_exact(plain).ok()
}

/// `figure` in ASCII digits with a point, where `mark` is its decimal mark; `None` where it cannot be.
///
/// Every other mark groups digits: at least two after each, and none after the decimal mark.
fn plain(figure: &str, mark: char) -> Option<String> {
    let mut out = String::new();
    let mut group = None;
    for char in figure.chars() {
        let char = if char == '\u{66B}' { mark } else { char };
        if let Some(digit) = digit(char) {
            out.push(digit);
            group = group.map(|digits: usize| digits + 1);
        } else if group.is_some_and(|digits| digits != 3 && digits != 2) || out.contains('.') {
            return None;
        } else if char == mark {
            out.push('.');
            group = None;
        } else {
            group = Some(0);
        }
    }
    // The last group has three digits, in the Indian custom too.
    group.is_none_or(|digits| digits == 3).then_some(out)
}

/// The ASCII digit of a decimal digit of the scripts that newspapers use.
fn digit(char: char) -> Option<char> {
    const ZEROS: [u32; 17] = [
        0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040,
        0x17E0, 0xFF10,
    ];
    let code = u32::from(char);
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Whether `language` writes 1,5 for one and a half.
fn decimal_comma(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    [
        "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu",
        "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk",
        "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi",
    ]
    .contains(&primary.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: &str) -> String {
        value_of(text, language).map_or_else(|problem| format!("{problem:?}"), |value| value.to_string())
    }

    #[test]
    fn the_number_is_read_whatever_stands_around_it() {
        for (text, language, value) in [
            ("US$140.7 billion", "en", "140.7"),
            ("1,234,567", "en", "1234567"),
            ("12,34,567", "en-IN", "1234567"),
            ("1.234,5", "de", "1234.5"),
            ("1.234", "de", "1234"),
            ("1.234", "en", "1.234"),
            ("1,5", "en", "1.5"),
            ("12\u{202f}345", "fr", "12345"),
            ("၄၂", "my", "42"),
            ("٣٫٥", "ar", "3.5"),
            ("twenty-one", "en", "21"),
            ("about 50%", "en", "50"),
        ] {
            assert_eq!(read(text, language), value, "{text}");
        }
        assert!(matches!(value_of("many", "en"), Err(ProblemKind::NoValue(_))));
        assert!(matches!(value_of("1234567890123456789012345678901", "en"), Err(ProblemKind::ManyDigits(_))));
    }

    #[test]
    fn a_value_must_be_a_number_that_the_text_can_mean() {
        let value = |text: &str| decimal(text).unwrap();
        assert!(may_be("1,234", value("1234")) && may_be("1,234", value("1.234")) && may_be("dozens", value("24")));
        assert!(!may_be("42 meetings", value("31")) && !may_be("nine", value("10")));
    }

    #[test]
    fn a_value_is_plain_digits() {
        for text in ["", "1,5", "1e3", ".5", "5.", "--1", "0x1", "1_000"] {
            assert_eq!(decimal(text), Err(ProblemKind::Number(text.to_owned())), "{text}");
        }
    }
}
