//! The published loader, with the integrity hashes by which pages pin it.

use super::digest;

/// The loader and its style sheets, with their subresource integrity (SRI).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Loader {
    /// The loader under its hashed name: `embed-<hash>.js`.
    pub(crate) script: PinnedFile,
    /// The style sheets, those that fewer stories need behind: `assets/scrollwork-<hash>.css`, …
    pub(crate) style_sheets: Vec<PinnedFile>,
}

/// A file that pages may pin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PinnedFile {
    /// Its path in the published folder.
    pub(crate) path: String,
    /// Its `integrity`.
    pub(crate) integrity: String,
}

impl PinnedFile {
    /// The file at `path` with this content.
    pub(crate) fn new(path: String, content: &[u8]) -> Self {
        Self { path, integrity: digest::integrity(content) }
    }
}
