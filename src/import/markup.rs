//! Markdown inside a paragraph: `**strong**`, `*stressed*`, `[words](https://…)`.

use crate::story::is_link;
use std::ops::Range;

/// A paragraph without its marks, and what they meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    /// The text without marks.
    pub(super) text: String,
    /// The marked parts of `text`, in order, none inside another.
    pub(super) spans: Vec<(Range<usize>, Mark)>,
}

/// What marks mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Important words.
    Strong,
    /// Stressed words.
    Emphasis,
    /// Words that link to an address.
    Link(String),
}

/// What a mark can begin with.
const MARKS: [char; 3] = ['*', '_', '['];

/// Reads `text`; marks that do not stand around words are text.
pub(super) fn read(text: &str) -> Marked {
    let mut out = Marked::default();
    let mut rest = text;
    while let Some(at) = rest.find(MARKS) {
        let (plain, marked) = rest.split_at(at);
        out.text.push_str(plain);
        rest = marked;
        let Some(first) = rest.chars().next() else { break };
        let before = out.text.chars().next_back();
        let found = if before.is_some_and(char::is_alphanumeric) { None } else { stressed(rest) };
        match found.or_else(|| link(rest)) {
            Some((words, mark, tail)) => {
                let from = out.text.len();
                out.text.push_str(words);
                out.spans.push((from..out.text.len(), mark));
                rest = tail;
            }
            None => {
                out.text.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    out.text.push_str(rest);
    out
}

/// Words between two equal marks at the front of `rest`, and what stands behind.
fn stressed(rest: &str) -> Option<(&str, Mark, &str)> {
    [("**", Mark::Strong), ("__", Mark::Strong), ("*", Mark::Emphasis), ("_", Mark::Emphasis)].into_iter().find_map(
        |(mark, meaning)| {
            let rest = rest.strip_prefix(mark)?;
            // No mark stands within another.
            let (words, tail) = rest.split_at(rest.find(MARKS)?);
            let tail = tail.strip_prefix(mark)?;
            let worded = words.chars().any(char::is_alphanumeric);
            let tight =
                words.trim() == words && !tail.starts_with(|c: char| c.is_alphanumeric() || c == '*' || c == '_');
            (worded && tight).then_some((words, meaning, tail))
        },
    )
}

/// `[words](address)` at the front of `rest`, where the address is one of the web or of mail.
fn link(rest: &str) -> Option<(&str, Mark, &str)> {
    let rest = rest.strip_prefix('[')?;
    let (words, tail) = rest.split_at(rest.find(['[', ']', '*', '_'])?);
    let tail = tail.strip_prefix("](")?;
    let (href, tail) = tail.split_once(')')?;
    let whole = href.starts_with("http://") || href.starts_with("https://") || href.starts_with("mailto:");
    let worded = words.chars().any(char::is_alphanumeric) && words.trim() == words;
    (whole && worded && is_link(href)).then(|| (words, Mark::Link(href.to_owned()), tail))
}

#[cfg(test)]
mod tests {
    use super::{Mark, read};

    #[test]
    fn marks_around_words_are_taken_off() {
        let marked = read("It **must** go, _now_, says [Ann](https://a.org/b).");
        assert_eq!(marked.text, "It must go, now, says Ann.");
        let spans = marked.spans.iter().map(|(at, mark)| (&marked.text[at.clone()], mark.clone())).collect::<Vec<_>>();
        let link = Mark::Link("https://a.org/b".to_owned());
        assert_eq!(spans, [("must", Mark::Strong), ("now", Mark::Emphasis), ("Ann", link)]);
    }

    #[test]
    fn other_marks_are_text() {
        for text in ["2 * 3 * 4", "snake_case_name", "a*", "**", "[right]", "[x](javascript:a)", "[](https://a.org)"] {
            assert_eq!(read(text).text, text);
        }
    }
}
