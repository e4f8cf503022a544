//! How words of a paragraph are set, and the marks for that.

use crate::story::is_link;

/// How words are set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Format {
    pub(in crate::import) bold: bool,
    pub(in crate::import) italic: bool,
    /// Whether they are a superscript.
    pub(in crate::import) raised: bool,
    /// Their size in half points; 0 where the document does not say.
    pub(in crate::import) size: u32,
    /// The address that they lead to.
    pub(in crate::import) href: Option<String>,
}

/// How a format is written.
pub(super) enum Mark<'a> {
    Around(&'static str),
    Link(&'a str),
}

impl Format {
    /// The same for words that lead to `address`.
    pub(in crate::import) fn linked(&self, address: Option<&str>) -> Self {
        Self { href: address.map(str::to_owned), ..self.clone() }
    }

    /// Whether words of both have the same marks.
    pub(super) fn is_marked_as(&self, other: &Self) -> bool {
        (self.bold, self.italic, self.raised, &self.href) == (other.bold, other.italic, other.raised, &other.href)
    }

    /// The mark for `words`; `None` where they have none, or it could not be read again.
    pub(super) fn mark(&self, words: &str) -> Option<Mark<'_>> {
        let bare = words.replace("[^", "");
        if !bare.contains(char::is_alphanumeric) || bare.contains(['*', '_', '[', '\n']) {
            return None;
        }
        match &self.href {
            Some(href) => is_readable(href).then_some(Mark::Link(href)),
            None if self.bold => Some(Mark::Around("**")),
            None => self.italic.then_some(Mark::Around("*")),
        }
    }
}

/// Whether an address can stand in a mark: of the web or of mail, without spaces, its brackets in pairs.
fn is_readable(href: &str) -> bool {
    let is_known = ["http://", "https://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
    is_known
        && is_link(href)
        && !href.contains(char::is_whitespace)
        && href.matches('(').count() == href.matches(')').count()
}
