//! The data of a chart: a table.

use super::Date;
use rust_decimal::Decimal;

/// A table: a heading for each column, and rows of a label and numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heading of the labels, then of each column of numbers.
    pub header: Vec<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What the row is about; in a timeline, what happened.
    pub label: String,
    /// When it was. If every row of a line chart says so, the rows are as far apart as their dates.
    pub period: Option<Period>,
    /// The numbers, exact; `None` where one is missing. A row that ends early misses the rest.
    pub cells: Vec<Option<Decimal>>,
}

/// A date or a span of time, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// When it was, or began.
    pub from: Date,
    /// When it ended, if it lasted.
    pub to: Option<Date>,
    /// The words for it in the story's language: `24 December 1991`, `1960s`.
    pub text: String,
}

impl Table {
    /// How many columns of numbers there are.
    pub(super) fn columns(&self) -> usize {
        self.header.len().saturating_sub(1)
    }

    /// The number in a row and a column; `None` where it is missing.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<Decimal> {
        self.rows.get(row)?.cells.get(column).copied().flatten()
    }

    /// The numbers of a column, from top to bottom.
    pub(super) fn column(&self, column: usize) -> impl Iterator<Item = Option<Decimal>> {
        self.rows.iter().map(move |row| row.cells.get(column).copied().flatten())
    }

    /// All numbers that are there.
    pub(super) fn numbers(&self) -> impl Iterator<Item = Decimal> {
        self.rows.iter().flat_map(|row| row.cells.iter().copied().flatten())
    }

    /// The labels of all rows.
    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.label.as_str())
    }
}
