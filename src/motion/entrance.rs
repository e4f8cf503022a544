//! The entrance of a count-up: it starts once, as its number enters the viewport from below.
//!
//! Two moments, so that nobody sees the final number fall back in front of their eyes, and nobody misses the run. At the
//! viewport's bottom edge the number shows its start. It runs once all of it has come up a fifth of the viewport, or once the
//! reader has waited long enough.

use super::{Phase, Slack, Span};
use crate::hooks::layout::COUNT_LINE;

/// The longest that a number waits at its start, in milliseconds.
pub const LONGEST_WAIT: f64 = 400.0;

/// Where a number stands in a viewport of this height: ahead (below it), active (in view) or passed (above it).
///
/// What has no box (it is not displayed) is ahead for ever. It leaves no more `slack` than until that changes.
#[must_use]
pub fn phase(span: Span, viewport: f64, slack: &mut Slack) -> Phase {
    // A number that only touches the edge is not seen yet.
    if span.height() > 0.0 { Phase::limited(span, viewport - 1.0, 0.0, slack) } else { Phase::Ahead }
}

/// Whether a number that has been in view for `waited` milliseconds runs now. It leaves no more `slack` than until its
/// position says otherwise.
#[must_use]
pub fn runs(span: Span, viewport: f64, waited: f64, slack: &mut Slack) -> bool {
    slack.limit(span.bottom(), viewport * COUNT_LINE);
    span.bottom() <= viewport * COUNT_LINE || waited >= LONGEST_WAIT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phase(span: Span, viewport: f64) -> Phase {
        super::phase(span, viewport, &mut Slack::within(9e9))
    }

    fn runs(span: Span, viewport: f64, waited: f64) -> bool {
        super::runs(span, viewport, waited, &mut Slack::within(9e9))
    }

    #[test]
    fn a_number_shows_its_start_at_the_edge_and_runs_further_up() {
        let (edge, line) = (Span::new(795.0, 100.0), Span::new(540.0, 100.0));
        assert_eq!(phase(edge, 800.0), Phase::Active);
        assert!(!runs(edge, 800.0, 399.0));
        assert!(runs(edge, 800.0, 400.0));
        assert!(runs(line, 800.0, 0.0));
    }

    #[test]
    fn below_and_above_the_viewport_nothing_starts() {
        assert_eq!(phase(Span::new(800.0, 100.0), 800.0), Phase::Ahead);
        assert_eq!(phase(Span::new(-101.0, 100.0), 800.0), Phase::Passed);
    }

    #[test]
    fn what_is_not_displayed_never_starts() {
        assert_eq!(phase(Span::new(0.0, 0.0), 800.0), Phase::Ahead);
        assert_eq!(phase(Span::new(0.0, 10.0), 0.0), Phase::Ahead);
    }
}
