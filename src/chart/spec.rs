//! What is drawn of a table, and how.

use super::Date;
use rust_decimal::Decimal;

/// What is drawn of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The kind of chart.
    pub kind: Kind,
    /// What the chart shows, in one sentence: its caption, set by the view.
    pub finding: String,
    /// What the numbers are, in words, above the drawing: `billion US dollars`.
    pub unit: Option<String>,
    /// A number to be reached; bars and lines have one.
    pub target: Option<Target>,
    /// Rows whose period is not over, so that they are not compared as whole ones.
    pub partial: Vec<Partial>,
    /// What happened meanwhile; lines have events.
    pub events: Vec<Event>,
    /// What is under discussion.
    pub state: State,
}

/// The kind of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bar for each row, from zero.
    Bars {
        /// Which way they grow; `None` decides by the length of the labels.
        orientation: Option<Orientation>,
    },
    /// A row of dots for each row of the table, one for each thing that is counted.
    Dots,
    /// A field of marks, one for each thing, told apart by the rows of the table: 6 of 15.
    Marks {
        /// How many there are in all, where the rows are only a part of them.
        of: Option<u32>,
    },
    /// A line for each column.
    Line {
        /// Whether a value holds until the next one, instead of moving towards it.
        steps: bool,
    },
    /// A rail of dates, with a label for each row.
    Timeline {
        /// How far apart the dates are.
        spacing: Spacing,
    },
}

/// Which way bars grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// From the start of the line to its end.
    Horizontal,
    /// From the bottom up.
    Vertical,
}

/// How far apart the dates of a timeline are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// As far as the time between them; a label that finds no room beside its date is led to it by a line.
    ToScale,
    /// One like the other, which the drawing says.
    Even,
}

/// A number to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The number.
    pub value: Decimal,
    /// All words for it: `Target for 2023: 200 or more`.
    pub label: String,
    /// The rows that it is for; empty for all. A line's target is for all.
    pub rows: Vec<usize>,
}

/// A row whose period is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partial {
    /// The row, from 0.
    pub row: usize,
    /// What it covers: `first seven months`.
    pub label: String,
}

/// Something that happened, marked in a line chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Position,
    /// What.
    pub label: String,
}

/// A place along a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// At a row, from 0.
    Row(usize),
    /// At a date between those of the rows.
    Date(Date),
}

/// What is under discussion; nothing, and all is drawn alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Rows, from 0; of a line, the part between them.
    pub rows: Vec<usize>,
    /// Columns of numbers, from 0: the lines that stand out.
    pub series: Vec<usize>,
}

impl Spec {
    /// A chart of a kind with a finding and nothing else.
    #[must_use]
    pub fn new(kind: Kind, finding: impl Into<String>) -> Self {
        Self {
            kind,
            finding: finding.into(),
            unit: None,
            target: None,
            partial: Vec::new(),
            events: Vec::new(),
            state: State::default(),
        }
    }

    /// The words for what a row covers, if its period is not over.
    pub(super) fn partial(&self, row: usize) -> Option<&str> {
        self.partial.iter().find(|partial| partial.row == row).map(|partial| partial.label.as_str())
    }
}

impl Kind {
    /// The name that authors write.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bars { .. } => "bars",
            Self::Dots => "dots",
            Self::Marks { .. } => "marks",
            Self::Line { .. } => "line",
            Self::Timeline { .. } => "timeline",
        }
    }
}

impl Target {
    /// Whether it is for a row.
    pub(super) fn is_for(&self, row: usize) -> bool {
        self.rows.is_empty() || self.rows.contains(&row)
    }
}

impl State {
    /// The class of what belongs to a row, after its own class.
    pub(super) fn row(&self, row: usize) -> &'static str {
        class(&self.rows, row)
    }

    /// The class of what belongs to a column, after its own class.
    pub(super) fn series(&self, column: usize) -> &'static str {
        class(&self.series, column)
    }
}

fn class(discussed: &[usize], index: usize) -> &'static str {
    match (discussed.is_empty(), discussed.contains(&index)) {
        (true, _) => "",
        (false, true) => " sw_chart-on",
        (false, false) => " sw_chart-off",
    }
}
