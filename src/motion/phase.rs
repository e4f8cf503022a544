//! Phases: an element is ahead of its trigger line, active across it, or passed.

use super::{Slack, Span};

/// The phase of an element relative to its trigger lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Its top edge has not come up to the line yet.
    Ahead,
    /// It lies across the line.
    Active,
    /// Its bottom edge is above the line.
    Passed,
}

impl Phase {
    /// The phase of `span`, which enters when its top edge comes up to `enter` and leaves when its bottom edge goes above
    /// `leave`, both in pixels below the viewport's top. For one trigger line give the same number twice.
    #[must_use]
    pub fn of(span: Span, enter: f64, leave: f64) -> Self {
        if span.top() > enter {
            Self::Ahead
        } else if span.bottom() < leave {
            Self::Passed
        } else {
            Self::Active
        }
    }

    /// The same, leaving no more `slack` than until it changes.
    #[must_use]
    pub fn limited(span: Span, enter: f64, leave: f64, slack: &mut Slack) -> Self {
        slack.limit(span.top(), enter);
        slack.limit(span.bottom(), leave);
        Self::of(span, enter, leave)
    }

    /// The word for it in `data-sw-phase`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Active => "active",
            Self::Passed => "passed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn follows_one_line() {
        assert_eq!(Phase::of(Span::new(401.0, 300.0), 400.0, 400.0), Phase::Ahead);
        assert_eq!(Phase::of(Span::new(400.0, 300.0), 400.0, 400.0), Phase::Active);
        assert_eq!(Phase::of(Span::new(99.0, 300.0), 400.0, 400.0), Phase::Passed);
    }

    #[test]
    fn words_are_the_documented_ones() {
        assert_eq!([Phase::Ahead, Phase::Active, Phase::Passed].map(Phase::word), ["ahead", "active", "passed"]);
    }

    proptest! {
        #[test]
        fn scrolling_down_only_moves_on(
            top in -9e4..9e4_f64, height in 0.0..9e4_f64, line in 0.0..4e3_f64, leave in 0.0..4e3_f64, by in 0.0..9e3_f64,
        ) {
            let phase = |top| Phase::of(Span::new(top, height), line.max(leave), line.min(leave));
            prop_assert!(phase(top) <= phase(top - by));
        }
    }
}
