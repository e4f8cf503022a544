//! Errors and warnings about photos.

use super::{SimilarFile, source::MAX_BYTES, svg};
use crate::publish::{folder::WriteError, variants::MAX_PIXELS};
use std::{io, path::PathBuf};

/// An error about a photo: what is wrong, where it was looked for and how to put it right.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// The path leads out of the story's folder, or names no file.
    #[error("`{src}` is not a file of the story: write a path inside its folder, for example `photos/summit.jpg`")]
    Outside {
        /// The address as the story gives it.
        src: String,
    },
    /// There is neither a photo nor a drawing that stands in for it.
    #[error(
        "`{src}` is missing: there is no photo {} and no drawing {} to stand in for it; put one of the two there{}",
        photo.display(), drawing.display(), similar.as_ref().map(|similar| format!(". {similar}")).unwrap_or_default()
    )]
    Missing {
        /// The address as the story gives it.
        src: String,
        /// Where the photo should be.
        photo: PathBuf,
        /// Where a drawing could be.
        drawing: PathBuf,
        /// A file whose name is nearly that of the photo.
        similar: Option<SimilarFile>,
    },
    /// A film or recording is not there.
    #[error("`{src}` is missing: there is no file {}; put it there", path.display())]
    MissingFile {
        /// The address as the story gives it.
        src: String,
        /// Where the file should be.
        path: PathBuf,
    },
    /// The file is none of the films and recordings that browsers play.
    #[error("{} is not what its name says: export it anew, a film as MP4 (H.264) or WebM, a recording as MP3, M4A or Ogg", path.display())]
    NotMedia {
        /// The file.
        path: PathBuf,
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
    #[error("{} has {megabytes} MB, and a photo has at most {}: export it smaller, as a JPEG", path.display(), MAX_BYTES / 1_000_000)]
    FileTooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in millions of bytes.
        megabytes: u64,
    },
    /// The photo has more pixels than are decoded.
    #[error(
        "{} has {width} × {height} pixels, more than {} million in all: export it smaller; 2400 across are enough",
        path.display(), MAX_PIXELS / 1_000_000
    )]
    TooManyPixels {
        /// The file.
        path: PathBuf,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The file is there, but not in an image format that is read.
    #[error("{} is {found}, and no photo: export it as JPEG, PNG, WebP, TIFF, GIF or BMP", path.display())]
    Unsupported {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        found: &'static str,
    },
    /// The image is animated.
    #[error("{} is an animation, and a photo stands still: export one frame of it", path.display())]
    Animated {
        /// The file.
        path: PathBuf,
    },
    /// The image cannot be decoded: it is damaged, or of a kind that is not read.
    #[error("{} is a picture that cannot be read ({reason}): copy it there again, or export it as a plain JPEG", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the decoder says.
        reason: String,
    },
    /// The drawing is not SVG, or not all of it.
    #[error("{} is not a drawing that can be read ({reason}): export it again as plain SVG", path.display())]
    UnreadableDrawing {
        /// The file.
        path: PathBuf,
        /// What the parser says.
        reason: String,
    },
    /// The rasterized drawing would not fit into memory: it is too long and narrow.
    #[error("{} would be {width} × {height} pixels, more than {} million in all: give it the shape of a photo", path.display(), svg::MAX_PIXELS / 1_000_000)]
    DrawingTooLarge {
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

/// A warning about a photo that is published all the same: browsers accept it without a word.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoWarning {
    /// A JPEG without its end-of-image marker.
    #[error("{} has no mark at its end: it is published as it is; copy it there again if it should go on", path.display())]
    NoEndMarker {
        /// The file.
        path: PathBuf,
    },
    /// A truncated JPEG, whose last rows are missing.
    #[error(
        "{} is cut off: its last {rows} rows of pixels are not there and are left out; copy it there again to have them",
        path.display()
    )]
    Truncated {
        /// The file.
        path: PathBuf,
        /// How many rows are missing.
        rows: u32,
    },
}
