//! Bars that grow from the start of the line.

use super::{bar, length, row_group, scale::Scale, shares, value_block};
use crate::chart::{
    Element, Size, Spec, Table, Target,
    block::{Block, Style},
    drawing::Drawing,
    pen::{Anchor, Pen},
};

/// The gap between a bar and its number.
const GAP: f64 = 6.0;
/// How far a target's line stands out of the bars that it is for.
const TARGET: f64 = 5.0;

/// Where the labels are.
#[derive(Clone, Copy, PartialEq)]
enum Labels {
    /// In a column of this width before the bars.
    Beside(f64),
    /// Each above its bar.
    Above,
}

/// A row, measured.
struct Row {
    label: Block,
    /// What is covered of a period that is not over.
    note: Block,
    value: Block,
    length: f64,
    is_partial: bool,
}

/// The rectangle of a bar, from the top.
struct Place {
    top: f64,
    bar: f64,
}

pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, top: f64) -> Drawing {
    let labels = labels(pen, table, spec);
    let rows = rows(pen, table, spec, labels);
    let start = match labels {
        Labels::Beside(width) => width + 12.0,
        Labels::Above => 0.0,
    } + 1.0;
    let target = spec.target.as_ref();
    let (scale, pushed) = scale(&rows, target, pen.width() - start - 1.0);
    let thick = thickness(pen.size, rows.len());

    let mut elements = Vec::new();
    let mut y = top;
    let mut places = Vec::new();
    for (index, (row, part)) in rows.iter().zip(shares(table)).enumerate() {
        let place = place(row, labels, thick, y);
        let zero = start + scale.zero;
        let from = if row.length < 0.0 { start + scale.at(row.length) } else { zero };
        let size = (scale.length(row.length), thick);
        let mut children = bar(pen, (from, place.bar), size, row.is_partial);
        children.extend(texts(pen, row, labels, &place, thick));
        let middle = place.bar + (thick - row.value.height()) / 2.0;
        children.extend(if row.length < 0.0 {
            pen.text(&row.value, (from - GAP, middle), Anchor::End)
        } else {
            pen.text(&row.value, (start + scale.at(row.length) + GAP + pushed[index], middle), Anchor::Start)
        });
        elements.push(row_group("sw-chart-row", spec, index, (part, row.length < 0.0), children));
        y = place.bottom(row, labels, thick) + gap(pen.size, labels, rows.len());
        places.push(place);
    }
    let zero = start + scale.zero;
    let (first, last) = (places.first().map_or(top, |place| place.bar), places.last().map_or(top, |place| place.bar));
    // Under the words that may stand above a bar.
    elements.insert(0, pen.line("sw-chart-zero", (zero, first - 3.0), (zero, last + thick + 3.0)));
    y -= gap(pen.size, labels, rows.len());
    if let Some(target) = target {
        let x = start + scale.at(length(Some(target.value)));
        let (drawn, bottom) = target_lines(pen, target, x, &places, thick, y);
        elements.extend(drawn);
        y = bottom;
    }
    Drawing { elements, height: y.max(last + thick + 4.0) }
}

/// The scale of the bars, and how far each number is pushed along so that the line of the target does not run through it.
fn scale(rows: &[Row], target: Option<&Target>, room: f64) -> (Scale, Vec<f64>) {
    let Some(target) = target else {
        let ends = rows.iter().map(|row| (row.length, row.value.width + GAP));
        return (Scale::new(room, ends), vec![0.0; rows.len()]);
    };
    let goal = length(Some(target.value));
    let is_under = |index: usize, row: &Row| target.is_for(index) && (0.0..goal).contains(&row.length);
    let scaled = |is_pushed: bool| {
        let end = |(index, row): (usize, &Row)| {
            let reach = if is_pushed && is_under(index, row) { goal } else { row.length };
            (reach, row.value.width + GAP)
        };
        Scale::new(room, rows.iter().enumerate().map(end).chain([(goal, 2.0)]))
    };
    let pushed = |scale: &Scale| {
        let push = |(index, row): (usize, &Row)| {
            let way = scale.at(goal) - scale.at(row.length);
            let meets = is_under(index, row) && (0.0..row.value.width + 2.0 * GAP).contains(&way);
            if meets { way } else { 0.0 }
        };
        rows.iter().enumerate().map(push).collect::<Vec<_>>()
    };
    let scale = scaled(false);
    if pushed(&scale).iter().all(|push| *push == 0.0) {
        let none = vec![0.0; rows.len()];
        return (scale, none);
    }
    let scale = scaled(true);
    let pushed = pushed(&scale);
    (scale, pushed)
}

/// Labels stand beside the bars where there is room for both, else above.
fn labels(pen: Pen<'_>, table: &Table, spec: &Spec) -> Labels {
    // Many rows are short, with labels beside them.
    let narrow = if table.rows.len() <= 8 { 0.3 } else { 0.4 };
    let (column, lines) = pen.size.pick((pen.width() * narrow, 1), (pen.width() * 0.34, 2));
    let mut width: f64 = 0.0;
    for (index, label) in table.labels().enumerate() {
        let label = pen.block(label, Style::Label, column);
        let note = pen.block(spec.partial(index).unwrap_or_default(), Style::Note, column);
        if label.lines.len() > lines || note.lines.len() > lines {
            return Labels::Above;
        }
        width = width.max(label.width).max(note.width);
    }
    let (longest, sides) = longest_value(pen, table);
    let values = table.column(0).map(|value| value_block(pen, value, longest).width).fold(0.0, f64::max);
    if width + sides * values > pen.width() * 0.6 { Labels::Above } else { Labels::Beside(width) }
}

