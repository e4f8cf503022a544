//! The fragment: the article alone, for pages that take it in.

use super::escape;
use crate::{
    story::Story,
    view::{Options, to_html},
};

/// The name under which the fragment carries what `style` attributes say. A page's policy holds for a document that the
/// page fetches, too: as `style` it would be refused, and reported, before the loader could read it.
const STYLE: &str = "data-sw-style";

/// The fragment of `story`: a document of its article alone, the headline at `level` (1 to 3), addresses relative to the
/// story's folder. Styles stand in `data-sw-style` attributes.
#[must_use]
pub fn fragment(story: &Story, level: u8) -> String {
    let article = without_styles(&to_html(story, &Options { level, base: String::new() }));
    format!("<!doctype html><meta charset=\"utf-8\"><title>{}</title>\n{article}\n", escape::html(&story.title))
}

/// `html` with every `style` attribute under its other name. Text is passed over: in it, `<` is escaped.
fn without_styles(html: &str) -> String {
    let mut made = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_at(end(tag));
        made.extend([text, "<", &renamed(tag)]);
        rest = after;
    }
    made + rest
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

/// The inside of a tag with its `style` attribute renamed: what stands before an attribute's name is outside quotes.
fn renamed(tag: &str) -> String {
    let mut parts = tag.split('"');
    let mut made = String::new();
    while let Some(outside) = parts.next() {
        match outside.strip_suffix(" style=") {
            Some(before) => made.extend([before, " ", STYLE, "="]),
            None => made.push_str(outside),
        }
        if let Some(value) = parts.next() {
            made.extend(["\"", value, "\""]);
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::without_styles;

    #[test]
    fn only_attributes_are_renamed() {
        let html = r#"<p class="a" style="--sw-row:1" title=" style=&quot;x > y">He wrote style="x" &lt;p style="y"></p><br />"#;
        let wanted = r#"<p class="a" data-sw-style="--sw-row:1" title=" style=&quot;x > y">He wrote style="x" &lt;p style="y"></p><br />"#;
        assert_eq!(without_styles(html), wanted);
        for odd in ["", "a < b", "<", "<p style=\"", "text"] {
            assert!(without_styles(odd).len() >= odd.len(), "{odd}");
        }
    }
}
