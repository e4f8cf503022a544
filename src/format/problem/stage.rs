//! What is wrong with stages.

use super::{Message, Words, error, too_few};
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
    /// A region that follows no photo.
    RegionPhoto,
    /// A region that does not say where it is.
    RegionPlace,
    /// A region of which nothing is said for those who do not see it.
    RegionWords,
    /// A region that goes beyond the edge of its photo.
    RegionEdge {
        /// Where it is.
        found: String,
        /// The nearest place within the photo.
        nearest: String,
    },
    /// More regions of one photo than a reader would follow.
    ManyRegions,
    /// Regions of a photo of which phones show another crop.
    RegionPortrait,
    /// Regions of a photo that does not fill the frame.
    RegionFit,
    /// A transition of a region, to which its photo moves.
    RegionTransition,
    /// A region that is in no stage.
    RegionOutside,
    /// A card without a block.
    EmptyCard,
    /// A card that is in no stage.
    CardOutside,
}

impl Words for StageProblem {
    fn words(&self) -> Message {
        match self {
            Self::StageSteps(found) => error(
                if *found == 0 { "a stage without a visual" } else { "a stage with one visual" },
                "two photos or more (or films, charts, or figures with `.visual`), each followed by its cards",
                too_few(*found, "stage"),
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
            Self::RegionPhoto => error(
                "a region that no photo stands before",
                "a photo, its cards, then its regions, each with its own cards",
                "move it behind the photo that it is a part of",
            ),
            Self::RegionPlace => error(
                "a region that does not say where it is",
                "its middle, per cent from the left and from the top, and its width, in per cent of the photo's",
                "write {at=\"60% 40% 30%\"} on the line above `::: region`",
            ),
            Self::RegionWords => error(
                "a region without words",
                "one paragraph that says what is seen there, for those who do not see it",
                "write it between `::: region` and `:::`; what everybody is to read is a card behind that",
            ),
            Self::RegionEdge { found, nearest } => error(
                format!("a region at `{found}` goes beyond the edge of its photo"),
                "a middle that is half its width away from each edge, or more",
                format!("move it to `{nearest}`, or make it less wide"),
            ),
            Self::ManyRegions => error(
                "more than nine regions of one photo",
                "as many as a reader can follow, nine at most",
                "leave some out, or show the photo once more",
            ),
            Self::RegionFit => error(
                "regions of a photo that is contained in the frame",
                "a photo that covers the frame, which moves to them; `at=\"50% 50% 100%\"` shows it whole",
                "take `fit=contain` away",
            ),
            Self::RegionPortrait => error(
                "regions of a photo that phones show in another crop",
                "the whole photo, on which regions are found",
                "take `portrait` away from the photo",
            ),
            Self::RegionTransition => {
                error("a transition of a region", "none: the frame moves over the photo, which stays", "take it away")
            }
            Self::RegionOutside => error(
                "a region outside of a stage",
                "regions between the `:::: stage` and the `::::` that closes it, behind their photo",
                "move it into a stage, or take its `::: region` and `:::` away",
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
