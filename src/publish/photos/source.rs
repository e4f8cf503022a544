//! Where the photos of a story are: its own files, or the drawings that stand in for them.

use super::{PhotoError, near::near};
use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

/// The largest file that is taken for a photo, in bytes.
pub(crate) const MOST_BYTES: u64 = 200_000_000;

/// The file that a photo is made from.
#[derive(Debug)]
pub(crate) struct Source {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
    /// Whether it is a drawing that stands in for a photo.
    pub(crate) drawing: bool,
}

/// Whether `src` is a photo that another server shows.
pub(crate) fn is_elsewhere(src: &str) -> bool {
    src.starts_with("https://")
}

/// `src` as a path, if it cannot lead out of the folder that it is joined to.
pub(super) fn inside(src: &str) -> Result<&Path, PhotoError> {
    let path = Path::new(src);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let address = src.contains([':', '\\']);
    let named = path.file_name().is_some() && !src.ends_with('/');
    if plain && !address && named { Ok(path) } else { Err(PhotoError::Outside { src: src.to_owned() }) }
}

/// Reads the photo `src` of the story in `story_dir`; where it is missing, the drawing `art/<name>.svg`.
pub(crate) fn read(story_dir: &Path, src: &str) -> Result<Source, PhotoError> {
    let photo = story_dir.join(inside(src)?);
    match read_file(&photo) {
        Err(PhotoError::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            drawing(story_dir, src, photo)
        }
        bytes => Ok(Source { bytes: bytes?, path: photo, drawing: false }),
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, PhotoError> {
    let unreadable = |source| PhotoError::Read { path: path.to_owned(), source };
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MOST_BYTES {
        return Err(PhotoError::Heavy { path: path.to_owned(), megabytes: length / 1_000_000 });
    }
    fs::read(path).map_err(unreadable)
}

fn drawing(story_dir: &Path, src: &str, photo: PathBuf) -> Result<Source, PhotoError> {
    let name = Path::new(src).file_name().unwrap_or_default();
    let path = story_dir.join("art").join(name).with_extension("svg");
    let bytes = match read_file(&path) {
        Err(PhotoError::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            let near = near(story_dir, src);
            return Err(PhotoError::Missing { src: src.to_owned(), photo, drawing: path, near });
        }
        bytes => bytes?,
    };
    let extension = Path::new(src).extension().unwrap_or_default();
    if !["jpg", "jpeg"].iter().any(|jpeg| extension.eq_ignore_ascii_case(jpeg)) {
        return Err(PhotoError::NotJpeg { src: src.to_owned(), drawing: path });
    }
    Ok(Source { path, bytes, drawing: true })
}
