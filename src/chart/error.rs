//! Why a chart cannot be drawn, in words for the author.

use super::Kind;
use std::fmt;

/// A chart that cannot be drawn. Rows and columns are counted from 0 here, and from 1 in the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartError {
    /// The caption is empty.
    NoFinding,
    /// The table has no row.
    NoRows,
    /// The table has no column of numbers, or more than the kind draws.
    Columns {
        /// The kind of chart.
        kind: Kind,
        /// How many columns of numbers there are.
        found: usize,
    },
    /// A row is longer than the header.
    LongRow {
        /// The row.
        row: usize,
    },
    /// Every number is missing.
    NoNumbers,
    /// There are more rows than can be read.
    ManyRows {
        /// The kind of chart.
        kind: Kind,
        /// How many there are.
        found: usize,
        /// How many can be.
        most: usize,
    },
    /// There are more events than can be read.
    ManyEvents {
        /// How many there are.
        found: usize,
    },
    /// A label is a text of its own.
    LongLabel {
        /// How it begins.
        begins: String,
        /// How many characters it has.
        found: usize,
    },
    /// Something that is counted one by one is not a whole number, or below zero.
    NotCountable {
        /// The kind of chart.
        kind: Kind,
        /// The row.
        row: usize,
        /// The number.
        found: String,
    },
    /// There are more things, or none, than can be drawn one by one.
    Things {
        /// The kind of chart.
        kind: Kind,
        /// How many there are.
        found: String,
    },
    /// The rows make more than there are in all.
    MoreThanAll {
        /// The sum of the rows.
        found: u32,
        /// How many there are in all.
        of: u32,
    },
    /// The kind of chart has no such part.
    NoSuchPart {
        /// The kind of chart.
        kind: Kind,
        /// The part: `a target`.
        part: &'static str,
    },
    /// A row or a column is spoken of that is not in the table.
    NotInTable {
        /// Who speaks of it: `the target`.
        part: &'static str,
        /// What it speaks of: `row`.
        what: &'static str,
        /// The row or column.
        index: usize,
        /// How many there are.
        count: usize,
    },
    /// A row of a timeline has no date.
    NoDate {
        /// The row.
        row: usize,
    },
    /// A row is earlier than the one before it.
    NotInOrder {
        /// The row.
        row: usize,
    },
    /// An event has a date, but the rows have none, or none around it.
    EventOutside {
        /// The event's label.
        label: String,
    },
    /// Upright bars were asked for, but their labels or numbers are wider than their places.
    NoRoomUpright {
        /// How many bars there are.
        rows: usize,
    },
    /// The numbers are so large, or so far apart, that no round number encloses them.
    TooLarge,
}

impl ChartError {
    /// What was found, in one phrase.
    #[must_use]
    pub fn found(&self) -> String {
        match self {
            Self::NoFinding => "the chart does not say what it shows".into(),
            Self::NoRows => "the table has no row".into(),
            Self::Columns { found: 0, .. } => "the table has no column of numbers".into(),
            Self::Columns { kind, found } => format!("{found} columns of numbers for `{}`", kind.name()),
            Self::LongRow { row } => format!("row {} has more cells than the header", row + 1),
            Self::NoNumbers => "every number of the table is missing".into(),
            Self::ManyRows { kind, found, .. } => format!("{found} rows for `{}`", kind.name()),
            Self::ManyEvents { found } => format!("{found} events"),
            Self::LongLabel { begins, found } => format!("a label of {found} characters: “{begins}…”"),
            Self::NotCountable { kind, row, found } => format!("{found} in row {} for `{}`", row + 1, kind.name()),
            Self::Things { kind, found } => format!("{found} things for `{}`", kind.name()),
            Self::MoreThanAll { found, of } => format!("{found} of {of}"),
            Self::NoSuchPart { kind, part } => format!("{part} for `{}`", kind.name()),
            Self::NotInTable { part, what, index, .. } => format!("{part} speaks of {what} {}", index + 1),
            Self::NoDate { row } => format!("row {} has no date", row + 1),
            Self::NotInOrder { row } => format!("row {} is earlier than the row before it", row + 1),
            Self::EventOutside { label } => format!("the event “{label}” is not within the dates of the rows"),
            Self::NoRoomUpright { rows } => {
                format!("{rows} upright bars with labels or numbers wider than their places")
            }
            Self::TooLarge => "numbers that no axis holds".into(),
        }
    }

    /// What was expected instead.
    #[must_use]
    pub fn expected(&self) -> String {
        match self {
            Self::NoFinding => "a caption that states the finding in one sentence".into(),
            Self::NoRows => "at least one row under the header".into(),
            Self::Columns { kind: Kind::Line { .. }, .. } => {
                format!("1 to {} columns of numbers", super::check::MOST_SERIES)
            }
            Self::Columns { .. } => "one column of labels and one of numbers".into(),
            Self::LongRow { .. } => "a heading for each column".into(),
            Self::NoNumbers => "at least one number".into(),
            Self::ManyRows { most, .. } => format!("at most {most}"),
            Self::ManyEvents { .. } => format!("at most {}", super::check::MOST_EVENTS),
            Self::LongLabel { .. } => format!("at most {} characters", super::check::LONGEST_LABEL),
            Self::NotCountable { .. } => "a whole number of things, 0 or more".into(),
            Self::Things { .. } => format!("1 to {}", super::check::MOST_THINGS),
            Self::MoreThanAll { of, .. } => format!("rows that make at most {of}"),
            Self::NoSuchPart { part: "a target", .. } => "a target in `bars` or `line`".into(),
            Self::NoSuchPart { part: "a partial period", .. } => "a partial period in `bars` or `line`".into(),
            Self::NoSuchPart { .. } => "events in `line`".into(),
            Self::NotInTable { what, count, .. } => format!("a {what} from 1 to {count}"),
            Self::NoDate { .. } => "a date for each row of a timeline".into(),
            Self::NotInOrder { .. } => "rows in the order of their dates".into(),
            Self::EventOutside { .. } => {
                "an event at a row, or at a date between the first row's and the last one's".into()
            }
            Self::NoRoomUpright { .. } => "fewer bars, or shorter labels".into(),
            Self::TooLarge => "numbers below ten to the power of 28".into(),
        }
    }

    /// What the author can do about it; empty where `expected` says it already.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Columns { found: 0, .. } => "",
            Self::Columns { kind: Kind::Line { .. }, .. } => {
                "draw the columns that the text speaks of, and give the others as a table"
            }
            Self::Columns { .. } => "make a chart of each column, or draw `line`",
            Self::ManyRows { kind: Kind::Marks { .. }, .. } => "put the smallest rows together, or draw `bars`",
            Self::ManyRows { .. } | Self::ManyEvents { .. } => {
                "draw what the text speaks of, and give the rest as a table"
            }
            Self::LongLabel { .. } => "say it in the text, and name it here",
            Self::NotCountable { .. } | Self::Things { .. } => "`bars` draws any number",
            Self::NoNumbers => "a chart of nothing misleads: leave it out until there is a number",
            Self::NoRoomUpright { .. } => "leave the orientation out: lying bars have room for any label",
            Self::NoDate { .. } => "mark it, [March 2020]{date=2020-03}",
            Self::TooLarge => "write the numbers in a larger unit, such as billions",
            _ => "",
        }
    }
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  expected: {}", self.found(), self.expected())?;
        if !self.help().is_empty() {
            write!(f, "\n  help: {}", self.help())?;
        }
        Ok(())
    }
}

impl std::error::Error for ChartError {}
