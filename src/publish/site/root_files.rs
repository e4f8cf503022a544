//! The files at the root of the published folder, whose names stay: the loader, the JSON Schema of stories, and the configuration files of hosts.
//!
//! The folder may be that of a whole site, with files of these names in it: what no build wrote stays as it is.

use super::{BaseUrl, Batch, LOADER, Player, WriteError, Written, headers::headers, nginx::nginx};
use crate::publish::schema::{SCHEMA_FILE, story_schema};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The generated-file marker in every configuration file.
const MARKER: &str = "Written by `scrollwork build`";

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
    batch.add(&out.join(SCHEMA_FILE), story_schema().as_bytes())?;
    batch.add(&out.join(LOADER), player.loader())?;
    for (name, text) in
        [("_headers", headers(player.asset_paths(), &hashed_loaders(out), base)), ("nginx.conf", nginx(base))]
    {
        let path = out.join(name);
        match fs::read(&path) {
            Ok(there) if !String::from_utf8_lossy(&there).contains(MARKER) => kept.push(path),
            _ => batch.add(&path, text.as_bytes())?,
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
