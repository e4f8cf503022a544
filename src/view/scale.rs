//! The scale of a bar chart: the lengths of the bars of compared numbers, on both sides of zero.

use crate::story::{Count, first_unlike};

/// Where the bars of a row of numbers are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// Where zero is, in per mille of the way that the longest bars of both sides take together: 0 where no number is below zero.
    pub(super) zero: u16,
    /// The length of each number's bar in per mille of the longest on its side.
    pub(super) bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    /// Its length in per mille of the longest on its side of zero, rounded.
    pub(super) share: u16,
    /// Whether it is on the side of the numbers below zero.
    pub(super) is_below: bool,
}

impl Scale {
    /// The scale of `counts`; `None` where bars would not be honest: fewer than two numbers, or units that differ.
    pub(super) fn of(counts: &[Count]) -> Option<Self> {
        if counts.len() < 2 || !counts.iter().all(Count::has_bar) || first_unlike(counts).is_some() {
            return None;
        }
        // Whole numbers of the smallest decimal place among them.
        let scale = counts.iter().map(|count| count.value.scale()).max()?;
        let length = |count: &Count| {
            let places = 10_u128.checked_pow(scale - count.value.scale())?;
            count.value.mantissa().unsigned_abs().checked_mul(places)
        };
        let below = |count: &Count| count.value.mantissa() < 0;
        let lengths = counts.iter().map(length).collect::<Option<Vec<_>>>()?;
        let longest = |side: bool| {
            let on_side = counts.iter().zip(&lengths).filter(|(count, _)| below(count) == side);
            on_side.map(|(_, length)| *length).max().unwrap_or_default()
        };
        let (under, over) = (longest(true), longest(false));
        let bar = |(count, length): (&Count, &u128)| {
            let is_below = below(count);
            Some(Bar { share: per_mille(*length, if is_below { under } else { over })?, is_below })
        };
        let bars = counts.iter().zip(&lengths).map(bar).collect::<Option<Vec<_>>>()?;
        Some(Self { zero: per_mille(under, under.checked_add(over)?)?, bars })
    }
}

/// `part` of `whole` in per mille, rounded; nothing of nothing.
fn per_mille(part: u128, whole: u128) -> Option<u16> {
    if whole == 0 {
        return Some(0);
    }
    let (share, rest) = (part.checked_mul(1000)? / whole, part * 1000 % whole);
    // Half of one goes to the even neighbour.
    let up = rest > whole - rest || (rest == whole - rest && share % 2 == 1);
    u16::try_from(share + u128::from(up)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(texts: &[(&str, &str)]) -> Option<Scale> {
        let count = |(text, value): &(&str, &str)| Count::new(*text, value.parse().unwrap());
        Scale::of(&texts.iter().map(count).collect::<Vec<_>>())
    }

    fn shares(texts: &[(&str, &str)]) -> Vec<u16> {
        let scale = scale(texts).unwrap();
        assert_eq!(scale.zero, 0);
        scale.bars.iter().map(|bar| bar.share).collect()
    }

    #[test]
    fn bars_begin_at_zero_and_the_longest_is_whole() {
        assert_eq!(shares(&[("22", "22"), ("9", "9")]), [1000, 409]);
        assert_eq!(shares(&[("US$140.7 billion", "140.7"), ("$200 billion", "200")]), [704, 1000]);
        assert_eq!(shares(&[("0", "0"), ("3", "3")]), [0, 1000]);
        assert_eq!(shares(&[("0", "0"), ("0", "0")]), [0, 0]);
        assert_eq!(shares(&[("134.1", "134.1"), ("200", "200")]), [670, 1000]);
        assert_eq!(shares(&[("1", "1"), ("0.0015", "0.0015"), ("0.00051", "0.00051")]), [1000, 2, 1]);
    }

    #[test]
    fn numbers_below_zero_are_on_its_other_side() {
        let bars = |texts: &[(&str, &str)]| {
            let scale = scale(texts).unwrap();
            let bars = scale.bars.iter().map(|bar| if bar.is_below { -i32::from(bar.share) } else { bar.share.into() });
            (scale.zero, bars.collect::<Vec<i32>>())
        };
        assert_eq!(bars(&[("-12", "-12"), ("40", "40")]), (231, vec![-1000, 1000]));
        assert_eq!(
            bars(&[("−3 °C", "-3"), ("6 °C", "6"), ("−1.5 °C", "-1.5"), ("0 °C", "0")]),
            (333, vec![-1000, 1000, -500, 0])
        );
        assert_eq!(bars(&[("-5", "-5"), ("-10", "-10")]), (1000, vec![-500, -1000]));
    }

    #[test]
    fn no_bars_where_they_would_mislead() {
        for texts in
            [&[("7", "7")] as &[_], &[], &[("140 million", "140"), ("2 billion", "2")], &[("$5", "5"), ("€5", "5")]]
        {
            assert_eq!(scale(texts), None, "{texts:?}");
        }
    }
}
