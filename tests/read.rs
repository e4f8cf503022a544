//! The mistakes that authors make, each in a folder of its own, and the messages that they are given.
//!
//! `SNAPSHOTS=overwrite cargo test --test read` writes the messages anew.

mod golden;

use scrollwork::format::{ParseOptions, check, read_djot, read_json};
use std::{fs, path::Path};

/// What a reader says to the story file in `folder`.
fn messages(folder: &Path) -> String {
    let read = |file: &str| fs::read_to_string(folder.join(file)).ok();
    let reading = match (read("story.dj"), read("story.json")) {
        (Some(text), None) => read_djot(&text, &ParseOptions::named("story.dj")),
        (None, Some(text)) => read_json(&text, &ParseOptions::named("story.json")),
        _ => panic!("{} must hold story.dj or story.json", folder.display()),
    };
    let problems = check(&reading);
    problems.iter().map(|problem| format!("{problem}\n")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_mistake_is_named_with_its_place_and_mend() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/read");
    let mut folders: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 20);
    let mut wrong = Vec::new();
    for folder in folders {
        wrong.extend(golden::difference(&folder.join("problems.txt"), &messages(&folder)));
    }
    assert!(wrong.is_empty(), "messages have changed:\n{}", wrong.join("\n"));
}
