//! The files of films and recordings: published as they are, under names that change with their content.

use super::{
    PhotoError,
    source::{MAX_BYTES, relative_path},
};
use crate::{
    publish::{
        atomic_file::write_if_changed,
        folder::Batch,
        variants::media::{is_media, published_path},
    },
    story::is_remote,
};
use std::{fs, io, path::Path};

/// Adds the file `src` of the story in `story_dir` to `batch`, for the published folder `out`, and gives its path there.
pub(super) fn publish(story_dir: &Path, src: &str, out: &Path, batch: &mut Batch) -> Result<String, PhotoError> {
    let bytes = read(story_dir, src)?;
    let published = published_path(src, &bytes);
    batch.add(&out.join(&published), &bytes)?;
    Ok(published)
}

/// Copies the file `src` of the story in `story_dir` to the same path in `out`.
pub(super) fn copy(story_dir: &Path, src: &str, out: &Path) -> Result<(), PhotoError> {
    let target = out.join(relative_path(src)?);
    let bytes = read(story_dir, src)?;
    write_if_changed(&target, &bytes).map(drop).map_err(|source| PhotoError::Write { path: target, source })
}

/// Checks that the film or recording `src` is in `story_dir`. One on another server is taken to be there.
///
/// # Errors
///
/// A [`PhotoError`] where there is no file, or where it is none that browsers play.
pub fn check_file(story_dir: &Path, src: &str) -> Result<(), PhotoError> {
    if is_remote(src) { Ok(()) } else { read(story_dir, src).map(drop) }
}

fn read(story_dir: &Path, src: &str) -> Result<Vec<u8>, PhotoError> {
    let path = story_dir.join(relative_path(src)?);
    let unreadable = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => PhotoError::MissingFile { src: src.to_owned(), path: path.clone() },
        _ => PhotoError::Read { path: path.clone(), source },
    };
    let length = fs::metadata(&path).map_err(unreadable)?.len();
    if length > MAX_BYTES {
        return Err(PhotoError::FileTooLarge { path, megabytes: length / 1_000_000 });
    }
    let bytes = fs::read(&path).map_err(unreadable)?;
    if is_media(src, &bytes) { Ok(bytes) } else { Err(PhotoError::NotMedia { path }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_published_under_a_name_of_its_content() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("Weir.MP4"), b"\0\0\0\x18ftypmp42").unwrap();
        let out = folder.path().join("out");
        let mut batch = Batch::default();
        let published = publish(folder.path(), "Weir.MP4", &out, &mut batch).unwrap();
        batch.commit().unwrap();
        assert!(published.starts_with("photos/") && published.ends_with(".mp4"), "{published}");
        assert_eq!(fs::read(out.join(&published)).unwrap(), b"\0\0\0\x18ftypmp42");
    }

    #[test]
    fn what_is_missing_or_something_else_is_told() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("page.mp3"), "<!doctype html>").unwrap();
        let error = |src| check_file(folder.path(), src).unwrap_err();
        assert!(matches!(error("ada.mp3"), PhotoError::MissingFile { .. }));
        assert!(matches!(error("page.mp3"), PhotoError::NotMedia { .. }));
        assert!(matches!(error("../ada.mp3"), PhotoError::Outside { .. }));
        assert!(check_file(folder.path(), "https://example.org/ada.mp3").is_ok());
    }
}
