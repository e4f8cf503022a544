//! Everything that can be wrong with a story, by the part that it is wrong with.

use super::{
    AttributeProblem, BlockProblem, BoxProblem, ChartProblem, CorrectionProblem, CountProblem, DivisionProblem,
    EmbedProblem, FiguresProblem, FileProblem, FrontMatterProblem, GalleryProblem, InlineProblem, LintProblem,
    MarkupProblem, MediaProblem, Message, NoteProblem, PairProblem, PhotoProblem, PullProblem, RelatedProblem,
    SectionProblem, Severity, StageProblem, TableProblem, ValueProblem, Words,
};
use crate::story::{NumeralError, PlotError};
use strum::VariantNames;

/// Makes [`ProblemKind`] of enums, each of which has the words for its variants.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $kind:ident($problem:ty),)+) => {
        /// The kind of a problem, with what was found.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum ProblemKind {
            $($(#[$doc])+ $kind($problem),)+
        }

        $(impl From<$problem> for ProblemKind {
            fn from(problem: $problem) -> Self {
                Self::$kind(problem)
            }
        })+

        impl ProblemKind {
            /// The codes of all kinds, by part of the story.
            pub const CODES: &[&[&str]] = &[$(<$problem>::VARIANTS,)+];

            /// The code of the kind, whatever was found: `missing-key`.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$kind(problem) => problem.into(),)+
                }
            }

            pub(super) fn words(&self) -> Message {
                match self {
                    $(Self::$kind(problem) => problem.words(),)+
                }
            }
        }
    };
}

kinds! {
    /// The file as a whole.
    File(FileProblem),
    /// The front matter.
    FrontMatter(FrontMatterProblem),
    /// The form of a value.
    Value(ValueProblem),
    /// Attributes.
    Attribute(AttributeProblem),
    /// Sections.
    Section(SectionProblem),
    /// Blocks of running text.
    Block(BlockProblem),
    /// The `:::` divisions themselves.
    Division(DivisionProblem),
    /// Photos.
    Photo(PhotoProblem),
    /// Rows of figures.
    Figures(FiguresProblem),
    /// Stages.
    Stage(StageProblem),
    /// Tables.
    Table(TableProblem),
    /// Charts, as they are written.
    Chart(ChartProblem),
    /// Charts, as they are drawn.
    Plot(PlotError),
    /// Pairs of photos.
    Pair(PairProblem),
    /// Galleries.
    Gallery(GalleryProblem),
    /// Embeds.
    Embed(EmbedProblem),
    /// Films and recordings.
    Media(MediaProblem),
    /// Links and spans.
    Inline(InlineProblem),
    /// Boxes.
    Box(BoxProblem),
    /// Corrections and editors' notes.
    Correction(CorrectionProblem),
    /// Related links.
    Related(RelatedProblem),
    /// Pull quotations.
    Pull(PullProblem),
    /// Notes.
    Note(NoteProblem),
    /// HTML in text.
    Markup(MarkupProblem),
    /// Counts.
    Count(CountProblem),
    /// The numerals of counts.
    Numeral(NumeralError),
    /// What can be read and should not be published as it is.
    Lint(LintProblem),
}

impl ProblemKind {
    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.words().severity
    }

    /// What was found, in one phrase.
    #[must_use]
    pub fn found(&self) -> String {
        self.words().found
    }

    /// What was expected instead; empty where `found` says it already.
    #[must_use]
    pub fn expected(&self) -> String {
        self.words().expected
    }

    /// What the author can do about it; empty where `expected` says it already.
    #[must_use]
    pub fn help(&self) -> String {
        self.words().help
    }
}
