//! The `head` element of a page, line by line, with all values escaped.

use super::escape;
use std::fmt::Write as _;

/// The lines of a `head` element, in order.
#[derive(Debug, Default)]
pub(super) struct Head(String);

impl Head {
    /// A `meta` with a `name`.
    pub(super) fn meta(&mut self, name: &str, content: &str) {
        self.line(format_args!("<meta name=\"{name}\" content=\"{}\">", escape::html(content)));
    }

    /// A `meta` with a `property`, as Open Graph has them.
    pub(super) fn property(&mut self, property: &str, content: &str) {
        self.line(format_args!("<meta property=\"{property}\" content=\"{}\">", escape::html(content)));
    }

    /// A `link`; `attributes` are written as they are given, in order, with escaped values.
    pub(super) fn link(&mut self, relation: &str, attributes: &[(&str, &str)]) {
        let attributes: String =
            attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape::html(value))).collect();
        self.line(format_args!("<link rel=\"{relation}\"{attributes}>"));
    }

    /// A line of HTML that holds nothing unescaped from a story.
    pub(super) fn line(&mut self, html: impl std::fmt::Display) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(self.0, "{html}");
    }

    /// The lines.
    pub(super) fn html(&self) -> &str {
        &self.0
    }
}
