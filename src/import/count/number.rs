//! The exact value of a number in digits, as English prose writes it.

use rust_decimal::Decimal;

/// Whether `mark` groups digits in English prose.
fn groups(mark: char) -> bool {
    matches!(mark, ',' | '\'' | '’' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// The value of `text`; `None` where it is not one number: `1.2.3`, `007`, `1,5`.
pub(super) fn value(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.contains(|c: char| !c.is_ascii_digit()) {
        return None;
    }
    let parts: Vec<&str> = whole.split(groups).collect();
    let digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let grouped = match parts.as_slice() {
        [_] => true,
        [first, middle @ .., last] => {
            first.len() <= 3 && last.len() == 3 && middle.iter().all(|part| matches!(part.len(), 2 | 3))
        }
        [] => false,
    };
    let zero = whole.starts_with('0') && (whole != "0" || fraction.is_empty());
    if !digits || !grouped || zero {
        return None;
    }
    let plain = parts.concat();
    let plain = if fraction.is_empty() { plain } else { format!("{plain}.{fraction}") };
    Decimal::from_str_exact(&plain).ok()
}

/// Whether `text` has marks between groups of digits, so that it can be no year, no age and no name.
pub(super) fn is_grouped(text: &str) -> bool {
    text.contains(groups)
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn a_number_is_read_and_what_is_none_refused() {
        for (text, number) in [
            ("42", "42"),
            ("5,300", "5300"),
            ("140.7", "140.7"),
            ("1,23,45,678", "12345678"),
            ("12\u{202F}000", "12000"),
            ("0.5", "0.5"),
        ] {
            assert_eq!(value(text).map(|value| value.to_string()), Some(number.to_owned()), "{text}");
        }
        for text in ["1.2.3", "007", "1,5", "12,34", "0", "1.2,3", "½", "4²", "99999999999999999999999999999999"] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
