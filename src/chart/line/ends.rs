//! The name and the last number of each series, at the end of its line.

use super::Plot;
use crate::chart::{
    Element, Spec, Table,
    block::{Block, Style},
    pen::{Anchor, Pen, Point},
    spread::spread,
};
use rust_decimal::Decimal;

/// The gap between the area and the names, and between names.
const GAP: f64 = 9.0;

/// The name of a series with its last number.
pub(super) struct End {
    column: usize,
    /// The last row that has a number, and the number.
    last: (usize, Decimal),
    value: Block,
    name: Block,
    /// All of it, for its height.
    pub(super) block: Block,
}

/// The names of the series that have a number.
pub(super) fn measure(pen: Pen<'_>, table: &Table) -> Vec<End> {
    let width = pen.width() * pen.size.pick(0.3, 0.26);
    let end = |column: usize| {
        let values = table.column(column).collect::<Vec<_>>();
        let last = values.iter().enumerate().rev().find_map(|(row, value)| Some((row, (*value)?)))?;
        let value = pen.block(&(pen.setting.number)(last.1), Style::Value, width);
        // One series alone is named by the caption.
        let name = if table.columns() > 1 { table.header.get(column + 1).map_or("", String::as_str) } else { "" };
        let name = pen.block(name, Style::Label, width);
        let block = Block { lines: value.lines.iter().chain(&name.lines).cloned().collect(), leading: value.leading.max(name.leading), ..name.clone() };
        Some(End { column, last, value, name, block })
    };
    (0..table.columns()).filter_map(end).collect()
}

/// How wide the column of names is.
pub(super) fn width(ends: &[End]) -> f64 {
    ends.iter().map(|end| end.value.width.max(end.name.width)).fold(0.0, f64::max) + GAP
}

/// The names, each as near to the end of its line as the others leave room, led to it by a hairline where it is not beside it.
pub(super) fn draw(pen: Pen<'_>, plot: &Plot, spec: &Spec, ends: &[End]) -> Vec<Element> {
    let mut ends = ends.iter().collect::<Vec<_>>();
    ends.sort_by(|one, other| f64::total_cmp(&plot.y(one.last.1), &plot.y(other.last.1)));
    // The number is beside the point, the name under it.
    let wanted = |end: &&End| (plot.y(end.last.1) - end.value.leading / 2.0, end.height());
    let places = ends.iter().map(wanted).collect::<Vec<_>>();
    let tops = spread(&places, plot.top - 10.0, plot.bottom + 6.0);
    let x = plot.across.end() + GAP;
    let place = |((end, top), (wanted, _)): ((&&End, f64), (f64, f64))| {
        let from = (plot.across.at(end.last.0), plot.y(end.last.1));
        let mut children = leader(pen, from, (x - 3.0, top + end.value.leading / 2.0), (top - wanted).abs()).into_iter().collect::<Vec<_>>();
        children.extend(pen.text(&end.value, (x, top), Anchor::Start));
        children.extend(pen.text(&end.name, (x, top + end.value.height()), Anchor::Start));
        Element::group(format!("sw-chart-end{}", spec.state.series(end.column)), children)
            .set("data-sw-series", end.column.to_string())
    };
    ends.iter().zip(tops).zip(places.iter().copied()).map(place).collect()
}

impl End {
    fn height(&self) -> f64 {
        self.value.height() + self.name.height() + 3.0
    }
}

/// A hairline from the end of a line to its name, unless the two are side by side.
fn leader(pen: Pen<'_>, from: Point, to: Point, moved: f64) -> Option<Element> {
    let is_beside = moved < 4.0 && to.0 - from.0 < 2.0 * GAP;
    (!is_beside).then(|| pen.line("sw-chart-leader", (from.0 + 5.0, from.1), to))
}
