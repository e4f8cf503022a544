//! The target of lying bars.

use super::{
    length,
    rows::{Labels, Place, Row},
    scale::Scale,
};
use crate::chart::{
    Element, Target,
    block::{Block, Style},
    pen::{Anchor, Pen},
};

/// How far its line stands out of the bars that it is for.
const OUT: f64 = 5.0;

/// The scale of bars with `gap` before their numbers, and how far along each number is pushed so that the line of the target does
/// not run through it.
pub(super) fn scale(rows: &[Row], target: Option<&Target>, room: f64, gap: f64) -> (Scale, Vec<f64>) {
    let goal = target.map(|target| length(Some(target.value)));
    let is_under = |index: usize, row: &Row| {
        let is_for = target.is_some_and(|target| target.is_for(index));
        is_for && goal.is_some_and(|goal| (0.0..goal).contains(&row.length))
    };
    let scaled = |is_pushed: bool| {
        let end = |(index, row): (usize, &Row)| {
            let reach = goal.filter(|_| is_pushed && is_under(index, row)).unwrap_or(row.length);
            (reach, row.value.width + gap)
        };
        Scale::new(room, rows.iter().enumerate().map(end).chain(goal.map(|goal| (goal, 2.0))))
    };
    let pushed = |scale: &Scale| {
        let push = |(index, row): (usize, &Row)| {
            let way = goal.map_or(0.0, |goal| scale.at(goal) - scale.at(row.length));
            let meets = is_under(index, row) && (0.0..row.value.width + 2.0 * gap).contains(&way);
            if meets { way } else { 0.0 }
        };
        rows.iter().enumerate().map(push).collect::<Vec<_>>()
    };
    let first = scaled(false);
    let scale = if pushed(&first).iter().any(|push| *push > 0.0) { scaled(true) } else { first };
    let pushed = pushed(&scale);
    (scale, pushed)
}

/// The words of a target, under the last row that it is for.
pub(super) struct Goal<'target> {
    target: &'target Target,
    words: Block,
    last: usize,
}

impl<'target> Goal<'target> {
    /// The words of the target of so many rows.
    pub(super) fn new(pen: Pen<'_>, target: &'target Target, rows: usize) -> Self {
        let last = (0..rows).rev().find(|row| target.is_for(*row)).unwrap_or_default();
        Self { target, words: pen.block(&target.label, Style::Note, pen.width()), last }
    }

    /// The height of the words, if they stand under this row.
    pub(super) fn height_under(&self, row: usize) -> f64 {
        if row == self.last { OUT + 2.0 + self.words.height() } else { 0.0 }
    }

    /// The line along the bars that it is for, at `x`, and the words. Where labels are above the bars it leaves them out.
    pub(super) fn draw(&self, pen: Pen<'_>, labels: Labels, x: f64, places: &[Place]) -> Element {
        let rows = (0..places.len()).filter(|row| self.target.is_for(*row)).collect::<Vec<_>>();
        let runs = rows.chunk_by(|one, next| labels != Labels::Above && one + 1 == *next);
        let line = |run: &[usize]| {
            let (first, last) = (places.get(*run.first()?)?, places.get(*run.last()?)?);
            Some(pen.line("sw_chart-target", (x, first.bar.0 - OUT), (x, last.bar.1 + OUT)))
        };
        let (at, anchor) = if self.words.width <= x {
            (x + 1.0, Anchor::End)
        } else if x + self.words.width <= pen.width() {
            (x - 1.0, Anchor::Start)
        } else {
            (0.0, Anchor::Start)
        };
        let top = places.get(self.last).map_or(0.0, |place| place.bottom) + OUT + 2.0;
        let lines = runs.filter_map(line).collect::<Vec<_>>();
        Element::group("sw_chart-goal", lines.into_iter().chain(pen.text(&self.words, (at, top), anchor)))
    }
}
