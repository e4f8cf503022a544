//! Text files: UTF-8 reading with errors for authors, atomic writing.

use super::CliError;
use crate::format::MAX_BYTES;
use crate::import::document::{self, Document};
use crate::publish::atomic_file;
use std::{
    fs::{self, File},
    io::{ErrorKind, Read as _},
    path::Path,
};

/// `path` as an argument of a command line that somebody copies: in quotes where it has more than letters, digits and plain marks.
pub(super) fn argument(path: &Path) -> String {
    let shown = path.display().to_string();
    let plain = |letter: char| letter.is_alphanumeric() || "/\\.-_:+@,=".contains(letter);
    match shown.chars().all(plain) && !shown.is_empty() {
        true => shown,
        false if cfg!(windows) => format!("\"{shown}\""),
        false => format!("'{}'", shown.replace('\'', "'\\''")),
    }
}

/// Whether the file at `path` is a document of a word processor, by its first bytes.
pub(super) fn is_document(path: &Path) -> bool {
    let mut first = [0; document::FRONT];
    let read = File::open(path).and_then(|mut file| file.read(&mut first));
    // What cannot be read is told as the text file that it was taken for.
    read.is_ok_and(|length| document::is_document(first.get(..length).unwrap_or_default()))
}

/// Reads the document of a word processor at `path`.
pub(super) fn read_document(path: &Path) -> Result<Document, CliError> {
    let bytes = fs::read(path).map_err(|source| CliError::Read { path: path.to_owned(), source })?;
    document::read_document(&bytes).map_err(|source| CliError::Document { path: path.to_owned(), source })
}

/// Reads the text of the file at `path`, without a byte order mark.
pub(super) fn read_text(path: &Path) -> Result<String, CliError> {
    let unreadable = |source: std::io::Error| match source.kind() {
        ErrorKind::NotFound => CliError::Missing { path: path.to_owned() },
        _ => CliError::Read { path: path.to_owned(), source },
    };
    let about = fs::metadata(path).map_err(unreadable)?;
    if about.is_dir() {
        return Err(CliError::Folder { path: path.to_owned() });
    }
    if about.len() > MAX_BYTES as u64 {
        return Err(CliError::TooLarge { path: path.to_owned(), megabytes: about.len() / 1_000_000 });
    }
    let text = String::from_utf8(fs::read(path).map_err(unreadable)?).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count();
        CliError::NotText { path: path.to_owned(), line }
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Writes `text` to `path` atomically, with its folders. A file that has this text already is not touched.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), CliError> {
    write_bytes(path, text.as_bytes())
}

/// The same, of any file.
pub(super) fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    atomic_file::write_if_changed(path, bytes).map_err(|source| CliError::Write { path: path.to_owned(), source })
}

/// Makes the folder at `path`, with those above it.
pub(super) fn make_folder(path: &Path) -> Result<(), CliError> {
    if path.is_file() {
        return Err(CliError::NotFolder { path: path.to_owned() });
    }
    fs::create_dir_all(path).map_err(|source| CliError::Write { path: path.to_owned(), source })
}

/// Checks that files can be put into the folder at `path`, which may not be there yet, without making it.
pub(super) fn check_folder(path: &Path) -> Result<(), CliError> {
    if path.is_file() {
        return Err(CliError::NotFolder { path: path.to_owned() });
    }
    let whole = if path.is_absolute() { path.to_owned() } else { Path::new(".").join(path) };
    let Some(there) = whole.ancestors().find(|folder| folder.exists()) else { return Ok(()) };
    atomic_file::write_beside(&there.join("probe"), b"")
        .map(drop)
        .map_err(|source| CliError::Write { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::argument;
    use std::path::Path;

    #[test]
    #[cfg(unix)]
    fn a_path_with_blanks_is_quoted_for_the_command_line() {
        for (path, shown) in [
            ("stories/river", "stories/river"),
            ("Tal-ü/1", "Tal-ü/1"),
            ("Mein Tal ü", "'Mein Tal ü'"),
            ("it's $5", "'it'\\''s $5'"),
        ] {
            assert_eq!(argument(Path::new(path)), shown);
        }
    }
}
