//! A second build: only what has changed is written.

use crate::{files::files, workspace::Workspace};
use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    time::{Duration, SystemTime},
};

fn times(work: &Workspace) -> BTreeMap<PathBuf, SystemTime> {
    let time = |file: &PathBuf| fs::metadata(file).unwrap().modified().unwrap();
    files(&work.path("out")).into_iter().map(|file| (file.clone(), time(&file))).collect()
}

#[test]
fn nothing_is_written_twice() {
    let work = Workspace::new("again");
    work.published(&["stories"]);
    let before = times(&work);
    let ended = work.published(&["stories"]);
    assert_eq!(times(&work), before);
    assert!(ended.stdout.ends_with("2 stories published: nothing to write\n"), "{}", ended.stdout);
}

#[test]
fn nothing_is_compressed_or_encoded_twice() {
    let work = Workspace::new("kept");
    let arguments = ["stories", "--cache", "cache"];
    work.published(&arguments);
    // Another compressor's file stays where it unpacks to the same, and a cached photo is taken as the cache has it.
    let weak = work.run("gzip", &["--fast", "--keep", "--force", "out/embed.js"]);
    assert!(weak.good, "{}", weak.stderr);
    let before = fs::read(work.path("out/embed.js.gz")).unwrap();
    for manifest in files(&work.path("cache")).into_iter().filter(|file| file.ends_with("manifest.json")) {
        let text = fs::read_to_string(&manifest).unwrap();
        let (start, rest) = text.split_once(r##""dominant_color":"#"##).unwrap();
        fs::write(&manifest, format!(r##"{start}"dominant_color":"#abcdef{}"##, &rest[6..])).unwrap();
    }
    work.published(&arguments);
    assert!(fs::read(work.path("out/embed.js.gz")).unwrap() == before);
    assert!(work.read("out/stories/ferries/story.json").contains("#abcdef"));
}

#[test]
fn a_changed_story_changes_its_own_files_only() {
    let work = Workspace::new("changed");
    work.published(&["stories"]);
    let before = work.files("out");
    work.write("stories/harbour/story.dj", &work.read("stories/harbour/story.dj").replace("third", "fourth"));
    work.published(&["stories"]);
    let after = work.files("out");
    assert!(before.keys().eq(after.keys()));
    let changed: Vec<&String> = after.keys().filter(|name| before[*name] != after[*name]).collect();
    assert_eq!(changed.len(), 9, "{changed:?}");
    assert!(changed.iter().all(|name| name.starts_with("stories/harbour/")), "{changed:?}");
}

#[test]
fn a_compressed_file_that_is_missing_or_spoilt_is_made_again() {
    let work = Workspace::new("packed");
    work.published(&["stories"]);
    let before = work.files("out");
    fs::remove_file(work.path("out/embed.js.gz")).unwrap();
    fs::copy(work.path("out/embed.js.br"), work.path("out/stories/ferries/index.html.br")).unwrap();
    work.published(&["stories"]);
    assert!(work.files("out") == before);
}

#[test]
fn what_a_build_that_was_cut_short_left_behind_is_removed() {
    let work = Workspace::new("leftovers");
    work.published(&["stories"]);
    let before = work.files("out");
    let (old, new) = ("out/stories/ferries/.scrollwork-aB3xY9.part", "out/.scrollwork-4712cd.part");
    for part in [old, new] {
        work.write(part, "<!doc");
    }
    let long_ago = SystemTime::now() - Duration::from_secs(2 * 3600);
    fs::File::options().write(true).open(work.path(old)).unwrap().set_modified(long_ago).unwrap();
    work.published(&["stories"]);
    assert!(work.path(new).exists(), "another build may be at work");
    fs::remove_file(work.path(new)).unwrap();
    assert!(work.files("out") == before);
}

#[test]
fn the_player_gets_new_names_with_new_content_and_keeps_the_old_files() {
    let work = Workspace::new("player");
    work.published(&["stories"]);
    let before = work.files("out");
    work.write("player/scrollwork.css", "@layer scrollwork{}");
    work.published(&["stories"]);
    let after = work.files("out");
    for (name, content) in &before {
        if name.starts_with("embed-") || name.starts_with("assets/") {
            assert_eq!(after.get(name), Some(content), "{name}");
        }
    }
    let loaders = |files: &BTreeMap<String, Vec<u8>>| {
        files.keys().filter(|name| name.starts_with("embed-") && name.ends_with(".js")).cloned().collect::<Vec<_>>()
    };
    let new = loaders(&after).into_iter().find(|name| !before.contains_key(name)).unwrap();
    assert!(after[&new] == after["embed.js"]);
    let page = work.read("out/stories/ferries/index.html");
    assert!(page.contains(&format!("src=\"../../{new}\"")), "{page}");
    let headers = work.read("out/_headers");
    assert!(loaders(&after).iter().all(|name| headers.contains(&format!("\n/{name}\n"))), "{headers}");
}
