//! The text of a document in the importer's marks, paragraph by paragraph, with its notes and the names of its pictures.

use super::{
    DocumentError,
    address::Addresses,
    budget::Budget,
    caption::{self, Look, Paragraph},
    line::Line,
    role::Role,
    words::{Words, one_line, remark},
    xml::Element,
};

use std::collections::HashSet;

/// How many columns the items of an inner list stand further in.
const INDENT: usize = 4;

/// Writes the text of a document.
#[derive(Default)]
pub(in crate::import) struct Writer {
    paragraphs: Vec<Paragraph>,
    /// The notes that are referred to, in their order.
    notes: Vec<String>,
    /// The names of the parts that pictures are in.
    pictures: Vec<String>,
    /// The same, to look them up.
    shown: HashSet<String>,
    /// The marks of the items that a next one may follow, from the outermost list inwards.
    marks: Vec<String>,
    /// How many paragraphs there were behind the last item.
    after_item: usize,
    /// What all comes to. More than there may be is left out.
    pub(in crate::import) budget: Budget,
    /// Where its links lead.
    pub(in crate::import) addresses: Addresses,
    /// Whether a paragraph is the title, so that headings are one level under it.
    pub(in crate::import) has_title: bool,
}

/// What a paragraph says of itself.
#[derive(Default)]
pub(in crate::import) struct Properties {
    pub(in crate::import) role: Role,
    /// The mark of the item that it is, `- ` or `3. `; empty for what is none.
    pub(in crate::import) mark: String,
    /// In how many lists the list of the item stands.
    pub(in crate::import) level: usize,
    pub(in crate::import) is_centred: bool,
    /// Whether its style sets it in italics.
    pub(in crate::import) is_italic: bool,
}

impl Writer {
    /// Sets a remark aside in a paragraph of its own.
    pub(in crate::import) fn remark(&mut self, text: &str) {
        if !self.budget.take(text.len()) {
            return;
        }
        self.paragraphs.extend(remark(text).map(|text| Paragraph::other(text, false)));
    }

    /// Adds a drawn line.
    pub(in crate::import) fn rule(&mut self) {
        self.paragraphs.push(Paragraph::other("***".to_owned(), false));
    }

    /// Sets struck words aside in a paragraph of their own.
    pub(in crate::import) fn struck(&mut self, text: &str) {
        let mut words = Words::default();
        words.struck(text);
        if !self.budget.add(&words.budget) {
            return;
        }
        let aside = words.aside();
        self.paragraphs.extend((!aside.is_empty()).then(|| Paragraph::other(aside, false)));
    }

    /// Adds a note, and gives it a number; `None` where it says nothing, or there is too much.
    pub(in crate::import) fn note(&mut self, text: String) -> Option<usize> {
        if text.is_empty() || !self.budget.take(text.len()) {
            return None;
        }
        self.notes.push(text);
        Some(self.notes.len())
    }

    /// Adds the picture in `part` to a paragraph.
    pub(in crate::import) fn picture(&mut self, part: &str, alt: &str, line: &mut Line<'_>) {
        if line.picture(part, alt) && self.shown.insert(part.to_owned()) {
            self.pictures.push(part.to_owned());
        }
    }

