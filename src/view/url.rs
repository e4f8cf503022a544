//! URLs: those of the story resolved against its base, where their scheme is allowed.
//!
//! A story may come from anywhere as JSON, so what it links to and shows is checked here again, whoever read it.

use super::render_context::RenderContext;
use crate::story::{is_link, is_photo};

/// The URL of a link; `None` where its scheme is not allowed.
pub(super) fn link(href: &str, setting: &RenderContext) -> Option<String> {
    if !is_link(href) {
        return None;
    }
    match href.strip_prefix('#') {
        Some(target) if setting.sections.contains(target) => Some(format!("#{}", setting.id(target))),
        Some(_) => Some(href.to_owned()),
        None => Some(under(&setting.base, href)),
    }
}

/// The URL of a photo; `None` where its scheme is not allowed.
pub(super) fn photo(src: &str, setting: &RenderContext) -> Option<String> {
    is_photo(src).then(|| under(&setting.base, src))
}

/// Resolves a relative `address` against `base`; one that has a scheme or begins at the root is absolute already.
fn under(base: &str, address: &str) -> String {
    let absolute = address.find([':', '/', '?', '#']).is_some_and(|at| address[at..].starts_with(':') || at == 0);
    if absolute { address.to_owned() } else { format!("{base}{}", address.strip_prefix("./").unwrap_or(address)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::i18n;

    fn setting() -> RenderContext {
        RenderContext {
            level: 1,
            base: "https://cdn.example.org/s/".into(),
            slug: "limits".parse().unwrap(),
            sections: ["trade".parse().unwrap()].into(),
            notes: std::collections::BTreeMap::new(),
            referred: std::cell::RefCell::default(),
            figures: std::cell::RefCell::default(),
            corrections: std::cell::Cell::default(),
            language: "en".parse().unwrap(),
            is_right_to_left: false,
            words: i18n::of("en"),
        }
    }

    #[test]
    fn relative_addresses_go_under_the_base() {
        for (href, expected) in [
            ("https://example.org/a?b=c:d#e", "https://example.org/a?b=c:d#e"),
            ("mailto:desk@example.org", "mailto:desk@example.org"),
            ("data.csv", "https://cdn.example.org/s/data.csv"),
            ("./notes/a:b.html", "https://cdn.example.org/s/notes/a:b.html"),
            ("/about", "/about"),
            ("#trade", "#limits-trade"),
            ("#elsewhere", "#elsewhere"),
        ] {
            assert_eq!(link(href, &setting()).as_deref(), Some(expected), "{href}");
        }
        assert_eq!(photo("photos/a b.jpg", &setting()).as_deref(), Some("https://cdn.example.org/s/photos/a b.jpg"));
    }

    #[test]
    fn what_a_page_may_not_hold_is_refused() {
        for href in ["javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "//example.org/x"] {
            assert_eq!(link(href, &setting()), None, "{href:?}");
            assert_eq!(photo(href, &setting()), None, "{href:?}");
        }
    }
}
