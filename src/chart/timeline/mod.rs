//! `timeline`: a rail of dates, with what happened beside it.

mod across;
mod down;

use super::{
    Element, Period, Spacing, Spec, Table,
    block::{Block, Style},
    drawing::Drawing,
    pen::{Anchor, Pen, Point},
};

/// An entry, at its place between the first date and the last: a share of the rail.
struct Entry<'table> {
    text: &'table str,
    date: &'table str,
    from: f64,
    /// Where it ended, if it lasted.
    to: Option<f64>,
}

/// Draws the rail below `top`: across where every label finds room along it, else down.
pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, spacing: Spacing, top: f64) -> Drawing {
    let entries = entries(table, spacing);
    let (mut drawing, spacing) = match across::draw(pen, &entries, spec, spacing, top) {
        Some(drawing) => (drawing, spacing),
        None => down::draw(pen, &entries, spec, spacing, top),
    };
    if spacing == Spacing::Even && entries.len() > 2 {
        let note = pen.block(pen.setting.words.evenly_spaced, Style::Note, pen.width());
        drawing.elements.extend(pen.text(&note, (0.0, drawing.height + 4.0), Anchor::Start));
        drawing.height += note.height() + 6.0;
    }
    drawing
}

fn entries(table: &Table, spacing: Spacing) -> Vec<Entry<'_>> {
    let periods = table.rows.iter().filter_map(|row| Some((row.label.as_str(), row.period.as_ref()?)));
    let periods = periods.collect::<Vec<_>>();
    let first = periods.iter().map(|(_, period)| began(period)).fold(f64::INFINITY, f64::min);
    let last = periods.iter().map(|(_, period)| period.to.map_or(began(period), |to| to.end()));
    let last = last.fold(f64::NEG_INFINITY, f64::max);
    let on_scale = |years: f64| if last > first { (years - first) / (last - first) } else { 0.5 };
    let evenly = |index: usize| index as f64 / periods.len().saturating_sub(1).max(1) as f64;
    let mut before: f64 = 0.0;
    let mut entries = Vec::with_capacity(periods.len());
    for (index, (text, period)) in periods.iter().enumerate() {
        // What is known less exactly keeps its place in the order.
        before = before.max(on_scale(began(period)));
        let (from, to) = match spacing {
            Spacing::ToScale => (before, period.to.map(|to| on_scale(to.end()))),
            Spacing::Even => (evenly(index), None),
        };
        entries.push(Entry { text, date: &period.text, from, to });
    }
    entries
}

/// When something was: the middle of what its date may mean, or the beginning of what lasted.
fn began(period: &Period) -> f64 {
    if period.to.is_some() { period.from.start() } else { period.from.middle() }
}

/// The words of an entry, in lines.
struct Words {
    date: Block,
    text: Block,
}

impl Words {
    fn new(pen: Pen<'_>, entry: &Entry<'_>, width: f64) -> Self {
        Self { date: pen.block(entry.date, Style::Value, width), text: pen.block(entry.text, Style::Label, width) }
    }

    /// Date above text.
    fn height(&self) -> f64 {
        self.date.height() + self.text.height()
    }

    fn width(&self) -> f64 {
        self.date.width.max(self.text.width)
    }
}

/// The group of an entry.
fn group(spec: &Spec, index: usize, children: impl IntoIterator<Item = Element>) -> Element {
    Element::group(format!("sw_chart-entry{}", spec.state.row(index)), children)
}

/// The rail, broken where it is not to scale, and over it what motion fills as the reader passes.
fn rail(pen: Pen<'_>, spacing: Spacing, from: Point, to: Point) -> [Element; 2] {
    let class = match spacing {
        Spacing::ToScale => "sw_chart-rail",
        Spacing::Even => "sw_chart-rail sw_chart-broken",
    };
    let down = if from.0 < to.0 { "" } else { " sw_chart-down" };
    [pen.line(class, from, to), pen.line(format!("sw_chart-passed sw_chart-drawn{down}"), from, to)]
}
