//! The rendered stories: every case of `tests/render`, the demo and the fixtures, with what they are made of.

use crate::sources::{Names, files, found, root};
use regex::Regex;
use scrollwork::{
    format::{ParseOptions, read_djot, read_json},
    publish::fragment,
    story::Story,
    view::{Options, to_html},
};
use std::{collections::BTreeMap, fs, path::Path, sync::LazyLock};

/// The articles as they stand in a page.
pub(crate) static PAGES: LazyLock<String> = LazyLock::new(|| all(|story| to_html(story, &Options::default())));

/// The fragments, which the loader copies into pages.
pub(crate) static FRAGMENTS: LazyLock<String> = LazyLock::new(|| all(|story| fragment(story, 2)));

fn all(render: impl Fn(&Story) -> String) -> String {
    let json = files(&root().join("tests/render"), "json");
    let djot = ["public/stories", "tests/browser", "tests/build/stories"];
    let djot = djot.iter().flat_map(|folder| files(&root().join(folder), "dj"));
    let stories: Vec<Story> =
        json.iter().map(|path| from_json(path)).chain(djot.map(|path| from_djot(&path))).collect();
    assert!(stories.len() > 10, "only {} stories", stories.len());
    stories.iter().map(render).collect()
}

fn from_json(path: &Path) -> Story {
    let parsed = read_json(&fs::read_to_string(path).unwrap(), &ParseOptions::named("story.json"));
    parsed.story.unwrap_or_else(|| panic!("{}: {:?}", path.display(), parsed.problems))
}

fn from_djot(path: &Path) -> Story {
    let text = fs::read_to_string(path).unwrap();
    let name = path.display().to_string();
    read_djot(&text, &ParseOptions::named(&name)).story.unwrap_or_else(|| panic!("{name} is no story"))
}

/// The elements in `html`, each with the names of its attributes and their values.
pub(crate) fn elements(html: &str) -> BTreeMap<String, BTreeMap<String, Names>> {
    let tag = Regex::new(r#"<([a-z][a-z0-9-]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"]*")?)*)\s*/?>"#).unwrap();
    let attribute = Regex::new(r#"([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?"#).unwrap();
    let mut elements: BTreeMap<String, BTreeMap<String, Names>> = BTreeMap::new();
    for found in tag.captures_iter(html) {
        let attributes = elements.entry(found[1].to_owned()).or_default();
        for named in attribute.captures_iter(&found[2]) {
            let value = named.get(2).map_or("", |value| value.as_str());
            attributes.entry(named[1].to_owned()).or_default().insert(value.to_owned());
        }
    }
    elements
}

/// The names of all attributes in `html`.
pub(crate) fn attributes(html: &str) -> Names {
    elements(html).into_values().flat_map(BTreeMap::into_keys).collect()
}

/// The values of one attribute in `html`.
pub(crate) fn values(html: &str, attribute: &str) -> Names {
    elements(html).into_values().filter_map(|mut found| found.remove(attribute)).flatten().collect()
}

/// The classes in `html`.
pub(crate) fn classes(html: &str) -> Names {
    values(html, "class").iter().flat_map(|value| value.split(' ')).map(str::to_owned).collect()
}

/// The custom properties in the inline styles of `html`.
pub(crate) fn properties(html: &str) -> Names {
    values(html, "style").iter().flat_map(|style| found(r"(--[\w-]+)\s*:", style)).collect()
}
