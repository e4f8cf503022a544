//! The numbers of a run.

use crate::{
    check::Verdict,
    contender::Contender,
    measure::{Measure, Speed},
};
use std::collections::BTreeMap;

/// Everything that a run has found.
#[derive(Default)]
pub(crate) struct Results {
    /// Who was measured, in the order of the table.
    pub(crate) contenders: Vec<Contender>,
    samples: BTreeMap<(&'static str, Speed, Measure), Vec<f64>>,
    /// Whether each does what it shall.
    pub(crate) verdicts: BTreeMap<&'static str, Verdict>,
    /// What it was run on: names and values.
    pub(crate) setting: Vec<(&'static str, String)>,
    /// What was attempted and came to nothing: whose, at which speed, what.
    pub(crate) unanswered: Vec<(&'static str, Speed, &'static str)>,
}

/// The middle of some samples and how far apart they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Summary {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Results {
    /// Nothing yet about these.
    pub(crate) fn new(contenders: &[Contender]) -> Self {
        Self { contenders: contenders.to_vec(), ..Self::default() }
    }

    /// Takes what an attempt has found, or notes that it came to nothing.
    pub(crate) fn take(
        &mut self,
        contender: &Contender,
        speed: Speed,
        attempt: &'static str,
        found: Option<Vec<(Measure, f64)>>,
    ) {
        match found {
            Some(found) => found.into_iter().for_each(|(measure, value)| self.add(contender, speed, measure, value)),
            None => self.unanswered.push((contender.name, speed, attempt)),
        }
    }

    /// Adds one sample.
    fn add(&mut self, contender: &Contender, speed: Speed, measure: Measure, value: f64) {
        self.samples.entry((contender.name, speed, measure)).or_default().push(value);
    }

    /// All samples of a measure, in the order of the rounds.
    pub(crate) fn samples(&self, name: &str, speed: Speed, measure: Measure) -> &[f64] {
        let found = self.samples.iter().find(|((n, s, m), _)| *n == name && *s == speed && *m == measure);
        found.map_or(&[], |(_, values)| values)
    }

    /// The median of a measure, with its spread.
    pub(crate) fn summary(&self, name: &str, speed: Speed, measure: Measure) -> Option<Summary> {
        summary(self.samples(name, speed, measure))
    }

    /// The median of a measure.
    pub(crate) fn median(&self, name: &str, speed: Speed, measure: Measure) -> Option<f64> {
        Some(self.summary(name, speed, measure)?.median)
    }
}

fn summary(values: &[f64]) -> Option<Summary> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (least, most) = (*sorted.first()?, *sorted.last()?);
    let middle = sorted.len() / 2;
    let median = if sorted.len() % 2 == 1 { sorted[middle] } else { f64::midpoint(sorted[middle - 1], sorted[middle]) };
    Some(Summary { median, least, most })
}

/// The value that this part of `values` does not exceed.
pub(crate) fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (part * sorted.len() as f64).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or_default()
}
