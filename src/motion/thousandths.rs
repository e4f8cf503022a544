//! A progress in whole thousandths: fine enough to draw, coarse enough to see that nothing changed.

use super::easing::unit;

/// A progress from 0 to 1 as a whole number of thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thousandths(u16);

impl Thousandths {
    /// The start.
    pub const ZERO: Self = Self(0);
    /// The end.
    pub const ONE: Self = Self(1000);

    /// The nearest thousandth to `progress`, which is kept within 0 to 1. Only a true 1 gives [`Self::ONE`].
    #[must_use]
    pub fn of(progress: f64) -> Self {
        let progress = unit(progress);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "unit() keeps it within 0 to 1")]
        let rounded = (progress * 1000.0 + 0.5) as u16;
        Self(if progress < 1.0 { rounded.min(999) } else { 1000 })
    }

    /// The progress as a number, 0 to 1, which JavaScript writes with no more than three decimals.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn has_three_decimals_at_most() {
        assert_eq!(Thousandths::ZERO.value(), 0.0);
        assert_eq!(Thousandths::of(0.25).value(), 0.25);
        assert_eq!(Thousandths::of(0.0071).value(), 0.007);
        assert_eq!(Thousandths::of(0.9999).value(), 0.999);
        assert_eq!(Thousandths::ONE.value(), 1.0);
        assert_eq!(Thousandths::of(f64::NAN), Thousandths::ZERO);
    }

    proptest! {
        #[test]
        fn is_within_half_a_thousandth_but_for_the_end(progress in 0.0..0.999_f64) {
            prop_assert!((Thousandths::of(progress).value() - progress).abs() <= 0.000_500_1);
        }
    }
}
