//! What the styles of a document say of its paragraphs and words: those that have a name, and the automatic ones of what was set by hand.

use super::size::Size;
use crate::import::document::{
    role::{Role, role_by_name},
    xml::Element,
};
use std::collections::HashMap;

/// How many styles may be based on one another.
const DEEPEST: usize = 16;

/// The family of a style: styles of paragraphs and of words may share a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Family {
    Paragraph,
    Text,
}

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    by_name: HashMap<(Family, String), Style>,
    /// The size of words of which no style says it, in half points.
    size: Option<u32>,
}

/// What is taken from a style.
#[derive(Clone, Default)]
pub(super) struct Style {
    parent: Option<String>,
    /// Whether it stands for what was set by hand.
    is_automatic: bool,
    /// The role that its name gives.
    role: Option<Role>,
    /// The style of its list.
    pub(super) list: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    /// Whether the italics are set by hand, so that they stress words.
    pub(super) is_stressed: bool,
    /// Whether its words are a superscript.
    pub(super) raised: Option<bool>,
    size: Option<Size>,
    pub(super) centred: Option<bool>,
    /// Whether its words are hidden.
    pub(super) hidden: Option<bool>,
}

impl Style {
    fn new(element: &Element, is_automatic: bool) -> Self {
        let paragraph = element.child("paragraph-properties");
        let text = |name: &str| element.child("text-properties").and_then(|text| text.attribute(name));
        let name = element.attribute("display-name").or_else(|| element.attribute("name")).unwrap_or_default();
        let alignment = paragraph.and_then(|paragraph| paragraph.attribute("text-align"));
        let list = element.attribute("list-style-name").filter(|name| !name.is_empty());
        Self {
            parent: element.attribute("parent-style-name").map(str::to_owned),
            is_automatic,
            role: if is_automatic { None } else { role(&readable(name)) },
            list: list.map(str::to_owned),
            bold: text("font-weight")
                .map(|weight| weight == "bold" || weight.parse().is_ok_and(|weight: u32| weight >= 600)),
            italic: text("font-style").map(|style| style != "normal"),
            is_stressed: false,
            raised: text("text-position").map(is_raised),
            size: text("font-size").and_then(Size::parse),
            centred: alignment.map(|alignment| alignment == "center"),
            hidden: text("display").map(|display| display == "none"),
        }
    }

    /// What the paragraph is.
    pub(super) fn role(&self) -> Role {
        self.role.unwrap_or_default()
    }

    /// The size of its words in half points, where `usual` is that of words around it; `None` where it says none.
    pub(super) fn size(&self, usual: u32) -> Option<u32> {
        self.size.map(|size| size.half_points(usual))
    }
}

impl Styles {
    /// The styles of the part `styles`, and the automatic ones of the part `content`.
    pub(super) fn new(styles: Option<&Element>, content: &Element) -> Self {
        let mut all = Self::default();
        for root in [styles, Some(content)] {
            all.read(root.and_then(|root| root.child("styles")), false);
        }
        all.read(content.child("automatic-styles"), true);
        all
    }

    fn read(&mut self, root: Option<&Element>, is_automatic: bool) {
        for element in root.into_iter().flat_map(Element::elements) {
            let family = match element.attribute("family") {
                Some("paragraph") => Family::Paragraph,
                Some("text") => Family::Text,
                _ => continue,
            };
            let style = Style::new(element, is_automatic);
            match (element.name.as_str(), element.attribute("name")) {
                ("default-style", _) if family == Family::Paragraph => self.size = style.size(0),
                ("style", Some(name)) => drop(self.by_name.insert((family, name.to_owned()), style)),
                _ => {}
            }
        }
    }

    /// The size of words of which no style says it, in half points; 0 where nothing says it.
    pub(super) fn usual_size(&self) -> u32 {
        self.size.unwrap_or_default()
    }

    /// The style of this name, with all that it takes over from those it is based on.
    pub(super) fn whole(&self, family: Family, name: Option<&str>) -> Style {
        let mut whole = Style::default();
        let mut next = name;
        for _ in 0..DEEPEST {
            let Some(name) = next else { break };
            let Some(style) = self.by_name.get(&(family, name.to_owned())) else {
                // Programs need not say what the built-in styles look like.
                whole.role = whole.role.or_else(|| role(&readable(name)));
                break;
            };
            whole.is_stressed |= style.is_automatic && whole.italic.is_none() && style.italic == Some(true);
            whole.role = whole.role.or(style.role);
            whole.list = whole.list.take().or_else(|| style.list.clone());
            whole.bold = whole.bold.or(style.bold);
            whole.italic = whole.italic.or(style.italic);
            whole.raised = whole.raised.or(style.raised);
            whole.size = match whole.size {
                Some(size) => Some(size.of(style.size)),
                None => style.size,
            };
            whole.centred = whole.centred.or(style.centred);
            whole.hidden = whole.hidden.or(style.hidden);
            next = style.parent.as_deref();
        }
        whole
    }
}

/// Whether a place in the line is over it: `super 58%`, `33% 58%`.
fn is_raised(position: &str) -> bool {
    let place = position.split_whitespace().next().unwrap_or_default();
    place == "super"
        || place.strip_suffix('%').and_then(|share| share.parse().ok()).is_some_and(|share: f32| share > 0.0)
}

/// The role of a built-in style by its readable name.
fn role(name: &str) -> Option<Role> {
    let name = name.to_lowercase();
    role_by_name(&name).or_else(|| name.starts_with("contents ").then_some(Role::Contents))
}

/// A name as it is shown: `Text_20_body` is `Text body`.
fn readable(name: &str) -> String {
    let mut out = String::new();
    let mut parts = name.split('_');
    out.push_str(parts.next().unwrap_or_default());
    let mut is_code = true;
    for part in parts {
        let code = u32::from_str_radix(part, 16).ok().and_then(char::from_u32).filter(|_| is_code && part.len() == 2);
        match code {
            Some(letter) => out.push(letter),
            None if is_code => out.extend(["_", part]),
            None => out.push_str(part),
        }
        is_code = code.is_none();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::document::xml;

    #[test]
    fn a_style_takes_over_what_those_it_is_based_on_say() {
        let styles = xml::parse(
            br#"<office:document-styles><office:styles>
              <style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>
              <style:style style:name="Small" style:family="paragraph"><style:text-properties fo:font-size="10.5pt" fo:font-weight="600"/></style:style>
              <style:style style:name="Bild_5f_unter_20_schrift" style:display-name="Bildunterschrift" style:family="paragraph" style:parent-style-name="Small">
                <style:text-properties fo:font-size="80%" fo:font-style="italic"/></style:style>
            </office:styles></office:document-styles>"#,
        )
        .unwrap();
        let content = xml::parse(
            br#"<office:document-content><office:automatic-styles>
              <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Bild_5f_unter_20_schrift"><style:paragraph-properties fo:text-align="center"/></style:style>
              <style:style style:name="P1" style:family="text"><style:text-properties fo:font-style="oblique"/></style:style>
            </office:automatic-styles></office:document-content>"#,
        )
        .unwrap();
        let styles = Styles::new(Some(&styles), &content);
        let style = styles.whole(Family::Paragraph, Some("P1"));
        assert_eq!((styles.usual_size(), style.size(0), style.role()), (24, Some(16), Role::Caption));
        assert_eq!(
            (style.bold, style.italic, style.is_stressed, style.centred),
            (Some(true), Some(true), false, Some(true))
        );
        assert!(styles.whole(Family::Text, Some("P1")).is_stressed);
        assert_eq!(readable("Bild_5f_unter_20_schrift"), "Bild_unter schrift");
    }
}