    /// Adds a paragraph with its pictures. The text boxes in it are handed back: they come behind it.
    pub(in crate::import) fn paragraph<'e>(&mut self, properties: Properties, line: Line<'e>) -> Vec<&'e Element> {
        let Line { words, pictures: [before, behind], is_under, boxes } = line;
        if !self.budget.add(&words.budget) {
            return Vec::new();
        }
        self.paragraphs.extend(before.into_iter().map(Paragraph::picture));
        let mut setting = words.setting(properties.is_centred);
        setting.italic |= properties.is_italic;
        let is_caption =
            properties.role == Role::Caption || is_under && words.plain().chars().count() <= caption::LONGEST;
        let look = if is_caption { Look::Caption } else { Look::Text(setting) };
        self.text(properties.role, (properties.mark, properties.level), &words, look);
        self.paragraphs.extend(behind.into_iter().map(Paragraph::picture));
        boxes
    }

    /// Adds the text of a paragraph by what it is.
    fn text(&mut self, role: Role, (mark, level): (String, usize), words: &Words, look: Look) {
        let aside = words.aside();
        let bare = one_line(&words.plain());
        let marked = words.marked();
        let mut is_text = false;
        let (text, goes_on) = match role {
            _ if bare.is_empty() => (String::new(), false),
            Role::Title => (format!("# {bare}"), false),
            Role::Heading(level) => {
                let level = (level + usize::from(self.has_title)).min(6);
                (format!("{} {bare}", "#".repeat(level)), false)
            }
            Role::Quotation => {
                let goes_on = self.paragraphs.last().is_some_and(|before| before.text.starts_with('>'));
                (format!("{}> {}", if goes_on { ">\n" } else { "" }, one_line(&marked)), goes_on)
            }
            // Set apart so, it is taken for the dek.
            Role::Subtitle if self.has_title && !bare.contains(['*', '_', '[']) => (format!("*{bare}*"), false),
            Role::Contents => (remark(&bare).unwrap_or_default(), false),
            Role::Text | Role::Caption | Role::Subtitle => {
                is_text = mark.is_empty();
                let (indent, goes_on) = self.item(&mark, level);
                (indent + &mark + &if is_text { marked } else { one_line(&marked) }, goes_on)
            }
        };
        let with_aside = |text: String| {
            [text, aside.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let text = with_aside(text);
        if is_text {
            let bare = with_aside(one_line(&words.linked()));
            self.paragraphs.push(Paragraph { text, bare, goes_on, look });
        } else if !text.is_empty() {
            self.paragraphs.push(Paragraph::other(text, goes_on));
        }
    }

    /// What stands before the mark of an item, and whether it goes on with the list before it. Without a mark, all lists end.
    fn item(&mut self, mark: &str, level: usize) -> (String, bool) {
        if mark.is_empty() {
            self.marks.clear();
            return (String::new(), false);
        }
        // What else stands between two items parts their lists.
        if self.paragraphs.len() != self.after_item {
            self.marks.clear();
        }
        let level = level.min(self.marks.len());
        let goes_on = level > 0 || self.marks.first().is_some_and(|before| is_next_item(before, mark));
        self.marks.truncate(level);
        self.marks.push(mark.to_owned());
        self.after_item = self.paragraphs.len() + 1;
        (" ".repeat(level * INDENT), goes_on)
    }

    /// Adds a table of `rows`, each a list of its cells' words in one line.
    pub(in crate::import) fn table(&mut self, rows: Vec<Vec<String>>) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        // Rows are filled up to the longest.
        if !self.budget.take(rows.len().saturating_mul(columns).saturating_mul(" | ".len())) {
            return;
        }
        for (index, mut cells) in rows.into_iter().enumerate() {
            cells.resize(columns, String::new());
            let cells = cells.iter().map(|cell| cell.replace('|', "\\|")).collect::<Vec<_>>();
            self.paragraphs.push(Paragraph::other(format!("| {} |", cells.join(" | ")), index > 0));
            if index == 0 {
                self.paragraphs.push(Paragraph::other(format!("|{}", "---|".repeat(columns)), true));
            }
        }
    }

    /// The text, and the names of the parts that its pictures are in.
    ///
    /// # Errors
    ///
    /// If there is more text than may be taken.
    pub(in crate::import) fn finish(mut self) -> Result<(String, Vec<String>), DocumentError> {
        self.budget.check()?;
        let told = self.addresses.remark().and_then(|text| remark(&text));
        self.paragraphs.extend(told.map(|text| Paragraph::other(text, false)));
        for (index, text) in self.notes.iter().enumerate() {
            self.paragraphs.push(Paragraph::other(format!("[^{}]: {text}", index + 1), false));
        }
        caption::attach(&mut self.paragraphs);
        let mut out = String::new();
        for Paragraph { text, goes_on, .. } in &self.paragraphs {
            if !out.is_empty() {
                out.push_str(if *goes_on { "\n" } else { "\n\n" });
            }
            out.push_str(text);
        }
        out.push('\n');
        Ok((out, self.pictures))
    }
}

/// Whether an item of this mark goes on with the list that the paragraph before is in.
fn is_next_item(before: &str, mark: &str) -> bool {
    let number = |text: &str| text.split_once(". ").and_then(|(number, _)| number.parse::<usize>().ok());
    match number(mark) {
        Some(next) => number(before).is_some_and(|before| before + 1 == next),
        None => mark == "- " && before.starts_with(mark),
    }
}
