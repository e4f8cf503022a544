//! URLs: where a link may lead and a photo may come from.

/// Whether a link may lead to `href`: an `http`, `https` or `mailto` address, a relative address or a `#id`.
///
/// Spaces, control characters and what no address holds are refused, so that no scheme can hide behind them.
#[must_use]
pub fn is_link(href: &str) -> bool {
    is_clean(href)
        && match scheme(href) {
            Some(scheme) => ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known)),
            None => !href.starts_with("//"),
        }
}

/// Whether a photo may come from `src`: a relative path that stays inside the story's folder, or an `https` address.
#[must_use]
pub fn is_photo(src: &str) -> bool {
    // A file's name may hold spaces; an address may not.
    let clean = is_clean(&src.replace(' ', "-")) && src.trim() == src;
    clean
        && match scheme(src) {
            Some(scheme) => scheme.eq_ignore_ascii_case("https") && !src.contains(' '),
            None => stays_inside(src),
        }
}

/// Whether the photo `src` is remote, on another server.
#[must_use]
pub fn is_remote(src: &str) -> bool {
    scheme_length(src).is_some()
}

/// The origin of a remote `https` address, `https://example.org:444`; `None` where it has more than a plain host and port.
pub(crate) fn origin(src: &str) -> Option<&str> {
    let scheme = scheme_length(src)?;
    let host = src.get(scheme..)?.split(['/', '?', '#']).next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:".contains(c);
    (!host.is_empty() && host.chars().all(plain)).then(|| src.get(..scheme + host.len())).flatten()
}

/// The length of the scheme and the slashes at the beginning of a remote address.
fn scheme_length(src: &str) -> Option<usize> {
    src.get(..8).filter(|scheme| scheme.eq_ignore_ascii_case("https://")).map(str::len)
}

/// Whether `address` is at most 2000 bytes of what may stand in an address.
fn is_clean(address: &str) -> bool {
    let refused = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}\u{200b}\u{feff}".contains(c);
    !address.is_empty() && address.len() <= 2000 && !address.contains(refused)
}

/// What stands before the first colon, where that colon can end a scheme: before any `/`, `?` or `#`.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}

fn stays_inside(src: &str) -> bool {
    let decoded = src.replace("%2e", ".").replace("%2E", ".").replace("%2f", "/").replace("%2F", "/");
    let path = decoded.split(['?', '#']).next().unwrap_or_default();
    let mut depth = 0_i32;
    for part in path.split('/') {
        match part {
            ".." => depth -= 1,
            "" | "." => {}
            _ => depth += 1,
        }
        if depth < 0 {
            return false;
        }
    }
    depth > 0 && !path.starts_with('/')
}

#[cfg(test)]
mod tests {
    use super::{is_link, is_photo, is_remote};

    #[test]
    fn links_lead_to_the_web_to_mail_and_to_sections() {
        for href in
            ["https://example.org/a_(b)?c=d#e", "HTTP://example.org", "mailto:a@example.org", "#intro", "../b/", "a:b/"]
        {
            assert_eq!(is_link(href), href != "a:b/", "{href}");
        }
    }

    #[test]
    fn hidden_schemes_are_refused() {
        for href in [
            "",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\u{0}script:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "//example.org/",
            "https://a b",
            "\u{200b}javascript:x",
            "file:///etc/passwd",
        ] {
            assert!(!is_link(href), "{href:?}");
        }
    }

    #[test]
    fn the_scheme_of_a_remote_photo_may_be_in_capitals() {
        for (src, remote) in [
            ("https://example.org/a.jpg", true),
            ("HTTPS://example.org/a.jpg", true),
            ("photos/https://a.jpg", false),
            ("https.jpg", false),
            ("ありがとう.jpg", false),
        ] {
            assert_eq!(is_remote(src), remote, "{src}");
        }
    }

    #[test]
    fn photos_come_from_the_folder_or_over_https() {
        for src in ["photos/a.jpg", "photos/a b.jpg", "a.jpg", "photos/../b.jpg", "https://example.org/a.jpg"] {
            assert!(is_photo(src), "{src}");
        }
        for src in [
            "",
            "../a.jpg",
            "photos/../../a.jpg",
            "%2e%2e/a.jpg",
            "/a.jpg",
            "http://example.org/a.jpg",
            "data:image/png,x",
            "//x/a.jpg",
            "photos/..",
        ] {
            assert!(!is_photo(src), "{src}");
        }
    }
}
