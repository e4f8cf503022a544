//! Tables and charts: a passage for each row, a figure for each number.

use super::{Outline, Spelled};
use crate::{
    review::{figures::Figure, passage::Anchor},
    story::{Cell, Chart, ChartKind, Table, plain_text},
};

/// A table, with the chart that is drawn from it.
#[derive(Clone, Copy)]
struct Source<'s> {
    table: &'s Table,
    chart: Option<&'s Chart>,
}

/// Where a cell stands.
struct Place<'s> {
    /// The index of its column.
    column: usize,
    /// The heading of its row.
    row: &'s str,
    /// The other cells of its row.
    rest: &'s str,
    /// The index of its passage.
    passage: usize,
}

impl Outline {
    pub(super) fn chart(&mut self, chart: &Chart) {
        self.rows(Source { table: &chart.table, chart: Some(chart) });
        let anchor = Anchor::Chart(self.charts);
        self.charts += 1;
        self.said("Unit of a chart", chart.unit.as_deref(), anchor);
        let Some(target) = &chart.target else { return };
        let words = target.label.clone().unwrap_or_else(|| target.text.clone());
        self.said("Target of a chart", Some(&words), anchor);
        self.figures.push(Figure {
            text: target.text.clone(),
            facts: unit(chart).into_iter().collect(),
            source: chart.table.source.clone(),
            around: [String::new(), target.label.iter().map(|label| format!(": {label}")).collect()],
            setting: "target of a chart".to_owned(),
            passage: self.last(),
            ..Figure::default()
        });
    }

    pub(super) fn table(&mut self, table: &Table) {
        self.rows(Source { table, chart: None });
    }

    fn rows(&mut self, source: Source<'_>) {
        let Source { table, chart } = source;
        self.line(if chart.is_some() { "What a chart shows" } else { "Caption of a table" }, &table.caption);
        let headings = Spelled::row(table.columns.iter().map(|column| column.heading.as_slice()));
        self.said(source.row_name(), Some(&headings.text), Anchor::Words);
        let passage = self.last();
        self.counts_in_line(&headings);
        self.links_in_line(&headings, passage);
        table.rows.iter().for_each(|cells| self.row(cells, source));
        self.said("Note of a table", table.note.as_deref(), Anchor::Before);
        self.said("Source of a table", table.source.as_deref(), Anchor::Before);
    }

    fn row(&mut self, cells: &[Cell], source: Source<'_>) {
        let row = Spelled::row(cells.iter().map(Vec::as_slice));
        if row.text.contains(char::is_alphanumeric) {
            self.said(source.row_name(), Some(&row.text), Anchor::Words);
        }
        let passage = self.last();
        let head = cells.first().map(|cell| plain_text(cell)).unwrap_or_default();
        let rest = Spelled::row(cells.iter().skip(1).map(Vec::as_slice)).text;
        for (column, cell) in cells.iter().enumerate() {
            self.cell(cell, &Place { column, row: &head, rest: &rest, passage }, source);
        }
        self.links_in_line(&row, passage);
    }

    /// Adds the figures of a cell: its counts, and where it has none, all of it where it has a digit and does not name its row.
    fn cell(&mut self, cell: &Cell, place: &Place<'_>, source: Source<'_>) {
        let spelled = Spelled::new(cell);
        let names_row = place.column == 0;
        let heading = source.table.columns.get(place.column).map(|column| plain_text(&column.heading));
        let around = || match &heading {
            Some(heading) if !names_row => [format!("{}, {heading}: ", place.row), String::new()],
            _ => [String::new(), format!(": {}", place.rest)],
        };
        let first = self.figures.len();
        for (_, count) in &spelled.counts {
            self.count(count, around(), source.setting());
        }
        let is_fact = !names_row || source.chart.is_some_and(|chart| chart.kind == ChartKind::Timeline);
        if spelled.counts.is_empty() && is_fact && spelled.text.contains(char::is_numeric) {
            let (around, setting, passage) = (around(), source.setting(), place.passage);
            self.figures.push(Figure { text: spelled.text, around, setting, passage, ..Figure::default() });
        }
        for figure in self.figures.iter_mut().skip(first) {
            figure.source = figure.source.take().or_else(|| source.table.source.clone());
            figure.facts.extend(source.chart.and_then(unit));
        }
    }
}

/// What the numbers of a chart are.
fn unit(chart: &Chart) -> Option<String> {
    chart.unit.as_ref().map(|unit| format!("unit: {unit}"))
}

impl Source<'_> {
    fn row_name(self) -> &'static str {
        if self.chart.is_some() { "Row of a chart" } else { "Row of a table" }
    }

    fn setting(self) -> String {
        let name = if self.chart.is_some() { "chart" } else { "table" };
        let caption = plain_text(&self.table.caption);
        if caption.is_empty() { format!("in a {name}") } else { format!("in the {name} “{caption}”") }
    }
}
