//! The two scales of a line chart.

use crate::chart::{
    ChartError, Position, Spec, Table,
    block::{Block, Style},
    pen::Pen,
    ticks::ticks,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// The scale of numbers.
pub(super) struct Axis {
    /// Its ticks, from the bottom up: at least two.
    pub(super) ticks: Vec<Decimal>,
    low: Decimal,
    range: f64,
}

impl Axis {
    /// The scale of all numbers and the target, with at most `most` ticks. Zero is on it where that costs no more than half of its
    /// height.
    pub(super) fn new(table: &Table, spec: &Spec, most: u32) -> Result<Self, ChartError> {
        let numbers = || table.numbers().chain(spec.target.iter().map(|target| target.value));
        let (Some(low), Some(high)) = (numbers().min(), numbers().max()) else { return Err(ChartError::NoNumbers) };
        let half = Decimal::from(2);
        let low = if low > Decimal::ZERO && low <= high / half { Decimal::ZERO } else { low };
        let high = if high < Decimal::ZERO && high >= low / half { Decimal::ZERO } else { high };
        let ticks = ticks(low, high, most).ok_or(ChartError::TooLarge)?;
        let ends = ticks.first().zip(ticks.last());
        let (low, range) =
            ends.and_then(|(low, high)| Some((*low, high.checked_sub(*low)?.to_f64()?))).ok_or(ChartError::TooLarge)?;
        Ok(Self { ticks, low, range })
    }

    /// How far up a number is, as a share of the whole height.
    pub(super) fn share(&self, value: Decimal) -> f64 {
        value.checked_sub(self.low).and_then(|above| above.to_f64()).map_or(0.0, |above| above / self.range)
    }

    /// The ticks in words: the uppermost with the unit of all.
    pub(super) fn labels(&self, pen: Pen<'_>) -> Vec<Block> {
        // As exact as the most exact of them, so that all have the same decimals.
        let scale = self.ticks.iter().map(|tick| tick.normalize().scale()).max().unwrap_or_default();
        let label = |(at, tick): (usize, &Decimal)| {
            let mut tick = *tick;
            tick.rescale(scale);
            let (before, after) = if at + 1 == self.ticks.len() { pen.setting.unit } else { ("", "") };
            let words = format!("{before}{}{after}", (pen.setting.tick)(tick));
            pen.block(&words, Style::Note, pen.width() * 0.3)
        };
        self.ticks.iter().enumerate().map(label).collect()
    }
}

/// The scale of rows: as far apart as their dates where all have one, else evenly.
pub(super) struct Across {
    places: Vec<f64>,
    /// The first and the last date, in years.
    dates: Option<(f64, f64)>,
    start: f64,
    end: f64,
}

impl Across {
    /// The scale of the rows between two ends.
    pub(super) fn new(table: &Table, start: f64, end: f64) -> Self {
        let dates = table.rows.iter().map(|row| row.period.as_ref().map(|period| period.from.middle()));
        let dates = dates.collect::<Option<Vec<_>>>().unwrap_or_default();
        let span = dates.iter().copied().reduce(f64::min).zip(dates.iter().copied().reduce(f64::max));
        let dated = span.filter(|(first, last)| last > first);
        let along = |share: f64| start + share * (end - start);
        let places = match dated {
            Some((first, last)) => dates.iter().map(|date| along((date - first) / (last - first))).collect(),
            None if table.rows.len() == 1 => vec![along(0.5)],
            None => (0..table.rows.len()).map(|row| along(row as f64 / (table.rows.len() - 1) as f64)).collect(),
        };
        Self { places, dates: dated, start, end }
    }

    /// Where a row is.
    pub(super) fn at(&self, row: usize) -> f64 {
        self.places.get(row).copied().unwrap_or(self.start)
    }

    /// Where an event is.
    pub(super) fn event(&self, position: Position) -> f64 {
        match (position, self.dates) {
            (Position::Row(row), _) => self.at(row),
            (Position::Date(date), Some((first, last))) => {
                let share = (date.middle() - first) / (last - first);
                self.start + share.clamp(0.0, 1.0) * (self.end - self.start)
            }
            (Position::Date(_), None) => self.start,
        }
    }

    /// The end of the area.
    pub(super) fn end(&self) -> f64 {
        self.end
    }

    /// The rows whose labels are shown: the last and as many before it, each as many rows apart, as do not meet; and the first if
    /// it does not meet them.
    pub(super) fn readable(&self, pen: Pen<'_>, blocks: &[Block]) -> Vec<usize> {
        let span = |row: usize| {
            let (x, width) = (self.at(row), blocks[row].width);
            let from = (x - width / 2.0).min(pen.width() - width).max(0.0);
            (from, from + width)
        };
        let meets = |one: usize, next: usize| span(one).1 + 10.0 > span(next).0;
        let last = blocks.len().saturating_sub(1);
        for apart in 1..=blocks.len() {
            let mut rows = (0..blocks.len()).rev().step_by(apart).collect::<Vec<_>>();
            rows.reverse();
            if rows.windows(2).any(|pair| meets(pair[0], pair[1])) {
                continue;
            }
            if rows.first().is_some_and(|first| *first > 0 && !meets(0, *first)) {
                rows.insert(0, 0);
            }
            return rows;
        }
        vec![last]
    }
}
