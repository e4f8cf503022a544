//! Parsing of base URLs, as browsers parse them.

use super::BaseUrl;
use crate::story::is_link;
use std::str::FromStr;
use url::{Position, Url};

/// A text that is not such a URL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write the whole address of the published folder, for example https://cdn.example.org/news/")]
pub(crate) struct BaseUrlError;

impl FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, BaseUrlError> {
        // The parser takes `https:/a` and `https:///a` for a host, which are slips of the pen.
        let rest = text.split_once("://").map(|(_, rest)| rest).filter(|rest| !rest.starts_with('/'));
        // What could end an attribute or a source in a policy is no base URL either.
        let plain = is_link(text) && !text.contains(['?', '#', '\'', ';', ',', '&', '@']) && text.is_ascii();
        if rest.is_none() || !plain {
            return Err(BaseUrlError);
        }
        let mut url = Url::parse(text).map_err(|_| BaseUrlError)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(BaseUrlError);
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        let at = |position: Position| url[..position].len();
        let (host, path) = (at(Position::BeforeHost), at(Position::BeforePath));
        Ok(Self { host, path, text: url.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::site::base_url::PLACEHOLDER;

    #[test]
    fn a_base_url_gets_its_slash_and_knows_its_parts() {
        let base: BaseUrl = "https://cdn.example.org:8080/news".parse().unwrap();
        assert_eq!(base.join("embed.js"), "https://cdn.example.org:8080/news/embed.js");
        assert_eq!((base.origin(), base.host()), ("https://cdn.example.org:8080", "cdn.example.org:8080"));
        assert_eq!(PLACEHOLDER.parse(), Ok(BaseUrl::placeholder()));
        assert_eq!("HTTP://A".parse::<BaseUrl>().unwrap().to_string(), "http://a/");
        assert_eq!("https://a:443/b/../c/".parse::<BaseUrl>().unwrap().to_string(), "https://a/c/");
    }

    #[test]
    fn what_is_no_url_of_a_folder_is_refused() {
        for text in [
            "",
            "cdn.example.org",
            "ftp://a/",
            "//a/",
            "https://",
            "https:/a",
            "https:///x",
            "https://a/?b",
            "https://a/#b",
            "https://a/\"",
            "https://a b/",
            "https://a:b/",
            "https://a/;script-src",
            "javascript:x",
        ] {
            assert_eq!(text.parse::<BaseUrl>(), Err(BaseUrlError), "{text}");
        }
    }
}
