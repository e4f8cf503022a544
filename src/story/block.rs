//! The blocks a section is made of.

use super::{Audio, Card, Chart, Count, Embed, Gallery, Inline, Pair, Photo, Quote, Stage, Table, Video};
use serde::{Deserialize, Serialize};

/// One block of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph of running text.
    Paragraph(Vec<Inline>),
    /// A heading inside the section.
    Subheading(Vec<Inline>),
    /// A list of one-paragraph items.
    List(List),
    /// A quotation set apart from the text.
    Quote(Quote),
    /// One to four large numbers.
    Figures(Figures),
    /// A photo with caption and credit.
    Photo(Photo),
    /// Photos exchanged in one sticky frame while text cards pass.
    Stage(Stage),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Box<Chart>),
    /// A card of several blocks, in a stage.
    Card(Card),
    /// Two photos that are compared.
    Pair(Pair),
    /// Rows of photos.
    Gallery(Gallery),
    /// Something of another site, which a reader may ask for.
    Embed(Embed),
    /// A film without sound, which plays by itself.
    Video(Video),
    /// A recording with its transcript.
    Audio(Audio),
}

/// A list; each item is one line of inline text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct List {
    /// Numbered from 1 where true, bulleted where false.
    #[serde(default)]
    pub ordered: bool,
    /// The items, in order.
    pub items: Vec<Vec<Inline>>,
}

/// Large numbers side by side: one alone, a pair, or a row of up to four.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Figures {
    /// Whether the numbers measure the same thing and are drawn to one scale, zero at its start.
    #[serde(default)]
    pub compare: bool,
    /// The numbers, one to four.
    #[cfg_attr(feature = "ssr", schemars(extend("minItems" = 1, "maxItems" = 4)))]
    pub counts: Vec<Count>,
}
