//! Labels beside each other along a line, without overlap.

/// Where things begin that want to begin at `wanted` and are `length` long, in this order, between `low` and `high`: moved as
/// little as it takes for none to overlap. What does not fit between the bounds runs beyond the upper one.
pub(super) fn spread(things: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
    let mut runs: Vec<Run> = Vec::new();
    for (wanted, length) in things {
        let mut run = Run { wanted: *wanted, length: *length, count: 1 };
        while let Some(before) = runs.pop_if(|before| before.end(low, high) > run.start(low, high)) {
            run = before.joined(run);
        }
        runs.push(run);
    }
    let mut starts = Vec::with_capacity(things.len());
    for run in runs {
        let mut at = run.start(low, high);
        for (_, length) in things.iter().skip(starts.len()).take(run.count) {
            starts.push(at);
            at += length;
        }
    }
    starts
}

/// Things that touch.
struct Run {
    /// Where it wants to begin: the mean of where its things would have it begin.
    wanted: f64,
    length: f64,
    count: usize,
}

impl Run {
    fn start(&self, low: f64, high: f64) -> f64 {
        self.wanted.min(high - self.length).max(low)
    }

    fn end(&self, low: f64, high: f64) -> f64 {
        self.start(low, high) + self.length
    }

    fn joined(self, next: Self) -> Self {
        let (before, after) = (self.count as f64, next.count as f64);
        let wanted = (self.wanted * before + (next.wanted - self.length) * after) / (before + after);
        Self { wanted, length: self.length + next.length, count: self.count + next.count }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_has_room_stays() {
        assert_eq!(spread(&[(10.0, 5.0), (20.0, 5.0)], 0.0, 100.0), [10.0, 20.0]);
    }

    #[test]
    fn what_overlaps_gives_way_on_both_sides() {
        assert_eq!(spread(&[(10.0, 10.0), (10.0, 10.0)], 0.0, 100.0), [5.0, 15.0]);
        assert_eq!(spread(&[(0.0, 10.0), (0.0, 10.0)], 0.0, 100.0), [0.0, 10.0]);
        assert_eq!(spread(&[(95.0, 10.0), (95.0, 10.0)], 0.0, 100.0), [80.0, 90.0]);
    }

    proptest! {
        #[test]
        fn none_overlaps(wanted in prop::collection::vec((0.0..500.0, 1.0..40.0), 0..30)) {
            let mut things = wanted;
            things.sort_by(|one, other| f64::total_cmp(&one.0, &other.0));
            let starts = spread(&things, 0.0, 1200.0);
            prop_assert_eq!(starts.len(), things.len());
            for (pair, thing) in starts.windows(2).zip(&things) {
                prop_assert!(pair[0] + thing.1 <= pair[1] + 1e-6);
            }
            prop_assert!(starts.iter().zip(&things).all(|(start, thing)| *start >= 0.0 && start + thing.1 <= 1200.0 + 1e-6));
        }
    }
}
