//! The fragment: the article alone, for pages that take it in.

use super::escape;
use crate::{
    story::Story,
    view::{Options, to_html},
};
use std::borrow::Cow;

/// The name under which the fragment carries what `style` attributes say. A page's policy holds for a document that the
/// page fetches, too: as `style` it would be refused, and reported, before the loader could read it.
const STYLE: &str = "data-sw-style";

/// The fragment of `story`: a document of its article alone, the headline at `level` (1 to 3), addresses relative to the
/// story's folder. Styles stand in `data-sw-style` attributes. It says before it begins that it ends with a line, so that whoever
/// takes it in can tell whether it came whole.
#[must_use]
pub fn fragment(story: &Story, level: u8) -> String {
    let article = portable(&to_html(story, &Options { level, base: String::new() }));
    let title = escape::html(&story.title).replace('@', AT);
    let language = escape::html(&story.language);
    format!(
        "<!doctype html><html lang=\"{language}\" data-sw-line><meta charset=\"utf-8\"><title>{title}</title>\n{article}\n<hr>\n"
    )
}

/// An at sign that does not look like one.
const AT: &str = "&#64;";

/// `html` so that it arrives as it is: with every `style` attribute under its other name, and with addresses of e-mail that
/// whatever rewrites those of pages on their way (Cloudflare does) takes for none. In text, `<` is escaped.
fn portable(html: &str) -> String {
    let mut made = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_at(end(tag));
        made.extend([&parted(text), "<", &renamed(tag)]);
        rest = after;
    }
    made + &parted(rest)
}

/// Text in which an element parts the addresses of e-mail.
fn parted(text: &str) -> Cow<'_, str> {
    if text.contains('@') { text.replace('@', &format!("<span>{AT}</span>")).into() } else { text.into() }
}

/// The value of an attribute in which an address of e-mail does not look like one.
fn covered(value: &str) -> Cow<'_, str> {
    if !value.contains('@') {
        return value.into();
    }
    let covered = value.replace('@', AT);
    covered.strip_prefix('m').map_or_else(|| covered.clone(), |rest| format!("&#109;{rest}")).into()
}

/// Where the tag ends that `text` begins in: at the first `>` outside quotes.
fn end(text: &str) -> usize {
    let mut quoted = false;
    let outside = |char: char| {
        quoted ^= char == '"';
        char == '>' && !quoted
    };
    text.find(outside).unwrap_or(text.len())
}

/// The inside of a tag with its `style` attribute renamed and its values covered: what stands before an attribute's name is outside quotes.
fn renamed(tag: &str) -> String {
    let mut parts = tag.split('"');
    let mut made = String::new();
    while let Some(outside) = parts.next() {
        match outside.strip_suffix(" style=") {
            Some(before) => made.extend([before, " ", STYLE, "="]),
            None => made.push_str(outside),
        }
        if let Some(value) = parts.next() {
            made.extend(["\"", &covered(value), "\""]);
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::portable;

    #[test]
    fn only_attributes_are_renamed() {
        let html = r#"<p class="a" style="--sw-row:1" title=" style=&quot;x > y">He wrote style="x" &lt;p style="y"></p><br />"#;
        let wanted = r#"<p class="a" data-sw-style="--sw-row:1" title=" style=&quot;x > y">He wrote style="x" &lt;p style="y"></p><br />"#;
        assert_eq!(portable(html), wanted);
        for odd in ["", "a < b", "<", "<p style=\"", "text"] {
            assert!(portable(odd).len() >= odd.len(), "{odd}");
        }
    }

    #[test]
    fn no_address_of_e_mail_looks_like_one() {
        let html = r#"<p title="to a@b.example">Write to <a href="mailto:a.b@c.example?subject=d@e">a.b@c.example</a>, <a href="https://d.example/@e">@e</a></p>f@g"#;
        let wanted = r#"<p title="to a&#64;b.example">Write to <a href="&#109;ailto:a.b&#64;c.example?subject=d&#64;e">a.b<span>&#64;</span>c.example</a>, <a href="https://d.example/&#64;e"><span>&#64;</span>e</a></p>f<span>&#64;</span>g"#;
        assert_eq!(portable(html), wanted);
    }
}
