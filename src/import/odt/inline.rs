//! The words of a paragraph: spans, links, fields, notes, comments, changes, pictures.

use super::{
    body::{Body, is_hidden},
    styles::Family,
    words::{annotation, characters, collapse, is_drawn, plain},
};
use crate::import::document::{
    format::Format,
    line::{Line, is_shown},
    words::one_line,
    xml::{Element, Node},
};

impl Body {
    /// Adds the words in `container` to a paragraph.
    pub(super) fn inline<'e>(&mut self, container: &'e Element, format: &Format, line: &mut Line<'e>) {
        for node in container.nodes() {
            match node {
                Node::Text(text) => line.words.push(format, &collapse(text)),
                Node::Element(element) if matches!(element.name.as_str(), "title" | "desc") && is_drawn(container) => {}
                Node::Element(element) => self.part(element, format, line),
            }
        }
    }

    /// Adds what an element in a paragraph stands for.
    pub(super) fn part<'e>(&mut self, element: &'e Element, format: &Format, line: &mut Line<'e>) {
        match element.name.as_str() {
            "span" => self.span(element, format, line),
            "a" => {
                let href = element.attribute("href").filter(|href| !href.starts_with('#'));
                let format = format.linked(self.writer.addresses.take(href.or(format.href.as_deref())));
                self.inline(element, &format, line);
            }
            "note" => {
                let text = element.child("note-body").map(|body| self.flat(body, line)).unwrap_or_default();
                self.writer.note(text).into_iter().for_each(|number| line.words.note(number));
            }
            "annotation" => line.words.remark(&annotation(element)),
            "change" => line.words.struck(&self.struck(element)),
            "hidden-text" => {
                let words = element.attribute("string-value").map(str::to_owned).unwrap_or_else(|| plain(element));
                line.words.remark(&format!("hidden: {words}"));
            }
            "conditional-text" if is_hidden(element) => line.words.remark(&format!("hidden: {}", plain(element))),
            "script" => line.words.remark(&plain(element)),
            "page-number" | "page-count" | "tracked-changes" => {}
            "ruby" => {
                self.inline(element.child("ruby-base").unwrap_or(element), format, line);
                let reading = element.child("ruby-text").map(plain).unwrap_or_default();
                line.words.push(format, &format!("（{reading}）"));
            }
            "frame" => self.frame(element, format, line),
            "line-break" if line.breaks_before_words() => {}
            _ if ["p", "h", "list", "table"].iter().any(|name| element.child(name).is_some()) => {
                line.boxes.push(element)
            }
            _ => match characters(element) {
                Some(characters) => line.words.push(format, &characters),
                None => self.inline(element, format, line),
            },
        }
    }

    fn span<'e>(&mut self, span: &'e Element, format: &Format, line: &mut Line<'e>) {
        let style = self.parts.styles.whole(Family::Text, span.attribute("style-name"));
        if style.hidden == Some(true) {
            return line.words.remark(&format!("hidden: {}", plain(span)));
        }
        let format = Format {
            bold: style.bold.unwrap_or(format.bold),
            italic: style.italic.unwrap_or(format.italic),
            raised: style.raised.unwrap_or(format.raised),
            size: style.size(format.size).unwrap_or(format.size),
            href: format.href.clone(),
        };
        self.inline(span, &format, line);
    }

    /// A picture, formula, text box or table that is set in the text.
    fn frame<'e>(&mut self, frame: &'e Element, format: &Format, line: &mut Line<'e>) {
        if ["text-box", "table"].iter().any(|name| frame.child(name).is_some()) {
            line.boxes.push(frame);
        }
        let object = frame.child("object").and_then(|object| object.attribute("href")).map(part_name);
        if let Some(formula) = object.and_then(|object| self.parts.formulas.remove(object)) {
            return line.words.push(format, &formula);
        }
        // The same picture may be there in several forms, the best first.
        let images =
            || frame.elements().filter(|child| child.name == "image").filter_map(|image| image.attribute("href"));
        let Some(image) = images().find(|href| is_shown(href)).or_else(|| images().next()) else {
            if let Some(object) = object {
                line.words.remark(&format!("an object that is not read: {object}"));
            }
            return;
        };
        if image.contains("://") {
            return line.words.remark(&format!("a picture that is not in the document: {image}"));
        }
        self.writer.picture(part_name(image), &description(frame), line);
    }
}

/// What a frame says that its picture shows: its title, and its description where that says more.
fn description(frame: &Element) -> String {
    let text = |name: &str| frame.child(name).map(|child| one_line(&child.text())).unwrap_or_default();
    let (title, description) = (text("title"), text("desc"));
    if title.is_empty() || description.contains(&title) {
        return description;
    }
    if description.is_empty() { title } else { format!("{}. {description}", title.trim_end_matches('.')) }
}

/// The name in the archive of what is named as seen from the part `content.xml`.
pub(super) fn part_name(href: &str) -> &str {
    href.trim_start_matches("./")
}
