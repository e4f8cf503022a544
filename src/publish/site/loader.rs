//! The published loader, with the integrity hashes by which pages pin it.

use super::{LOADER, digest};
use std::{fs, io, path::Path};

/// The loader and its style sheets, with their subresource integrity (SRI).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Loader {
    /// The loader's hashed name: `embed-<hash>.js`.
    pub(crate) name: String,
    /// Its `integrity`.
    pub(crate) integrity: String,
    /// The style sheet: `assets/scrollwork-<hash>.css`.
    pub(crate) styles: String,
    /// Its `integrity`.
    pub(crate) styles_integrity: String,
    /// The style sheet of the rarer blocks: `assets/blocks-<hash>.css`.
    pub(crate) block_styles: String,
    /// Its `integrity`.
    pub(crate) block_styles_integrity: String,
}

impl Loader {
    /// The loader in `out`; `None` where it does not name a style sheet or is not there under its hashed name.
    pub(crate) fn read(out: &Path) -> io::Result<Option<Self>> {
        let content = fs::read(out.join(LOADER))?;
        let name = format!("embed-{}.js", digest::short(&content));
        let text = String::from_utf8_lossy(&content);
        let [Some(styles), Some(block_styles)] = ["scrollwork", "blocks"].map(|stem| stylesheet_path(&text, stem))
        else {
            return Ok(None);
        };
        if !out.join(&name).is_file() {
            return Ok(None);
        }
        let integrity = |path: &str| Ok::<_, io::Error>(digest::integrity(&fs::read(out.join(path))?));
        Ok(Some(Self {
            integrity: integrity(&name)?,
            name,
            styles_integrity: integrity(&styles)?,
            styles,
            block_styles_integrity: integrity(&block_styles)?,
            block_styles,
        }))
    }
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
