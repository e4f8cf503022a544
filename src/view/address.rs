//! Which addresses a page may hold.
//!
//! A story may come from anywhere as JSON, so what it links to and shows is checked here again, whoever read it.

use super::setting::Setting;

/// The address of a link: `http`, `https`, `mailto`, relative, or a place in the page. `None` for any other.
pub(super) fn link(href: &str, setting: &Setting) -> Option<String> {
    let href = clean(href)?;
    if let Some(target) = href.strip_prefix('#') {
        let known = setting.sections.iter().any(|id| id == target);
        return Some(if known { format!("#{}", setting.id(target)) } else { href.to_owned() });
    }
    match scheme(href) {
        Some(scheme) => allowed(scheme, &["http", "https", "mailto"]).then(|| href.to_owned()),
        None => relative(href, &setting.base),
    }
}

/// The address of a photo: `http`, `https` or relative. `None` for any other.
pub(super) fn photo(src: &str, setting: &Setting) -> Option<String> {
    let src = clean(src)?;
    match scheme(src) {
        Some(scheme) => allowed(scheme, &["http", "https"]).then(|| src.to_owned()),
        None => relative(src, &setting.base),
    }
}

/// `address` without the blanks around it, which browsers drop; `None` where it is empty or holds control characters,
/// which browsers drop too and which would hide a scheme.
fn clean(address: &str) -> Option<&str> {
    let address = address.trim_matches(|char: char| char <= ' ');
    (!address.is_empty() && !address.chars().any(char::is_control)).then_some(address)
}

/// What stands before the first colon, where no slash, question mark or hash comes before it.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '\\', '?', '#'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}

fn allowed(scheme: &str, list: &[&str]) -> bool {
    list.iter().any(|name| scheme.eq_ignore_ascii_case(name))
}

/// `address` under `base`. Two slashes at its start, straight or back, would name another host.
fn relative(address: &str, base: &str) -> Option<String> {
    let mut start = address.chars();
    let slash = |char: Option<char>| matches!(char, Some('/' | '\\'));
    match (slash(start.next()), slash(start.next())) {
        (true, true) => None,
        (true, false) => Some(address.to_owned()),
        (false, _) => Some(format!("{base}{}", address.strip_prefix("./").unwrap_or(address))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::words;

    fn setting() -> Setting {
        Setting {
            level: 1,
            base: "https://cdn.example.org/s/".into(),
            slug: "limits".into(),
            sections: vec!["trade".into()],
            language: "en".into(),
            words: words::of("en"),
        }
    }

    #[test]
    fn links_of_the_allowed_kinds_pass() {
        for (href, expected) in [
            ("https://example.org/a?b=c:d#e", "https://example.org/a?b=c:d#e"),
            ("HTTP://example.org", "HTTP://example.org"),
            ("mailto:desk@example.org", "mailto:desk@example.org"),
            ("data.csv", "https://cdn.example.org/s/data.csv"),
            ("./notes/a:b.html", "https://cdn.example.org/s/notes/a:b.html"),
            ("/about", "/about"),
            ("#trade", "#limits-trade"),
            ("#elsewhere", "#elsewhere"),
            ("  https://example.org  ", "https://example.org"),
        ] {
            assert_eq!(link(href, &setting()).as_deref(), Some(expected), "{href}");
        }
    }

    #[test]
    fn links_that_run_code_or_leave_unseen_are_refused() {
        for href in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "blob:https://example.org/x",
            "//example.org/x",
            "\\\\example.org",
            "/\\example.org",
            "",
            "   ",
        ] {
            assert_eq!(link(href, &setting()), None, "{href:?}");
        }
    }

    #[test]
    fn photos_take_no_mail_address_and_no_data() {
        assert_eq!(photo("photos/a.jpg", &setting()).as_deref(), Some("https://cdn.example.org/s/photos/a.jpg"));
        for src in ["mailto:a@example.org", "data:image/svg+xml,<svg onload=x>", "javascript:x", "//example.org/a.jpg"]
        {
            assert_eq!(photo(src, &setting()), None, "{src}");
        }
    }
}
