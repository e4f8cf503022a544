//! Fields: words that the word processor computes from a code, such as links and page numbers.

use crate::import::document::xml::Element;

/// The fields that are open, the innermost last. One may go on over several paragraphs.
#[derive(Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Default)]
struct Field {
    code: String,
    /// Whether what follows is the outcome, and not the code.
    is_outcome: bool,
}

impl Fields {
    /// Reads the `fldChar` that begins, divides or ends a field.
    pub(super) fn mark(&mut self, element: &Element) {
        match element.attribute("fldCharType") {
            Some("begin") => self.0.push(Field::default()),
            Some("separate") => self.0.last_mut().into_iter().for_each(|field| field.is_outcome = true),
            Some("end") => drop(self.0.pop()),
            _ => {}
        }
    }

    /// Adds to the code of the innermost field.
    pub(super) fn code(&mut self, text: &str) {
        self.0.last_mut().into_iter().for_each(|field| field.code.push_str(text));
    }

    /// Whether words are part of a code, or of what belongs to pages: the number of one, a table of contents.
    pub(super) fn hides(&self) -> bool {
        let belongs_to_pages =
            |code: &str| matches!(first_word(code), "PAGE" | "NUMPAGES" | "PAGEREF" | "TOC" | "INDEX");
        self.0.iter().any(|field| !field.is_outcome || belongs_to_pages(&field.code))
    }

    /// The address that the innermost link leads to.
    pub(super) fn href(&self) -> Option<String> {
        self.0.iter().rev().find_map(|field| href(&field.code))
    }
}

/// The address in the code of a link: `HYPERLINK "https://…"`.
pub(super) fn href(code: &str) -> Option<String> {
    let rest = code.trim().strip_prefix("HYPERLINK")?.trim_start();
    // A link within the document has the switch `\l` there.
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    (!address.starts_with('\\')).then(|| address.to_owned())
}

fn first_word(code: &str) -> &str {
    code.split_whitespace().next().unwrap_or_default()
}
