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

    /// The number as CSS writes it: `0`, `0.250`, `1`. Made without the machinery of float formatting, which weighs more than
    /// everything that moves.
    #[must_use]
    pub fn css(self) -> String {
        match self.0 {
            0 => String::from("0"),
            1000.. => String::from("1"),
            part => {
                let mut text = String::from("0.");
                for digit in [part / 100, part / 10 % 10, part % 10] {
                    text.push(char::from(b'0' + u8::try_from(digit).unwrap_or_default()));
                }
                text
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_css_numbers() {
        assert_eq!(Thousandths::ZERO.css(), "0");
        assert_eq!(Thousandths::of(0.25).css(), "0.250");
        assert_eq!(Thousandths::of(0.0071).css(), "0.007");
        assert_eq!(Thousandths::of(0.9999).css(), "0.999");
        assert_eq!(Thousandths::ONE.css(), "1");
        assert_eq!(Thousandths::of(f64::NAN), Thousandths::ZERO);
    }

    proptest! {
        #[test]
        fn is_within_half_a_thousandth_but_for_the_end(progress in 0.0..0.999_f64) {
            let read: f64 = Thousandths::of(progress).css().parse().expect("a number");
            prop_assert!((read - progress).abs() <= 0.000_500_1);
        }
    }
}
