//! Places that cannot be published into, and stories that cannot stand where they want to.

use crate::{expected::expect, workspace::Workspace};
use std::fs;

/// Publishes with these arguments, which has to fail with the expected words and to leave no trace of what it began.
fn fails(work: &Workspace, name: &str, arguments: &[&str]) {
    let ended = work.build(arguments);
    assert!(!ended.good, "{name}: {}", ended.stdout);
    expect(&format!("expected/places/{name}.txt"), &ended.stderr);
    let parts: Vec<String> = work.files("out").into_keys().filter(|path| path.ends_with(".part")).collect();
    assert!(parts.is_empty(), "{name}: {parts:?}");
}

#[test]
fn a_file_is_no_place_to_publish_into() {
    let work = Workspace::new("out-is-a-file");
    work.write("out", "mine");
    fails(&work, "out-is-a-file", &["stories"]);
    assert_eq!(work.read("out"), "mine");
}

#[test]
fn a_place_under_a_file_is_none() {
    let work = Workspace::new("out-under-a-file");
    work.write("file", "mine");
    let ended = work.run(env!("CARGO_BIN_EXE_scrollwork"), &["build", "stories", "-o", "file/out"]);
    assert!(!ended.good);
    expect("expected/places/out-under-a-file.txt", &ended.stderr);
}

#[test]
fn a_player_that_is_missing_or_not_whole_is_named() {
    let work = Workspace::new("no-player");
    fails(&work, "player-missing", &["stories", "--player", "nowhere"]);
    fs::remove_file(work.path("player/live.js")).unwrap();
    fails(&work, "player-not-whole", &["stories"]);
    work.write("player/live.js", "fetch(\"app_bg.wasm\");fetch(\"runtime-debug.wasm\");");
    work.write("player/embed.js", &work.read("player/embed.js").replace("\"live.js\"", "\"live.js\" + \"live.js\""));
    fails(&work, "player-names-twice", &["stories"]);
    assert!(!work.path("out").exists(), "nothing is published without a player");
}

#[test]
fn the_players_own_folder_is_no_place_to_publish_into() {
    let work = Workspace::new("player-in-out");
    fs::create_dir(work.path("out")).unwrap();
    for (name, content) in work.files("player") {
        fs::write(work.path("out").join(name), content).unwrap();
    }
    fails(&work, "player-in-out", &["stories", "--player", "out"]);
    assert!(work.files("out") == work.files("player"));
}

#[test]
fn stories_with_one_slug_are_refused_wherever_they_come_from() {
    let work = Workspace::new("one-slug");
    work.published(&["stories"]);
    let before = work.files("out");
    work.write("more/harbour/story.dj", "---\ntitle: Another\ndek: In short.\n---\n\nText.\n");
    fails(&work, "one-slug", &["stories", "more"]);
    assert!(work.files("out") == before);
}

#[test]
fn a_story_that_is_named_twice_is_published_once() {
    let work = Workspace::new("named-twice");
    let ended = work.published(&["stories/harbour", "stories", "stories/harbour/story.dj"]);
    assert!(ended.stdout.contains("2 stories published: "), "{}", ended.stdout);
}

#[test]
fn a_folder_in_the_place_of_a_page_keeps_the_whole_story_back() {
    let work = Workspace::new("folder-for-page");
    work.published(&["stories"]);
    fs::remove_file(work.path("out/stories/harbour/index.html")).unwrap();
    fs::create_dir(work.path("out/stories/harbour/index.html")).unwrap();
    let before = work.files("out");
    work.write("stories/harbour/story.dj", "---\ntitle: The harbour\ndek: It has thawed.\n---\n\nThere was ice.\n");
    fails(&work, "folder-for-page", &["stories"]);
    assert!(work.files("out") == before);
}

#[test]
fn the_publishers_own_files_stay() {
    let work = Workspace::new("own-files");
    let own = ["_headers", "nginx.conf"];
    for name in own.iter().chain(&["index.html"]) {
        work.write(&format!("out/{name}"), "mine");
    }
    let ended = work.published(&["stories"]);
    for name in own {
        assert_eq!(work.read(&format!("out/{name}")), "mine", "{name}");
        assert!(
            ended.stdout.contains(&format!("out/{name}: not written by this program, left as it is\n")),
            "{ended:?}"
        );
    }
    assert_eq!(work.read("out/index.html"), "mine");
}

#[test]
fn stories_and_what_they_need_are_published_and_nothing_else() {
    let work = Workspace::new("nothing-else");
    // A player as `trunk build` leaves it has the mock news page of the preview beside it.
    for (name, content) in [("index.html", "<title>The Lanternfield Courier</title>"), ("news.css", "p{}")] {
        work.write(&format!("player/{name}"), content);
    }
    work.published(&["stories"]);
    let mut top: Vec<_> = fs::read_dir(work.path("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    top.sort();
    let plain = |name: &String| !name.ends_with(".br") && !name.ends_with(".gz") && !name.starts_with("embed-");
    let top: Vec<String> = top.into_iter().map(|name| name.into_string().unwrap()).filter(plain).collect();
    assert_eq!(top, ["_headers", "assets", "embed.js", "nginx.conf", "stories", "story.schema.json"]);
}

#[test]
fn nothing_is_written_where_no_story_can_be_published() {
    let work = Workspace::new("all-failed");
    work.write("bad/one/story.dj", "---\ntitle: One\n---\n\n{x}\n");
    work.write("bad/two/story.dj", "---\ntitle: Two\ndek: D\n---\n\n::: photo\n![A](photos/a.jpg)\n:::\n");
    // Photos that can be made, beside one that turns out to be broken only when it is.
    let ferries = work.read("stories/ferries/story.dj");
    work.write("bad/ferries/story.dj", &ferries);
    for name in ["pier.png", "ferries.png"] {
        let mut photo = fs::read(work.path(&format!("stories/ferries/photos/{name}"))).unwrap();
        if name == "pier.png" {
            let middle = photo.len() / 2;
            photo[middle..].iter_mut().for_each(|byte| *byte = 0x55);
        }
        fs::create_dir_all(work.path("bad/ferries/photos")).unwrap();
        fs::write(work.path(&format!("bad/ferries/photos/{name}")), photo).unwrap();
    }
    let ended = work.build(&["bad"]);
    assert!(!ended.good && ended.stdout.contains("0 stories published, 3 not: nothing to write"), "{ended:?}");
    assert!(!work.path("out").exists(), "{:?}", work.files("out").keys());
    work.published(&["stories/harbour"]);
    let before = work.files("out");
    work.write("player/scrollwork.css", "@layer scrollwork{}");
    assert!(!work.build(&["bad"]).good);
    assert!(work.files("out") == before && !work.path("out/stories/ferries").exists());
}

#[test]
fn a_missing_folder_and_an_empty_one_are_named_and_the_others_published() {
    let work = Workspace::new("missing");
    fs::create_dir(work.path("empty")).unwrap();
    fails(&work, "missing", &["nowhere", "empty", "stories/harbour"]);
    assert!(work.path("out/stories/harbour/index.html").is_file());
}
