//! Why a file of a story's folder is not read or written.

use std::io;

/// Why a file is not read or written.
#[derive(Debug, thiserror::Error)]
pub(super) enum FolderError {
    /// It is none of the story's, or not there.
    #[error("{0} is not there, or it is neither a photo nor a table of this story")]
    NotFound(String),
    /// It is not as the page knows it.
    #[error("{name} has been changed in the folder")]
    Changed {
        /// The file.
        name: String,
    },
    /// It is not UTF-8.
    #[error("{0} is not UTF-8 text: save it again as plain text in UTF-8")]
    NotText(String),
    /// It is a link, perhaps to a file outside of the folder.
    #[error("{0} is a link to another file, which the studio does not follow: put the file itself there")]
    Link(String),
    /// The system refuses.
    #[error("{name}: {source}")]
    Io {
        /// The file.
        name: String,
        /// What the system says.
        source: io::Error,
    },
}
