//! Source files of photos: found by their relative path in the story's folder, or as an SVG drawing that stands in.

use super::{PhotoError, decode, similar_file::similar_file, svg};
use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

/// The largest photo file that is read, in bytes.
pub(super) const MAX_BYTES: u64 = 200_000_000;

/// The source file of a photo.
#[derive(Debug)]
pub(super) struct SourceFile {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its content.
    pub(super) bytes: Vec<u8>,
    /// Whether it is an SVG drawing that stands in for a photo.
    pub(super) is_drawing: bool,
}

/// `src` as a relative path, if it has no way out of the folder that it is joined to (no path traversal).
pub(super) fn relative_path(src: &str) -> Result<&Path, PhotoError> {
    let path = Path::new(src);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let address = src.contains([':', '\\']);
    let named = path.file_name().is_some() && !src.ends_with('/');
    if plain && !address && named { Ok(path) } else { Err(PhotoError::Outside { src: src.to_owned() }) }
}

/// Reads the photo `src` of the story in `story_dir`; where it is missing, the drawing `art/<name>.svg`.
pub(super) fn read_source(story_dir: &Path, src: &str) -> Result<SourceFile, PhotoError> {
    let photo = story_dir.join(relative_path(src)?);
    match read_file(&photo) {
        Err(PhotoError::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            read_drawing(story_dir, src, photo)
        }
        bytes => Ok(SourceFile { bytes: bytes?, path: photo, is_drawing: false }),
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, PhotoError> {
    let unreadable = |source| PhotoError::Read { path: path.to_owned(), source };
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MAX_BYTES {
        return Err(PhotoError::FileTooLarge { path: path.to_owned(), megabytes: length / 1_000_000 });
    }
    fs::read(path).map_err(unreadable)
}

fn read_drawing(story_dir: &Path, src: &str, photo: PathBuf) -> Result<SourceFile, PhotoError> {
    let name = Path::new(src).file_name().unwrap_or_default();
    let path = story_dir.join("art").join(name).with_extension("svg");
    let bytes = match read_file(&path) {
        Err(PhotoError::Read { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
            let similar = similar_file(story_dir, src);
            return Err(PhotoError::Missing { src: src.to_owned(), photo, drawing: path, similar });
        }
        bytes => bytes?,
    };
    let extension = Path::new(src).extension().unwrap_or_default();
    if !["jpg", "jpeg"].iter().any(|jpeg| extension.eq_ignore_ascii_case(jpeg)) {
        return Err(PhotoError::NotJpeg { src: src.to_owned(), drawing: path });
    }
    Ok(SourceFile { path, bytes, is_drawing: true })
}

/// The number of pixels of the photo or drawing, by its header.
pub(super) fn pixel_count(source: &SourceFile) -> Result<u64, PhotoError> {
    let size = match source.is_drawing {
        true => svg::raster_size(&source.bytes, &source.path)?,
        false => decode::read_header(&source.bytes, &source.path)?.size,
    };
    Ok(size.pixels())
}
