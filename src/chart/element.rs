//! SVG elements as plain data.

use std::fmt;

/// An SVG element: its name, its attributes in order, its children. Written with `{}`, it is SVG text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The name: `rect`.
    pub name: &'static str,
    /// Names and unescaped values of the attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Unescaped characters.
    Text(String),
}

impl Element {
    /// An element of a class, with nothing in it.
    pub(super) fn new(name: &'static str, class: impl Into<String>) -> Self {
        Self { name, attributes: vec![("class", class.into())], children: Vec::new() }
    }

    /// A `g` of a class around `children`.
    pub(super) fn group(class: impl Into<String>, children: impl IntoIterator<Item = Element>) -> Self {
        Self::new("g", class).with(children)
    }

    /// The element with one more attribute.
    pub(super) fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The element with more children.
    pub(super) fn with(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// The element with all attributes in the order of their names, as they are written as data.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.attributes.sort_unstable();
        for child in &mut self.children {
            if let Node::Element(element) = child {
                *element = std::mem::replace(element, Self::new("g", "")).sorted();
            }
        }
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}=\"")?;
            escape(f, value)?;
            f.write_str("\"")?;
        }
        if self.children.is_empty() {
            return f.write_str("/>");
        }
        f.write_str(">")?;
        for child in &self.children {
            match child {
                Node::Element(element) => element.fmt(f)?,
                Node::Text(text) => escape(f, text)?,
            }
        }
        write!(f, "</{}>", self.name)
    }
}

/// Writes text so that it is text in XML and HTML, as content and between double quotation marks.
fn escape(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    for character in text.chars() {
        match character {
            '&' => f.write_str("&amp;")?,
            '<' => f.write_str("&lt;")?,
            '>' => f.write_str("&gt;")?,
            '"' => f.write_str("&quot;")?,
            _ => fmt::Write::write_char(f, character)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_escaped() {
        let mut text = Element::new("text", "a\"b").set("x", "1");
        text.children.push(Node::Text("<&>".into()));
        let group = Element::group("g", [text, Element::new("rect", "r")]);
        assert_eq!(
            group.to_string(),
            r#"<g class="g"><text class="a&quot;b" x="1">&lt;&amp;&gt;</text><rect class="r"/></g>"#
        );
    }
}
