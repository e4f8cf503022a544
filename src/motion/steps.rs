//! Which step of a stage is shown: a photo with the cards that pass while it is shown.

use super::Span;

/// The place in `steps` of the step to show: the last one that has begun as the reader's `line` has come so far down, in pixels
/// below the viewport's top; the first before any has.
///
/// Each step is given as the span from the top of its first card to the bottom of its lowest one; `stage` is the whole stage. A
/// step begins with its first card. A step without cards (`None`) shares the way from the last card before it to the next one
/// with the other steps that stand there, so that its photo has its time too.
#[must_use]
pub fn current(steps: impl IntoIterator<Item = Option<Span>>, stage: Span, line: f64) -> usize {
    let mut found = 0;
    let mut reached = stage.top();
    let mut bare = 0;
    let end = Some(Span::new(stage.bottom(), 0.0));
    // Behind the last step the stage ends, which ends the last share too.
    let steps = steps.into_iter().map(|step| (step, true)).chain([(end, false)]);
    for (place, (cards, is_step)) in steps.enumerate() {
        let Some(cards) = cards else {
            bare += 1;
            continue;
        };
        let share = (cards.top() - reached).max(0.0) / f64::from(bare);
        for step in 0..bare {
            if reached + share * f64::from(step) <= line {
                found = place - (bare - step) as usize;
            }
        }
        if is_step && cards.top() <= line {
            found = place;
        }
        bare = 0;
        reached = reached.max(cards.bottom());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines at which each of the steps comes to be shown, for steps with cards at these tops, 100 pixels high, in a stage
    /// from 0 to 3000; looked for every 100 pixels.
    fn begins(steps: &[&[f64]]) -> Vec<(f64, usize)> {
        let span = |tops: &&[f64]| Some(Span::new(*tops.first()?, tops.last()? + 100.0 - tops.first()?));
        let at = |line| current(steps.iter().map(span), Span::new(0.0, 3000.0), line);
        let mut found = vec![(-100.0, at(-100.0))];
        for line in (0..=30).map(|line| f64::from(line) * 100.0) {
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
    fn no_steps_have_no_other() {
        assert_eq!(begins(&[]), [(-100.0, 0)]);
    }
}
