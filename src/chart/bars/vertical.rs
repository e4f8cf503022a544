//! Bars that grow from the bottom up.

use super::{
    bar, length, row_group,
    rows::{Row, Widths, measured},
    scale::Scale,
};
use crate::chart::{
    Element, Spec, Table, Target,
    block::{Block, Style},
    drawing::Drawing,
    pen::{Anchor, Pen},
};

/// The gap between a bar and its number, and between the numbers of neighbours.
const GAP: f64 = 4.0;
/// What is left at the end for the line that leads to a target's words.
const LEADER: f64 = 14.0;

/// Whether bars stand upright if nobody says so: a series of short labels, with a target for all of it or none.
pub(super) fn suits(pen: Pen<'_>, table: &Table, spec: &Spec) -> bool {
    let is_series = (4..=pen.size.pick(12, 24)).contains(&table.rows.len());
    let is_for_all = spec.target.as_ref().is_none_or(|target| target.rows.is_empty());
    let slot = slot(pen, table, spec) - GAP;
    let fits = |row: &Row| row.label.width <= slot && row.note.lines.len() < 3;
    is_series
        && is_for_all
        && has_room(pen, table, spec)
        && rows(pen, table, spec, f64::INFINITY, slot).iter().all(fits)
}

/// Whether bars can stand upright: numbers, and the words of labels, are no wider than their place.
pub(super) fn has_room(pen: Pen<'_>, table: &Table, spec: &Spec) -> bool {
    let slot = slot(pen, table, spec) - GAP;
    let is_number = |row: &Row| row.value.lines.len() == 1 && row.value.width <= slot;
    let words =
        table.labels().chain(spec.partial.iter().map(|partial| partial.label.as_str())).flat_map(str::split_whitespace);
    let mut words = words.map(|word| pen.block(word, Style::Note, f64::INFINITY).width);
    rows(pen, table, spec, f64::INFINITY, slot).iter().all(is_number) && words.all(|word| word <= slot)
}

/// The width of the place of a row.
fn slot(pen: Pen<'_>, table: &Table, spec: &Spec) -> f64 {
    let room = pen.width() - if spec.target.is_some() { LEADER } else { 0.0 };
    room / table.rows.len().max(1) as f64
}

fn rows(pen: Pen<'_>, table: &Table, spec: &Spec, label: f64, note: f64) -> Vec<Row> {
    measured(pen, table, spec, Style::Note, Widths { label, note, value: label })
}

pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, top: f64) -> Drawing {
    let slot = slot(pen, table, spec);
    let rows = rows(pen, table, spec, slot - GAP, slot - GAP);
    let target = spec.target.as_ref();
    let words = target.map(|target| pen.block(&target.label, Style::Note, pen.width()));
    let band = words.as_ref().map_or(0.0, |words| words.height() + 2.0);
    let room = pen.size.pick(200.0, 280.0);
    let reached = target.map(|target| (length(Some(target.value)), 2.0));
    let scale = Scale::new(room, rows.iter().map(|row| (row.length, row.value.height() + GAP)).chain(reached));
    let upright = Upright { top: top + band, room, scale };

    let wide = (slot * 0.66).min(88.0);
    let mut elements = Vec::new();
    let mut lowest = upright.top + room;
    for (index, row) in rows.iter().enumerate() {
        let middle = (index as f64 + 0.5) * slot;
        let zero = upright.y(0.0);
        let end = upright.y(row.length);
        let size = (wide, upright.scale.length(row.length));
        let mut children = vec![bar(pen, (middle - wide / 2.0, zero.min(end)), size, row.is_partial)];
        let value = if row.length < 0.0 { end + GAP } else { end - GAP - row.value.height() };
        children.extend(pen.text(&row.value, (middle, value), Anchor::Middle));
        let label = upright.top + room + 6.0;
        children.extend(pen.text(&row.label, (middle, label), Anchor::Middle));
        children.extend(pen.text(&row.note, (middle, label + row.label.height()), Anchor::Middle));
        lowest = lowest.max(label + row.label.height() + row.note.height());
        elements.push(row_group("sw_chart-row sw_chart-upright", spec, index, row.length < 0.0, children));
    }
    let zero = upright.y(0.0);
    elements.push(pen.line("sw_chart-zero", (0.0, zero), (slot * rows.len() as f64, zero)));
    if let (Some(target), Some(words)) = (target, words) {
        let y = upright.y(length(Some(target.value)));
        elements.push(goal(pen, target, &words, (slot, rows.len()), (top, y)));
    }
    Drawing { elements, height: lowest + 2.0 }
}

/// The scale, upright.
struct Upright {
    top: f64,
    room: f64,
    scale: Scale,
}

impl Upright {
    /// How far down a number is.
    fn y(&self, value: f64) -> f64 {
        self.top + self.room - self.scale.at(value)
    }
}

/// The line of a target across the bars that it is for, led at their end to its words, which stand above all bars.
fn goal(pen: Pen<'_>, target: &Target, words: &Block, (slot, rows): (f64, usize), (top, y): (f64, f64)) -> Element {
    let end = slot * rows as f64 + LEADER - 4.0;
    let over = (0..rows).filter(|row| target.is_for(*row)).collect::<Vec<_>>();
    let runs = over.chunk_by(|one, next| one + 1 == *next).filter_map(|run| Some((*run.first()?, *run.last()?)));
    let line = |(first, last): (usize, usize)| {
        pen.line("sw_chart-target", (first as f64 * slot, y), ((last + 1) as f64 * slot, y))
    };
    let mut lines = runs.map(line).collect::<Vec<_>>();
    if over.last() == Some(&(rows - 1)) {
        let led = vec![vec![(slot * rows as f64, y), (end, y), (end, top + words.height())]];
        lines.push(pen.path("sw_chart-target", &led));
    }
    lines.extend(pen.text(words, (end + 2.0, top), Anchor::End));
    Element::group("sw_chart-goal", lines)
}
