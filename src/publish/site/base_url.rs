//! The base URL of the published folder.

use std::fmt;

#[cfg(not(target_family = "wasm"))]
mod parse;

/// The placeholder in snippets, as long as nobody knows where the published folder will be.
pub(crate) const PLACEHOLDER: &str = "https://cdn.example.org/";

/// An `http` or `https` URL that ends with a slash, without query and fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    text: String,
    /// Where its host begins, in bytes.
    host: usize,
    /// Where its path begins, in bytes.
    path: usize,
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl BaseUrl {
    /// The [`PLACEHOLDER`].
    pub(crate) fn placeholder() -> Self {
        Self { text: PLACEHOLDER.to_owned(), host: "https://".len(), path: PLACEHOLDER.len() - 1 }
    }

    /// The URL of the file or folder at `path` in the published folder.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// Its origin: `https://cdn.example.org`.
    pub(crate) fn origin(&self) -> &str {
        self.text.get(..self.path).unwrap_or_default()
    }

    /// Its host and port: `cdn.example.org`.
    pub(crate) fn host(&self) -> &str {
        self.text.get(self.host..self.path).unwrap_or_default()
    }
}
