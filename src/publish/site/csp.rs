//! The Content Security Policy of a story's own page.
//!
//! It holds in a frame that is sandboxed with `allow-scripts` alone, too: there the page's origin is opaque, but Chromium and
//! Firefox still compare `'self'` with the page's address. WebKit does not: for it, the origin of the published folder is named
//! besides, where it is known. `style` attributes carry the story's custom properties, so they are let through; of style
//! elements only the page's own is, by its hash. The empty icon of the page is a `data:` address.

use super::{BaseUrl, digest};
use crate::{
    publish::pages::PRINT_STYLE,
    story::{Story, embed::framed, photos, url, walk::embeds},
};
use std::collections::BTreeSet;

/// The policy in the page of `story`: its own files, the servers whose photos it shows, and those that it embeds something of.
pub(crate) fn page_policy(story: &Story, base: Option<&BaseUrl>) -> String {
    let own = base.map(|base| format!(" {}", base.origin())).unwrap_or_default();
    let mut servers: Vec<&str> = photos(story).into_iter().filter_map(|photo| url::origin(&photo.src)).collect();
    servers.sort_unstable();
    servers.dedup();
    let images = servers.iter().map(|server| format!(" {server}")).collect::<String>();
    directives(&own, &images, &frames(story))
}

/// The servers of what `story` embeds; nothing where it embeds nothing.
fn frames(story: &Story) -> String {
    let embeds = embeds(story).into_iter().filter_map(|embed| framed(&embed.url).ok());
    let servers: BTreeSet<String> = embeds.filter_map(|framed| url::origin(&framed.src).map(str::to_owned)).collect();
    servers.iter().map(|server| format!(" {server}")).collect()
}

/// The policy that a host sends with every story's page: as strict as all of them together allow.
pub(crate) fn host_policy(base: Option<&BaseUrl>) -> String {
    let own = base.map(|base| format!(" {}", base.origin())).unwrap_or_default();
    directives(&own, " https:", " https:")
}

fn directives(own: &str, images: &str, frames: &str) -> String {
    let frames = if frames.is_empty() { String::new() } else { format!("frame-src{frames}") };
    let all = [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{own}"),
        format!("style-src 'self' '{}'{own}", digest::integrity(PRINT_STYLE.as_bytes())),
        "style-src-attr 'unsafe-inline'".to_owned(),
        format!("img-src 'self' data:{own}{images}"),
        format!("connect-src 'self'{own}"),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        frames,
    ];
    all.iter().filter(|directive| !directive.is_empty()).cloned().collect::<Vec<_>>().join("; ")
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
