//! `line`: one or several series along rows or dates, each named at its end.

mod axis;
mod ends;
mod events;
mod series;

use super::{
    ChartError, Element, Spec, Table, Target,
    block::{Block, Style},
    drawing::Drawing,
    pen::{Anchor, Pen},
};
use axis::{Across, Axis};
use ends::Ends;
use rust_decimal::Decimal;

/// The area that lines are drawn in, and its two scales.
struct Plot {
    /// Where rows are, along the line of writing.
    across: Across,
    /// Where numbers are, from the bottom up.
    axis: Axis,
    top: f64,
    bottom: f64,
}

/// Draws the lines below `top`.
pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, steps: bool, top: f64) -> Result<Drawing, ChartError> {
    let (axis, ticks) = axis(pen, table, spec)?;
    let start = ticks.iter().map(|label| label.width).fold(0.0, f64::max) + 8.0;
    let ends = Ends::new(pen, table, &axis);
    let end = pen.width() - ends.width() - 1.0;
    let across = Across::new(table, start + 4.0, end.max(start + 20.0));

    let (flags, top) = events::place(pen, spec, &across, top);
    // The label of the last tick stands out of the plot, and so does that of the first.
    let out = ticks.iter().map(Block::height).fold(20.0, f64::max) / 2.0;
    let plot = Plot { across, axis, top: top + out, bottom: top + out + ends.room };

    let mut elements = plot.grid(pen, &ticks, start);
    let (rows, lowest) = plot.rows(pen, table, out);
    elements.extend(events::draw(pen, &flags, plot.bottom));
    elements.extend(series::draw(pen, &plot, table, spec, steps));
    elements.extend(spec.target.as_ref().map(|target| plot.target(pen, table, target, start)));
    elements.extend(ends.draw(pen, &plot, spec));
    elements.push(rows);
    Ok(Drawing { elements, height: lowest + 2.0 })
}

/// The scale of numbers and its labels: fewer of them where they need several lines.
fn axis(pen: Pen<'_>, table: &Table, spec: &Spec) -> Result<(Axis, Vec<Block>), ChartError> {
    let axis = Axis::new(table, spec, pen.size.pick(5, 6))?;
    let labels = axis.labels(pen);
    if labels.iter().all(|label| label.lines.len() <= 2) {
        return Ok((axis, labels));
    }
    let axis = Axis::new(table, spec, 3)?;
    let labels = axis.labels(pen);
    Ok((axis, labels))
}

impl Plot {
    /// A line for each tick, that of zero darker, and its label before it.
    fn grid(&self, pen: Pen<'_>, labels: &[Block], start: f64) -> Vec<Element> {
        let end = self.across.end();
        let tick = |(value, label): (&Decimal, &Block)| {
            let y = self.y(*value);
            let class = if value.is_zero() { "sw_chart-zero" } else { "sw_chart-grid" };
            let line = pen.line(class, (start, y), (end, y));
            Element::group(
                "sw_chart-tick",
                pen.text(label, (start - 6.0, y - label.height() / 2.0), Anchor::End).into_iter().chain([line]),
            )
        };
        self.axis.ticks.iter().zip(labels).map(tick).collect()
    }

    /// The labels of rows under the plot, as many as do not meet, and how far down they go.
    fn rows(&self, pen: Pen<'_>, table: &Table, out: f64) -> (Element, f64) {
        let width = pen.width() * 0.3;
        let blocks = table.labels().map(|label| pen.block(label, Style::Note, width)).collect::<Vec<_>>();
        let shown = self.across.readable(pen, &blocks);
        let top = self.bottom + out;
        let mut children = Vec::new();
        let mut lowest = top;
        for index in shown {
            let (x, block) = (self.across.at(index), &blocks[index]);
            children.push(pen.line("sw_chart-notch", (x, self.bottom), (x, self.bottom + 4.0)));
            children.extend(pen.text_about(block, (x, top)));
            lowest = lowest.max(top + block.height());
        }
        (Element::group("sw_chart-axis", children), lowest)
    }

    /// The line of a target, with its words at the end that fewer numbers are near.
    fn target(&self, pen: Pen<'_>, table: &Table, target: &Target, start: f64) -> Element {
        let y = self.y(target.value);
        let end = self.across.end();
        let label = pen.block(&target.label, Style::Note, end - start);
        // Above the line, or under it where that is the top.
        let above = y - label.height() - 2.0;
        let top = if above >= self.top { above } else { y + 2.0 };
        let near = |from: f64| {
            let (across, down) = (from..from + label.width, top - 4.0..top + label.height() + 4.0);
            let rows = (0..table.rows.len()).filter(|row| across.contains(&self.across.at(*row)));
            let cells = rows.flat_map(|row| (0..table.columns()).filter_map(move |column| table.cell(row, column)));
            cells.filter(|value| down.contains(&self.y(*value))).count()
        };
        let (at, anchor) =
            if near(end - label.width) < near(start) { (end, Anchor::End) } else { (start + 2.0, Anchor::Start) };
        let line = pen.line("sw_chart-target", (start, y), (end, y));
        Element::group("sw_chart-goal", [line].into_iter().chain(pen.text(&label, (at, top), anchor)))
    }

    fn y(&self, value: Decimal) -> f64 {
        self.bottom - self.axis.share(value) * (self.bottom - self.top)
    }
}
