//! Numbers written with several powers of ten, as East and South Asia do: `3조9538억`, `63 ارب 79 کروڑ`.

use crate::import::power;
use crate::motion::numerals;
use rust_decimal::Decimal;

/// The number that `text` holds, where it is written with a power of ten and a second number behind it.
///
/// Such a number is whole: to count up its first digits alone would say something else.
#[must_use]
pub(crate) fn value_of(text: &str) -> Option<Decimal> {
    let is_digit = |letter: char| numerals::digit_value(letter).is_some();
    let mut rest = text.get(text.find(is_digit)?..)?;
    let (mut sum, mut parts) = (Decimal::ZERO, 0);
    while rest.starts_with(is_digit) {
        let end = rest.find(|letter| !is_digit(letter) && letter != ',' && letter != '.').unwrap_or(rest.len());
        let (digits, behind) = rest.split_at(end);
        // Of all numbers but few this is seen at once.
        let named = behind.trim_start().starts_with(char::is_alphabetic);
        let (zeros, behind) = if named { powers(behind) } else { (0, behind) };
        if zeros == 0 && parts == 0 {
            return None;
        }
        sum = sum.checked_add(plain(digits)?.checked_mul(Decimal::from(10_u64.checked_pow(zeros)?))?)?;
        (parts, rest) = (parts + 1, behind.trim_start_matches(['.', ' ', '\u{A0}', '\u{202F}', 'و']));
        if zeros == 0 {
            break;
        }
    }
    (parts > 1).then_some(sum.normalize())
}

/// The zeros of the powers of ten at the front of `text`, and what stands behind them.
fn powers(text: &str) -> (u32, &str) {
    let (mut zeros, mut rest) = (0_u32, text);
    while let Some((name, more)) = power(rest.trim_start()) {
        zeros = zeros.saturating_add(more);
        rest = rest.trim_start().get(name..).unwrap_or_default();
    }
    (zeros, rest)
}

/// The number in `digits`, of any script, with commas between its groups.
fn plain(digits: &str) -> Option<Decimal> {
    let ascii = digits.trim_end_matches([',', '.']).chars().filter(|letter| *letter != ',').map(|letter| {
        numerals::digit_value(letter).and_then(|(_, worth)| char::from_digit(worth, 10)).unwrap_or(letter)
    });
    Decimal::from_str_exact(&ascii.collect::<String>()).ok()
}

#[cfg(test)]
mod tests {
    use super::value_of;

    #[test]
    fn several_powers_are_one_number() {
        for (text, value) in [
            ("3조9538억", Some("3953800000000")),
            ("1만8277", Some("18277")),
            ("4억5천만", Some("450000000")),
            ("1億2000万", Some("120000000")),
            ("63 ارب 79 کروڑ", Some("63790000000")),
            ("5 लाख 3 हजार", Some("503000")),
            ("1200万", None),
            ("12", None),
            ("12 Millionen", None),
            ("1 2", None),
            ("53 bin 537", Some("53537")),
            ("5 milyon 649 bin 317", Some("5649317")),
            ("2 тыс. 863", Some("2863")),
            ("5 mil 500", Some("5500")),
            ("۳۸ هزار و ۳۸۴", Some("38384")),
            ("317 ألفا و678", Some("317678")),
        ] {
            assert_eq!(value_of(text).map(|value| value.to_string()).as_deref(), value, "{text}");
        }
    }
}
