//! A stage: visuals exchanged in one sticky frame while text cards pass.

use super::{Block, Chart, Figures, Photo, Region, Transition, Video};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A stage: two or more steps that share one frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Stage {
    /// How one visual gives way to the next, where that has no transition of its own.
    #[serde(default)]
    pub transition: Transition,
    /// Where cards stand in a wide window.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub layout: StageLayout,
    /// The side of all cards that do not have their own; where absent, each keeps off the focal point of its photo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The steps, in reading order.
    #[cfg_attr(feature = "ssr", schemars(extend("minItems" = 2)))]
    pub steps: Vec<Step>,
}

/// One visual of a stage and the cards that pass while it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(try_from = "StepFields", into = "StepFields")]
pub struct Step {
    /// What the frame shows.
    pub visual: Visual,
    /// How it comes over the visual before it, and leaves it again on the way back; the stage's where absent. The first has none.
    pub transition: Option<Transition>,
    /// What passes over it, a card each: paragraphs, lists, quotations, figures and cards of several of these, nothing else.
    pub cards: Vec<Block>,
}

/// A visual: what the frame of a stage shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visual {
    /// A photo, which may be one of a map or a drawing.
    Photo(Photo),
    /// One to four large numbers.
    Figures(Figures),
    /// A chart.
    Chart(Box<Chart>),
    /// A film without sound, which plays while the frame shows it.
    Video(Box<Video>),
    /// A part of the photo before it, which stays in the frame.
    Region(Region),
}

impl Visual {
    /// The photo, where it is one.
    #[must_use]
    pub fn photo(&self) -> Option<&Photo> {
        if let Self::Photo(photo) = self { Some(photo) } else { None }
    }

    /// The photo, or the one in the place of a film.
    #[must_use]
    pub fn picture(&self) -> Option<&Photo> {
        match self {
            Self::Photo(photo) => Some(photo),
            Self::Video(video) => Some(&video.poster),
            Self::Figures(_) | Self::Chart(_) | Self::Region(_) => None,
        }
    }

    /// The photo, or the one in the place of a film, to be changed.
    #[cfg(any(test, feature = "ssr"))]
    pub(crate) fn picture_mut(&mut self) -> Option<&mut Photo> {
        match self {
            Self::Photo(photo) => Some(photo),
            Self::Video(video) => Some(&mut video.poster),
            Self::Figures(_) | Self::Chart(_) | Self::Region(_) => None,
        }
    }

    /// The film, where it is one.
    #[must_use]
    pub fn video(&self) -> Option<&Video> {
        if let Self::Video(video) = self { Some(video) } else { None }
    }

    /// The film, where it is one, to be changed.
    #[cfg(feature = "ssr")]
    pub(crate) fn video_mut(&mut self) -> Option<&mut Video> {
        if let Self::Video(video) = self { Some(video) } else { None }
    }

    /// The region of the photo before it, where it is one.
    #[must_use]
    pub fn region(&self) -> Option<&Region> {
        if let Self::Region(region) = self { Some(region) } else { None }
    }

    /// The photo, where it is one, to be changed.
    pub fn photo_mut(&mut self) -> Option<&mut Photo> {
        if let Self::Photo(photo) = self { Some(photo) } else { None }
    }

    /// The chart, where it is one.
    #[must_use]
    pub fn chart(&self) -> Option<&Chart> {
        if let Self::Chart(chart) = self { Some(chart) } else { None }
    }

    /// The chart, where it is one, to be changed.
    pub fn chart_mut(&mut self) -> Option<&mut Chart> {
        if let Self::Chart(chart) = self { Some(chart) } else { None }
    }
}

/// A step as JSON has it: a field for each kind of visual, of which one is there.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(extend("oneOf" = [{ "required": ["photo"] }, { "required": ["figures"] }, { "required": ["chart"] }, { "required": ["video"] }, { "required": ["region"] }])))]
#[serde(rename = "Step", rename_all = "kebab-case")]
struct StepFields {
    /// The photo that the frame shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    photo: Option<Photo>,
    /// The large numbers that the frame shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    figures: Option<Figures>,
    /// The chart that the frame shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chart: Option<Box<Chart>>,
    /// The film that the frame shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    video: Option<Box<Video>>,
    /// The part of the photo before it that the frame moves to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
    /// How it comes over the visual before it, and leaves it again on the way back; the stage's where absent. The first has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    transition: Option<Transition>,
    /// What passes over it, a card each: paragraphs, lists, quotations, figures and cards of several of these, nothing else.
    #[serde(default)]
    cards: Vec<Block>,
}

impl From<Step> for StepFields {
    fn from(Step { visual, transition, cards }: Step) -> Self {
        let none = Self { photo: None, figures: None, chart: None, video: None, region: None, transition, cards };
        match visual {
            Visual::Photo(photo) => Self { photo: Some(photo), ..none },
            Visual::Figures(figures) => Self { figures: Some(figures), ..none },
            Visual::Chart(chart) => Self { chart: Some(chart), ..none },
            Visual::Video(video) => Self { video: Some(video), ..none },
            Visual::Region(region) => Self { region: Some(region), ..none },
        }
    }
}

impl TryFrom<StepFields> for Step {
    type Error = &'static str;

    fn try_from(
        StepFields { photo, figures, chart, video, region, transition, cards }: StepFields,
    ) -> Result<Self, Self::Error> {
        let visuals = [
            photo.map(Visual::Photo),
            figures.map(Visual::Figures),
            chart.map(Visual::Chart),
            video.map(Visual::Video),
            region.map(Visual::Region),
        ];
        let mut visuals = visuals.into_iter().flatten();
        match (visuals.next(), visuals.next()) {
            (Some(visual), None) => Ok(Self { visual, transition, cards }),
            _ => Err("a step has one of `photo`, `figures`, `chart`, `video` and `region`"),
        }
    }
}

/// Where the cards of a stage stand in a wide window. In a narrow one they always pass under the visual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum StageLayout {
    /// They cross the visual, which fills the window.
    #[default]
    Over,
    /// In a column of text beside the visual.
    Beside,
}

impl StageLayout {
    /// Every layout, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, in story files and class names.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A side of the visual, in the direction of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Side {
    /// Where lines begin.
    Start,
    /// In the middle.
    Center,
    /// Where lines end.
    End,
}

impl Side {
    /// Every side, in the direction of writing.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, in story files and class names.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A card of a stage that holds several blocks, or has a side of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Card {
    /// Its side; the stage's where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// What it holds: paragraphs, lists, quotations and figures.
    #[cfg_attr(feature = "ssr", schemars(extend("minItems" = 1)))]
    pub blocks: Vec<Block>,
}
