//! The files at the root of the published folder, whose names stay.
//!
//! The folder may be that of a whole site, with files of these names in it: what no build wrote stays as it is.

use super::{Batch, WriteError, Written};
use crate::publish::site::{BaseUrl, MARKER, Player, root_files};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The result of writing the root files.
#[derive(Debug)]
pub(crate) struct RootFiles {
    /// What was written.
    pub(crate) written: Written,
    /// Files of the publisher's own that stand where others would.
    pub(crate) kept: Vec<PathBuf>,
}

/// Writes the root files of `out`, once everything that they name is there.
pub(crate) fn write_root_files(player: &Player, out: &Path, base: Option<&BaseUrl>) -> Result<RootFiles, WriteError> {
    let (mut batch, mut kept) = (Batch::default(), Vec::new());
    for file in root_files(player, &hashed_loaders(out), base) {
        let path = out.join(file.name);
        match fs::read(&path) {
            Ok(there) if file.is_configuration && !String::from_utf8_lossy(&there).contains(MARKER) => kept.push(path),
            _ => batch.add(&path, &file.content)?,
        }
    }
    Ok(RootFiles { written: batch.commit()?, kept })
}

/// Every hashed loader in `out` (`embed-<hash>.js`), by name.
fn hashed_loaders(out: &Path) -> Vec<String> {
    let entries = fs::read_dir(out).into_iter().flatten().flatten();
    let hashed = |name: &String| name.starts_with("embed-") && name.ends_with(".js");
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).filter(hashed).collect();
    names.sort();
    names
}
