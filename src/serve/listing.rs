//! The photos and tables of a folder, with what changes when they do.

use super::file_name::{MAX_DEPTH, has_extension, is_plain_name};
use serde::Serialize;
use std::{fs, path::Path, time::UNIX_EPOCH};

/// The most files that are listed.
const MAX_FILES: usize = 2000;

/// A photo or a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct ListedFile {
    /// Its path in the folder, such as `photos/dam.jpg`.
    pub(super) name: String,
    /// Changes with the file.
    pub(super) tag: String,
}

/// The photos and tables in `root`, by name.
pub(super) fn list_files(root: &Path) -> Vec<ListedFile> {
    let mut files = Vec::new();
    list(root, "", MAX_DEPTH, &mut files);
    files.sort();
    files
}

/// Lists the photos and tables of `folder`, whose path from the story is `prefix`, down to `depth` folders.
fn list(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<ListedFile>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, Ok(name)) = (entry.path(), entry.file_name().into_string()) else { continue };
        let Ok(kind) = entry.file_type() else { continue };
        if !is_plain_name(&name) || files.len() >= MAX_FILES {
            continue;
        }
        if kind.is_dir() && depth > 1 && !is_published(&path) {
            list(&path, &format!("{prefix}{name}/"), depth - 1, files);
        } else if kind.is_file() && has_extension(&path) {
            files.extend(file_tag(&path).map(|tag| ListedFile { name: format!("{prefix}{name}"), tag }));
        }
    }
}

/// Whether a folder is one that `scrollwork build` has filled.
fn is_published(folder: &Path) -> bool {
    folder.join("embed.js").exists()
}

/// Changes with a file: its size and the time of its last change; none where it is not there.
pub(super) fn file_tag(path: &Path) -> Option<String> {
    let about = fs::metadata(path).ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    Some(format!("{}-{changed}", about.len()))
}
