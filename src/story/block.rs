//! The blocks a section is made of.

use super::{
    Audio, Boxout, Card, Chart, Correction, Count, Embed, Gallery, Inline, List, Pair, Photo, Quote, RelatedLink,
    Stage, Table, Video,
};
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
    /// A list.
    List(List),
    /// A rule between two passages: the thematic break.
    Rule,
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
    /// A box beside the text.
    Box(Boxout),
    /// A correction.
    Correction(Correction),
    /// A note of the editors, a paragraph each.
    EditorsNote(Vec<Vec<Inline>>),
    /// Links to other texts on the same matter.
    Related(#[cfg_attr(feature = "ssr", schemars(extend("minItems" = 1)))] Vec<RelatedLink>),
    /// A pull quotation: words of the text, set large.
    Pull(Vec<Inline>),
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

impl Figures {
    /// Whether its bars lie on both sides of an axis, since one of the numbers is below zero.
    #[cfg(any(feature = "ssr", feature = "csr"))]
    pub(crate) fn has_axis(&self) -> bool {
        self.compare && self.counts.iter().any(|count| count.value.is_sign_negative())
    }
}
