//! What is wrong with stages.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with stages.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum StageProblem {
    /// A stage with too few photos.
    StageSteps(usize),
    /// A card before the first photo of a stage.
    EarlyCard,
    /// A block that cannot be a card, with its article.
    Card(&'static str),
}

impl Words for StageProblem {
    fn words(&self) -> Message {
        match self {
            Self::StageSteps(found) => error(
                if *found == 0 { "a stage without a photo" } else { "a stage with one photo" },
                "two photos or more, each followed by its cards",
                "open the stage with four colons, `:::: stage`, so that the photos' `:::` does not close it",
            )
            .djot_only(),
            Self::EarlyCard => error(
                "a card before the first photo of a stage",
                "a photo first, then the cards that pass over it",
                "move the photo up",
            ),
            Self::Card(what) => error(
                format!("{what} as a card of a stage"),
                "paragraphs, lists, quotations and figures",
                "move it out of the stage",
            ),
        }
    }
}
