//! The Content Security Policy of a story's own page.
//!
//! It holds in a frame that is sandboxed with `allow-scripts` alone, too: there the page's origin is opaque, but Chromium and
//! Firefox still compare `'self'` with the page's address. WebKit does not: for it, the origin of the published folder is named
//! besides, where it is known. `style` attributes carry the story's custom properties, so they are let through; of style
//! elements only the page's own is, by its hash. The empty icon of the page is a `data:` address.

use super::{BaseUrl, digest};
use crate::{
    publish::pages::PRINT_STYLE,
    story::{Story, photos, url},
};

/// The policy in the page of `story`: its own files, and the servers whose photos it shows.
pub(crate) fn page_policy(story: &Story, base: Option<&BaseUrl>) -> String {
    let own = base.map(|base| format!(" {}", base.origin())).unwrap_or_default();
    let mut servers: Vec<&str> = photos(story).into_iter().filter_map(|photo| url::origin(&photo.src)).collect();
    servers.sort_unstable();
    servers.dedup();
    let images = servers.iter().map(|server| format!(" {server}")).collect::<String>();
    directives(&own, &images)
}

/// The policy that a host sends with every story's page: as strict as all of them together allow.
pub(crate) fn host_policy(base: Option<&BaseUrl>) -> String {
    let own = base.map(|base| format!(" {}", base.origin())).unwrap_or_default();
    directives(&own, " https:")
}

fn directives(own: &str, images: &str) -> String {
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{own}"),
        format!("style-src 'self' '{}'{own}", digest::integrity(PRINT_STYLE.as_bytes())),
        "style-src-attr 'unsafe-inline'".to_owned(),
        format!("img-src 'self' data:{own}{images}"),
        format!("connect-src 'self'{own}"),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
    ]
    .join("; ")
}

#[cfg(test)]
mod tests {
    use crate::story::url::origin;

    #[test]
    fn only_a_plain_origin_gets_into_a_policy() {
        assert_eq!(origin("https://img.example.org:444/a;b.jpg"), Some("https://img.example.org:444"));
        assert_eq!(origin("HTTPS://img.example.org"), Some("HTTPS://img.example.org"));
        for src in ["photos/a.jpg", "https://", "https://a;script-src/x", "https://*/x", "https://u@h/x", "https://é/"]
        {
            assert_eq!(origin(src), None, "{src}");
        }
    }
}
