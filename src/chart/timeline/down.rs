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

pub(super) fn draw(pen: Pen<'_>, entries: &[Entry<'_>], spec: &Spec, spacing: Spacing, top: f64) -> Drawing {
    let columns = columns(pen, entries, spacing);
    let width = pen.width() - columns.texts - 1.0;
    let words = entries.iter().map(|entry| Words::new(pen, entry, width)).collect::<Vec<_>>();
    let heights = words.iter().map(|words| columns.height(words) + columns.gap).collect::<Vec<_>>();
    let all = heights.iter().sum::<f64>();
    let (first, last) = (heights.first().copied().unwrap_or_default(), heights.last().copied().unwrap_or_default());
    let head = words.first().map_or(0.0, |words| words.date.leading / 2.0);
    // Stations stand between the first lines of the first label and of the last.
    let station = |share: f64| match spacing {
        Spacing::ToScale => top + head + share * (all - last),
        Spacing::Even => 0.0,
    };
    let tops = match spacing {
        Spacing::ToScale => {
            let wanted = entries.iter().zip(&heights).map(|(entry, height)| (station(entry.from) - head, *height));
            spread(&wanted.collect::<Vec<_>>(), top, top + all.max(first))
        }
        Spacing::Even => running(top, &heights),
    };
    let y = |index: usize, share: f64| match spacing {
        Spacing::ToScale => station(share),
        Spacing::Even => tops[index] + head,
    };
    let ends = (y(0, 0.0), y(entries.len().saturating_sub(1), 1.0));
    let mut elements = vec![pen.line(rail(spacing), (columns.rail, ends.0), (columns.rail, ends.1.max(ends.0)))];
    for (index, ((entry, words), text_top)) in entries.iter().zip(&words).zip(&tops).enumerate() {
        let at = (columns.rail, y(index, entry.from));
        let mut children = leader(pen, &columns, at, text_top + head);
        children.extend(entry.to.map(|to| pen.line("sw-chart-span", at, (columns.rail, station(to)))));
        children.push(pen.circle("sw-chart-station", at, STATION));
        children.extend(columns.texts(pen, words, *text_top));
        elements.push(group(spec, index, entry.from, children));
    }
    Drawing { elements, height: top + all - columns.gap + 2.0 }
}

/// Dates have a column of their own where it leaves the texts most of the width.
fn columns(pen: Pen<'_>, entries: &[Entry<'_>], spacing: Spacing) -> Columns {
    let room = if spacing == Spacing::ToScale { pen.size.pick(34.0, 64.0) } else { 20.0 };
    let rail = STATION + 1.5;
    let dates = rail + room;
    let width = |entry: &Entry<'_>| pen.block(entry.date, Style::Value, pen.width()).width;
    let widest = entries.iter().map(width).fold(0.0, f64::max);
    let is_beside = widest < pen.size.pick(0.0, 0.28) * pen.width();
    let texts = if is_beside { dates + widest + 16.0 } else { dates };
    Columns { rail, dates, texts, gap: pen.size.pick(12.0, 14.0) }
}

impl Columns {
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

/// Tops of labels that follow each other.
fn running(top: f64, heights: &[f64]) -> Vec<f64> {
    let mut y = top;
    let next = |height: &f64| {
        let at = y;
        y += height;
        at
    };
    heights.iter().map(next).collect()
}

/// The line from a date on the rail to its label, level at both ends.
fn leader(pen: Pen<'_>, columns: &Columns, from: Point, label: f64) -> Vec<Element> {
    let end = columns.dates - 5.0;
    let (out, back) = (from.0 + 10.0, end - 6.0);
    if (label - from.1).abs() < 0.5 {
        return vec![pen.line("sw-chart-leader", from, (end, label))];
    }
    vec![pen.path("sw-chart-leader", &[vec![from, (out, from.1), (back, label), (end, label)]])]
}
