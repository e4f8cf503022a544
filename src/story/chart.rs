//! A chart: a table, drawn.

use super::{Table, plain_text};
use crate::chart::Element;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A chart. Its data are a table, which readers get who do not see the drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Chart {
    /// How it is drawn.
    #[serde(rename = "type")]
    pub kind: ChartKind,
    /// The data. The caption is the finding: what the chart shows, in one sentence. The first column names the rows; what stands in
    /// the others are counts, but for `partial` and `events`.
    pub table: Table,
    /// The CSV file in the story's folder that the rows come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// What the numbers are, in words: `billion US dollars`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// A number to be reached; bars and lines have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<ChartTarget>,
    /// The heading of the column that says which rows are only a part of their period, and what part; bars and lines have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial: Option<String>,
    /// The heading of the column that says what happened; lines have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<String>,
    /// What is under discussion: the first cell of a row, or the heading of a column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highlight: Option<String>,
    /// How many there are in all, where the rows of marks are only a part of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// Which way bars grow; decided by their labels where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bars: Option<BarDirection>,
    /// Whether a value of a line holds until the next one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub steps: bool,
    /// Whether the dates of a timeline are as far apart as each other, instead of to scale.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub even: bool,
    /// What it looks like, which a build adds; readers of a story without it have the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawings: Option<Drawings>,
}

impl Chart {
    /// Whether it draws the data of `other` once more, whatever is under discussion in the one and the other.
    #[must_use]
    pub fn is_again(&self, other: &Self) -> bool {
        self.kind == other.kind && self.words() == other.words()
    }

    /// All that its table says, a cell a line.
    fn words(&self) -> String {
        let mut words = plain_text(&self.table.caption);
        let headings = self.table.columns.iter().map(|column| &column.heading);
        for cell in headings.chain(self.table.rows.iter().flatten()) {
            words.push('\n');
            words += &plain_text(cell);
        }
        words
    }
}

/// A chart, drawn: in JsonML, where an element is an array of its name, its attributes and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Drawings {
    /// The drawing for narrow places.
    #[cfg_attr(feature = "ssr", schemars(with = "Vec<serde_json::Value>"))]
    pub narrow: Element,
    /// The drawing for wide places.
    #[cfg_attr(feature = "ssr", schemars(with = "Vec<serde_json::Value>"))]
    pub wide: Element,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ChartKind {
    /// A bar for each row.
    Bars,
    /// A row of dots for each row, one for each thing that is counted.
    Dots,
    /// A field of marks, one for each thing, told apart by the rows: 6 of 15.
    Marks,
    /// A line for each column.
    Line,
    /// A rail of dates, with words for each row.
    Timeline,
}

impl ChartKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name that authors write.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Which way bars grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum BarDirection {
    /// From the beginning of the line.
    Lying,
    /// From the ground.
    Upright,
}

impl BarDirection {
    /// Both.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name that authors write.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A number to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct ChartTarget {
    /// The number as readers see it: `200 or more`.
    pub text: String,
    /// The exact number in `text`.
    #[cfg_attr(feature = "ssr", schemars(with = "String", extend("pattern" = "^-?[0-9]+([.][0-9]+)?$")))]
    pub value: Decimal,
    /// All words for it: `Target for 2023: 200 or more`; made of `text` where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The first cell of the row that it is for; for all rows where absent.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
}

impl Chart {
    /// Whether the column at `index` of `columns`, by their headings, holds numbers.
    #[must_use]
    pub fn is_number_column(&self, index: usize) -> bool {
        let heading = self.table.columns.get(index).map(|column| super::plain_text(&column.heading));
        let is_words = heading
            .is_none_or(|heading| [&self.partial, &self.events].into_iter().flatten().any(|name| **name == heading));
        index > 0 && self.kind != ChartKind::Timeline && !is_words
    }
}
