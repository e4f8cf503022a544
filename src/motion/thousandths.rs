//! Fixed-point progress in thousandths: fine enough to draw, coarse enough to tell that nothing changed.

use super::easing::clamp01;

/// A progress from 0 to 1 as a whole number of thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thousandths(u16);

impl Thousandths {
    /// The start.
    pub const ZERO: Self = Self(0);
    /// The end.
    pub const ONE: Self = Self(1000);

    /// The whole thousandths in `progress`, which is kept within 0 to 1. Only a true 1 gives [`Self::ONE`].
    #[must_use]
    pub fn from_fraction(progress: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamp01() keeps it within 0 to 1")]
        Self((clamp01(progress) * 1000.0) as u16)
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
        assert_eq!(Thousandths::from_fraction(0.25).value(), 0.25);
        assert_eq!(Thousandths::from_fraction(0.0079).value(), 0.007);
        assert_eq!(Thousandths::from_fraction(0.9999).value(), 0.999);
        assert_eq!(Thousandths::ONE.value(), 1.0);
        assert_eq!(Thousandths::from_fraction(f64::NAN), Thousandths::ZERO);
    }

    proptest! {
        #[test]
        fn is_within_a_thousandth_below(progress in 0.0..=1.0_f64) {
            let less = progress - Thousandths::from_fraction(progress).value();
            prop_assert!((0.0..=0.001).contains(&less), "{less}");
        }
    }
}
