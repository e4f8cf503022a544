//! The places of marked lines in the texts of a draft. Lines come in their order, so that each is looked for behind the one before.

use crate::import::draft::{DraftKind, ListDraft};
use crate::import::list;

/// How far behind its place a line is looked for, in bytes: what stood before it may be written in another way.
const NEAR: usize = 8;
/// The same for a line with a mark, before all that is near is searched.
const FAR: usize = 10_000;
/// How many items behind the last one an item is looked for.
const ITEMS: usize = 64;

/// The texts of a draft in which marks are put, as far as lines were found in them.
pub(super) struct Place<'d> {
    texts: Vec<Text<'d>>,
    is_list: bool,
    /// The text that the last line was found in, and the byte behind it.
    at: usize,
    from: usize,
    /// The bytes of lines that were not found since.
    missed: usize,
}

struct Text<'d> {
    text: &'d mut String,
    /// The characters that go before bytes of it, in their order.
    marks: Vec<(usize, char)>,
}

/// A line that was found: the index of its text, the byte that it begins at, and how many of its own bytes are the mark of an item.
#[derive(Clone, Copy)]
pub(super) struct Found {
    text: usize,
    start: usize,
    cut: usize,
}

impl<'d> Place<'d> {
    pub(super) fn new(kind: &'d mut DraftKind) -> Self {
        let mut texts = Vec::new();
        let is_list = matches!(kind, DraftKind::List(_));
        match kind {
            DraftKind::Text(text) => texts.push(Text { text, marks: Vec::new() }),
            DraftKind::List(list) => add_items(list, &mut texts),
            _ => {}
        }
        Self { texts, is_list, at: 0, from: 0, missed: 0 }
    }

    /// Finds a line behind the one before, with what it says of a `tab`; one that is `marked` is looked for further on.
    pub(super) fn find(&mut self, line: &str, tab: bool, marked: bool) -> Option<Found> {
        let bare = list::item(line, tab).filter(|_| self.is_list).map_or(line, |(_, text)| text);
        let cut = line.len() - bare.len();
        let near = self.missed + cut + line.len() + NEAR;
        let found = self.search(bare, cut, near).or_else(|| self.search(bare, cut, FAR).filter(|_| marked));
        let Some((text, start)) = found else {
            self.missed = (self.missed + line.len()).min(FAR);
            return None;
        };
        (self.at, self.from, self.missed) = (text, start + bare.len(), 0);
        Some(Found { text, start, cut })
    }

    /// The text and the byte in it at which `line` begins, at most `most` bytes on. The words of an item, whose mark has `cut`
    /// bytes, begin its text.
    fn search(&self, line: &str, cut: usize, most: usize) -> Option<(usize, usize)> {
        self.texts.iter().enumerate().skip(self.at).take(ITEMS).find_map(|(index, Text { text, .. })| {
            let from = if index == self.at { self.from } else { 0 };
            let most = if cut > 0 { cut + line.len() } else { most };
            let start = from + slice(text, from, most)?.find(line)?;
            (cut == 0 || start <= cut).then_some((index, start))
        })
    }

    /// Sets `mark` before byte `at` of a line; false inside the mark of an item.
    pub(super) fn mark(&mut self, line: Found, at: usize, mark: char) -> bool {
        let (Some(at), Some(text)) = (at.checked_sub(line.cut), self.texts.get_mut(line.text)) else { return false };
        text.marks.push((line.start + at, mark));
        true
    }

    /// Writes the marks into the texts.
    pub(super) fn write(self) {
        self.texts
            .into_iter()
            .filter(|text| !text.marks.is_empty())
            .for_each(|Text { text, marks }| insert(text, &marks));
    }
}

/// The texts of a list in the order of their lines.
fn add_items<'d>(list: &'d mut ListDraft, texts: &mut Vec<Text<'d>>) {
    for (text, inner) in &mut list.items {
        texts.push(Text { text, marks: Vec::new() });
        inner.iter_mut().for_each(|inner| add_items(inner, texts));
    }
}

/// At most `most` bytes of `text` from byte `from`.
fn slice(text: &str, from: usize, most: usize) -> Option<&str> {
    let most = (from + most).min(text.len());
    let end = (from..=most).rev().find(|end| text.is_char_boundary(*end))?;
    text.get(from..end)
}

/// Inserts characters into `text`, each before a byte of it; in their order.
fn insert(text: &mut String, marks: &[(usize, char)]) {
    let mut out = String::with_capacity(text.len() + marks.len() * char::len_utf8('\u{F0000}'));
    let mut from = 0;
    for (at, mark) in marks {
        out.push_str(text.get(from..*at).unwrap_or_default());
        out.push(*mark);
        from = *at;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    *text = out;
}
