//! The formats that a story is read from and written to, Djot and JSON, and the diagnostics of what can be wrong with one.
//!
//! Data flows from the text through the parser to validated, normalized values of [`crate::story`]; nothing here knows of
//! browsers, components or motion.
//!
//! Next: what is read, [`story`](crate::story).

pub(crate) mod blocked;
#[cfg(feature = "ssr")]
mod csv;
#[cfg(feature = "ssr")]
pub(crate) mod data;
pub mod djot;
mod edit;
mod json;
mod key;
mod line_index;
mod lint;
#[cfg(feature = "ssr")]
mod marks;
mod markup;
pub(crate) mod normalize;
mod parsed;
mod problem;
#[cfg(test)]
mod round_trip;
mod rule;
#[cfg(test)]
pub(crate) mod strategies;
pub(crate) mod validate;

pub use djot::{fix_djot, read_djot, write_djot};
pub use edit::{Edit, apply};
pub use json::{read_json, write_json};
#[cfg(feature = "ssr")]
pub(crate) use lint::needs_caption;
pub use lint::{check, lint};
#[cfg(feature = "ssr")]
pub(crate) use marks::with_marks;
pub use parsed::{MAX_BYTES, ParseOptions, Parsed};
pub(crate) use problem::nearest;
pub use problem::{
    AttributeProblem, BlockProblem, BoxProblem, ChartProblem, CorrectionProblem, CountProblem, DivisionProblem,
    EmbedProblem, Fence, FiguresProblem, FileProblem, FrontMatterProblem, GalleryProblem, InlineProblem, LintProblem,
    Location, MarkupProblem, MediaProblem, NoteProblem, PairProblem, PhotoProblem, Problem, ProblemKind, PullProblem,
    RelatedProblem, SectionProblem, Severity, StageProblem, StrayCause, TableProblem, ValueProblem,
};
