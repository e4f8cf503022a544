//! What stands at the top of the published folder under names that stay: the loader, and what hosts read.
//!
//! The folder may be that of a whole site, with files of these names in it: what no build wrote stays as it is.

use super::{Base, Batch, LOADER, Player, WriteError, Written, headers::headers, nginx::nginx};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What stands in every file for hosts.
const MARK: &str = "Written by `scrollwork build`";

/// What was done at the top of the folder.
#[derive(Debug)]
pub(crate) struct Front {
    /// What was written.
    pub(crate) written: Written,
    /// Files of the publisher's own that stand where others would.
    pub(crate) kept: Vec<PathBuf>,
}

/// Puts everything at the top of `out`, once everything that it names is there.
pub(crate) fn put_front(player: &Player, out: &Path, base: Option<&Base>) -> Result<Front, WriteError> {
    let (mut batch, mut kept) = (Batch::default(), Vec::new());
    batch.add(&out.join(LOADER), player.loader())?;
    for (name, text) in [("_headers", headers(player.names(), &loaders(out), base)), ("nginx.conf", nginx(base))] {
        let path = out.join(name);
        match fs::read(&path) {
            Ok(there) if !String::from_utf8_lossy(&there).contains(MARK) => kept.push(path),
            _ => batch.add(&path, text.as_bytes())?,
        }
    }
    Ok(Front { written: batch.put()?, kept })
}

/// Every loader in `out` whose name never changes its content, by name.
fn loaders(out: &Path) -> Vec<String> {
    let entries = fs::read_dir(out).into_iter().flatten().flatten();
    let lasting = |name: &String| name.starts_with("embed-") && name.ends_with(".js");
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).filter(lasting).collect();
    names.sort();
    names
}
