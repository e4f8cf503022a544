//! What is wrong with a photo that is published all the same.

use std::path::PathBuf;

/// What browsers pass over without a word, and an author should know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoWarning {
    /// A JPEG without its end mark.
    #[error("{} has no mark at its end: it is published as it is; copy it there again if it should go on", path.display())]
    NoEnd {
        /// The file.
        path: PathBuf,
    },
    /// A JPEG whose last rows are missing.
    #[error(
        "{} is cut off: its last {rows} rows of pixels are not there and are left out; copy it there again to have them",
        path.display()
    )]
    CutOff {
        /// The file.
        path: PathBuf,
        /// How many rows are missing.
        rows: u32,
    },
}
