//! The body of a document as text in the importer's marks: paragraphs, headings, lists, tables, with their pictures, notes and remarks.

use super::{
    caption::{self, Look, Paragraph},
    field::{Fields, href},
    numbering::Numbering,
    relationships::Relationships,
    styles::{self, Role, Style, Styles},
    words::{Format, Words, one_line, remark},
    xml::Element,
};
use crate::story::is_photo;
use std::collections::HashMap;

/// What is known of the document beside its body.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) relationships: Relationships,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// Comments by their ids, with who wrote them.
    pub(super) comments: HashMap<String, String>,
    /// Notes by `f` or `e`, for the foot and the end, and their ids.
    pub(super) notes: HashMap<String, String>,
}

/// Writes the body.
pub(super) struct Body {
    parts: Parts,
    paragraphs: Vec<Paragraph>,
    fields: Fields,
    /// The notes that are referred to, in their order.
    noted: Vec<String>,
    /// The names of the parts that pictures are in.
    pictures: Vec<String>,
    /// Whether a paragraph is the title, so that headings are one level under it.
    has_title: bool,
}

/// A paragraph on its way.
#[derive(Default)]
struct Line<'e> {
    words: Words,
    /// Pictures before the first word, and behind.
    pictures: [Vec<String>; 2],
    /// Whether its words stand in lines of their own under a picture.
    is_under: bool,
    /// Text boxes that are anchored in it.
    boxes: Vec<&'e Element>,
}

impl Body {
    pub(super) fn new(parts: Parts) -> Self {
        Self {
            parts,
            paragraphs: Vec::new(),
            fields: Fields::default(),
            noted: Vec::new(),
            pictures: Vec::new(),
            has_title: false,
        }
    }

    /// Writes the `body` of the document.
    pub(super) fn write(&mut self, body: &Element) {
        let mut paragraphs = Vec::new();
        body.find_all("p", &mut paragraphs);
        self.has_title = paragraphs.iter().any(|paragraph| self.role(paragraph).1 == Role::Title);
        self.blocks(body);
    }

    /// Sets a remark aside in a paragraph of its own.
    pub(super) fn remark(&mut self, text: &str) {
        let paragraph = remark(text);
        self.paragraphs.extend(paragraph.map(|text| Paragraph::other(text, false)));
    }

