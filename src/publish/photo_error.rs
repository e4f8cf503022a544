//! Why a photo of a story cannot be published.

use super::{
    art,
    photos::{MOST_BYTES, MOST_PIXELS, Near},
    site::WriteError,
};
use std::{io, path::PathBuf};

/// What is wrong with a photo, where it was looked for and how to mend it.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// The address leaves the story's folder or the web page's, or names no file.
    #[error("`{src}` is not a file of the story: write a path inside its folder, for example `photos/summit.jpg`")]
    Outside {
        /// The address as the story gives it.
        src: String,
    },
    /// There is neither a photo nor a drawing that stands in for it.
    #[error(
        "`{src}` is missing: there is no photo {} and no drawing {} to stand in for it; put one of the two there{}",
        photo.display(), drawing.display(), near.as_ref().map(|near| format!(". {near}")).unwrap_or_default()
    )]
    Missing {
        /// The address as the story gives it.
        src: String,
        /// Where the photo should be.
        photo: PathBuf,
        /// Where a drawing could be.
        drawing: PathBuf,
        /// A file whose name is nearly that of the photo.
        near: Option<Near>,
    },
    /// A drawing is there, but the story asks for a kind of file that drawings are not turned into.
    #[error("`{src}` is missing, and the drawing {} can stand in for a `.jpg` file only: rename the photo in the story", drawing.display())]
    NotJpeg {
        /// The address as the story gives it.
        src: String,
        /// The drawing.
        drawing: PathBuf,
    },
    /// The file is there, with nothing in it.
    #[error("{} is empty: copy the photo there again", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file is larger than any photo.
    #[error("{} has {megabytes} MB, and a photo has at most {}: export it smaller, as a JPEG", path.display(), MOST_BYTES / 1_000_000)]
    Heavy {
        /// The file.
        path: PathBuf,
        /// Its size in millions of bytes.
        megabytes: u64,
    },
    /// The photo has more pixels than are decoded.
    #[error(
        "{} has {width} × {height} pixels, more than {} million in all: export it smaller; 2400 across are enough",
        path.display(), MOST_PIXELS / 1_000_000
    )]
    Vast {
        /// The file.
        path: PathBuf,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The file is there, but is not a picture of a kind that photos are made from.
    #[error("{} is {found}, and no photo: export it as JPEG, PNG, WebP, TIFF, GIF or BMP", path.display())]
    NotPicture {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        found: &'static str,
    },
    /// The picture moves.
    #[error("{} is an animation, and a photo stands still: export one frame of it", path.display())]
    Animated {
        /// The file.
        path: PathBuf,
    },
    /// The picture is damaged, or of a variant that is not read.
    #[error("{} is a picture that cannot be read ({reason}): copy it there again, or export it as a plain JPEG", path.display())]
    Photo {
        /// The file.
        path: PathBuf,
        /// What the decoder says.
        reason: String,
    },
    /// The drawing is not SVG, or not all of it.
    #[error("{} is not a drawing that can be read ({reason}): export it again as plain SVG", path.display())]
    Drawing {
        /// The file.
        path: PathBuf,
        /// What the parser says.
        reason: String,
    },
    /// The drawing is so long and narrow that it would not fit into memory.
    #[error("{} would be {width} × {height} pixels, more than {} million in all: give it the shape of a photo", path.display(), art::MOST_PIXELS / 1_000_000)]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// A file could not be read.
    #[error("{} cannot be read: {source}; it has to be a file that you are allowed to read", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("{} cannot be written: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl From<WriteError> for PhotoError {
    fn from(error: WriteError) -> Self {
        Self::Write { path: error.path, source: error.source }
    }
}
