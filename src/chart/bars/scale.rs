//! One scale for bars on both sides of zero, with room for the numbers at their ends.

/// Where zero is, and how long one is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// How far zero is from the end of the numbers below it.
    pub(super) zero: f64,
    /// The length of one.
    unit: f64,
}

impl Scale {
    /// The largest scale on which, within `room`, every bar of `bars` and what stands at its end fit: a number, and the length of
    /// what stands there.
    pub(super) fn new(room: f64, bars: impl Iterator<Item = (f64, f64)>) -> Self {
        let (mut below, mut above) = (vec![(0.0, 0.0)], vec![(0.0, 0.0)]);
        for (value, extra) in bars {
            if value < 0.0 { below.push((-value, extra)) } else { above.push((value, extra)) }
        }
        let mut unit = f64::INFINITY;
        for (under, under_extra) in &below {
            for (over, over_extra) in &above {
                if under + over > 0.0 {
                    unit = unit.min((room - under_extra - over_extra).max(0.0) / (under + over));
                }
            }
        }
        let unit = if unit.is_finite() { unit } else { 0.0 };
        let zero = below.iter().map(|(value, extra)| value * unit + extra).fold(0.0, f64::max);
        Self { zero, unit }
    }

    /// The length of the bar of a number.
    pub(super) fn length(&self, value: f64) -> f64 {
        value.abs() * self.unit
    }

    /// Where a number is.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.zero + value * self.unit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_longest_bar_leaves_room_for_its_number() {
        let scale = Scale::new(100.0, [(4.0, 20.0), (2.0, 20.0)].into_iter());
        assert_eq!((scale.zero, scale.length(4.0), scale.at(2.0)), (0.0, 80.0, 40.0));
    }

    #[test]
    fn numbers_below_zero_have_their_side() {
        let scale = Scale::new(100.0, [(-1.0, 10.0), (2.0, 30.0)].into_iter());
        assert_eq!((scale.zero, scale.length(-1.0), scale.at(2.0)), (30.0, 20.0, 70.0));
    }

    #[test]
    fn of_zeros_only_there_is_no_bar() {
        assert_eq!(Scale::new(100.0, [(0.0, 10.0)].into_iter()).length(0.0), 0.0);
    }

    proptest! {
        #[test]
        fn all_fits(bars in prop::collection::vec((-1e28..1e28, 0.0..50.0), 1..20)) {
            let scale = Scale::new(300.0, bars.iter().copied());
            for (value, extra) in bars {
                let end = if value < 0.0 { scale.at(value) - extra } else { scale.at(value) + extra };
                prop_assert!((-1e-6..=300.0 + 1e-6).contains(&end), "{end}");
            }
        }
    }
}