    /// The text, and the names of the parts that its pictures are in.
    pub(super) fn finish(mut self) -> (String, Vec<String>) {
        for (index, id) in self.noted.iter().enumerate() {
            let text = self.parts.notes.get(id).cloned().unwrap_or_default();
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
        (out, self.pictures)
    }

    fn blocks(&mut self, container: &Element) {
        for element in container.elements() {
            match element.name.as_str() {
                "p" => self.paragraph(element),
                "tbl" => self.table(element),
                "del" | "moveFrom" => {
                    let mut words = Words::default();
                    words.struck(&plain(element));
                    self.paragraphs.push(Paragraph::other(words.aside(), false));
                }
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

    fn paragraph(&mut self, paragraph: &Element) {
        let (style, role) = self.role(paragraph);
        let mut line = Line::default();
        // A style that sets a whole paragraph bold makes it a heading to the eye; one in italics is a caption or an address.
        let size = self.parts.styles.size(&style);
        let format = Format { bold: style.bold == Some(true), size, ..Format::default() };
        self.inline(paragraph, &format, &mut line);
        let [before, behind] = std::mem::take(&mut line.pictures);
        self.paragraphs.extend(before.into_iter().map(Paragraph::picture));
        let properties = paragraph.child("pPr");
        let list = properties.and_then(styles::list).or(style.list);
        let centred = properties.and_then(styles::centred).or(style.centred).unwrap_or_default();
        let mut setting = line.words.setting(centred);
        setting.italic |= style.italic == Some(true);
        let is_caption =
            role == Role::Caption || line.is_under && line.words.plain().chars().count() <= caption::LONGEST;
        let look = if is_caption { Look::Caption } else { Look::Text(setting) };
        self.text(role, list, &line.words, look);
        self.paragraphs.extend(behind.into_iter().map(Paragraph::picture));
        for content in line.boxes {
            self.blocks(content);
        }
    }

    /// Adds the text of a paragraph by what it is.
    fn text(&mut self, role: Role, list: Option<(String, usize)>, words: &Words, look: Look) {
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
            Role::Contents => (remark(&bare).unwrap_or_default(), false),
            Role::Text | Role::Caption => {
                let mark = list.and_then(|(id, level)| self.parts.numbering.mark(&id, level)).unwrap_or_default();
                let goes_on = self.paragraphs.last().is_some_and(|before| is_next_item(&before.text, &mark));
                is_text = mark.is_empty();
                (mark + &marked, goes_on)
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

    fn inline<'e>(&mut self, container: &'e Element, format: &Format, line: &mut Line<'e>) {
        for element in container.elements() {
            match element.name.as_str() {
                "r" => self.run(element, format, line),
                "hyperlink" => {
                    let address = element.attribute("id").and_then(|id| self.parts.relationships.address(id));
                    let format = Format { href: address.map(str::to_owned), ..format.clone() };
                    self.inline(element, &format, line);
                }
                "fldSimple" => {
                    let format = Format { href: element.attribute("instr").and_then(href), ..format.clone() };
                    self.inline(element, &format, line);
                }
                "del" | "moveFrom" => line.words.struck(&plain(element)),
                "oMath" => line.words.push(format, &element.text()),
                "pPr" | "sdtPr" => {}
                _ => self.inline(element, format, line),
            }
        }
    }

    fn run<'e>(&mut self, run: &'e Element, format: &Format, line: &mut Line<'e>) {
        let properties = run.child("rPr");
        let style = properties.and_then(|properties| properties.value("rStyle"));
        let style = style.map(|id| self.parts.styles.whole(id)).unwrap_or_default();
        let is_on = |name: &str| properties.and_then(|properties| properties.is_on(name));
        if is_on("vanish") == Some(true) {
            return line.words.remark(&format!("hidden: {}", plain(run)));
        }
        let format = Format {
            bold: is_on("b").or(style.bold).unwrap_or(format.bold),
            italic: is_on("i").or(style.italic).unwrap_or(format.italic),
            size: properties.and_then(styles::size).or(style.size).unwrap_or(format.size),
            href: format.href.clone().or_else(|| self.fields.href()),
        };
        for element in run.elements() {
            self.part_of_run(element, &format, line);
        }
    }

    fn part_of_run<'e>(&mut self, element: &'e Element, format: &Format, line: &mut Line<'e>) {
        let id = element.attribute("id").unwrap_or_default();
        match element.name.as_str() {
            "fldChar" => self.fields.mark(element),
            "instrText" => self.fields.code(&element.text()),
            "delText" => line.words.struck(&element.text()),
            "footnoteReference" => self.note(&format!("f{id}"), line),
            "endnoteReference" => self.note(&format!("e{id}"), line),
            "commentReference" => {
                let comment = self.parts.comments.get(id).cloned().unwrap_or_default();
                line.words.remark(&comment);
            }
            "drawing" | "pict" | "object" => self.graphic(element, line),
            "ruby" => {
                self.inline(element.child("rubyBase").unwrap_or(element), format, line);
                let reading = element.child("rt").map(Element::text).unwrap_or_default();
                line.words.push(format, &format!("（{reading}）"));
            }
            _ if self.fields.hides() => {}
            "br" | "cr" if line.words.plain().trim().is_empty() => line.is_under = !line.pictures[0].is_empty(),
            _ => line.words.push(format, &characters(element)),
        }
    }

    /// The mark of a note, where it is there.
    fn note(&mut self, id: &str, line: &mut Line<'_>) {
        if self.parts.notes.contains_key(id) {
            self.noted.push(id.to_owned());
            line.words.note(self.noted.len());
        }
    }

    /// Pictures, and the text boxes of a drawing.
    fn graphic<'e>(&mut self, element: &'e Element, line: &mut Line<'e>) {
        element.find_all("txbxContent", &mut line.boxes);
        let mut found = Vec::new();
        element.find_all("blip", &mut found);
        element.find_all("imagedata", &mut found);
        let alt = element.find("docPr").and_then(|about| about.attribute("descr")).unwrap_or_default();
        for picture in found {
            let id = picture.attribute("embed").or_else(|| picture.attribute("id")).unwrap_or_default();
            let Some(part) = self.parts.relationships.part(id) else {
                let address = self.parts.relationships.address(picture.attribute("link").unwrap_or(id));
                line.words.remark(&format!("a picture that is not in the document: {}", address.unwrap_or("unknown")));
                continue;
            };
            let name = file_name(&part);
            if is_shown(name) && is_photo(&format!("photos/{name}")) {
                let alt = one_line(alt).replace(['[', ']'], "");
                let side = usize::from(!line.words.plain().trim().is_empty());
                if let Some(pictures) = line.pictures.get_mut(side) {
                    pictures.push(format!("![{alt}]({name})"));
                }
                if !self.pictures.contains(&part) {
                    self.pictures.push(part);
                }
            } else {
                line.words.remark(&format!("a picture in a form that no browser shows: {name}"));
            }
        }
    }

    /// Pictures beside one another: each with what stands under it in a row without pictures.
    fn pictures_in_rows(&mut self, rows: &[Vec<&Element>], columns: usize) {
        let mut rest = rows;
        while let Some((row, below)) = rest.split_first() {
            let shows = |row: &[&Element]| row.iter().any(|cell| has_picture(cell));
            let captions = below.first().filter(|under| shows(row) && !shows(under));
            for column in 0..columns {
                let cells = [Some(row), captions].into_iter().flatten().filter_map(|row| row.get(column));
                cells.for_each(|cell| self.blocks(cell));
            }
            rest = below.get(usize::from(captions.is_some())..).unwrap_or_default();
        }
    }

    /// A table; where it is only there for the layout, what is in it.
    fn table(&mut self, table: &Element) {
        let mut pictures = Vec::new();
        ["blip", "imagedata", "tbl"].iter().for_each(|name| table.find_all(name, &mut pictures));
        let mut rows = Vec::new();
        table.find_all("tr", &mut rows);
        let rows = rows.into_iter().map(cells).collect::<Vec<_>>();
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        if rows.iter().any(|row| row.iter().filter(|cell| has_picture(cell)).count() > 1) {
            return self.pictures_in_rows(&rows, columns);
        }
        if !pictures.is_empty() || columns < 2 || rows.len() < 2 {
            return rows.into_iter().flatten().for_each(|cell| self.blocks(cell));
        }
        for (index, row) in rows.into_iter().enumerate() {
            let mut texts = row.into_iter().map(|cell| self.cell(cell)).collect::<Vec<_>>();
            texts.resize(columns, String::new());
            self.paragraphs.push(Paragraph::other(format!("| {} |", texts.join(" | ")), index > 0));
            if index == 0 {
                self.paragraphs.push(Paragraph::other(format!("|{}", "---|".repeat(columns)), true));
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
            texts.extend([line.words.marked(), line.words.aside()]);
        }
        one_line(&texts.join(" ")).replace('|', "\\|")
    }
}

fn has_picture(cell: &Element) -> bool {
    ["blip", "imagedata"].iter().any(|name| cell.find(name).is_some())
}

fn cells(row: &Element) -> Vec<&Element> {
    let mut cells = Vec::new();
    row.find_all("tc", &mut cells);
    cells
}

/// Whether an item of this mark goes on with the list that the paragraph before is in.
fn is_next_item(before: &str, mark: &str) -> bool {
    let number = |text: &str| text.split_once(". ").and_then(|(number, _)| number.parse::<usize>().ok());
    match number(mark) {
        Some(next) => number(before).is_some_and(|before| before + 1 == next),
        None => mark == "- " && before.starts_with(mark),
    }
}

/// Whether a file is a picture of which photos can be made, by its name.
fn is_shown(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["jpg", "jpeg", "jfif", "png", "gif", "webp", "avif", "bmp", "tif", "tiff", "svg"].contains(&ending.as_str())
}

fn file_name(part: &str) -> &str {
    part.rsplit('/').next().unwrap_or(part)
}

/// The characters that an element of a run stands for.
fn characters(element: &Element) -> String {
    match element.name.as_str() {
        "t" => element.text().replace(['\n', '\r'], " "),
        "tab" | "ptab" => "\t".to_owned(),
        "br" if element.attribute("type").is_some_and(|kind| kind != "textWrapping") => String::new(),
        "br" | "cr" => "\n".to_owned(),
        "noBreakHyphen" => "\u{2011}".to_owned(),
        "sym" => {
            let code = element.attribute("char").and_then(|code| u32::from_str_radix(code, 16).ok());
            code.and_then(char::from_u32).map(String::from).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// All words of an element in one line, struck ones too.
pub(super) fn plain(element: &Element) -> String {
    let mut out = String::new();
    add_plain(element, &mut out);
    one_line(&out)
}

fn add_plain(element: &Element, out: &mut String) {
    for child in element.elements() {
        match child.name.as_str() {
            "delText" => out.push_str(&child.text()),
            "instrText" => {}
            "t" | "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "sym" => out.push_str(&characters(child)),
            _ => add_plain(child, out),
        }
        if child.name == "p" {
            out.push(' ');
        }
    }
}
