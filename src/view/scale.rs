//! One scale for numbers that are compared.

use crate::story::Count;

/// The length of each number's bar in per mille of the longest, from zero, rounded.
///
/// `None` where bars would not be honest: fewer than two numbers, a number below zero, nothing above zero, or units that
/// differ (`140 million` beside `2 billion`).
pub(super) fn shares(counts: &[Count]) -> Option<Vec<u16>> {
    let [first, rest @ ..] = counts else { return None };
    let alike = !rest.is_empty() && rest.iter().all(|count| measure(count) == measure(first));
    // Whole numbers of the smallest decimal place among them.
    let scale = counts.iter().map(|count| count.value.scale()).max()?;
    let whole = |count: &Count| {
        let places = 10_u128.checked_pow(scale - count.value.scale())?;
        u128::try_from(count.value.mantissa()).ok()?.checked_mul(places)
    };
    let lengths = counts.iter().map(whole).collect::<Option<Vec<_>>>().filter(|_| alike)?;
    let longest = lengths.iter().copied().max().filter(|longest| *longest > 0)?;
    let share = |length: &u128| {
        let (whole, rest) = (length.checked_mul(1000)? / longest, length * 1000 % longest);
        // Half of one goes to the even neighbour.
        let up = rest > longest - rest || (rest == longest - rest && whole % 2 == 1);
        u16::try_from(whole + u128::from(up)).ok()
    };
    lengths.iter().map(share).collect()
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

    fn shares_of(texts: &[(&str, &str)]) -> Option<Vec<u16>> {
        shares(&counts(texts))
    }

    #[test]
    fn bars_begin_at_zero_and_the_longest_is_whole() {
        assert_eq!(shares_of(&[("22", "22"), ("9", "9")]).unwrap(), [1000, 409]);
        assert_eq!(shares_of(&[("US$140.7 billion", "140.7"), ("$200 billion", "200")]).unwrap(), [704, 1000]);
        assert_eq!(shares_of(&[("0", "0"), ("3", "3")]).unwrap(), [0, 1000]);
        assert_eq!(shares_of(&[("134.1", "134.1"), ("200", "200")]).unwrap(), [670, 1000]);
        assert_eq!(shares_of(&[("1", "1"), ("0.0015", "0.0015"), ("0.00051", "0.00051")]).unwrap(), [1000, 2, 1]);
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
            assert_eq!(shares_of(texts), None, "{texts:?}");
        }
    }
}
