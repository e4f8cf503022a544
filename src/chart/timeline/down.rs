//! A rail that runs down, with all labels on one side.

use super::{Entry, Words, group, rail};
use crate::chart::{
    Element, Spacing, Spec,
    block::Style,
    drawing::Drawing,
    pen::{Anchor, Pen, Point},
    spread::spread,
};

/// The radius of the mark of a date.
const STATION: f64 = 4.5;

/// Where things are along the line of writing.
struct Columns {
    rail: f64,
    /// Where dates begin.
    dates: f64,
    /// Where texts begin: beside the dates, or under them where there is no room for a column of their own.
    texts: f64,
    gap: f64,
}

/// The rail and its labels. Where labels would be led too far from their dates on any rail of a bearable length, the dates are
/// evenly spaced instead.
pub(super) fn draw(pen: Pen<'_>, entries: &[Entry<'_>], spec: &Spec, spacing: Spacing, top: f64) -> (Drawing, Spacing) {
    let scaled = if spacing == Spacing::ToScale { to_scale(pen, entries, top) } else { None };
    let spacing = if scaled.is_some() { Spacing::ToScale } else { Spacing::Even };
    let places = scaled.unwrap_or_else(|| evenly(pen, entries, top));
    (places.draw(pen, spec, spacing), spacing)
}

/// Where everything is.
struct Places {
    columns: Columns,
    words: Vec<Words>,
    /// The tops of the labels.
    tops: Vec<f64>,
    /// Where each date begins and ends on the rail.
    stations: Vec<(f64, Option<f64>)>,
    /// The end of the rail.
    end: f64,
    bottom: f64,
}

/// Dates as far apart as the time between them, on the shortest of three rails along which labels are near their dates.
fn to_scale(pen: Pen<'_>, entries: &[Entry<'_>], top: f64) -> Option<Places> {
    let columns = columns(pen, entries, pen.size.pick(34.0, 60.0));
    let words = columns.words(pen, entries);
    let heights = words.iter().map(|words| columns.height(words) + columns.gap).collect::<Vec<_>>();
    let all = heights.iter().sum::<f64>();
    let head = words.first()?.date.leading / 2.0;
    let farthest = pen.size.pick(40.0, 100.0);
    for stretch in [1.0, 1.25, 1.5] {
        let length = (all - heights.last()?) * stretch;
        let on_rail = |share: f64| top + head + share * length;
        let wanted = entries.iter().zip(&heights).map(|(entry, height)| (on_rail(entry.from) - head, *height));
        let wanted = wanted.collect::<Vec<_>>();
        let tops = spread(&wanted, top, f64::INFINITY);
        let led = tops.iter().zip(&wanted).map(|(top, (wanted, _))| (top - wanted).abs()).fold(0.0, f64::max);
        if led <= farthest {
            let stations = entries.iter().map(|entry| (on_rail(entry.from), entry.to.map(on_rail))).collect();
            let bottom = tops.last()? + heights.last()? - columns.gap;
            let end = on_rail(1.0);
            return Some(Places { columns, words, tops, stations, end, bottom: bottom.max(end + STATION) });
        }
    }
    None
}

/// Labels that follow each other, and their dates beside them.
fn evenly(pen: Pen<'_>, entries: &[Entry<'_>], top: f64) -> Places {
    let columns = columns(pen, entries, 20.0);
    let words = columns.words(pen, entries);
    let head = words.first().map_or(0.0, |words| words.date.leading / 2.0);
    let mut y = top;
    let mut tops = Vec::with_capacity(words.len());
    for words in &words {
        tops.push(y);
        y += columns.height(words) + columns.gap;
    }
    let stations = tops.iter().map(|top| (top + head, None)).collect();
    let end = tops.last().map_or(top, |top| top + head);
    let bottom = (y - columns.gap).max(end + STATION);
    Places { columns, words, tops, stations, end, bottom }
}

impl Places {
    fn draw(self, pen: Pen<'_>, spec: &Spec, spacing: Spacing) -> Drawing {
        let x = self.columns.rail;
        let first = self.stations.first().map_or(self.end, |station| station.0);
        let mut elements = rail(pen, spacing, (x, first), (x, self.end)).to_vec();
        let words = self.words.iter().zip(&self.tops).zip(&self.stations);
        for (index, ((words, top), (from, to))) in words.enumerate() {
            let mut children = vec![leader(pen, &self.columns, (x, *from), top + words.date.leading / 2.0)];
            children.extend(to.map(|to| pen.line("sw_chart-span", (x, *from), (x, to))));
            children.push(pen.circle("sw_chart-station", (x, *from), STATION));
            children.extend(self.columns.texts(pen, words, *top));
            elements.push(group(spec, index, children));
        }
        Drawing { elements, height: self.bottom + 2.0 }
    }
}

/// The columns, with `room` for the lines between rail and dates. Dates have a column of their own where it leaves the texts most
/// of the width.
fn columns(pen: Pen<'_>, entries: &[Entry<'_>], room: f64) -> Columns {
    let rail = STATION + 1.5;
    let dates = rail + room;
    let width = |entry: &Entry<'_>| pen.block(entry.date, Style::Value, pen.width()).width;
    let widest = entries.iter().map(width).fold(0.0, f64::max);
    let is_beside = widest < pen.size.pick(0.0, 0.28) * pen.width();
    let texts = if is_beside { dates + widest + 16.0 } else { dates };
    Columns { rail, dates, texts, gap: pen.size.pick(12.0, 14.0) }
}

impl Columns {
    fn words(&self, pen: Pen<'_>, entries: &[Entry<'_>]) -> Vec<Words> {
        entries.iter().map(|entry| Words::new(pen, entry, pen.width() - self.texts - 1.0)).collect()
    }

    fn are_beside(&self) -> bool {
        self.texts > self.dates
    }

    fn height(&self, words: &Words) -> f64 {
        if self.are_beside() { words.date.height().max(words.text.height()) } else { words.height() }
    }

    fn texts(&self, pen: Pen<'_>, words: &Words, top: f64) -> Vec<Element> {
        let under = if self.are_beside() { 0.0 } else { words.date.height() };
        let date = pen.text(&words.date, (self.dates, top), Anchor::Start);
        date.into_iter().chain(pen.text(&words.text, (self.texts, top + under), Anchor::Start)).collect()
    }
}

/// The line from a date on the rail to its label, level at both ends.
fn leader(pen: Pen<'_>, columns: &Columns, from: Point, label: f64) -> Element {
    let end = columns.dates - 5.0;
    if (label - from.1).abs() < 0.5 {
        return pen.path("sw_chart-leader", &[vec![from, (end, from.1)]]);
    }
    pen.path("sw_chart-leader", &[vec![from, (from.0 + 10.0, from.1), (end - 6.0, label), (end, label)]])
}
