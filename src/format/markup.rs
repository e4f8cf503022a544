//! HTML in text that is not HTML: tags, character references and comments, which readers would see as they are typed.

use super::ProblemKind;
use html_escape::decode_html_entities;

/// The elements of HTML that come with pasted text.
#[rustfmt::skip]
const ELEMENTS: [&str; 75] = [
    "a", "abbr", "article", "aside", "audio", "b", "blockquote", "body", "br", "button", "caption", "center", "cite",
    "code", "dd", "del", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "li", "link",
    "mark", "meta", "nav", "noscript", "object", "ol", "p", "picture", "pre", "q", "s", "script", "section", "small",
    "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "th", "thead", "tr",
    "u", "ul", "video", "wbr",
];
/// The longest tag that is looked for, in bytes; an address within it may be long.
const LONGEST_TAG: usize = 2000;
/// The longest character reference: `&CounterClockwiseContourIntegral;`.
const LONGEST_REFERENCE: usize = 33;
/// How much of a tag is shown.
const SHOWN: usize = 40;

/// Everything in `text` that HTML would not print, with where it stands. A backslash before it makes it text.
pub(super) fn find(text: &str) -> Vec<(usize, ProblemKind)> {
    let mut found = Vec::new();
    let last_end = text.rfind("-->");
    for (at, mark) in text.match_indices(['<', '&']) {
        if !is_escaped(text, at) {
            let rest = text.get(at..).unwrap_or_default();
            let kind = if mark == "<" {
                comment(rest, last_end >= Some(at + 4)).or_else(|| tag(rest))
            } else {
                reference(rest)
            };
            found.extend(kind.map(|kind| (at, kind)));
        }
    }
    found
}

/// Whether the character at `at` has a backslash before it that is not itself escaped.
fn is_escaped(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

fn comment(rest: &str, ends: bool) -> Option<ProblemKind> {
    (ends && rest.starts_with("<!--")).then_some(ProblemKind::HtmlComment)
}

fn tag(rest: &str) -> Option<ProblemKind> {
    let inside = rest.get(1..)?;
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let length = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = inside.get(..length)?.to_ascii_lowercase();
    let known = ELEMENTS.contains(&name.as_str());
    let behind = inside.get(length..)?;
    // A colon follows the scheme of an address in pointed brackets.
    let begins = known && behind.starts_with([' ', '\t', '\n', '\r', '/', '>']);
    let end = behind.bytes().take(LONGEST_TAG).position(|byte| matches!(byte, b'>' | b'<')).filter(|_| begins)?;
    let whole = rest.get(..=rest.len() - behind.len() + end)?;
    let paragraph = !whole.contains("\n\n") && !whole.contains("\n\r\n");
    (whole.ends_with('>') && paragraph).then(|| ProblemKind::Tag(shown(whole)))
}

/// A tag of one line, its middle left out where it is long.
fn shown(tag: &str) -> String {
    let line = tag.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…>", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

fn reference(rest: &str) -> Option<ProblemKind> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = rest.bytes().skip(1).take(LONGEST_REFERENCE).take_while(plain).count();
    let found = rest.get(..length + 2).filter(|found| found.ends_with(';'))?;
    let char = decode_html_entities(found);
    (char != found).then(|| ProblemKind::Entity { found: found.to_owned(), char: char.into_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str) -> Vec<String> {
        let words = |kind| match kind {
            ProblemKind::Tag(found) => found,
            ProblemKind::Entity { found, char } => format!("{found}={char}"),
            other => format!("{other:?}"),
        };
        find(text).into_iter().map(|(_, kind)| words(kind)).collect()
    }

    #[test]
    fn what_would_be_printed_is_found() {
        for (text, expected) in [
            ("One<br>two<BR/>three<br />", vec!["<br>", "<BR/>", "<br />"]),
            ("Smith &amp; Co&nbsp;Ltd &#8212; &#x2014;", vec!["&amp;=&", "&nbsp;=\u{a0}", "&#8212;=—", "&#x2014;=—"]),
            (
                "an <a\nhref=\"https://example.org/a?b=c\">old</a> page",
                vec!["<a href=\"https://example.org/a?b=c\">", "</a>"],
            ),
            ("the <!-- not for print --> gate", vec!["HtmlComment"]),
            ("<p class=\"lead has-drop-cap wp-block-paragraph\">", vec!["<p class=\"lead has-drop-cap wp-block-par…>"]),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn text_is_left_alone() {
        for text in [
            "if a < b and c > d",
            "<https://example.org/p>",
            "<a@example.org>",
            "AT&T; R&D; Q&A",
            "x <y> z",
            "\\<br> and \\&amp;",
            "<p this is\n\nnot one>",
            "& ; &; &#; <",
            "<b<i>?",
            "what begins as <!-- and never ends",
            "an arrow <!--> and no more",
        ] {
            assert!(told(text).iter().all(|found| found == "<i>"), "{text}: {:?}", told(text));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_looked_through(text in "[<>&;#!a-c/\\\\ \n-]{0,60}|\\PC{0,30}") {
            let all = find(&text);
            prop_assert!(all.iter().all(|(at, _)| text.is_char_boundary(*at)));
        }
    }
}
