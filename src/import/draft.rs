//! The draft block: a paragraph, heading, image, list item or drawn line whose role is still being found.

use super::image::Image;
use super::table::TableDraft;

/// A draft block of the story, with the line of the article it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// The line of the input, from 1.
    pub(super) line: usize,
    /// Whether an empty line stands before it.
    pub(super) after_empty_line: bool,
    /// What it is, as far as is known yet.
    pub(super) kind: DraftKind,
}

/// What a draft block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DraftKind {
    /// A paragraph, or what may prove to be a title, a heading, a caption, a credit.
    Text(String),
    /// A heading: 1 to 6 as in Markdown.
    Heading { level: usize, text: String },
    /// An image line.
    Image(Image),
    /// A photo with all that belongs to it.
    Photo(PhotoDraft),
    /// An item of a list, with its mark as written, and the columns before it.
    Item { mark: String, text: String, indent: usize },
    /// A list.
    List(ListDraft),
    /// A table.
    Table(TableDraft),
    /// A line that was marked with `>`.
    Quoted(String),
    /// A quotation set apart: its paragraphs, its speaker and role.
    Quote { text: Vec<String>, speaker: Option<String>, role: Option<String> },
    /// A drawn line.
    Rule,
}

impl Draft {
    /// The text of a paragraph; `None` for every other draft.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            DraftKind::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A list, whose items may hold a list each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ListDraft {
    pub(super) ordered: bool,
    /// The words of each item, and the list under it.
    pub(super) items: Vec<(String, Option<ListDraft>)>,
}

/// A photo found in the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PhotoDraft {
    /// The name of its file, without folders.
    pub(super) name: String,
    /// What it shows, where the article says so.
    pub(super) alt: String,
    /// Its caption; empty where there is none.
    pub(super) caption: String,
    /// Who made it.
    pub(super) credit: Option<String>,
}
