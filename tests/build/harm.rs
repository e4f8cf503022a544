//! A story that cannot be published: what is said, and that nothing else is harmed.
//!
//! Each folder under `refused/` holds the bad `story.dj` or `story.json` that takes the place of the story of the
//! ferries; `expected/refused/` holds what is said of it.

use crate::{
    golden::expect,
    work::{HERE, Work},
};
use std::{fs, path::Path};

#[test]
fn a_bad_story_is_named_and_harms_nothing() {
    let mut cases: Vec<_> = fs::read_dir(Path::new(HERE).join("refused")).unwrap().map(|case| case.unwrap()).collect();
    cases.sort_by_key(|case| case.file_name());
    assert!(cases.len() >= 8);
    for case in cases {
        let name = case.file_name().into_string().unwrap();
        refused(&name, |work| {
            for file in ["story.dj", "story.json"] {
                if let Ok(text) = fs::read_to_string(case.path().join(file)) {
                    work.write(&format!("stories/ferries/{file}"), &text);
                }
            }
        });
    }
}

#[test]
fn a_story_of_ten_megabytes_is_refused() {
    refused("too-large", |work| work.write("stories/ferries/story.dj", &"ten letters".repeat(1_000_000)));
}

#[test]
fn a_missing_photo_is_named() {
    refused("photo-missing", |work| {
        work.write("stories/ferries/story.dj", &fs::read_to_string(STORY).unwrap());
        fs::remove_file(work.path("stories/ferries/photos/pier.png")).unwrap();
    });
}

#[test]
fn a_photo_that_is_none_is_named() {
    refused("photo-broken", |work| {
        work.write("stories/ferries/story.dj", &fs::read_to_string(STORY).unwrap());
        work.write("stories/ferries/photos/pier.png", "no picture");
    });
}

#[test]
fn half_a_photo_is_named() {
    refused("photo-half", |work| {
        work.write("stories/ferries/story.dj", &fs::read_to_string(STORY).unwrap());
        let photo = work.path("stories/ferries/photos/ferries.png");
        let whole = fs::read(&photo).unwrap();
        fs::write(photo, &whole[..whole.len() / 2]).unwrap();
    });
}

const STORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/build/stories/ferries/story.dj");

/// Publishes both stories, spoils the one, changes the other, and publishes again.
fn refused(name: &str, spoil: impl FnOnce(&Work)) {
    let work = Work::new(&format!("refused-{name}"));
    work.published(&["stories"]);
    let before = work.files("out");
    fs::remove_file(work.path("stories/ferries/story.dj")).unwrap();
    spoil(&work);
    work.write("stories/harbour/story.dj", "---\ntitle: The harbour\ndek: It has thawed.\n---\n\nThere was ice.\n");
    let ended = work.build(&["stories"]);
    assert!(!ended.good, "{name}: {}", ended.stdout);
    expect(&format!("expected/refused/{name}.txt"), &ended.stderr);
    assert!(work.read("out/stories/harbour/index.html").contains("It has thawed."), "{name}");
    let after = work.files("out");
    assert!(before.keys().eq(after.keys()), "{name}: {:?}", after.keys());
    for (path, content) in before.iter().filter(|(path, _)| !path.starts_with("stories/harbour/")) {
        assert!(after[path] == *content, "{name}: {path} has changed");
    }
}
