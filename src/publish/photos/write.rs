//! Photos put in place whole.

use super::PhotoError;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Writes `bytes` to `target`, beside it first, so that a page that is being read never sees half a photo. A file that has
/// this content is not touched.
pub(crate) fn write(bytes: &[u8], target: &Path) -> Result<(), PhotoError> {
    let same = fs::metadata(target).is_ok_and(|about| about.len() == bytes.len() as u64);
    if same && fs::read(target).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let mut part = target.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    let part = PathBuf::from(part);
    let folder = target.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(&part, bytes)).and_then(|()| fs::rename(&part, target)).map_err(|source| {
        // What is left of a failed attempt is of no use; that it cannot be removed either changes nothing.
        let _ = fs::remove_file(&part);
        PhotoError::Write { path: target.to_owned(), source }
    })
}
