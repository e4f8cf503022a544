//! The lists of a document: what stands before their items.

use crate::import::document::xml::Element;
use std::collections::HashMap;

/// The lists by their ids, and how far each is counted.
#[derive(Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    /// How far the levels of each definition are counted: lists that share one go on with one another.
    counts: HashMap<String, Vec<usize>>,
}

/// A list.
struct List {
    definition: String,
    levels: HashMap<usize, Level>,
}

/// A level of a list that shows something before its items.
struct Level {
    is_numbered: bool,
    /// The first number.
    start: usize,
    /// Whether this list begins anew, wherever the one before it has ended.
    begins_anew: bool,
}

impl Numbering {
    /// The lists that `root` defines.
    pub(super) fn new(root: Option<&Element>) -> Self {
        let named =
            |name: &'static str| root.into_iter().flat_map(Element::elements).filter(move |one| one.name == name);
        let mut lists = HashMap::new();
        for list in named("num") {
            let (Some(id), Some(definition)) = (list.attribute("numId"), list.value("abstractNumId")) else { continue };
            let mut levels = HashMap::new();
            let defined = named("abstractNum").filter(|one| one.attribute("abstractNumId") == Some(definition));
            for level in defined.flat_map(Element::elements).filter(|one| one.name == "lvl") {
                levels.extend(Level::new(level).map(|found| (index(level), found)));
            }
            for change in list.elements().filter(|one| one.name == "lvlOverride") {
                let start = change.value("startOverride").and_then(|start| start.parse().ok());
                if let (Some(start), Some(level)) = (start, levels.get_mut(&index(change))) {
                    *level = Level { start, begins_anew: true, ..*level };
                }
            }
            lists.insert(id.to_owned(), List { definition: definition.to_owned(), levels });
        }
        Self { lists, counts: HashMap::new() }
    }

    /// The mark of the next item of a list on a level, counted from 0: `- ` or `3. `; `None` where nothing is shown.
    pub(super) fn mark(&mut self, id: &str, level: usize) -> Option<String> {
        let list = self.lists.get_mut(id)?;
        let found = list.levels.get_mut(&level)?;
        let counts = self.counts.entry(list.definition.clone()).or_default();
        if std::mem::take(&mut found.begins_anew) {
            counts.truncate(level);
        }
        // An item ends the counts of the levels under it.
        counts.truncate(level + 1);
        let is_first = counts.len() <= level;
        counts.resize(level + 1, 0);
        let count = counts.last_mut()?;
        *count = if is_first { found.start } else { *count + 1 };
        Some(if found.is_numbered { format!("{count}. ") } else { "- ".to_owned() })
    }
}

impl Level {
    fn new(level: &Element) -> Option<Self> {
        let format = level.value("numFmt").filter(|format| *format != "none")?;
        let start = level.value("start").and_then(|start| start.parse().ok()).unwrap_or(1);
        Some(Self { is_numbered: format != "bullet", start, begins_anew: false })
    }
}

/// The last of the levels that a list has (ECMA-376-1, 17.9.3).
const LAST: usize = 8;

/// Which level an element speaks of.
fn index(element: &Element) -> usize {
    element.attribute("ilvl").and_then(|index| index.parse().ok()).map_or(0, |index: usize| index.min(LAST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::document::xml;

    #[test]
    fn lists_of_one_definition_go_on_with_one_another_unless_they_begin_anew() {
        let root = xml::parse(
            br#"<w:numbering>
              <w:abstractNum w:abstractNumId="7">
                <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>
                <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>
                <w:lvl w:ilvl="2"><w:numFmt w:val="none"/></w:lvl>
              </w:abstractNum>
              <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
              <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
              <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            </w:numbering>"#,
        )
        .unwrap();
        let mut numbering = Numbering::new(Some(&root));
        let mut mark = |id, level| numbering.mark(id, level);
        let marks = [mark("1", 0), mark("1", 1), mark("2", 0), mark("3", 0), mark("3", 0), mark("1", 2), mark("9", 0)];
        assert_eq!(marks.map(|mark| mark.unwrap_or_default()), ["3. ", "- ", "4. ", "1. ", "2. ", "", ""]);
    }
}
