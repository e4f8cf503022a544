//! The gallery of blocks: its page has a section for each example, each example is one to copy, and no block is missing.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use scrollwork::{
    format::{ParseOptions, check, read_djot},
    story::{Block, Story},
    view::{Options, to_html},
};
use std::{collections::BTreeSet, fs, path::Path};

/// The examples by name.
fn examples() -> Vec<(String, Story)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/gallery");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut examples: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|end| end == "dj"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let reading = read_djot(&fs::read_to_string(&path).unwrap(), &ParseOptions::named(format!("{name}.dj")));
            let problems: Vec<String> = check(&reading).iter().map(ToString::to_string).collect();
            assert!(problems.is_empty(), "{}", problems.join("\n"));
            (name, reading.into_story().unwrap())
        })
        .collect();
    examples.sort_by(|(a, _), (b, _)| a.cmp(b));
    examples
}

#[test]
fn its_page_has_a_section_for_each_example() {
    let page = include_str!("../public/gallery/index.html");
    let examples = examples();
    for (name, story) in &examples {
        assert_eq!(story.slug.to_string(), format!("gallery-{name}"));
        let section =
            format!("<section id=\"{name}\"><a href=\"../stories/gallery-{name}/\">{}</a></section>", story.title);
        assert!(page.contains(&section), "{section}");
    }
    assert_eq!(page.matches("<section ").count(), examples.len());
}

/// Whatever only the sheet of the rarer blocks, or the one of what is rarest, styles is in no story that does without that sheet.
#[test]
fn who_shows_what_is_rare_asks_for_its_styles() {
    let usual = classes("styles");
    let blocks = classes("styles/blocks");
    let rare: BTreeSet<String> = blocks.difference(&usual).cloned().collect();
    let known: BTreeSet<String> = usual.union(&blocks).cloned().collect();
    let mut rarest: BTreeSet<String> = classes("styles/rare").difference(&known).cloned().collect();
    // The second sheet names it, too, as what it leaves out.
    rarest.insert("sw-stage-beside".to_owned());
    assert!(rare.len() > 20 && rarest.len() > 5, "{rare:?} {rarest:?}");
    let mut shown = BTreeSet::new();
    for (name, story) in examples() {
        let page = to_html(&story, &Options::default());
        let found: Vec<&String> = rare.iter().filter(|class| has_class(&page, class)).collect();
        assert!(found.is_empty() || page.contains("data-sw-blocks"), "{name} shows {found:?}");
        shown.extend(found.into_iter().cloned());
        let found: Vec<&String> = rarest.iter().filter(|class| has_class(&page, class)).collect();
        assert!(found.is_empty() || has_class(&page, "sw-rare"), "{name} shows {found:?}");
        shown.extend(found.into_iter().cloned());
    }
    for class in ["sw-partial", "sw-table", "sw-stage-beside", "sw-lens"] {
        assert!(shown.contains(class), "{class} is not among {shown:?}");
    }
}

/// The classes that the sheets in a folder name.
fn classes(folder: &str) -> BTreeSet<String> {
    let files =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let sheets = files.filter(|path| path.is_file()).map(|path| fs::read_to_string(path).unwrap()).collect::<String>();
    let parts = sheets.split(".sw-").skip(1);
    parts
        .map(|part| format!("sw-{}", part.split(|sign: char| sign != '-' && !sign.is_alphanumeric()).next().unwrap()))
        .collect()
}

/// Whether an element of `page` has this class.
fn has_class(page: &str, class: &str) -> bool {
    let lists = page.split("class=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    lists.flat_map(str::split_whitespace).any(|name| name == class)
}

#[test]
fn every_kind_of_block_has_an_example() {
    let mut shown = BTreeSet::new();
    for (_, story) in examples() {
        story.sections.iter().for_each(|section| kinds(&section.blocks, &mut shown));
    }
    let schema: serde_json::Value = serde_json::from_str(include_str!("build/expected/story.schema.json")).unwrap();
    let blocks = schema["$defs"]["Block"]["oneOf"].as_array().unwrap();
    // A block without a field is a name among others, or alone.
    let names = blocks.iter().flat_map(|block| match (block["properties"].as_object(), block["enum"].as_array()) {
        (Some(properties), _) => properties.keys().cloned().collect(),
        (None, Some(names)) => names.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect(),
        (None, None) => vec![block["const"].as_str().unwrap().to_owned()],
    });
    let missing: Vec<String> = names.filter(|name| !shown.contains(name)).collect();
    assert_eq!(missing, [""; 0], "in no example");
}

/// Notes the kinds of `blocks`, and of the cards of stages.
fn kinds(blocks: &[Block], shown: &mut BTreeSet<String>) {
    for block in blocks {
        let name = match serde_json::to_value(block).unwrap() {
            serde_json::Value::String(name) => name,
            other => other.as_object().unwrap().keys().next().unwrap().clone(),
        };
        shown.insert(name);
        if let Block::Stage(stage) = block {
            stage.steps.iter().for_each(|step| kinds(&step.cards, shown));
        }
    }
}
