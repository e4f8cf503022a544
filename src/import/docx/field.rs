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
    /// Of a field whose code is whole: the address that it leads to, and whether it belongs to pages.
    href: Option<String>,
    is_of_pages: bool,
}

impl Fields {
    /// Reads the `fldChar` that begins, divides or ends a field.
    pub(super) fn mark(&mut self, element: &Element) {
        match element.attribute("fldCharType") {
            Some("begin") => self.0.push(Field::default()),
            Some("separate") => self.0.last_mut().into_iter().for_each(Field::divide),
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
        self.0.iter().any(|field| !field.is_outcome || field.is_of_pages)
    }

    /// The address that the innermost link leads to.
    pub(super) fn href(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|field| field.href.as_deref())
    }
}

impl Field {
    /// Reads the code, which is whole: what follows is the outcome.
    fn divide(&mut self) {
        self.is_outcome = true;
        self.href = href(&self.code).map(str::to_owned);
        self.is_of_pages = matches!(first_word(&self.code), "PAGE" | "NUMPAGES" | "PAGEREF" | "TOC" | "INDEX");
    }
}

/// The address in the code of a link: `HYPERLINK "https://…"`.
pub(super) fn href(code: &str) -> Option<&str> {
    let rest = code.trim().strip_prefix("HYPERLINK")?.trim_start();
    // A link within the document has the switch `\l` there.
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next()?,
    };
    (!address.starts_with('\\')).then_some(address)
}

fn first_word(code: &str) -> &str {
    code.split_whitespace().next().unwrap_or_default()
}
