//! The body of a document as text in the importer's marks: paragraphs, headings, lists, tables, sections.

use super::{
    lists::{Lists, Place},
    styles::{Family, Style, Styles},
    words::plain,
};
use crate::import::document::{
    format::Format,
    line::Line,
    role::Role,
    table::{self, Layout, Names},
    words::one_line,
    writer::{Properties, Writer},
    xml::Element,
};
use std::collections::{BTreeMap, HashMap};

/// What the elements of tables are called.
const TABLE: Names =
    Names { table: "table", row: "table-row", cells: &["table-cell", "covered-table-cell"], pictures: &["image"] };

/// What is known of the document beside its body.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) styles: Styles,
    pub(super) lists: Lists,
    /// The words that were struck by the ids of the changes, and whether their place was found.
    pub(super) struck: BTreeMap<String, (String, bool)>,
    /// Formulas by the names of the folders that they are in, until they are placed.
    pub(super) formulas: HashMap<String, String>,
}

/// Writes the body.
pub(super) struct Body {
    pub(super) parts: Parts,
    pub(super) writer: Writer,
}

impl Body {
    pub(super) fn new(parts: Parts) -> Self {
        Self { parts, writer: Writer::default() }
    }

    /// Writes the `text` of the document.
    pub(super) fn write(&mut self, text: &Element) {
        let mut paragraphs = Vec::new();
        text.find_any(&["p", "h"], &mut paragraphs);
        self.writer.has_title = paragraphs.iter().any(|paragraph| self.role(paragraph).1 == Role::Title);
        self.blocks(text, &mut Place::default());
        let lost = self.parts.struck.values().filter(|(_, is_placed)| !is_placed).map(|(words, _)| words);
        lost.for_each(|words| self.writer.struck(words));
    }

    pub(super) fn blocks(&mut self, container: &Element, place: &mut Place) {
        for element in container.elements() {
            match element.name.as_str() {
                "p" | "h" => self.paragraph(element, place),
                "list" => self.list(element, place),
                "table" => self.table(element),
                "section" if is_hidden(element) => self.writer.remark(&format!("hidden: {}", plain(element))),
                "index-title-template" | "tracked-changes" | "forms" | "index-entry-template" => {}
                "table-of-content" | "illustration-index" | "table-index" | "object-index" | "user-index"
                | "alphabetical-index" => self.index(element),
                "change" => {
                    let words = self.struck(element);
                    self.writer.struck(&words);
                }
                "frame" | "g" | "a" => {
                    let mut line = Line::default();
                    self.part(element, &Format::default(), &mut line);
                    self.finish(Properties::default(), line);
                }
                "annotation" => self.writer.remark(&super::words::annotation(element)),
                _ => self.blocks(element, place),
            }
        }
    }

    /// The words that were struck at the first place of a `change`.
    pub(super) fn struck(&mut self, change: &Element) -> String {
        let struck = change.attribute("change-id").and_then(|id| self.parts.struck.get_mut(id));
        struck
            .map(|(words, is_placed)| {
                *is_placed = true;
                std::mem::take(words)
            })
            .unwrap_or_default()
    }

    /// The style of a paragraph, and what it is.
    fn role(&self, paragraph: &Element) -> (Style, Role) {
        let style = self.parts.styles.whole(Family::Paragraph, paragraph.attribute("style-name"));
        let role = match style.role() {
            role @ (Role::Title | Role::Contents) => role,
            _ if paragraph.name == "h" => {
                let level = paragraph.attribute("outline-level").and_then(|level| level.parse().ok());
                Role::Heading(level.unwrap_or(1).clamp(1, 9))
            }
            role => role,
        };
        (style, role)
    }

    fn paragraph(&mut self, paragraph: &Element, place: &mut Place) {
        if self.writer.budget.is_over() {
            return;
        }
        let (style, role) = self.role(paragraph);
        if style.hidden == Some(true) || paragraph.find("hidden-paragraph").is_some_and(is_hidden) {
            return self.writer.remark(&format!("hidden: {}", plain(paragraph)));
        }
        let mut line = Line::default();
        let usual = self.parts.styles.usual_size();
        let size = style.size(usual).unwrap_or(usual);
        // A style that sets a whole paragraph bold makes it a heading to the eye; one in italics is a caption or an address.
        let (bold, raised) = (style.bold == Some(true), style.raised == Some(true));
        let format = Format { bold, italic: style.is_stressed, raised, size, ..Format::default() };
        self.inline(paragraph, &format, &mut line);
        let is_item = matches!(role, Role::Text | Role::Caption) && line.words.has_words();
        let mark = if is_item { self.parts.lists.mark(place, style.list.as_deref()) } else { String::new() };
        let properties = Properties {
            role,
            mark,
            level: place.inner(),
            is_centred: style.centred == Some(true),
            is_italic: style.italic == Some(true),
        };
        self.finish(properties, line);
    }

    /// Adds a paragraph, and what is in its text boxes.
    fn finish(&mut self, properties: Properties, line: Line<'_>) {
        for content in self.writer.paragraph(properties, line) {
            self.blocks(content, &mut Place::default());
        }
    }

    fn list(&mut self, list: &Element, outer: &Place) {
        let mut place = self.parts.lists.enter(list, outer);
        for item in list.elements() {
            place.begin(item);
            self.blocks(item, &mut place);
        }
        self.parts.lists.leave(list, place);
    }

    /// A list of headings, pictures or words with their pages, which a web page has no use for.
    fn index(&mut self, index: &Element) {
        let mut paragraphs = Vec::new();
        index.child("index-body").into_iter().for_each(|body| body.find_any(&["p", "h"], &mut paragraphs));
        paragraphs.into_iter().for_each(|paragraph| self.writer.remark(&plain(paragraph)));
    }

    /// A table; where it is only there for the layout, what is in it.
    fn table(&mut self, table: &Element) {
        match table::layout(table, &TABLE) {
            Layout::Cells(cells) => cells.into_iter().for_each(|cell| self.blocks(cell, &mut Place::default())),
            Layout::Rows(rows) => {
                let mut around = Line::default();
                let cells = |row: Vec<&Element>| row.into_iter().map(|cell| self.flat(cell, &mut around)).collect();
                let rows = rows.into_iter().map(cells).collect();
                self.writer.table(rows);
            }
        }
    }

    /// The words of a cell or a note in one line. Its pictures go to the paragraph `around` it.
    pub(super) fn flat(&mut self, container: &Element, around: &mut Line<'_>) -> String {
        let mut paragraphs = Vec::new();
        container.find_any(&["p", "h"], &mut paragraphs);
        let mut texts = Vec::new();
        for paragraph in paragraphs {
            let mut line = Line::default();
            self.inline(paragraph, &Format::default(), &mut line);
            if !self.writer.budget.add(&line.words.budget) {
                break;
            }
            texts.extend([line.words.marked(), line.words.aside()]);
            for content in line.boxes {
                texts.push(self.flat(content, around));
            }
            let [_, behind] = &mut around.pictures;
            behind.extend(line.pictures.into_iter().flatten());
        }
        one_line(&texts.join(" "))
    }
}

/// Whether an element is not shown.
pub(super) fn is_hidden(element: &Element) -> bool {
    element.attribute("display") == Some("none") || element.attribute("is-hidden") == Some("true")
}
