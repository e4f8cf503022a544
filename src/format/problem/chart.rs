//! What is wrong with charts.

use super::{Message, Words, did_you_mean, error, nearest::nearest};
use crate::story::PlotError;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with charts as they are written.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum ChartProblem {
    /// A chart that does not say how it is drawn.
    NoChartType,
    /// A chart division that is not one table, or the name of a file, and at most one paragraph.
    ChartParts,
    /// A cell of a column of numbers that holds more than one number.
    NumberCell(String),
    /// An attribute of a target without a target.
    NoTarget(&'static str),
    /// An address from which no data are taken.
    DataAddress(String),
    /// A file of data that is not there or cannot be read.
    DataFile {
        /// The file.
        file: String,
        /// Why.
        reason: String,
    },
    /// A number of things that is none.
    Of(String),
}

impl Words for ChartProblem {
    fn words(&self) -> Message {
        match self {
            Self::NoChartType => error(
                "a chart that does not say how it is drawn",
                "`type=bars`, `dots`, `marks`, `line` or `timeline` on the line above its `::: chart`",
                "choose one, for example {type=bars}",
            ),
            Self::ChartParts => error(
                "a chart that is not one table and what it shows",
                "a table, then, after a blank line, one sentence on what it shows; or `data=\"name.csv\"` and the sentence",
                "put the rest before or after the chart",
            ),
            Self::NumberCell(found) => error(
                format!("`{found}` in a column of numbers"),
                "one number, or an empty cell where it is not known",
                "say the rest in the note, or name the column by `partial` or `events` if it is one of words",
            ),
            Self::NoTarget(name) => error(
                format!("`{name}` without a target"),
                "`target` with the number that was to be reached",
                "add target=\"200\", or take it away",
            ),
            Self::DataAddress(found) => error(
                format!("`{found}` is not where data may be"),
                "a file inside the story's folder, such as `trade.csv`",
                "copy the file into the story's folder",
            ),
            Self::DataFile { file, reason } => error(
                format!("the data in `{file}` cannot be read: {reason}"),
                "a text file of rows, with commas, semicolons or tabs between cells, the first row with the headings",
                "export the table as CSV, in UTF-8",
            ),
            Self::Of(found) => error(
                format!("`of={found}` is no number of things"),
                "a whole number, such as `of=15`",
                "say how many there are in all",
            ),
        }
    }
}

impl Words for PlotError {
    fn words(&self) -> Message {
        match self {
            Self::NoSuchColumn { attribute, found, known } => error(
                format!("`{attribute}` names a column `{found}` that is not there"),
                one_of(known),
                near(found, known),
            ),
            Self::NoSuchRow { attribute, found, known } => error(
                format!("`{attribute}` names a row `{found}` that is not there"),
                one_of(known),
                near(found, known),
            ),
            Self::NoNumber { row, found } => error(
                format!("`{found}` in the row `{row}` is no number"),
                "a count in each cell of a column of numbers, or nothing",
                "in JSON, write it as {\"count\": {\"text\": \"140.7\", \"value\": \"140.7\"}}",
            ),
            Self::MixedUnits(one, other) => error(
                format!("numbers in {one} and in {other} on one scale"),
                "numbers that are measured alike",
                "convert them, or make a chart of each",
            ),
            Self::NotOfKind { attribute, kind, of } => error(
                format!("`{attribute}` has no effect on a chart of `{kind}`"),
                format!("`{attribute}` on {of}"),
                "take it away, or choose another type",
            ),
            Self::TimelineColumns(found) => error(
                format!("a timeline of {found} columns"),
                "two: when it was, and what",
                "put the rest into the words, or give it as a table",
            ),
            Self::Drawing(cause) => error(cause.found(), cause.expected(), cause.help()),
        }
    }
}

/// Names in one phrase, shortened where there are many.
fn one_of(known: &[String]) -> String {
    let shown: Vec<String> =
        known.iter().filter(|name| !name.is_empty()).take(8).map(|name| format!("`{name}`")).collect();
    let more = if known.len() > 8 { " and others" } else { "" };
    format!("one of {}{more}", shown.join(", "))
}

fn near(found: &str, known: &[String]) -> String {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    nearest(found, &known).map_or_else(String::new, did_you_mean)
}
