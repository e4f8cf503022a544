//! The current step of a stage: a photo with the cards that pass while it is shown.

use super::{Slack, Span};

/// A part of a stage, in document order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StepItem {
    /// A photo, which begins a step.
    Photo,
    /// A card of the step, where it lies.
    Card(Span),
}

/// The place, from 0, of the step to show: the last one that has begun as the reader's `line` has come so far down, in pixels
/// below the viewport's top; the first before any has. `stage` is the whole stage.
///
/// A step begins with its first card. A step without cards shares the way from the last card before it to the next one with the
/// other steps that stand there, so that its photo has its time too. It leaves no more `slack` than until another step is shown.
#[must_use]
pub fn current_photo(parts: impl IntoIterator<Item = StepItem>, stage: Span, line: f64, slack: &mut Slack) -> usize {
    let mut state = State { line, found: 0, reached: stage.top(), waiting: 0, photos: 0, slack };
    for part in parts {
        match part {
            StepItem::Photo => state.photos += 1,
            StepItem::Card(card) => {
                state.begin(card.top(), true);
                state.reached = state.reached.max(card.bottom());
            }
        }
    }
    state.begin(stage.bottom(), false);
    state.found as usize
}

/// How far the steps of a stage have been gone through.
struct State<'a> {
    line: f64,
    /// The last step that has begun.
    found: u32,
    /// The lowest edge of a card so far.
    reached: f64,
    /// The first step that waits for a card to know where it begins; those that follow wait too.
    waiting: u32,
    /// How many photos have come, each with a step.
    photos: u32,
    slack: &'a mut Slack,
}

impl State<'_> {
    /// Has the waiting steps share the way to `top`; the last of them begins there if it is its `own` card's.
    fn begin(&mut self, top: f64, own: bool) {
        let bare = self.photos - self.waiting;
        if bare == 0 {
            return;
        }
        let shares = bare - u32::from(own);
        self.slack.limit(top, self.line);
        for share in 0..shares {
            self.slack.limit(self.reached + (top - self.reached) * f64::from(share) / f64::from(shares), self.line);
        }
        if own && top <= self.line {
            self.found = self.photos - 1;
        } else if shares > 0 && self.reached <= self.line {
            let begun = (self.line - self.reached) / (top - self.reached) * f64::from(shares);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not below 0, cut off above")]
            let begun = (begun as u32).min(shares - 1);
            self.found = self.waiting + begun;
        }
        self.waiting = self.photos;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines at which each of the steps comes to be shown, for steps with cards at these tops, 100 pixels high, in a stage
    /// from 0 to 3000; looked for every 100 pixels.
    fn begins(steps: &[&[f64]]) -> Vec<(f64, usize)> {
        let card = |top: &f64| StepItem::Card(Span::new(*top, 100.0));
        let parts = steps.iter().flat_map(|tops| [StepItem::Photo].into_iter().chain(tops.iter().map(card)));
        let at = |line| current_photo(parts.clone(), Span::new(0.0, 3000.0), line, &mut Slack::within(9e9));
        let mut found = vec![(-100.0, at(-100.0))];
        for line in (0..=40).map(|line| f64::from(line) * 100.0) {
            if found.last().is_some_and(|(_, step)| *step != at(line)) {
                found.push((line, at(line)));
            }
        }
        found
    }

    #[test]
    fn a_step_begins_with_its_first_card() {
        assert_eq!(begins(&[&[500.0, 900.0], &[1500.0]]), [(-100.0, 0), (1500.0, 1)]);
    }

    #[test]
    fn steps_without_cards_share_the_way_between() {
        assert_eq!(begins(&[&[500.0], &[], &[], &[1600.0]]), [(-100.0, 0), (600.0, 1), (1100.0, 2), (1600.0, 3)]);
        assert_eq!(begins(&[&[], &[1000.0], &[]]), [(-100.0, 0), (1000.0, 1), (1100.0, 2)]);
        assert_eq!(begins(&[&[], &[], &[]]), [(-100.0, 0), (1000.0, 1), (2000.0, 2)]);
    }

    #[test]
    fn where_there_are_no_steps_none_is_another() {
        assert_eq!(begins(&[]), [(-100.0, 0)]);
    }
}
