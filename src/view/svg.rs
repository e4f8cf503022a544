//! SVG in the browser: the elements of a drawing, made one by one.

use super::piece::Piece;
use crate::chart::{Element, Node};
use leptos::tachys::renderer::{
    Rndr,
    types::{Element as Made, Node as Parent},
};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// A drawing as a part of a page.
pub(super) fn piece(drawing: Element) -> Piece {
    Piece::of(move |parent, before| {
        let made = make(&drawing);
        Rndr::insert_node(parent, &made, before);
    })
}

fn make(element: &Element) -> Made {
    let made = Rndr::create_element(element.name, Some(NAMESPACE));
    for (name, value) in element.attributes.iter().filter(|(name, _)| *name != "xmlns") {
        Rndr::set_attribute(&made, name, value);
    }
    for child in &element.children {
        let child: Parent = match child {
            Node::Element(element) => make(element).into(),
            Node::Text(text) => Rndr::create_text_node(text).into(),
        };
        Rndr::insert_node(&made, &child, None);
    }
    made
}
