//! The body of a document as text in the importer's marks: paragraphs, headings, lists, tables, with their pictures, notes and remarks.

use super::{
    description,
    field::{Fields, href},
    note,
    numbering::Numbering,
    relationships::Relationships,
    styles::{self, Style, Styles},
    symbol::symbol,
    words::{characters, plain},
};
use crate::import::document::{
    format::Format,
    formula::formula,
    line::Line,
    role::Role,
    table::{self, Layout, Names},
    words::one_line,
    writer::{Properties, Writer},
    xml::Element,
};
use std::collections::HashMap;

/// What the elements of tables are called.
const TABLE: Names = Names { table: "tbl", row: "tr", cells: &["tc"], pictures: &["blip", "imagedata"] };

/// What is drawn from numbers and lists that are not those of the text.
const UNREAD: [(&str, &str); 2] = [("chart", "a chart"), ("relIds", "a diagram")];

/// Whether a paragraph goes on in the next one: its mark is struck, or it is the large initial of the next.
fn goes_on(paragraph: &Element) -> bool {
    let Some(properties) = paragraph.child("pPr") else { return false };
    let initial = properties.child("framePr").and_then(|frame| frame.attribute("dropCap"));
    let mark = properties.child("rPr");
    initial.is_some_and(|kind| kind != "none")
        || mark.is_some_and(|mark| mark.child("del").or_else(|| mark.child("moveFrom")).is_some())
}

/// Whether a paragraph is a drawn line, as word processors make them of a row of dashes.
fn is_rule(paragraph: &Element) -> bool {
    paragraph.find("rect").is_some_and(|shape| matches!(shape.attribute("hr"), Some("t" | "true" | "1")))
}

/// Whether nothing has been written into a field of a template yet.
fn is_placeholder(field: &Element) -> bool {
    field.child("sdtPr").and_then(|properties| properties.is_on("showingPlcHdr")) == Some(true)
}

/// What is known of the document beside its body.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) relationships: Relationships,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// Comments by their ids, with who wrote them, until they are placed.
    pub(super) comments: HashMap<String, String>,
    /// Notes by `f` or `e`, for the foot and the end, and their ids, until they are placed.
    pub(super) notes: HashMap<String, String>,
}

/// Writes the body.
pub(super) struct Body {
    parts: Parts,
    pub(super) writer: Writer,
    fields: Fields,
    /// The numbers of the notes that have one.
    noted: HashMap<String, usize>,
}

impl Body {
    pub(super) fn new(parts: Parts) -> Self {
        Self { parts, writer: Writer::default(), fields: Fields::default(), noted: HashMap::new() }
    }

    /// Writes the `body` of the document.
    pub(super) fn write(&mut self, body: &Element) {
        let mut paragraphs = Vec::new();
        body.find_all("p", &mut paragraphs);
        self.writer.has_title = paragraphs.iter().any(|paragraph| self.role(paragraph).1 == Role::Title);
        self.blocks(body);
    }

    fn blocks(&mut self, container: &Element) {
        let mut rest = container.elements().peekable();
        while let Some(element) = rest.next() {
            match element.name.as_str() {
                "p" => {
                    let mut parts = vec![element];
                    while parts.last().is_some_and(|part| goes_on(part))
                        && rest.peek().is_some_and(|next| next.name == "p")
                    {
                        parts.extend(rest.next());
                    }
                    self.paragraph(&parts);
                }
                "tbl" => self.table(element),
                "del" | "moveFrom" => self.writer.struck(&plain(element, &self.parts.styles)),
                "sdt" if is_placeholder(element) => {}
                "sectPr" => {}
                _ => self.blocks(element),
            }
        }
    }

    /// The style of a paragraph, and what it is.
    fn role(&self, paragraph: &Element) -> (Style, Role) {
        let properties = paragraph.child("pPr");
        let style = properties.and_then(|properties| properties.value("pStyle"));
        let style = style.map_or_else(|| self.parts.styles.usual(), |id| self.parts.styles.whole(id));
        let role = properties.and_then(styles::role_by_outline).unwrap_or(style.role());
        (style, role)
    }

