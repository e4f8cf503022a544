//! The name and the last number of each series, at the end of its line.

use super::{Plot, axis::Axis};
use crate::chart::{
    Element, Spec, Table,
    block::{Block, Style},
    pen::{Anchor, Pen},
    spread::spread,
};
use rust_decimal::Decimal;

/// The gap between names.
const GAP: f64 = 4.0;
/// How far a name is moved before a hairline leads to it.
const LED: f64 = 5.0;

/// The column of names.
pub(super) struct Ends {
    ends: Vec<End>,
    /// The height of the plot, which is that of the names if they need more.
    pub(super) room: f64,
    /// The gap between the plot and the names.
    gap: f64,
}

/// The name of a series with its last number.
struct End {
    column: usize,
    /// The last row that has a number.
    row: usize,
    /// How far down its number is, from the top of the plot.
    y: f64,
    /// How far down its words begin.
    top: f64,
    value: Block,
    name: Block,
}

impl Ends {
    /// The names of the series that have a number, from the top down, each as near to the end of its line as the others leave room.
    pub(super) fn new(pen: Pen<'_>, table: &Table, axis: &Axis) -> Self {
        let last = |column: usize| {
            let values = table.column(column).enumerate().filter_map(|(row, value)| Some((column, row, value?)));
            values.last()
        };
        let mut lasts = (0..table.columns()).filter_map(last).collect::<Vec<_>>();
        lasts.sort_by_key(|(column, _, value)| (std::cmp::Reverse(*value), *column));
        let mut ends = lasts.into_iter().map(|last| End::new(pen, table, last)).collect::<Vec<_>>();
        let room = pen.size.pick(200.0, 280.0_f64).max(ends.iter().map(End::height).sum());
        for end in &mut ends {
            end.y = room - axis.share(table.cell(end.row, end.column).unwrap_or_default()) * room;
        }
        let wanted = ends.iter().map(|end| (end.wanted(), end.height())).collect::<Vec<_>>();
        for (end, top) in ends.iter_mut().zip(spread(&wanted, -10.0, room + 10.0 + GAP)) {
            end.top = top;
        }
        let gap = if ends.iter().any(End::is_moved) { 22.0 } else { 9.0 };
        Self { ends, room, gap }
    }

    /// How wide the column is, with the gap before it.
    pub(super) fn width(&self) -> f64 {
        self.ends.iter().map(|end| end.value.width.max(end.name.width)).fold(0.0, f64::max) + self.gap
    }

    /// The names beside `plot`.
    pub(super) fn draw(&self, pen: Pen<'_>, plot: &Plot, spec: &Spec) -> Vec<Element> {
        let x = plot.across.end() + self.gap;
        self.ends.iter().map(|end| end.draw(pen, plot, spec, x)).collect()
    }
}

impl End {
    fn new(pen: Pen<'_>, table: &Table, (column, row, value): (usize, usize, Decimal)) -> Self {
        let width = pen.width() * pen.size.pick(0.3, 0.26);
        // One series alone is named by the caption.
        let name = if table.columns() > 1 { table.header.get(column + 1).map_or("", String::as_str) } else { "" };
        let value = pen.block(&(pen.setting.number)(value), Style::Value, width);
        Self { column, row, y: 0.0, top: 0.0, value, name: pen.block(name, Style::Label, width) }
    }

    fn height(&self) -> f64 {
        self.value.height() + self.name.height() + GAP
    }

    /// Its number is beside the point, its name under it.
    fn wanted(&self) -> f64 {
        self.y - self.value.leading / 2.0
    }

    fn is_moved(&self) -> bool {
        (self.top - self.wanted()).abs() > LED
    }

    fn draw(&self, pen: Pen<'_>, plot: &Plot, spec: &Spec, x: f64) -> Element {
        let (at, y, top) = (plot.across.at(self.row), plot.top + self.y, plot.top + self.top);
        let end = plot.across.end();
        let mut children = Vec::new();
        if self.is_moved() || at < end {
            let level = if self.is_moved() { top + self.value.leading / 2.0 } else { y };
            let bend = if self.is_moved() { vec![(end + 5.0, y), (x - 8.0, level)] } else { Vec::new() };
            let way = [vec![(at + 6.0, y)], bend, vec![(x - 4.0, level)]].concat();
            children.push(pen.path("sw_chart-leader", &[way]));
        }
        children.extend(pen.text(&self.value, (x, top), Anchor::Start));
        children.extend(pen.text(&self.name, (x, top + self.value.height()), Anchor::Start));
        Element::group(format!("sw_chart-end{}", spec.state.series(self.column)), children)
    }
}
