//! The source of a page, cut into tags and text.

use html_escape::decode_html_entities;
use std::borrow::Cow;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'p> {
    /// A tag that opens an element.
    Open {
        /// Its name in small letters.
        name: String,
        /// The source of its attributes.
        attributes: &'p str,
    },
    /// A tag that closes an element, by its name in small letters.
    Close(String),
    /// Text with its characters for their references: `&` for `&amp;`.
    Text(Cow<'p, str>),
}

/// The elements whose text has no tags.
const RAW: [&str; 3] = ["script", "style", "textarea"];

/// The tokens of `page`; comments and declarations are none.
pub(super) fn tokens(page: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = page;
    let mut raw: Option<String> = None;
    std::iter::from_fn(move || {
        loop {
            if let Some(name) = raw.take() {
                rest = close_of(rest, &name);
            }
            if rest.is_empty() {
                return None;
            }
            let text = rest.find('<').unwrap_or(rest.len());
            if text > 0 {
                let (front, behind) = rest.split_at(text);
                rest = behind;
                return Some(Token::Text(decode_html_entities(front)));
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or_default();
                continue;
            }
            let letter = rest.chars().nth(1).unwrap_or(' ');
            if !(letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')) {
                rest = rest.get(1..).unwrap_or_default();
                return Some(Token::Text(Cow::Borrowed("<")));
            }
            let end = tag_end(rest);
            let (tag, behind) = rest.split_at(end);
            rest = behind.strip_prefix('>').unwrap_or(behind);
            let inner = tag.trim_start_matches('<').trim_end_matches('/');
            if inner.starts_with(['!', '?']) {
                continue;
            }
            let closes = inner.starts_with('/');
            let inner = inner.trim_start_matches('/');
            let length = inner.find(|letter: char| letter.is_whitespace() || letter == '/').unwrap_or(inner.len());
            let (name, attributes) = inner.split_at(length);
            let name = name.to_ascii_lowercase();
            if closes {
                return Some(Token::Close(name));
            }
            raw = RAW.contains(&name.as_str()).then(|| name.clone());
            return Some(Token::Open { name, attributes });
        }
    })
}

/// Where the tag ends that `rest` begins with: at the `>` that stands in no attribute.
fn tag_end(rest: &str) -> usize {
    let (mut quote, mut last) = (None, ' ');
    for (at, letter) in rest.char_indices() {
        match (quote, letter) {
            (None, '>') => return at,
            (None, '"' | '\'') if last == '=' => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
        last = if letter.is_whitespace() { last } else { letter };
    }
    rest.len()
}

/// What stands at the tag that closes `name`.
fn close_of<'p>(rest: &'p str, name: &str) -> &'p str {
    let close = format!("</{name}");
    let at = rest
        .match_indices("</")
        .map(|(at, _)| at)
        .find(|at| rest.get(*at..at + close.len()).is_some_and(|found| found.eq_ignore_ascii_case(&close)));
    at.and_then(|at| rest.get(at..)).unwrap_or_default()
}

/// The value of the attribute `name` in the source of attributes.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    while let Some(at) = rest.find(name) {
        let front = rest.get(..at)?;
        let behind = rest.get(at + name.len()..)?;
        let value = behind.trim_start().strip_prefix('=').map(str::trim_start);
        if let Some(value) = value.filter(|_| front.is_empty() || front.ends_with(char::is_whitespace)) {
            let quoted = value.chars().next().filter(|first| matches!(first, '"' | '\''));
            let value = match quoted {
                Some(quote) => value.get(1..)?.split(quote).next()?,
                None => value.split_whitespace().next()?,
            };
            return Some(decode_html_entities(value).into_owned());
        }
        rest = behind;
    }
    None
}
