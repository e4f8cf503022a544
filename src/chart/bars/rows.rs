//! The rows of bars, measured; and those of lying bars, placed.

use super::{length, value_block};
use crate::chart::{
    Element, Size, Spec, Table,
    block::{Block, Style},
    pen::{Anchor, Pen},
};

/// Where the labels are.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Labels {
    /// In a column of this width before the bars.
    Beside(f64),
    /// Each above its bar.
    Above,
}

/// A row, measured.
pub(super) struct Row {
    pub(super) label: Block,
    /// What is covered of a period that is not over.
    pub(super) note: Block,
    pub(super) value: Block,
    pub(super) length: f64,
    pub(super) is_partial: bool,
}

/// Where a row is, from the top.
pub(super) struct Place {
    /// Where its words begin.
    top: f64,
    /// Where its bar begins, and ends.
    pub(super) bar: (f64, f64),
    /// Where the row ends.
    pub(super) bottom: f64,
}

impl Labels {
    /// Labels stand beside the bars where there is room for both, else above.
    pub(super) fn new(pen: Pen<'_>, table: &Table, spec: &Spec) -> Self {
        // Many rows are short, with labels beside them.
        let narrow = if table.rows.len() <= 8 { 0.3 } else { 0.4 };
        let (column, lines) = pen.size.pick((pen.width() * narrow, 1), (pen.width() * 0.34, 2));
        let mut width: f64 = 0.0;
        for (index, label) in table.labels().enumerate() {
            let label = pen.block(label, Style::Label, column);
            let note = pen.block(spec.partial(index).unwrap_or_default(), Style::Note, column);
            if label.lines.len() > lines || note.lines.len() > lines {
                return Self::Above;
            }
            width = width.max(label.width).max(note.width);
        }
        let (longest, sides) = longest_value(pen, table);
        let values = table.column(0).map(|value| value_block(pen, value, longest).width).fold(0.0, f64::max);
        if width + sides * values > pen.width() * 0.6 { Self::Above } else { Self::Beside(width) }
    }

    /// Where the bars and their numbers begin.
    pub(super) fn end(self) -> f64 {
        match self {
            Self::Beside(width) => width + 13.0,
            Self::Above => 1.0,
        }
    }

    /// The gap between rows.
    pub(super) fn gap(self, size: Size, rows: usize) -> f64 {
        match (self, rows) {
            (Self::Above, _) => size.pick(12.0, 14.0),
            (Self::Beside(_), ..=8) => 12.0,
            (Self::Beside(_), 9..=20) => 8.0,
            (Self::Beside(_), _) => 6.0,
        }
    }
}

/// The thickness of bars.
pub(super) fn thickness(size: Size, rows: usize) -> f64 {
    match rows {
        ..=8 => size.pick(20.0, 26.0),
        9..=20 => size.pick(16.0, 20.0),
        _ => 14.0,
    }
}

/// How long a number may be, and on how many sides of zero there are numbers.
fn longest_value(pen: Pen<'_>, table: &Table) -> (f64, f64) {
    let has = |is_below: bool| table.column(0).any(|value| (length(value) < 0.0) == is_below);
    if has(true) && has(false) { (pen.width() * 0.42, 2.0) } else { (pen.width() * 0.9, 1.0) }
}

/// The rows of a table whose bars lie.
pub(super) fn rows(pen: Pen<'_>, table: &Table, spec: &Spec, labels: Labels) -> Vec<Row> {
    let width = match labels {
        Labels::Beside(width) => width + 0.1,
        Labels::Above => pen.width(),
    };
    measured(pen, table, spec, Style::Label, Widths { label: width, note: width, value: longest_value(pen, table).0 })
}

/// How long the lines of a row's words may be.
pub(super) struct Widths {
    pub(super) label: f64,
    pub(super) note: f64,
    pub(super) value: f64,
}

/// The rows of a table, with labels in `style` and lines of `widths`.
pub(super) fn measured(pen: Pen<'_>, table: &Table, spec: &Spec, style: Style, widths: Widths) -> Vec<Row> {
    let row = |(index, (row, value)): (usize, (&crate::chart::Row, _))| Row {
        label: pen.block(&row.label, style, widths.label),
        note: pen.block(spec.partial(index).unwrap_or_default(), Style::Note, widths.note),
        value: value_block(pen, value, widths.value),
        length: length(value),
        is_partial: spec.partial(index).is_some(),
    };
    table.rows.iter().zip(table.column(0)).enumerate().map(row).collect()
}

impl Row {
    /// Its place where it begins at `top` and its bar is so thick.
    pub(super) fn place(&self, labels: Labels, thick: f64, top: f64) -> Place {
        let over = |height: f64| (height - thick).max(0.0) / 2.0;
        let (value, words) = (over(self.value.height()), over(self.words_height()));
        let (above, below) = match labels {
            Labels::Above if self.is_note_inline() => (self.label.height() + 3.0 + value, value),
            Labels::Above => (self.words_height() + 3.0 + value, value),
            Labels::Beside(_) => (words.max(value), words.max(value)),
        };
        let bar = (top + above, top + above + thick);
        Place { top, bar, bottom: bar.1 + below }
    }

    /// Its label, and what its period covers.
    pub(super) fn words(&self, pen: Pen<'_>, labels: Labels, place: &Place) -> Vec<Element> {
        let (label, note) = match labels {
            Labels::Above if self.is_note_inline() => {
                let down = self.label.baseline(0) - self.note.baseline(0);
                ((0.0, place.top), (self.label.width + 8.0, place.top + down))
            }
            Labels::Above => ((0.0, place.top), (0.0, place.top + self.label.height())),
            Labels::Beside(_) => {
                let top = f64::midpoint(place.bar.0, place.bar.1) - self.words_height() / 2.0;
                ((0.0, top), (0.0, top + self.label.height()))
            }
        };
        let note = pen.text(&self.note, note, Anchor::Start);
        pen.text(&self.label, label, Anchor::Start).into_iter().chain(note).collect()
    }

    fn words_height(&self) -> f64 {
        self.label.height() + self.note.height()
    }

    /// Whether the note stands on the label's line, where labels are above the bars.
    fn is_note_inline(&self) -> bool {
        self.label.lines.len() == 1 && self.note.lines.len() == 1 && self.label.width + self.note.width + 8.0 < 310.0
    }
}
