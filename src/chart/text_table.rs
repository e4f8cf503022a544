//! The data in words, for whoever does not see the drawing.

use super::{Kind, Setting, Spec, Table};

/// A table of texts: the very data of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextTable {
    /// The headings of the columns.
    pub header: Vec<String>,
    /// Each row: its heading, then as many cells as the header has after its first.
    pub rows: Vec<(String, Vec<String>)>,
    /// What the drawing says besides: the target, what partial periods cover, events.
    pub notes: Vec<String>,
}

impl TextTable {
    /// The table of a chart.
    pub(super) fn new(table: &Table, spec: &Spec, setting: &Setting<'_>) -> Self {
        let rows = table.rows.iter().enumerate().map(|(index, row)| match (spec.kind, &row.period) {
            (Kind::Timeline { .. }, Some(period)) => (period.text.clone(), vec![row.label.clone()]),
            _ => (row.label.clone(), (0..table.columns()).map(|column| cell(table, setting, index, column)).collect()),
        });
        Self { header: table.header.clone(), rows: rows.collect(), notes: notes(table, spec) }
    }
}

fn cell(table: &Table, setting: &Setting<'_>, row: usize, column: usize) -> String {
    table.cell(row, column).map_or_else(|| setting.words.missing.to_owned(), |value| (setting.number)(value))
}

fn notes(table: &Table, spec: &Spec) -> Vec<String> {
    let label = |row: usize| table.rows.get(row).map_or("", |row| row.label.as_str());
    let partial = spec.partial.iter().map(|partial| format!("{}: {}", label(partial.row), partial.label));
    let events = spec.events.iter().map(|event| match event.at {
        super::Position::Row(row) => format!("{}: {}", label(row), event.label),
        super::Position::Date(_) => event.label.clone(),
    });
    spec.target.iter().map(|target| target.label.clone()).chain(partial).chain(events).collect()
}
