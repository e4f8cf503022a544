//! One scale for numbers that are compared.

use crate::story::Count;
use rust_decimal::Decimal;

/// The length of each number's bar in per cent of the longest, from zero, rounded to a tenth.
///
/// `None` where bars would not be honest: fewer than two numbers, a number below zero, nothing above zero, or units that
/// differ (`140 million` beside `2 billion`).
pub(super) fn shares(counts: &[Count]) -> Option<Vec<Decimal>> {
    let longest = counts.iter().map(|count| count.value).max().filter(|longest| *longest > Decimal::ZERO)?;
    let [first, rest @ ..] = counts else { return None };
    let alike = !rest.is_empty() && rest.iter().all(|count| measure(count) == measure(first));
    let drawable = alike && counts.iter().all(|count| count.value >= Decimal::ZERO);
    let share = |count: &Count| {
        let share = count.value.checked_div(longest)?.checked_mul(Decimal::ONE_HUNDRED)?;
        Some(share.round_dp(1).normalize())
    };
    drawable.then(|| counts.iter().map(share).collect()).flatten()
}

/// What scales the value: the words right after the digits and the unit, either of which may say `million`.
fn measure(count: &Count) -> (&str, &str) {
    let suffix = count.parts().map_or("", |(_, _, suffix)| suffix.trim());
    (suffix, count.unit.as_deref().unwrap_or_default().trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(texts: &[(&str, &str)]) -> Vec<Count> {
        let count = |(text, value): &(&str, &str)| Count::new(*text, value.parse().unwrap());
        texts.iter().map(count).collect()
    }

    fn percent(texts: &[(&str, &str)]) -> Option<Vec<String>> {
        shares(&counts(texts)).map(|shares| shares.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn bars_begin_at_zero_and_the_longest_is_whole() {
        assert_eq!(percent(&[("22", "22"), ("9", "9")]).unwrap(), ["100", "40.9"]);
        assert_eq!(percent(&[("US$140.7 billion", "140.7"), ("$200 billion", "200")]).unwrap(), ["70.4", "100"]);
        assert_eq!(percent(&[("0", "0"), ("3", "3")]).unwrap(), ["0", "100"]);
    }

    #[test]
    fn no_bars_where_they_would_mislead() {
        for texts in [
            &[("7", "7")] as &[_],
            &[],
            &[("0", "0"), ("0", "0")],
            &[("-4", "-4"), ("3", "3")],
            &[("140 million", "140"), ("2 billion", "2")],
        ] {
            assert_eq!(percent(texts), None, "{texts:?}");
        }
    }
}