/// How long a number may be, and on how many sides of zero there are numbers.
fn longest_value(pen: Pen<'_>, table: &Table) -> (f64, f64) {
    let has = |is_below: bool| table.column(0).any(|value| (length(value) < 0.0) == is_below);
    if has(true) && has(false) { (pen.width() * 0.42, 2.0) } else { (pen.width() * 0.9, 1.0) }
}

fn rows(pen: Pen<'_>, table: &Table, spec: &Spec, labels: Labels) -> Vec<Row> {
    let width = match labels {
        Labels::Beside(width) => width + 0.1,
        Labels::Above => pen.width(),
    };
    let row = |(index, (row, value)): (usize, (&crate::chart::Row, _))| Row {
        label: pen.block(&row.label, Style::Label, width),
        note: pen.block(spec.partial(index).unwrap_or_default(), Style::Note, width),
        value: value_block(pen, value, longest_value(pen, table).0),
        length: length(value),
        is_partial: spec.partial(index).is_some(),
    };
    table.rows.iter().zip(table.column(0)).enumerate().map(row).collect()
}

/// The thickness of the bars.
fn thickness(size: Size, rows: usize) -> f64 {
    match rows {
        ..=8 => size.pick(20.0, 26.0),
        9..=20 => size.pick(16.0, 20.0),
        _ => 14.0,
    }
}

/// The gap between rows.
fn gap(size: Size, labels: Labels, rows: usize) -> f64 {
    match (labels, rows) {
        (Labels::Above, _) => size.pick(12.0, 14.0),
        (Labels::Beside(_), ..=8) => 12.0,
        (Labels::Beside(_), 9..=20) => 8.0,
        (Labels::Beside(_), _) => 6.0,
    }
}

/// Where a row's bar is whose row begins at `y`.
fn place(row: &Row, labels: Labels, thick: f64, y: f64) -> Place {
    let above = match labels {
        Labels::Above => row.label.height() + if row.note_fits() { 0.0 } else { row.note.height() } + 3.0,
        Labels::Beside(_) => (row.text_height() - thick).max(0.0) / 2.0,
    };
    let value = (row.value.height() - thick).max(0.0) / 2.0;
    let above = if labels == Labels::Above { above + value } else { above.max(value) };
    Place { top: y, bar: y + above }
}

impl Place {
    fn bottom(&self, row: &Row, labels: Labels, thick: f64) -> f64 {
        let value = (row.value.height() - thick).max(0.0) / 2.0;
        let beside = if labels == Labels::Above { 0.0 } else { (row.text_height() - thick).max(0.0) / 2.0 };
        self.bar + thick + value.max(beside)
    }
}

impl Row {
    fn text_height(&self) -> f64 {
        self.label.height() + self.note.height()
    }

    /// Whether the note stands on the label's line, where labels are above the bars.
    fn note_fits(&self) -> bool {
        self.label.lines.len() == 1 && self.note.lines.len() == 1 && self.label.width + self.note.width + 8.0 < 310.0
    }
}

/// The label of a row, and what its period covers.
fn texts(pen: Pen<'_>, row: &Row, labels: Labels, place: &Place, thick: f64) -> Vec<Element> {
    let (label, note) = match labels {
        Labels::Above if row.note_fits() => {
            let base = row.label.baseline(0) - row.note.baseline(0);
            ((0.0, place.top), (row.label.width + 8.0, place.top + base))
        }
        Labels::Above => ((0.0, place.top), (0.0, place.top + row.label.height())),
        Labels::Beside(_) => {
            let top = place.bar + (thick - row.text_height()) / 2.0;
            ((0.0, top), (0.0, top + row.label.height()))
        }
    };
    let note = pen.text(&row.note, note, Anchor::Start);
    pen.text(&row.label, label, Anchor::Start).into_iter().chain(note).collect()
}

/// The line of a target along the bars that it is for, its words under the last of them, and how far down they go.
fn target_lines(
    pen: Pen<'_>,
    target: &Target,
    x: f64,
    places: &[Place],
    thick: f64,
    bottom: f64,
) -> (Vec<Element>, f64) {
    let label = pen.block(&target.label, Style::Note, pen.width());
    let rows = places.iter().enumerate().filter(|(index, _)| target.is_for(*index)).map(|(index, _)| index);
    let rows = rows.collect::<Vec<_>>();
    let mut lines = Vec::new();
    for run in rows.chunk_by(|one, next| one + 1 == *next) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let end = if *last + 1 == places.len() {
            bottom.max(places[*last].bar + thick) + TARGET
        } else {
            places[*last].bar + thick + TARGET
        };
        lines.push(pen.line("sw-chart-target", (x, places[*first].bar - TARGET), (x, end)));
    }
    let top = bottom + TARGET + 2.0;
    let (at, anchor) = if label.width <= x {
        (x + 1.0, Anchor::End)
    } else if x + label.width <= pen.width() {
        (x - 1.0, Anchor::Start)
    } else {
        (0.0, Anchor::Start)
    };
    lines.extend(pen.text(&label, (at, top), anchor));
    (vec![Element::group("sw-chart-goal", lines)], top + label.height())
}
