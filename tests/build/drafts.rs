//! Drafts: stories to look at before their photos are there.

use crate::{expected::expect, workspace::Workspace};
use std::fs;

const STORY: &str = "---\ntitle: The mill\ndek: Of a wheel.\n---\n\n::: photo\n![](photos/wheel.jpg)\n\nThe wheel in May.\n:::\n\n\
                     {credit=A}\n::: photo\n![The weir](photos/weir.png)\n\nThe weir.\n:::\n";

#[test]
fn a_draft_is_refused_with_a_word_of_how_to_see_it() {
    let work = Workspace::new("draft-refused");
    work.write("drafts/mill/story.dj", STORY);
    let ended = work.build(&["drafts"]);
    assert!(!ended.good);
    expect("expected/drafts/refused.txt", &ended.stderr);
}

#[test]
fn a_draft_has_boxes_where_its_photos_will_be() {
    let work = Workspace::new("draft");
    work.write("drafts/mill/story.dj", STORY);
    fs::create_dir_all(work.path("drafts/mill/photos")).unwrap();
    fs::write(work.path("drafts/mill/photos/weir.png"), "not a photo").unwrap();
    let ended = work.published(&["drafts", "--draft"]);
    expect("expected/drafts/shown.txt", &ended.stderr);
    let page = work.read("out/stories/mill/index.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    let boxes: Vec<String> =
        work.files("out/stories/mill/photos").into_keys().filter(|name| name.ends_with(".svg")).collect();
    assert_eq!(boxes.len(), 2, "{boxes:?}");
    for name in &boxes {
        assert!(page.contains(&format!("src=\"photos/{name}\"")), "{name}");
    }
    let said: String = boxes.iter().map(|name| work.read(&format!("out/stories/mill/photos/{name}"))).collect();
    for label in
        ["Photo to come", "photos/wheel.jpg", "The wheel in May.", "Photo that cannot be read", "photos/weir.png"]
    {
        assert!(said.contains(label), "{said}");
    }
}

#[test]
fn a_draft_may_lack_photos_and_nothing_else() {
    let work = Workspace::new("draft-errors");
    work.write("drafts/mill/story.dj", &STORY.replace("{credit=A}", "{kredit=A}"));
    let ended = work.build(&["drafts", "--draft"]);
    assert!(!ended.good && ended.stderr.contains("unknown attribute `kredit`"), "{ended:?}");
    assert!(!ended.stderr.contains("--draft"), "{}", ended.stderr);
    assert!(!work.path("out").exists());
}

#[test]
fn what_new_and_import_write_can_be_looked_at_at_once() {
    let work = Workspace::new("draft-new");
    let scrollwork = |arguments: &[&str]| work.run(env!("CARGO_BIN_EXE_scrollwork"), arguments);
    assert!(scrollwork(&["new", "mine"]).good);
    work.write(
        "article.txt",
        "The weir\n\nBy Ada Wren\n\nThe weir held all winter, and nobody went near it.\n\n\
        A man looks at the weir. Photograph: Bo Lind/Moor Press\n\nThen it broke.\n",
    );
    assert!(scrollwork(&["import", "article.txt", "-o", "weir"]).good);
    let ended = work.published(&["mine", "weir", "--draft"]);
    assert!(ended.stdout.contains("2 stories published"), "{}", ended.stdout);
    for story in ["mine", "weir"] {
        let photos = work.files(&format!("out/stories/{story}/photos"));
        assert!(!photos.is_empty() && photos.keys().all(|name| name.contains("w.svg")), "{:?}", photos.keys());
    }
}

#[test]
fn a_build_without_a_terminal_says_a_line_for_each_photo() {
    let work = Workspace::new("progress");
    let mut lines = work.published(&["stories"]).progress;
    lines.sort();
    let told: Vec<&str> = lines.iter().map(|line| line.rsplit_once(", ").unwrap().1).collect();
    assert!(told.contains(&"photos/pier.png") && told.contains(&"photos/ferries.png"), "{lines:?}");
    let number = lines.len();
    assert!(lines[number - 1].starts_with(&format!("ferries: photo {number} of {number}, ")), "{lines:?}");
}
