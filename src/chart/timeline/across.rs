//! A rail along the line of writing, with labels above and below it in turn.

use super::{Entry, Words, group, rail};
use crate::chart::{
    Spacing, Spec,
    drawing::Drawing,
    pen::{Anchor, Pen},
    spread::spread,
};

/// The most entries that are set along the line.
const MOST: usize = 10;
/// The gap between labels, and between them and the rail.
const GAP: f64 = 14.0;
/// The most lines of a text.
const LINES: usize = 5;

/// Labels on one side of the rail.
struct Side {
    /// Which entries they are of.
    entries: Vec<usize>,
    words: Vec<Words>,
    /// Where each begins.
    starts: Vec<f64>,
}

/// The rail and its labels; `None` where they would not find room.
pub(super) fn draw(pen: Pen<'_>, entries: &[Entry<'_>], spec: &Spec, spacing: Spacing, top: f64) -> Option<Drawing> {
    if pen.size == crate::chart::Size::Narrow || entries.len() > MOST {
        return None;
    }
    let above = side(pen, entries, 0)?;
    let below = side(pen, entries, 1)?;
    let high = above.words.iter().map(Words::height).fold(0.0, f64::max);
    let low = below.words.iter().map(Words::height).fold(0.0, f64::max);
    let y = top + high + GAP;
    let place = |share: f64| place(pen, share);
    let mut elements = rail(pen, spacing, (place(0.0), y), (place(1.0), y)).to_vec();
    let mut labels = Vec::new();
    for (side, is_above) in [(&above, true), (&below, false)] {
        for ((index, words), start) in side.entries.iter().zip(&side.words).zip(&side.starts) {
            let Some(entry) = entries.get(*index) else { continue };
            let text_top = if is_above { y - GAP - words.height() } else { y + GAP };
            let x = place(entry.from);
            let foot = if is_above { text_top + words.height() } else { text_top };
            // Lines of words begin at their date, or end there where they had to give way.
            let end = start + words.width();
            let (at, anchor) =
                if x > f64::midpoint(*start, end) { (end, Anchor::End) } else { (*start, Anchor::Start) };
            let mut children = vec![pen.path("sw_chart-leader", &[vec![(x, y), (x.clamp(*start, end), foot)]])];
            children.extend(entry.to.map(|to| pen.line("sw_chart-span", (x, y), (place(to), y))));
            children.push(pen.circle("sw_chart-station", (x, y), 4.5));
            children.extend(pen.text(&words.date, (at, text_top), anchor));
            children.extend(pen.text(&words.text, (at, text_top + words.date.height()), anchor));
            labels.push((*index, group(spec, *index, children)));
        }
    }
    let below_height = if low > 0.0 { low + GAP } else { 6.0 };
    // In the order of their dates, as they are read aloud.
    labels.sort_by_key(|(index, _)| *index);
    elements.extend(labels.into_iter().map(|(_, label)| label));
    Some(Drawing { elements, height: y + below_height })
}

/// Every second label, from `first`; `None` where they would not find room in one line of labels.
fn side(pen: Pen<'_>, entries: &[Entry<'_>], first: usize) -> Option<Side> {
    let indices = (first..entries.len()).step_by(2).collect::<Vec<_>>();
    let width = (pen.width() / indices.len().max(1) as f64 - GAP).clamp(20.0, 190.0);
    let words =
        indices.iter().filter_map(|index| Some(Words::new(pen, entries.get(*index)?, width))).collect::<Vec<_>>();
    let fits = |words: &Words| words.text.lines.len() <= LINES && words.date.lines.len() == 1;
    if width < 92.0 || !words.iter().all(fits) {
        return None;
    }
    let wanted = indices
        .iter()
        .zip(&words)
        .filter_map(|(index, words)| Some((place(pen, entries.get(*index)?.from) - 6.0, words.width() + GAP)));
    let starts = spread(&wanted.collect::<Vec<_>>(), 0.0, pen.width() + GAP);
    Some(Side { entries: indices, words, starts })
}

/// Where a share of the rail is.
fn place(pen: Pen<'_>, share: f64) -> f64 {
    6.0 + share * (pen.width() - 12.0)
}
