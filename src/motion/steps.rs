//! Where each step of a stage begins: a photo with the cards that pass while it is shown.

use super::Span;

/// The place at which each step begins, from the spans of its cards; `stage` is the whole stage.
///
/// A step begins with its first card. A step without cards shares the way from the last card before it to the next one with
/// the other steps that stand there, so that its photo has its time too.
#[must_use]
pub fn begins(steps: &[Vec<Span>], stage: Span) -> Vec<Span> {
    let mut places = Vec::with_capacity(steps.len());
    let mut reached = stage.top();
    let mut bare = 0;
    for cards in steps {
        let Some(first) = cards.first() else {
            bare += 1;
            continue;
        };
        share(&mut places, reached, first.top(), bare);
        places.push(Span::new(first.top(), 0.0));
        bare = 0;
        reached = cards.iter().fold(reached, |reached, card| reached.max(card.bottom()));
    }
    share(&mut places, reached, stage.bottom(), bare);
    places
}

/// Adds `count` places that divide the way from `from` to `to`, the first at `from`.
fn share(places: &mut Vec<Span>, from: f64, to: f64, count: u32) {
    for step in 0..count {
        let part = f64::from(step) / f64::from(count);
        places.push(Span::new(from + (to - from).max(0.0) * part, 0.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tops of the places, for steps with cards at these tops, 100 pixels high, in a stage from 0 to 3000.
    fn tops(steps: &[&[f64]]) -> Vec<f64> {
        let cards = |tops: &&[f64]| tops.iter().map(|top| Span::new(*top, 100.0)).collect();
        let steps: Vec<Vec<Span>> = steps.iter().map(cards).collect();
        begins(&steps, Span::new(0.0, 3000.0)).into_iter().map(Span::top).collect()
    }

    #[test]
    fn a_step_begins_with_its_first_card() {
        assert_eq!(tops(&[&[500.0, 900.0], &[1500.0]]), [500.0, 1500.0]);
    }

    #[test]
    fn steps_without_cards_share_the_way_between() {
        assert_eq!(tops(&[&[500.0], &[], &[], &[1600.0]]), [500.0, 600.0, 1100.0, 1600.0]);
        assert_eq!(tops(&[&[], &[1000.0], &[]]), [0.0, 1000.0, 1100.0]);
        assert_eq!(tops(&[&[], &[], &[]]), [0.0, 1000.0, 2000.0]);
    }

    #[test]
    fn no_steps_begin_nowhere() {
        assert!(tops(&[]).is_empty());
    }
}
