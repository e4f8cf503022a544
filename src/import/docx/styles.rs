//! What the styles of a document say of its paragraphs and words.

use crate::import::document::{
    role::{Role, role_by_name},
    xml::Element,
};
use std::collections::HashMap;

/// How many styles may be based on one another.
const DEEPEST: usize = 16;

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The id of that of paragraphs which name none.
    usual: Option<String>,
    /// The size of words of which no style says it, in half points.
    size: Option<u32>,
}

/// What is taken from a style.
#[derive(Clone, Default)]
pub(super) struct Style {
    based_on: Option<String>,
    /// Its role by name or outline level.
    role: Option<Role>,
    /// Its list and level.
    pub(super) list: Option<(String, usize)>,
    /// Whether its words are bold.
    pub(super) bold: Option<bool>,
    /// Whether its words are in italics.
    pub(super) italic: Option<bool>,
    /// Whether its words are a superscript.
    pub(super) raised: Option<bool>,
    /// The size of its words, in half points.
    pub(super) size: Option<u32>,
    /// Whether its lines are centred.
    pub(super) centred: Option<bool>,
}

impl Style {
    fn new(element: &Element) -> Self {
        let paragraph = element.child("pPr");
        let run = element.child("rPr");
        let name = element.value("name").map(str::to_lowercase);
        Self {
            based_on: element.value("basedOn").map(str::to_owned),
            role: name.as_deref().and_then(role_by_name).or_else(|| paragraph.and_then(role_by_outline)),
            list: paragraph.and_then(list),
            bold: run.and_then(|run| run.is_on("b")),
            italic: run.and_then(|run| run.is_on("i")),
            raised: run.and_then(raised),
            size: run.and_then(size),
            centred: paragraph.and_then(centred),
        }
    }

    /// What the paragraph is.
    pub(super) fn role(&self) -> Role {
        self.role.unwrap_or_default()
    }
}

impl Styles {
    /// The styles that `root` lists.
    pub(super) fn new(root: Option<&Element>) -> Self {
        let all = || root.into_iter().flat_map(Element::elements);
        let styles = || all().filter(|element| element.name == "style");
        let by_id = styles().filter_map(|style| Some((style.attribute("styleId")?.to_owned(), Style::new(style))));
        let is_usual = |style: &&Element| {
            style.attribute("type") == Some("paragraph")
                && matches!(style.attribute("default"), Some("1" | "true" | "on"))
        };
        let defaults = all().find(|element| element.name == "docDefaults").and_then(|defaults| defaults.find("rPr"));
        Self {
            by_id: by_id.collect(),
            usual: styles().find(is_usual).and_then(|style| style.attribute("styleId")).map(str::to_owned),
            size: defaults.and_then(size),
        }
    }

    /// The style of paragraphs that name none.
    pub(super) fn usual(&self) -> Style {
        self.usual.as_deref().map(|id| self.whole(id)).unwrap_or_default()
    }

    /// The size of words in paragraphs of `style`, in half points; 0 where nothing says it.
    pub(super) fn size(&self, style: &Style) -> u32 {
        style.size.or(self.size).unwrap_or_default()
    }

    /// Whether the words of a run are a superscript, by its own properties or the style that they name; `None` where nothing is said.
    pub(super) fn raised(&self, run: &Element) -> Option<bool> {
        let properties = run.child("rPr")?;
        raised(properties).or_else(|| self.whole(properties.value("rStyle")?).raised)
    }

    /// The style of this id, with all that it takes over from those it is based on.
    pub(super) fn whole(&self, id: &str) -> Style {
        let mut whole = Style::default();
        let mut next = self.by_id.get(id);
        for _ in 0..DEEPEST {
            let Some(style) = next else { break };
            whole.role = whole.role.or(style.role);
            whole.list = whole.list.take().or_else(|| style.list.clone());
            whole.bold = whole.bold.or(style.bold);
            whole.italic = whole.italic.or(style.italic);
            whole.raised = whole.raised.or(style.raised);
            whole.size = whole.size.or(style.size);
            whole.centred = whole.centred.or(style.centred);
            next = style.based_on.as_ref().and_then(|id| self.by_id.get(id));
        }
        whole
    }
}

/// The size that properties of words name, in half points.
pub(super) fn size(properties: &Element) -> Option<u32> {
    properties.value("sz")?.parse().ok()
}

/// Whether properties of words make them a superscript, where they name a place in the line.
pub(super) fn raised(properties: &Element) -> Option<bool> {
    properties.value("vertAlign").map(|place| place == "superscript")
}

/// Whether properties of a paragraph centre its lines, where they name an alignment.
pub(super) fn centred(properties: &Element) -> Option<bool> {
    properties.value("jc").map(|alignment| alignment == "center")
}

/// The role by an outline level: 0 to 8 are headings.
pub(super) fn role_by_outline(properties: &Element) -> Option<Role> {
    let level = properties.value("outlineLvl")?.parse::<usize>().ok()?;
    (level < 9).then_some(Role::Heading(level + 1))
}

/// The list that properties of a paragraph name, and the level in it.
pub(super) fn list(properties: &Element) -> Option<(String, usize)> {
    let list = properties.child("numPr")?;
    let level = list.value("ilvl").and_then(|level| level.parse().ok()).unwrap_or_default();
    Some((list.value("numId")?.to_owned(), level))
}
