//! The lines themselves.

use super::Plot;
use crate::chart::{
    Element, Spec, Table,
    pen::{Pen, Point},
};

/// How many points are drawn as dots besides their line.
const DOTTED: usize = 14;

/// A point of a line, and its row.
type Dot = (usize, Point);

/// The lines of all series; those under discussion last, above the others.
pub(super) fn draw(pen: Pen<'_>, plot: &Plot, table: &Table, spec: &Spec, steps: bool) -> Vec<Element> {
    let mut order = (0..table.columns()).collect::<Vec<_>>();
    order.sort_by_key(|column| spec.state.series.contains(column));
    order.into_iter().map(|column| series(pen, plot, table, spec, (column, steps))).collect()
}

fn series(pen: Pen<'_>, plot: &Plot, table: &Table, spec: &Spec, (column, steps): (usize, bool)) -> Element {
    let runs = runs(plot, table, column);
    let mut children = Vec::new();
    let (whole, open): (Vec<_>, Vec<_>) = segments(&runs, steps).partition(|(row, _)| spec.partial(*row).is_none());
    let points =
        |segments: Vec<(usize, Vec<Point>)>| segments.into_iter().map(|(_, points)| points).collect::<Vec<_>>();
    if !whole.is_empty() {
        children.push(pen.path("sw_chart-curve", &joined(points(whole))));
    }
    if !open.is_empty() {
        children.push(pen.path("sw_chart-curve sw_chart-partial", &joined(points(open))));
    }
    let part = segments(&runs, steps).filter(|(row, _)| {
        spec.state.rows.contains(row) && row.checked_sub(1).is_some_and(|before| spec.state.rows.contains(&before))
    });
    let part = joined(part.map(|(_, points)| points).collect());
    if !part.is_empty() {
        children.push(pen.path("sw_chart-part", &part));
    }
    let few = table.rows.len() <= DOTTED;
    for run in &runs {
        for (row, point) in run {
            let alone = run.len() == 1;
            if few || alone || spec.state.rows.contains(row) || spec.partial(*row).is_some() {
                children.push(dot(pen, spec, (*row, *point), column));
            }
        }
    }
    // Without dots, which have a shape for each series, lines are told apart by their strokes.
    let strokes = if few { String::new() } else { format!(" sw_chart-stroke-{}", column % 4 + 1) };
    Element::group(format!("sw_chart-series sw_chart-drawn{strokes}{}", spec.state.series(column)), children)
}

/// The points of a series that follow each other without one missing.
fn runs(plot: &Plot, table: &Table, column: usize) -> Vec<Vec<Dot>> {
    let mut runs: Vec<Vec<Dot>> = vec![Vec::new()];
    for (row, value) in table.column(column).enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push((row, (plot.across.at(row), plot.y(value)))),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// The ways from each point to the next, and the row of that.
fn segments(runs: &[Vec<Dot>], steps: bool) -> impl Iterator<Item = (usize, Vec<Point>)> {
    runs.iter().flat_map(|run| run.windows(2)).map(move |pair| {
        let ((_, from), (row, to)) = (pair[0], pair[1]);
        (row, if steps { vec![from, (to.0, from.1), to] } else { vec![from, to] })
    })
}

/// Ways that begin where the one before ends, as one.
fn joined(segments: Vec<Vec<Point>>) -> Vec<Vec<Point>> {
    let mut ways: Vec<Vec<Point>> = Vec::new();
    for segment in segments {
        match ways.last_mut() {
            Some(way) if way.last() == segment.first() => way.extend(segment.into_iter().skip(1)),
            _ => ways.push(segment),
        }
    }
    ways
}

/// The dot of a point: in the shape of its series, hollow where its period is not over.
fn dot(pen: Pen<'_>, spec: &Spec, (row, point): Dot, column: usize) -> Element {
    let open = if spec.partial(row).is_some() { " sw_chart-partial" } else { "" };
    let class = format!("sw_chart-point{open}{}", spec.state.row(row));
    shape(pen, class, point, pen.size.pick(3.0, 3.5), column)
}

/// The shape of the points of a series: circle, square, diamond, triangle.
pub(super) fn shape(pen: Pen<'_>, class: String, (x, y): Point, radius: f64, column: usize) -> Element {
    match column % 4 {
        0 => pen.circle(class, (x, y), radius),
        1 => {
            let side = radius * 0.9;
            pen.area(class, &[(x - side, y - side), (x + side, y - side), (x + side, y + side), (x - side, y + side)])
        }
        2 => {
            let reach = radius * 1.3;
            pen.area(class, &[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)])
        }
        _ => {
            let (across, down) = (radius * 1.15, radius * 0.8);
            pen.area(class, &[(x, y - radius * 1.2), (x + across, y + down), (x - across, y + down)])
        }
    }
}
