//! A part of a document as a tree of XML elements.

use quick_xml::{Reader, XmlVersion, escape::resolve_predefined_entity, events::Event};

/// The version of XML that documents are written in.
const VERSION: XmlVersion = XmlVersion::Implicit1_0;
/// How deep elements may be in one another: text boxes in tables in text boxes come to a few dozen.
const DEEPEST: usize = 200;

/// An element, its names without their prefixes.
#[derive(Debug, Default)]
pub(in crate::import) struct Element {
    /// Its name: `p` for `w:p`.
    pub(in crate::import) name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

/// What is in an element.
#[derive(Debug)]
pub(in crate::import) enum Node {
    /// An element.
    Element(Element),
    /// Characters.
    Text(String),
}

/// Reads the tree of `text`. The error says what is wrong with it.
pub(in crate::import) fn parse(text: &[u8]) -> Result<Element, String> {
    let text = std::str::from_utf8(text).map_err(|error| error.to_string())?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    // The root, and what is open in it.
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err(format!("elements are more than {DEEPEST} deep"));
                }
                let mut element = Element { name: start.local_name().as_ref().to_owned(), ..Element::default() };
                for attribute in start.attributes() {
                    let attribute = attribute.map_err(|error| error.to_string())?;
                    let value = attribute.normalized_value(VERSION).map_err(|error| error.to_string())?;
                    element.attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
                }
                open.push(element);
            }
            Event::End(_) => {
                let Some(element) = open.pop() else { break };
                let Some(parent) = open.last_mut() else { break };
                match element.name.as_str() {
                    "AlternateContent" => parent.children.extend(element.alternative()),
                    _ => parent.children.push(Node::Element(element)),
                }
            }
            Event::Text(characters) => add(&mut open, &characters.xml_content(VERSION)),
            Event::CData(characters) => add(&mut open, &characters.xml_content(VERSION)),
            Event::GeneralRef(reference) => match reference.resolve_char_ref().map_err(|error| error.to_string())? {
                Some(character) => add(&mut open, character.encode_utf8(&mut [0; 4])),
                None => add(&mut open, resolve_predefined_entity(&reference).ok_or("an entity of its own")?),
            },
            // What it declares could grow without end.
            Event::DocType(_) => return Err("a document type declaration".to_owned()),
            Event::Eof => break,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    let root = open.into_iter().next().unwrap_or_default();
    root.children.into_iter().find_map(Node::into_element).ok_or_else(|| "no element".to_owned())
}

fn add(open: &mut [Element], characters: &str) {
    if let Some(element) = open.last_mut() {
        element.children.push(Node::Text(characters.to_owned()));
    }
}

impl Node {
    fn into_element(self) -> Option<Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }
}

impl Element {
    /// The content that is meant for newer word processors, where there is any; it stands in the place of all.
    fn alternative(self) -> Vec<Node> {
        let branches = self.children.into_iter().filter_map(Node::into_element);
        branches.map(|branch| branch.children).find(|children| !children.is_empty()).unwrap_or_default()
    }

    /// The value of an attribute.
    pub(in crate::import) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Its elements and characters, in their order.
    pub(in crate::import) fn nodes(&self) -> &[Node] {
        &self.children
    }

    /// The elements in it.
    pub(in crate::import) fn elements(&self) -> impl Iterator<Item = &Self> + Clone {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of a name in it.
    pub(in crate::import) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// The `val` of the first element of a name in it.
    pub(in crate::import) fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether a property is on: `<b/>`, and not `<b val="0"/>`; `None` where nothing is said.
    pub(in crate::import) fn is_on(&self, name: &str) -> Option<bool> {
        let off = |value: &str| matches!(value, "0" | "false" | "off" | "none");
        Some(!self.child(name)?.attribute("val").is_some_and(off))
    }

    /// The elements of a name, however deep, none within another.
    pub(in crate::import) fn find_all<'e>(&'e self, name: &str, found: &mut Vec<&'e Self>) {
        self.find_any(&[name], found);
    }

    /// The same of several names.
    pub(in crate::import) fn find_any<'e>(&'e self, names: &[&str], found: &mut Vec<&'e Self>) {
        for element in self.elements() {
            if names.contains(&element.name.as_str()) {
                found.push(element);
            } else {
                element.find_any(names, found);
            }
        }
    }

    /// The first element of a name, however deep.
    pub(in crate::import) fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find_map(|element| if element.name == name { Some(element) } else { element.find(name) })
    }

    /// Its characters, however deep.
    pub(in crate::import) fn text(&self) -> String {
        let text = |child: &Node| match child {
            Node::Element(element) => element.text(),
            Node::Text(text) => text.clone(),
        };
        self.children.iter().map(text).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_prefixes_and_entities_become_characters() {
        let root =
            parse(br#"<?xml version="1.0"?><w:p a:val="1 &lt; 2"><w:b/>R&amp;D &#x41;<![CDATA[<]]></w:p>"#).unwrap();
        assert_eq!((root.name.as_str(), root.attribute("val"), root.text().as_str()), ("p", Some("1 < 2"), "R&D A<"));
        assert_eq!((root.is_on("b"), root.is_on("i")), (Some(true), None));
    }

    #[test]
    fn of_alternatives_one_is_taken() {
        let root = parse(b"<a><mc:AlternateContent><mc:Choice><t>new</t></mc:Choice><mc:Fallback><t>old</t></mc:Fallback></mc:AlternateContent></a>").unwrap();
        assert_eq!(root.text(), "new");
    }

    #[test]
    fn what_is_broken_or_grows_without_end_is_refused() {
        let deep = "<a>".repeat(DEEPEST + 1);
        let cases = ["<a><b></a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a>&b;</a>", "", deep.as_str()];
        for text in cases {
            assert!(parse(text.as_bytes()).is_err(), "{text}");
        }
        assert!(parse(b"\xFF\xFE<\0").is_err());
    }
}
