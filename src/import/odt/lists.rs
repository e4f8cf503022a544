//! The lists of a document: what stands before their items.

use crate::import::document::xml::Element;
use std::collections::HashMap;

/// The styles of lists, and how far the lists that have ended were counted.
#[derive(Default)]
pub(super) struct Lists {
    styles: HashMap<String, HashMap<usize, Level>>,
    /// By `=` and the id of the list, and by the name of its style.
    ended: HashMap<String, Vec<usize>>,
}

/// A level of a style.
struct Level {
    /// Its first number; `None` for a bullet.
    start: Option<usize>,
    /// Whether anything stands before its items.
    is_shown: bool,
}

/// The place in a list.
#[derive(Default)]
pub(super) struct Place {
    style: String,
    /// From 1; 0 outside of lists.
    level: usize,
    /// The numbers of the last items, from the outermost level.
    counts: Vec<usize>,
    /// The number that the next item has by itself.
    number: Option<usize>,
    /// Whether the item has its mark.
    is_marked: bool,
}

impl Lists {
    /// Reads the list styles among the elements of `root`.
    pub(super) fn read(&mut self, root: Option<&Element>) {
        for style in root.into_iter().flat_map(Element::elements).filter(|style| style.name == "list-style") {
            let Some(name) = style.attribute("name") else { continue };
            let levels = style.elements().filter_map(|level| Some((number(level, "level")?, Level::new(level)?)));
            self.styles.insert(name.to_owned(), levels.collect());
        }
    }

    /// Enters `list`, which stands at `outer`.
    pub(super) fn enter(&self, list: &Element, outer: &Place) -> Place {
        let style = list.attribute("style-name").unwrap_or(&outer.style).to_owned();
        let level = outer.level + 1;
        let mut counts = outer.counts.clone();
        let earlier = match list.attribute("continue-list") {
            Some(id) => self.ended.get(&format!("={id}")),
            None if list.attribute("continue-numbering") == Some("true") => self.ended.get(&style),
            None => None,
        };
        match earlier {
            Some(earlier) if earlier.len() >= level => counts.clone_from(earlier),
            _ => counts.truncate(outer.level),
        }
        Place { style, level, counts, ..Place::default() }
    }

    /// Leaves `list`, whose last item is at `place`.
    pub(super) fn leave(&mut self, list: &Element, place: Place) {
        if let Some(id) = list.attribute("id") {
            self.ended.insert(format!("={id}"), place.counts.clone());
        }
        self.ended.insert(place.style, place.counts);
    }

    /// The mark of the item at `place`, `- ` or `3. `: empty where it has one already, or shows none. `usual` is the list style that the
    /// paragraph names.
    pub(super) fn mark(&self, place: &mut Place, usual: Option<&str>) -> String {
        if place.level == 0 || std::mem::replace(&mut place.is_marked, true) {
            return String::new();
        }
        let style = if place.style.is_empty() { usual.unwrap_or_default() } else { &place.style };
        let level = self.styles.get(style).and_then(|levels| levels.get(&place.level));
        let start = level.and_then(|level| level.start);
        place.counts.truncate(place.level);
        let is_next = place.counts.len() == place.level;
        place.counts.resize(place.level, 0);
        let Some(count) = place.counts.last_mut() else { return String::new() };
        let next = if is_next { count.saturating_add(1) } else { start.unwrap_or(1) };
        *count = place.number.take().unwrap_or(next);
        match (level.is_none_or(|level| level.is_shown), start) {
            (false, _) => String::new(),
            (true, Some(_)) => format!("{count}. "),
            (true, None) => "- ".to_owned(),
        }
    }
}

impl Level {
    fn new(level: &Element) -> Option<Self> {
        match level.name.as_str() {
            "list-level-style-number" => Some(Self {
                start: Some(number(level, "start-value").unwrap_or(1)),
                is_shown: level.attribute("num-format").is_some_and(|format| !format.is_empty()),
            }),
            "list-level-style-bullet" => {
                let is_shown = level.attribute("bullet-char").is_none_or(|bullet| !bullet.trim().is_empty());
                Some(Self { start: None, is_shown })
            }
            "list-level-style-image" => Some(Self { start: None, is_shown: true }),
            _ => None,
        }
    }
}

impl Place {
    /// Begins the next item.
    pub(super) fn begin(&mut self, item: &Element) {
        self.is_marked = item.name == "list-header";
        self.number = number(item, "start-value");
    }

    /// In how many lists the list stands that it is in.
    pub(super) fn inner(&self) -> usize {
        self.level.saturating_sub(1)
    }
}

fn number(element: &Element, name: &str) -> Option<usize> {
    element.attribute(name).and_then(|number| number.parse().ok())
}
