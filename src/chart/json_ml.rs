//! Drawings as data, in JsonML: an element is an array of its name, its attributes and what is in it.
//!
//! Only the elements and attributes that charts have can be read, so that nothing in a drawing runs or loads anything.

use super::{Element, Node};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeSeq};
use serde_json::Value;
use std::collections::BTreeMap;

/// The elements that drawings have.
const ELEMENTS: [&str; 8] = ["circle", "g", "line", "path", "rect", "svg", "text", "tspan"];
/// Their attributes.
const ATTRIBUTES: [&str; 15] =
    ["class", "cx", "cy", "d", "height", "r", "text-anchor", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2"];

/// The name of an element that drawings have.
#[must_use]
pub fn element_name(name: &str) -> Option<&'static str> {
    ELEMENTS.into_iter().find(|known| *known == name)
}

/// The name of an attribute that drawings have.
#[must_use]
pub fn attribute_name(name: &str) -> Option<&'static str> {
    ATTRIBUTES.into_iter().find(|known| *known == name)
}

impl Serialize for Element {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(Some(2 + self.children.len()))?;
        sequence.serialize_element(self.name)?;
        sequence.serialize_element(
            &self.attributes.iter().map(|(name, value)| (*name, value)).collect::<BTreeMap<_, _>>(),
        )?;
        for child in &self.children {
            match child {
                Node::Element(element) => sequence.serialize_element(element)?,
                Node::Text(text) => sequence.serialize_element(text)?,
            }
        }
        sequence.end()
    }
}

impl<'de> Deserialize<'de> for Element {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        element(&Value::deserialize(deserializer)?).ok_or_else(|| de::Error::custom("no drawing of a chart"))
    }
}

fn element(value: &Value) -> Option<Element> {
    let [name, attributes, children @ ..] = value.as_array()?.as_slice() else { return None };
    let attribute = |(name, value): (&String, &Value)| Some((attribute_name(name)?, value.as_str()?.to_owned()));
    let child = |child: &Value| match child {
        Value::String(text) => Some(Node::Text(text.clone())),
        other => element(other).map(Node::Element),
    };
    Some(Element {
        name: element_name(name.as_str()?)?,
        attributes: attributes.as_object()?.iter().map(attribute).collect::<Option<_>>()?,
        children: children.iter().map(child).collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_charts_draw_is_read() {
        let text = r#"["g",{"class":"a"},["text",{"x":"1","y":"2"},"<3"],["rect",{"d":"x"}]]"#;
        let element: Element = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&element).unwrap(), text);
        for other in [
            r#"["script",{},"x"]"#,
            r#"["g",{"onload":"x"}]"#,
            r#"["g",{"href":"x"}]"#,
            r#"["g",{"x":1}]"#,
            r#"["g",{},1]"#,
            r#"["g"]"#,
            "{}",
        ] {
            assert!(serde_json::from_str::<Element>(other).is_err(), "{other}");
        }
    }
}