    /// A paragraph, in parts that go on in one another; the last says what it is.
    fn paragraph(&mut self, parts: &[&Element]) {
        let Some(paragraph) = parts.last().filter(|_| !self.writer.budget.is_over()) else { return };
        let (style, role) = self.role(paragraph);
        let mut line = Line::default();
        // A style that sets a whole paragraph bold makes it a heading to the eye; one in italics is a caption or an address.
        let size = self.parts.styles.size(&style);
        let format =
            Format { bold: style.bold == Some(true), raised: style.raised == Some(true), size, ..Format::default() };
        parts.iter().for_each(|part| self.inline(part, &format, &mut line));
        if is_rule(paragraph) && !line.words.has_words() {
            return self.writer.rule();
        }
        let properties = paragraph.child("pPr");
        let list = properties.and_then(styles::list).or(style.list);
        let is_item = matches!(role, Role::Text | Role::Caption) && line.words.has_words();
        let level = list.as_ref().map(|(_, level)| *level).unwrap_or_default();
        let mark = list.filter(|_| is_item).and_then(|(id, level)| self.parts.numbering.mark(&id, level));
        let centred = properties.and_then(styles::centred).or(style.centred).unwrap_or_default();
        let properties = Properties {
            role,
            mark: mark.unwrap_or_default(),
            level,
            is_centred: centred,
            is_italic: style.italic == Some(true),
        };
        for content in self.writer.paragraph(properties, line) {
            self.blocks(content);
        }
    }

