//! The characters of WordprocessingML: those of the elements of a run, and all words of an element in one line.

use super::{styles::Styles, symbol::symbol};
use crate::import::{
    document::{formula::formula, words::one_line, xml::Element},
    superscript::raised_numbers,
};

/// The characters that an element of a run stands for.
pub(super) fn characters(element: &Element) -> String {
    match element.name.as_str() {
        "t" => element.text().replace(['\n', '\r'], " "),
        "tab" | "ptab" => "\t".to_owned(),
        "br" if element.attribute("type").is_some_and(|kind| kind != "textWrapping") => String::new(),
        "br" | "cr" => "\n".to_owned(),
        "noBreakHyphen" => "\u{2011}".to_owned(),
        "sym" => symbol(element).map(String::from).unwrap_or_default(),
        _ => String::new(),
    }
}

/// All words of an element in one line, struck ones too.
pub(super) fn plain(element: &Element, styles: &Styles) -> String {
    let mut out = String::new();
    add_plain(element, styles, &mut out);
    one_line(&out)
}

fn add_plain(element: &Element, styles: &Styles, out: &mut String) {
    for child in element.elements() {
        match child.name.as_str() {
            "delText" => out.push_str(&child.text()),
            "instrText" => {}
            "oMath" => out.push_str(&formula(child)),
            "r" if styles.raised(child) == Some(true) => {
                let mut words = String::new();
                add_plain(child, styles, &mut words);
                out.push_str(&raised_numbers(&words).unwrap_or(words));
            }
            "t" | "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "sym" => out.push_str(&characters(child)),
            _ => add_plain(child, styles, out),
        }
        if child.name == "p" {
            out.push(' ');
        }
    }
}
