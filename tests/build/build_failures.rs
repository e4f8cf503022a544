//! A story that cannot be published: what is said, and that nothing else is harmed.
//!
//! Each folder under `refused/` holds the bad `story.dj` or `story.json` that takes the place of the story of the
//! ferries; `expected/refused/` holds what is said of it.

use crate::{
    expected::expect,
    workspace::{HERE, Workspace},
};
use std::{fs, os::unix::fs::symlink, path::Path};

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
    photo_refused("photo-missing", |pier, _| fs::remove_file(pier).unwrap());
}

#[test]
fn a_photo_that_is_none_is_named() {
    photo_refused("photo-broken", |pier, _| fs::write(pier, "no picture").unwrap());
}

#[test]
fn half_a_photo_is_named() {
    photo_refused("photo-half", |_, ferries| {
        let whole = fs::read(ferries).unwrap();
        fs::write(ferries, &whole[..whole.len() / 2]).unwrap();
    });
}

#[test]
fn a_photo_of_too_many_bytes_is_named() {
    // The file has this length, and takes no room on the disk.
    photo_refused("photo-heavy", |pier, _| fs::File::create(pier).unwrap().set_len(201_000_000).unwrap());
}

#[test]
fn a_folder_in_the_place_of_a_photo_is_named() {
    photo_refused("photo-folder", |pier, _| {
        fs::remove_file(pier).unwrap();
        fs::create_dir(pier).unwrap();
    });
}

#[test]
fn a_photo_that_leads_to_itself_is_named() {
    photo_refused("photo-circle", |pier, _| {
        fs::remove_file(pier).unwrap();
        symlink("pier.png", pier).unwrap();
    });
}

const STORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/build/stories/ferries/story.dj");

/// Publishes both stories, spoils the one, changes the other, and publishes again.
fn refused(name: &str, spoil: impl FnOnce(&Workspace)) {
    let work = Workspace::new(&format!("refused-{name}"));
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

/// The same with the story as it was, and `spoil` given the paths of its photos `pier.png` and `ferries.png`.
fn photo_refused(name: &str, spoil: impl FnOnce(&Path, &Path)) {
    refused(name, |work| {
        work.write("stories/ferries/story.dj", &fs::read_to_string(STORY).unwrap());
        let photo = |name: &str| work.path(&format!("stories/ferries/photos/{name}"));
        spoil(&photo("pier.png"), &photo("ferries.png"));
    });
}