    fn inline<'e>(&mut self, container: &'e Element, format: &Format, line: &mut Line<'e>) {
        for element in container.elements() {
            match element.name.as_str() {
                "r" => self.run(element, format, line),
                "hyperlink" => {
                    let address = element.attribute("id").and_then(|id| self.parts.relationships.address(id));
                    let format = format.linked(self.writer.addresses.take(address));
                    self.inline(element, &format, line);
                }
                "fldSimple" => {
                    let address = element.attribute("instr").and_then(href);
                    let format = format.linked(self.writer.addresses.take(address));
                    self.inline(element, &format, line);
                }
                "del" | "moveFrom" => line.words.struck(&plain(element, &self.parts.styles)),
                "oMath" => line.words.push(format, &formula(element)),
                "sdt" if is_placeholder(element) => {}
                "pPr" | "sdtPr" => {}
                _ => self.inline(element, format, line),
            }
        }
    }

    fn run<'e>(&mut self, run: &'e Element, outer: &Format, line: &mut Line<'e>) {
        let properties = run.child("rPr");
        let style = properties.and_then(|properties| properties.value("rStyle"));
        let style = style.map(|id| self.parts.styles.whole(id)).unwrap_or_default();
        let is_on = |name: &str| properties.and_then(|properties| properties.is_on(name));
        if is_on("vanish") == Some(true) {
            return line.words.remark(&format!("hidden: {}", plain(run, &self.parts.styles)));
        }
        let format = Format {
            bold: is_on("b").or(style.bold).unwrap_or(outer.bold),
            italic: is_on("i").or(style.italic).unwrap_or(outer.italic),
            raised: properties.and_then(styles::raised).or(style.raised).unwrap_or(outer.raised),
            size: properties.and_then(styles::size).or(style.size).unwrap_or(outer.size),
            href: None,
        };
        let address = outer.href.as_deref().or_else(|| self.fields.href());
        let format = format.linked(self.writer.addresses.take(address));
        let mut is_marked = false;
        let mut rest = run.elements();
        while let Some(element) = rest.next() {
            match note::key(element) {
                Some(key) => {
                    let mark = note::own_mark(element, rest.clone());
                    is_marked |= self.note(&key, &mark, line) && !mark.is_empty();
                }
                None if is_marked && !characters(element).is_empty() => {}
                None => self.part_of_run(element, &format, line),
            }
        }
    }

    fn part_of_run<'e>(&mut self, element: &'e Element, format: &Format, line: &mut Line<'e>) {
        match element.name.as_str() {
            "fldChar" => self.fields.mark(element),
            "instrText" => self.fields.code(&element.text()),
            "delText" => line.words.struck(&element.text()),
            "commentReference" => {
                let id = element.attribute("id").unwrap_or_default();
                let comment = self.parts.comments.remove(id).unwrap_or_default();
                line.words.remark(&comment);
            }
            "drawing" | "pict" | "object" => self.graphic(element, line),
            "sym" if !self.fields.hides() && symbol(element).is_none() => {
                let font = element.attribute("font").unwrap_or_default();
                line.words.remark(&format!("a symbol that only its font knows: {font}"));
            }
            "ruby" => {
                self.inline(element.child("rubyBase").unwrap_or(element), format, line);
                let reading = element.child("rt").map(Element::text).unwrap_or_default();
                line.words.push(format, &format!("（{reading}）"));
            }
            _ if self.fields.hides() => {}
            "br" | "cr" if line.breaks_before_words() => {}
            _ => line.words.push(format, &characters(element)),
        }
    }

    /// Sets the mark of the note that a reference names by `key`, whose words may begin with a `mark` of its own; false where it is not there.
    fn note(&mut self, key: &str, mark: &str, line: &mut Line<'_>) -> bool {
        let number = match self.parts.notes.remove(key) {
            Some(text) => self.writer.note(note::without_mark(&text, mark).to_owned()),
            None => self.noted.get(key).copied(),
        };
        if let Some(number) = number {
            self.noted.insert(key.to_owned(), number);
            line.words.note(number);
        }
        number.is_some()
    }

    /// Pictures, and the text boxes of a drawing.
    fn graphic<'e>(&mut self, element: &'e Element, line: &mut Line<'e>) {
        element.find_all("txbxContent", &mut line.boxes);
        let mut found = Vec::new();
        element.find_all("blip", &mut found);
        element.find_all("imagedata", &mut found);
        let about = element.find("docPr");
        let told = about.and_then(|about| about.attribute("descr")).unwrap_or_default();
        let alt = description::of_author(told);
        if alt.is_empty() && !told.is_empty() && !found.is_empty() {
            line.words.remark(&format!("what a program says a picture shows: {}", one_line(told)));
        }
        if let Some(kind) =
            UNREAD.iter().find_map(|(name, kind)| element.find(name).map(|_| kind)).filter(|_| found.is_empty())
        {
            let name = about.and_then(|about| about.attribute("name")).unwrap_or_default();
            line.words.remark(&format!("{kind} that is not read: {}", if told.is_empty() { name } else { told }));
        }
        for picture in found {
            let id = picture.attribute("embed").or_else(|| picture.attribute("id")).unwrap_or_default();
            let Some(part) = self.parts.relationships.part(id) else {
                let address = self.parts.relationships.address(picture.attribute("link").unwrap_or(id));
                line.words.remark(&format!("a picture that is not in the document: {}", address.unwrap_or("unknown")));
                continue;
            };
            self.writer.picture(&part, alt, line);
        }
    }

    /// A table; where it is only there for the layout, what is in it.
    fn table(&mut self, table: &Element) {
        match table::layout(table, &TABLE) {
            Layout::Cells(cells) => cells.into_iter().for_each(|cell| self.blocks(cell)),
            Layout::Rows(rows) => {
                let cells = |row: Vec<&Element>| row.into_iter().map(|cell| self.cell(cell)).collect();
                let rows = rows.into_iter().map(cells).collect();
                self.writer.table(rows);
            }
        }
    }

    /// The words of a cell in one line.
    fn cell(&mut self, cell: &Element) -> String {
        let mut paragraphs = Vec::new();
        cell.find_all("p", &mut paragraphs);
        let mut texts = Vec::new();
        for paragraph in paragraphs {
            let mut line = Line::default();
            self.inline(paragraph, &Format::default(), &mut line);
            if !self.writer.budget.add(&line.words.budget) {
                break;
            }
            texts.extend([line.words.marked(), line.words.aside()]);
            texts.extend(line.boxes.into_iter().map(|content| self.cell(content)));
        }
        one_line(&texts.join(" "))
    }
}
