//! Text files, read and written so that nothing is half read or half written.

use super::Fault;
use crate::story::MAX_BYTES;
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// The text of the file at `path`, without a byte order mark.
pub(super) fn read_text(path: &Path) -> Result<String, Fault> {
    let unreadable = |source: std::io::Error| match source.kind() {
        ErrorKind::NotFound => Fault::Missing { path: path.to_owned() },
        _ => Fault::Read { path: path.to_owned(), source },
    };
    let about = fs::metadata(path).map_err(unreadable)?;
    if about.is_dir() {
        return Err(Fault::Folder { path: path.to_owned() });
    }
    if about.len() > MAX_BYTES as u64 {
        return Err(Fault::TooLarge { path: path.to_owned(), megabytes: about.len() / 1_000_000 });
    }
    let text = String::from_utf8(fs::read(path).map_err(unreadable)?).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count();
        Fault::NotText { path: path.to_owned(), line }
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Writes `text` to `path`, with its folders; beside it first, so that a reader sees the old file or the new one.
///
/// A file that has this text already is not touched: whoever watches it is not woken.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), Fault> {
    if fs::read(path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(());
    }
    let part = beside(path);
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(&part, text)).and_then(|()| fs::rename(&part, path)).map_err(|source| {
        // What is left of a failed attempt is of no use; that it cannot be removed either changes nothing.
        let _ = fs::remove_file(&part);
        Fault::Write { path: path.to_owned(), source }
    })
}

/// Makes the folder at `path`, with those above it.
pub(super) fn make_folder(path: &Path) -> Result<(), Fault> {
    if path.is_file() {
        return Err(Fault::NotFolder { path: path.to_owned() });
    }
    fs::create_dir_all(path).map_err(|source| Fault::Write { path: path.to_owned(), source })
}

/// Checks that files can be put into the folder at `path`, which may not be there yet, without making it.
pub(super) fn check_folder(path: &Path) -> Result<(), Fault> {
    if path.is_file() {
        return Err(Fault::NotFolder { path: path.to_owned() });
    }
    let whole = if path.is_absolute() { path.to_owned() } else { Path::new(".").join(path) };
    let Some(there) = whole.ancestors().find(|folder| folder.exists()) else { return Ok(()) };
    let probe = beside(&there.join("scrollwork"));
    let tried = fs::write(&probe, "").and_then(|()| fs::remove_file(&probe));
    tried.map_err(|source| Fault::Write { path: path.to_owned(), source })
}

fn beside(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    PathBuf::from(part)
}
