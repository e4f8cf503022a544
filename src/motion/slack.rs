//! Slack: the scroll distance within which no state changes, so that nothing has to be read.

/// Limits of a scroll offset, relative to where the story was read: distances in CSS pixels, negative upwards.
///
/// Every state of a story follows from edges that have or have not crossed a line. As long as the story moves as a whole and no
/// edge crosses its line, no state changes, and nothing needs to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slack {
    /// The story may move up by less than this; not above 0.
    up: f64,
    /// The story may move down by less than this; not below 0.
    down: f64,
}

impl Slack {
    /// Room for less than `distance` pixels either way.
    #[must_use]
    pub fn within(distance: f64) -> Self {
        Self { up: -distance, down: distance }
    }

    /// Leaves no more room than until an edge at `edge` comes to `line`, both in pixels below the viewport's top.
    #[inline(never)]
    pub fn limit(&mut self, edge: f64, line: f64) {
        let left = line - edge;
        if left < 0.0 {
            self.up = self.up.max(left);
        } else {
            self.down = self.down.min(left);
        }
    }

    /// How far the story may move up, in pixels; not above 0.
    #[must_use]
    pub fn up(self) -> f64 {
        self.up
    }

    /// How far the story may move down, in pixels; not below 0.
    #[must_use]
    pub fn down(self) -> f64 {
        self.down
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::motion::{
        Phase, Span, entrance,
        steps::{self, StepItem},
    };
    use proptest::prelude::*;

    const VIEWPORT: f64 = 800.0;

    /// Whether nothing changes when the story moves by `distance` pixels, negative upwards.
    fn allows(slack: Slack, distance: f64) -> bool {
        distance == 0.0 || slack.up() < distance && distance < slack.down()
    }

    #[test]
    fn ends_where_an_edge_meets_its_line() {
        let mut slack = Slack::within(400.0);
        slack.limit(500.0, 300.0);
        slack.limit(200.0, 300.0);
        assert!(allows(slack, -199.0) && allows(slack, 99.0));
        assert!(!allows(slack, -200.0) && !allows(slack, 100.0));
    }

    /// All that follows from the positions of elements which are each a section, a photo, a number and a card of one stage.
    fn state(spans: &[Span], slack: &mut Slack) -> (usize, Vec<(Phase, Phase, Phase, bool)>) {
        let phases = spans.iter().map(|span| {
            (
                Phase::limited(*span, 320.0, 320.0, slack),
                Phase::limited(*span, 680.0, 0.0, slack),
                entrance::phase(*span, VIEWPORT, slack),
                entrance::runs(*span, VIEWPORT, 0.0, slack),
            )
        });
        let phases = phases.collect();
        let stage = Span::new(spans[0].top(), spans[spans.len() - 1].bottom() - spans[0].top());
        // Every other step has no card.
        let parts = spans.iter().flat_map(|span| [StepItem::Photo, StepItem::Photo, StepItem::Card(*span)]);
        let step = steps::current_photo(parts, stage, 480.0, slack);
        (step, phases)
    }

    proptest! {
        /// Within its slack, reading everything afresh gives what was there.
        #[test]
        fn nothing_changes_within(
            top in -3e3..1e3_f64,
            heights in proptest::collection::vec((0.0..9e2_f64, -50.0..3e2_f64), 1..12),
            moves in proptest::collection::vec(-500.0..500.0_f64, 1..20),
        ) {
            let mut at = top;
            let spans: Vec<Span> = heights.iter().map(|(height, gap)| {
                let span = Span::new(at, *height);
                at += height + gap;
                span
            }).collect();
            let mut slack = Slack::within(VIEWPORT / 2.0);
            let before = state(&spans, &mut slack);
            for by in moves {
                let moved: Vec<Span> = spans.iter().map(|span| Span::new(span.top() + by, span.height())).collect();
                if allows(slack, by) {
                    prop_assert_eq!(&state(&moved, &mut Slack::within(0.0)), &before);
                }
            }
        }
    }
}
