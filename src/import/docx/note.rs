//! References to footnotes and endnotes, and the marks that authors give to some in place of a number.

use super::words::characters;
use crate::import::{document::xml::Element, superscript::raised_numbers};

/// The key of the note that an element refers to: `f` or `e`, for the foot and the end, and its id; `None` for other elements.
pub(super) fn key(element: &Element) -> Option<String> {
    let letter = match element.name.as_str() {
        "footnoteReference" => 'f',
        "endnoteReference" => 'e',
        _ => return None,
    };
    Some(format!("{letter}{}", element.attribute("id").unwrap_or_default()))
}

/// The custom mark of the note that a reference names: the words `behind` it in its run; empty where it has a number.
pub(super) fn own_mark<'e>(reference: &Element, behind: impl Iterator<Item = &'e Element>) -> String {
    let value = reference.attribute("customMarkFollows").unwrap_or("0");
    if matches!(value, "0" | "false" | "off") {
        return String::new();
    }
    let mark = behind.take_while(|element| key(element).is_none()).map(characters).collect::<String>();
    mark.trim().to_owned()
}

/// The words of a note without its own `mark` before them.
pub(super) fn without_mark<'t>(text: &'t str, mark: &str) -> &'t str {
    let raised = raised_numbers(mark);
    let behind = [Some(mark), raised.as_deref()].into_iter().flatten().find_map(|mark| text.strip_prefix(mark));
    let is_inside = |behind: &str| {
        mark.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric) && text.starts_with(mark)
    };
    behind.filter(|behind| !mark.is_empty() && !is_inside(behind)).map_or(text, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::without_mark;

    #[test]
    fn a_mark_before_the_words_of_a_note_is_cut() {
        for (text, mark, expected) in [
            ("1 Ledger.", "1", "Ledger."),
            ("¹Ledger.", "1", "Ledger."),
            ("* Ledger.", "*", "Ledger."),
            ("1998 it fell.", "1", "1998 it fell."),
            ("Ledger.", "*", "Ledger."),
            ("Ledger.", "", "Ledger."),
        ] {
            assert_eq!(without_mark(text, mark), expected);
        }
    }
}
