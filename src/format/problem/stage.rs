//! What is wrong with stages.

use super::{Message, Words, error};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with stages.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum StageProblem {
    /// A stage with too few visuals.
    StageSteps(usize),
    /// A card before the first visual of a stage.
    EarlyCard,
    /// A block that cannot be a card, with its article.
    Card(&'static str),
    /// Cards in the middle of a visual that they are said to stand beside.
    CenterBeside,
    /// A chart that cards would cross.
    ChartOver,
    /// A transition of a stage's first visual.
    FirstTransition,
    /// A card without a block.
    EmptyCard,
    /// A card that is in no stage.
    CardOutside,
}

impl Words for StageProblem {
    fn words(&self) -> Message {
        match self {
            Self::StageSteps(found) => error(
                if *found == 0 { "a stage without a photo" } else { "a stage with one photo" },
                "two photos or more (or charts, or figures with `.visual`), each followed by its cards",
                "open the stage with four colons, `:::: stage`, so that the photos' `:::` does not close it",
            )
            .djot_only(),
            Self::EarlyCard => error(
                "a card before the first photo of a stage",
                "a photo first, then the cards that pass over it",
                "move the photo up, or give figures that are to stand in the frame the class `.visual`",
            ),
            Self::Card(what) => error(
                format!("{what} as a card of a stage"),
                "paragraphs, lists, quotations and figures",
                "move it out of the stage",
            ),
            Self::CenterBeside => error(
                "cards in the middle of a visual, and beside it",
                "`side=start` or `side=end` with `layout=beside`",
                "choose a side, or take `layout=beside` away",
            ),
            Self::ChartOver => error(
                "a chart in a stage whose cards pass over it",
                "`layout=beside`, since a card would hide what the chart says",
                "write {layout=beside} on the line above `:::: stage`, or show the chart outside of the stage",
            ),
            Self::FirstTransition => error(
                "a transition of the first photo of a stage, which comes over no other",
                "a transition of the stage, or of what comes after its first photo",
                "give it to the photo after this one, or take it away",
            ),
            Self::EmptyCard => error(
                "a card with nothing in it",
                "paragraphs, lists, quotations and figures",
                "write the text between `::: card` and `:::`, or take the card away",
            ),
            Self::CardOutside => error(
                "a card outside of a stage",
                "cards between the `:::: stage` and the `::::` that closes it",
                "move it into a stage, or take its `::: card` and `:::` away",
            ),
        }
    }
}
