//! The Content Security Policy of a story's own page.
//!
//! It holds in a frame that is sandboxed with `allow-scripts` alone, too: there the page's origin is opaque, but Chromium and
//! Firefox still compare `'self'` with the page's address. WebKit does not: for it, the origin of the published folder is named
//! besides, where it is known. `style` attributes carry the story's custom properties, so they are let through; of style
//! elements only the page's own is, by its hash. The empty icon of the page is a `data:` address.

use super::{BaseUrl, digest};
use crate::{
    publish::pages::PRINT_STYLE,
    story::{
        Story,
        embed::framed,
        photos, url,
        walk::{embeds, files},
    },
};
use std::collections::BTreeSet;

/// The policy in the page of `story`: its own files, the servers whose photos, films and recordings it shows, and those that it
/// embeds something of.
pub(crate) fn page_policy(story: &Story, base: Option<&BaseUrl>) -> String {
    let images = servers(photos(story).into_iter().map(|photo| photo.src.as_str()));
    let media = servers(files(story).into_iter());
    let frames: Vec<String> =
        embeds(story).into_iter().filter_map(|embed| Some(framed(&embed.url).ok()?.src)).collect();
    directives(base, &images, &media, &servers(frames.iter().map(String::as_str)))
}

/// The policy that a host sends with every story's page: as strict as all of them together allow.
pub(crate) fn host_policy(base: Option<&BaseUrl>) -> String {
    directives(base, " https:", " https:", " https:")
}

/// The servers of these addresses, each once and behind a space.
fn servers<'s>(addresses: impl Iterator<Item = &'s str>) -> String {
    let servers: BTreeSet<&str> = addresses.filter_map(url::origin).collect();
    servers.iter().map(|server| format!(" {server}")).collect()
}

fn directives(base: Option<&BaseUrl>, images: &str, media: &str, frames: &str) -> String {
    let own = base.map(|base| format!(" {}", base.origin())).unwrap_or_default();
    let frames = if frames.is_empty() { " 'none'" } else { frames };
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{own}"),
        format!("style-src 'self' '{}'{own}", digest::integrity(PRINT_STYLE.as_bytes())),
        "style-src-attr 'unsafe-inline'".to_owned(),
        format!("img-src 'self' data:{own}{images}"),
        format!("media-src 'self'{own}{media}"),
        format!("frame-src{frames}"),
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
