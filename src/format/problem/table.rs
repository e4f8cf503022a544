//! What is wrong with tables.

use super::{Message, Words, error};
use crate::format::validate::{MOST_COLUMNS, MOST_ROWS};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with tables.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum TableProblem {
    /// A table without a row of headings.
    NoHeader,
    /// A second row of headings.
    SecondHeader,
    /// A table without a row under its headings.
    NoRows,
    /// A row that has more or fewer cells than there are headings.
    RaggedRow {
        /// How many cells it has.
        found: usize,
        /// How many headings there are.
        headings: usize,
    },
    /// A column without a heading; the first may be without.
    NoHeading(usize),
    /// More columns than can be read.
    ManyColumns(usize),
    /// More rows than can be read.
    ManyRows(usize),
}

impl Words for TableProblem {
    fn words(&self) -> Message {
        match self {
            Self::NoHeader => error(
                "a table without headings",
                "a row of headings, a row such as `|---|---|` under it, then the other rows",
                "say above each column what is in it",
            ),
            Self::SecondHeader => error(
                "a second row of headings in one table",
                "one row of headings, then the other rows",
                "make two tables of it, with a blank line between them",
            ),
            Self::NoRows => {
                error("a table without a row under its headings", "one row or more", "fill it, or take it away")
            }
            Self::RaggedRow { found, headings } => error(
                format!("a row of {}", cells(*found)),
                format!("{headings}, as many as there are headings"),
                "leave a cell empty where nothing is known, `| |`; write `\\|` for a bar that is text",
            ),
            Self::NoHeading(column) => error(
                format!("column {column} has no heading"),
                "words above every column but the first",
                "say what is in the column",
            ),
            Self::ManyColumns(found) => error(
                format!("a table of {found} columns"),
                format!("at most {MOST_COLUMNS}"),
                "give it as several tables",
            ),
            Self::ManyRows(found) => error(
                format!("a table of {found} rows"),
                format!("at most {MOST_ROWS}"),
                "keep the rows that the story speaks of, and link to the others",
            ),
        }
    }
}

fn cells(number: usize) -> String {
    if number == 1 { "1 cell".to_owned() } else { format!("{number} cells") }
}
