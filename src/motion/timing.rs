//! Timing: the fraction of an animation's duration that has passed.

use super::easing::clamp01;

/// The timing of an animation: when it began and its duration. It reads no clock itself and counts no frames: a page that was
/// hidden for a minute, or that draws ten frames a second, ends at the same moment as any other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing {
    began: f64,
    duration: f64,
}

impl Timing {
    /// The timing of an animation that begins at `began` and takes `duration`, both in milliseconds of the same clock.
    #[must_use]
    pub fn new(began: f64, duration: u32) -> Self {
        Self { began, duration: f64::from(duration) }
    }

    /// The part of the time that has passed at `now`, in milliseconds: 0 to 1, and 1 at once where there is no duration.
    #[must_use]
    pub fn progress(self, now: f64) -> f64 {
        if self.duration > 0.0 { clamp01((now - self.began) / self.duration) } else { 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_hidden_minute_ends_the_movement() {
        let clock = Timing::new(1000.0, 500);
        assert_eq!(clock.progress(1250.0), 0.5);
        assert_eq!(clock.progress(61_000.0), 1.0);
    }

    #[test]
    fn no_duration_is_over_at_once() {
        assert_eq!(Timing::new(0.0, 0).progress(0.0), 1.0);
    }

    proptest! {
        #[test]
        fn stays_within_bounds(began in proptest::num::f64::ANY, duration: u32, now in proptest::num::f64::ANY) {
            prop_assert!((0.0..=1.0).contains(&Timing::new(began, duration).progress(now)));
        }
    }
}
