//! A table: a row of headings, and rows of cells.

use super::Inline;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A table. The first cell of each row is the heading of the row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Table {
    /// What the table shows; empty where the text says it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// The columns, in reading order.
    #[cfg_attr(feature = "ssr", schemars(extend("maxItems" = 20)))]
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// What has to be known to read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// The words of a cell; none where nothing is known.
pub type Cell = Vec<Inline>;

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Column {
    /// Its heading.
    #[serde(default)]
    pub heading: Vec<Inline>,
    /// How its cells are aligned.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub align: Align,
}

/// The alignment of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Align {
    /// Numbers on their decimal mark, words at the start of the line.
    #[default]
    Auto,
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line.
    End,
}

impl Align {
    /// Every alignment.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name in `story.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
