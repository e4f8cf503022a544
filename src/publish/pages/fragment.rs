//! The fragment, `story.html`: the article alone, which the loader copies into pages.

use super::escape;
use crate::{
    hooks::attribute::{LINE, STYLE},
    story::Story,
    view::{Options, to_html},
};
use std::borrow::Cow;

/// Renders the fragment of `story`: a document of its article alone, the headline at `level` (1 to 3), URLs relative to the
/// story's folder. Styles stand in `data-sw-style` attributes. It says before it begins that it ends with a line, so that whoever
/// takes it in can tell whether it came whole.
#[must_use]
pub fn fragment(story: &Story, level: u8) -> String {
    let article = protect(&to_html(story, &Options { level, base: String::new() }));
    let title = escape::html(&story.title).replace('@', AT);
    let language = escape::html(&story.language);
    format!(
        "<!doctype html><html lang=\"{language}\" {LINE}><meta charset=\"utf-8\"><title>{title}</title>\n{article}\n<hr>\n"
    )
}

/// The at sign as a character reference.
const AT: &str = "&#64;";

/// Protects `html` from policies and rewriting proxies: every `style` attribute under its other name, and e-mail addresses that
/// are not recognised as such by what obfuscates those of pages on their way (Cloudflare does). In text, `<` is escaped.
fn protect(html: &str) -> String {
    let mut made = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_at(tag_end(tag));
        made.extend([&protect_text(text), "<", &protect_tag(tag)]);
        rest = after;
    }
    made + &protect_text(rest)
}

/// Text with the at signs of e-mail addresses in elements of their own.
fn protect_text(text: &str) -> Cow<'_, str> {
    if text.contains('@') { text.replace('@', &format!("<span>{AT}</span>")).into() } else { text.into() }
}

/// An attribute's value with the at signs of e-mail addresses, and the scheme of a `mailto:` link, as character references.
fn protect_value(value: &str) -> Cow<'_, str> {
    if !value.contains('@') {
        return value.into();
    }
    let protected = value.replace('@', AT);
    protected.strip_prefix('m').map_or_else(|| protected.clone(), |rest| format!("&#109;{rest}")).into()
}

/// The end of the tag that `text` begins in: the first `>` outside quotes.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    let outside = |char: char| {
        quoted ^= char == '"';
        char == '>' && !quoted
    };
    text.find(outside).unwrap_or(text.len())
}

/// A tag with its `style` attribute renamed and its values protected: what stands before an attribute's name is outside quotes.
fn protect_tag(tag: &str) -> String {
    let mut parts = tag.split('"');
    let mut made = String::new();
    while let Some(outside) = parts.next() {
        match outside.strip_suffix(" style=") {
            Some(before) => made.extend([before, " ", STYLE, "="]),
            None => made.push_str(outside),
        }
        if let Some(value) = parts.next() {
            made.extend(["\"", &protect_value(value), "\""]);
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::protect;

    #[test]
    fn only_attributes_are_renamed() {
        let html = r#"<p class="a" style="--sw-row:1" title=" style=&quot;x > y">He wrote style="x" &lt;p style="y"></p><br />"#;
        let wanted = r#"<p class="a" data-sw-style="--sw-row:1" title=" style=&quot;x > y">He wrote style="x" &lt;p style="y"></p><br />"#;
        assert_eq!(protect(html), wanted);
        for odd in ["", "a < b", "<", "<p style=\"", "text"] {
            assert!(protect(odd).len() >= odd.len(), "{odd}");
        }
    }

    #[test]
    fn no_e_mail_address_looks_like_one() {
        let html = r#"<p title="to a@b.example">Write to <a href="mailto:a.b@c.example?subject=d@e">a.b@c.example</a>, <a href="https://d.example/@e">@e</a></p>f@g"#;
        let wanted = r#"<p title="to a&#64;b.example">Write to <a href="&#109;ailto:a.b&#64;c.example?subject=d&#64;e">a.b<span>&#64;</span>c.example</a>, <a href="https://d.example/&#64;e"><span>&#64;</span>e</a></p>f<span>&#64;</span>g"#;
        assert_eq!(protect(html), wanted);
    }
}
