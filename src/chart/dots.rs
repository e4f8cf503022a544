//! `dots`: a row of dots for each row of the table, so that 22 and 9 can be counted and compared.

use super::{
    Element, Spec, Table,
    block::{Block, Style},
    drawing::Drawing,
    pen::{Anchor, Pen},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// How many dots stand together.
const FIVE: usize = 5;
/// The gap between them and the next, in distances of dots.
const BREATH: f64 = 0.45;

/// Where dots are: how far apart, and how many in a line.
struct Grid {
    pitch: f64,
    across: usize,
}

/// Draws the dots below `top`.
pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, top: f64) -> Drawing {
    let counts = table.column(0).map(|value| value.and_then(|value| value.to_usize())).collect::<Vec<_>>();
    let most = counts.iter().copied().flatten().max().unwrap_or_default();
    let values = table.column(0).map(|value| number(pen, value)).collect::<Vec<_>>();
    let room = values.iter().map(|value| value.width).fold(0.0, f64::max) + 10.0;
    let grid = Grid::new(pen, most, pen.width() - room);
    let mut elements = Vec::new();
    let mut y = top;
    for (index, ((row, count), value)) in table.rows.iter().zip(&counts).zip(&values).enumerate() {
        let label = pen.block(&row.label, Style::Label, pen.width());
        let mut children = pen.text(&label, (0.0, y), Anchor::Start).into_iter().collect::<Vec<_>>();
        y += label.height() + 4.0;
        let count = count.unwrap_or_default();
        children.push(Element::group("sw_chart-drawn", (0..count).map(|dot| grid.dot(pen, dot, y))));
        let last = count.saturating_sub(1);
        let end = if count == 0 { 0.0 } else { grid.along(last) + grid.pitch + 6.0 };
        // Beside the last line of dots, and not beside the one before it.
        let higher = if last < grid.across { f64::NEG_INFINITY } else { 0.0 };
        let line = grid.down(last, y) + ((grid.pitch - value.height()) / 2.0).max(higher);
        children.extend(pen.text(value, (end, line), Anchor::Start));
        y = grid.down(last, y) + grid.pitch.max(value.height()) + pen.size.pick(12.0, 16.0);
        elements.push(Element::group(format!("sw_chart-row{}", spec.state.row(index)), children));
    }
    Drawing { elements, height: y - pen.size.pick(10.0, 14.0) }
}

fn number(pen: Pen<'_>, value: Option<Decimal>) -> Block {
    match value {
        Some(value) => pen.block(&(pen.setting.number)(value), Style::Value, pen.width() / 2.0),
        None => pen.block(pen.setting.words.missing, Style::Note, pen.width() / 2.0),
    }
}

impl Grid {
    /// The largest dots of which `most` fit in one line of `room`; in lines of whole groups where they would be too small.
    fn new(pen: Pen<'_>, most: usize, room: f64) -> Self {
        let (least, largest) = pen.size.pick((11.0, 22.0), (12.0, 26.0));
        let pitch = |across: usize| (room / (across as f64 + breaths(across.saturating_sub(1)))).min(largest);
        if pitch(most) >= least {
            return Self { pitch: pitch(most), across: most.max(1) };
        }
        let across = (1..).map(|groups| groups * 2 * FIVE).take_while(|across| pitch(*across) >= least).last();
        let across = across.unwrap_or(2 * FIVE);
        Self { pitch: pitch(across), across }
    }

    fn dot(&self, pen: Pen<'_>, index: usize, top: f64) -> Element {
        let half = self.pitch / 2.0;
        pen.circle("sw_chart-dot", (self.along(index) + half, self.down(index, top) + half), self.pitch * 0.38)
    }

    /// Where the place of a dot begins.
    fn along(&self, index: usize) -> f64 {
        let index = index % self.across;
        (index as f64 + breaths(index)) * self.pitch
    }

    /// Where the line of a dot begins.
    fn down(&self, index: usize, top: f64) -> f64 {
        top + (index / self.across) as f64 * self.pitch
    }
}

/// The gaps between groups up to the dot at `index`.
fn breaths(index: usize) -> f64 {
    (index / FIVE) as f64 * BREATH
}
