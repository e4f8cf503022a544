//! The published loader, with the integrity hashes by which pages pin it.

use super::{LOADER, digest};
use std::{fs, io, path::Path};

/// The loader and its style sheet, with their subresource integrity (SRI).
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
}

impl Loader {
    /// The loader in `out`; `None` where it does not name a style sheet or is not there under its hashed name.
    pub(crate) fn read(out: &Path) -> io::Result<Option<Self>> {
        let content = fs::read(out.join(LOADER))?;
        let name = format!("embed-{}.js", digest::short(&content));
        let Some(styles) = stylesheet_path(&String::from_utf8_lossy(&content)) else { return Ok(None) };
        if !out.join(&name).is_file() {
            return Ok(None);
        }
        let styles_integrity = digest::integrity(&fs::read(out.join(&styles))?);
        Ok(Some(Self { name, integrity: digest::integrity(&content), styles, styles_integrity }))
    }
}

/// The path of the style sheet that the loader names.
fn stylesheet_path(loader: &str) -> Option<String> {
    let (_, rest) = loader.split_once("\"assets/scrollwork-")?;
    let (hash, _) = rest.split_once(".css\"")?;
    let plain = !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    plain.then(|| format!("assets/scrollwork-{hash}.css"))
}
