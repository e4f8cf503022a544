//! The published loader, read back from the published folder.

use crate::publish::site::{LOADER, Loader, PinnedFile, STYLE_SHEETS, digest};
use std::{fs, io, path::Path};

/// The loader in `out`; `None` where it does not name a style sheet or is not there under its hashed name.
pub(super) fn read_loader(out: &Path) -> io::Result<Option<Loader>> {
    let content = fs::read(out.join(LOADER))?;
    let text = String::from_utf8_lossy(&content);
    let paths: Option<Vec<String>> = STYLE_SHEETS.iter().map(|stem| stylesheet_path(&text, stem)).collect();
    let Some(paths) = paths else { return Ok(None) };
    let name = format!("embed-{}.js", digest::short(&content));
    if !out.join(&name).is_file() {
        return Ok(None);
    }
    let pinned = |path: String| fs::read(out.join(&path)).map(|content| PinnedFile::new(path, &content));
    Ok(Some(Loader { script: pinned(name)?, style_sheets: paths.into_iter().map(pinned).collect::<io::Result<_>>()? }))
}

/// The path of the style sheet `assets/<stem>-<hash>.css` that the loader names.
fn stylesheet_path(loader: &str, stem: &str) -> Option<String> {
    let begin = format!("\"assets/{stem}-");
    let hash = loader
        .split(&begin)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(".css\"")?.0))
        .find(|hash| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    Some(format!("assets/{stem}-{hash}.css"))
}
