//! Bars that grow from the start of the line.

use super::{
    bar, length, row_group,
    rows::{Labels, Place, Row, rows, thickness},
    scale::Scale,
    target::{Goal, scale},
};
use crate::chart::{
    Element, Spec, Table,
    drawing::Drawing,
    pen::{Anchor, Pen},
};

/// The gap between a bar and its number.
const GAP: f64 = 6.0;

pub(super) fn draw(pen: Pen<'_>, table: &Table, spec: &Spec, top: f64) -> Drawing {
    let labels = Labels::new(pen, table, spec);
    let rows = rows(pen, table, spec, labels);
    let target = spec.target.as_ref();
    let start = labels.end();
    let (scale, pushed) = scale(&rows, target, pen.width() - start - 1.0, GAP);
    let goal = target.map(|target| Goal::new(pen, target, rows.len()));

    let thick = thickness(pen.size, rows.len());
    let (mut places, mut y) = (Vec::with_capacity(rows.len()), top);
    for (index, row) in rows.iter().enumerate() {
        let place = row.place(labels, thick, y);
        y = place.bottom
            + goal.as_ref().map_or(0.0, |goal| goal.height_under(index))
            + labels.gap(pen.size, rows.len());
        places.push(place);
    }
    let height = y - labels.gap(pen.size, rows.len());

    let zero = start + scale.zero;
    let axis = axis(labels, &places);
    let mut elements =
        axis.iter().map(|(from, to)| pen.line("sw_chart-zero", (zero, *from), (zero, *to))).collect::<Vec<_>>();
    for (index, ((row, place), push)) in rows.iter().zip(&places).zip(pushed).enumerate() {
        let mut children = drawn(pen, row, place, (start, &scale), push);
        children.extend(row.words(pen, labels, place));
        elements.push(row_group("sw_chart-row", spec, index, row.length < 0.0, children));
    }
    let x = target.map_or(zero, |target| start + scale.at(length(Some(target.value))));
    elements.extend(goal.map(|goal| goal.draw(pen, labels, x, &places)));
    Drawing { elements, height: height.max(axis.last().map_or(top, |(_, to)| *to)) + 1.0 }
}

/// From where to where the axis of zero runs: past all bars, or past each where their labels stand above them.
fn axis(labels: Labels, places: &[Place]) -> Vec<(f64, f64)> {
    let along = |first: &Place, last: &Place| (first.bar.0 - 3.0, last.bar.1 + 3.0);
    match labels {
        Labels::Above => places.iter().map(|place| along(place, place)).collect(),
        Labels::Beside(_) => {
            places.first().zip(places.last()).map(|(first, last)| along(first, last)).into_iter().collect()
        }
    }
}

/// A bar and, at its end, its number.
fn drawn(pen: Pen<'_>, row: &Row, place: &Place, (start, scale): (f64, &Scale), push: f64) -> Vec<Element> {
    let (zero, end) = (start + scale.zero, start + scale.at(row.length));
    let thick = place.bar.1 - place.bar.0;
    let bar = bar(pen, (zero.min(end), place.bar.0), (scale.length(row.length), thick), row.is_partial);
    let top = place.bar.0 + (thick - row.value.height()) / 2.0;
    let value = if row.length < 0.0 {
        pen.text(&row.value, (end - GAP, top), Anchor::End)
    } else {
        pen.text(&row.value, (end + GAP + push, top), Anchor::Start)
    };
    [bar].into_iter().chain(value).collect()
}
