//! The address under which the published files will be found.

use crate::story::is_link;
use std::{fmt, str::FromStr};

/// An `http` or `https` address that ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base(String);

/// A text that is no such address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write the whole address of the published folder, for example https://cdn.example.org/news/")]
pub(crate) struct BaseError;

impl FromStr for Base {
    type Err = BaseError;

    fn from_str(text: &str) -> Result<Self, BaseError> {
        let lower = text.to_ascii_lowercase();
        let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).ok_or(BaseError)?;
        let host = rest.split('/').next().unwrap_or_default();
        // What could end an attribute or a source in a policy is no address either.
        let plain = is_link(text) && !text.contains(['?', '#', '\'', ';', ',', '&', '@']) && text.is_ascii();
        if host.is_empty() || !plain {
            return Err(BaseError);
        }
        Ok(Self(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") }))
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Base {
    /// The address of the file or folder at `path` in the published folder.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// Its scheme, host and port: `https://cdn.example.org`.
    pub(crate) fn origin(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        let end = self.0[host..].find('/').map_or(self.0.len(), |at| host + at);
        &self.0[..end]
    }

    /// Its host and port: `cdn.example.org`.
    pub(crate) fn host(&self) -> &str {
        self.origin().rsplit('/').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_its_slash_and_knows_its_parts() {
        let base: Base = "https://cdn.example.org:8080/news".parse().unwrap();
        assert_eq!(base.join("embed.js"), "https://cdn.example.org:8080/news/embed.js");
        assert_eq!((base.origin(), base.host()), ("https://cdn.example.org:8080", "cdn.example.org:8080"));
        assert_eq!("HTTP://a".parse::<Base>().unwrap().to_string(), "HTTP://a/");
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused() {
        for text in [
            "",
            "cdn.example.org",
            "ftp://a/",
            "//a/",
            "https://",
            "https:///x",
            "https://a/?b",
            "https://a/#b",
            "https://a/\"",
            "https://a b/",
            "https://a/;script-src",
            "javascript:x",
        ] {
            assert_eq!(text.parse::<Base>(), Err(BaseError), "{text}");
        }
    }
}
