//! Easing functions: from the fraction of a movement's time to the fraction of its way, both 0 to 1.

/// Begins fast and comes to rest gently: the curve of everything that arrives.
#[must_use]
pub fn ease_out(time: f64) -> f64 {
    let left = 1.0 - clamp01(time);
    1.0 - left * left * left
}

/// `value` kept within 0 to 1; 0 where it is not a number.
#[must_use]
pub fn clamp01(value: f64) -> f64 {
    // Not a number is not above 0 either.
    if value > 0.0 { value.min(1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn begins_at_zero_and_ends_at_one() {
        assert_eq!(ease_out(0.0), 0.0);
        assert_eq!(ease_out(1.0), 1.0);
        assert_eq!(ease_out(f64::NAN), 0.0);
        assert_eq!(ease_out(7.0), 1.0);
        assert!(ease_out(0.5) > 0.8);
    }

    proptest! {
        #[test]
        fn never_goes_back(a in 0.0..=1.0_f64, b in 0.0..=1.0_f64) {
            prop_assert!(ease_out(a.min(b)) <= ease_out(a.max(b)));
        }

        #[test]
        fn stays_within_bounds(time in proptest::num::f64::ANY) {
            prop_assert!((0.0..=1.0).contains(&ease_out(time)));
        }
    }
}
