use super::*;
use proptest::prelude::*;
use std::os::unix::fs::symlink;
use tempfile::TempDir;

fn folder() -> (TempDir, StoryFolder) {
    let work = tempfile::tempdir().unwrap();
    let root = work.path().join("bridge");
    fs::create_dir_all(root.join("photos")).unwrap();
    let folder = StoryFolder::new(&root).unwrap();
    (work, folder)
}

#[test]
fn what_somebody_else_wrote_is_never_written_over() {
    let (_work, folder) = folder();
    let first = folder.write_text("one\n", "none").unwrap();
    fs::write(folder.path().join(STORY), "theirs\n").unwrap();
    assert!(matches!(folder.write_text("mine\n", &first), Err(FolderError::Changed { .. })));
    let there = folder.contents().unwrap();
    assert_eq!(there.text.as_deref(), Some("theirs\n"));
    folder.write_text("both\n", &there.tag).unwrap();
    assert_eq!(fs::read_to_string(folder.path().join(STORY)).unwrap(), "both\n");
}

#[test]
fn a_story_that_an_editor_is_writing_is_not_taken_for_an_empty_one() {
    let (_work, folder) = folder();
    let file = folder.path().join(STORY);
    fs::write(&file, "").unwrap();
    let text = thread::scope(|scope| {
        let reader = scope.spawn(|| folder.contents().unwrap().text);
        thread::sleep(BETWEEN_LOOKS);
        fs::write(&file, "theirs\n").unwrap();
        reader.join().unwrap()
    });
    assert_eq!(text.as_deref(), Some("theirs\n"));
    fs::write(&file, "").unwrap();
    assert_eq!(folder.contents().unwrap().text.as_deref(), Some(""));
}

#[test]
fn a_story_that_appears_meanwhile_stays() {
    let (_work, folder) = folder();
    assert_eq!(folder.contents().unwrap().text, None);
    fs::write(folder.path().join(STORY), "theirs\n").unwrap();
    assert!(matches!(folder.write_text("mine\n", "none"), Err(FolderError::Changed { .. })));
}

#[test]
fn line_endings_and_a_byte_order_mark_stay_as_they_are() {
    let (_work, folder) = folder();
    let file = folder.path().join(STORY);
    for (stored, shown, typed, written) in
        [("a\r\nb\r\n", "a\nb\n", "a\nc\n", "a\r\nc\r\n"), ("\u{feff}a\nb\n", "a\nb\n", "a\nc\n", "\u{feff}a\nc\n")]
    {
        fs::write(&file, stored).unwrap();
        let there = folder.contents().unwrap();
        assert_eq!(there.text.as_deref(), Some(shown));
        folder.write_text(shown, &there.tag).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), stored, "what is only opened is not written");
        folder.write_text(typed, &there.tag).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), written);
    }
}

#[test]
fn photos_and_tables_are_listed_and_nothing_else() {
    let (_work, folder) = folder();
    let names = ["photos/b.JPG", "photos/deep/a.webp", "trade.csv", "notes.txt", ".secret.png", ".git/x.png"];
    for name in names.into_iter().chain(["site/embed.js", "site/a.avif"]) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, name).unwrap();
    }
    let listed: Vec<String> = folder.contents().unwrap().files.into_iter().map(|file| file.name).collect();
    assert_eq!(listed, ["photos/b.JPG", "photos/deep/a.webp", "trade.csv"]);
}

#[test]
fn nothing_outside_of_the_folder_is_read_or_written() {
    let (work, folder) = folder();
    fs::write(work.path().join("outside.png"), "secret").unwrap();
    fs::write(folder.path().join("notes.txt"), "secret").unwrap();
    symlink(work.path().join("outside.png"), folder.path().join("photos/link.png")).unwrap();
    symlink(work.path(), folder.path().join("away")).unwrap();
    let away = ["../outside.png", "photos/../../outside.png", "photos/link.png", "away/outside.png", "/etc/x.png"];
    for name in away.into_iter().chain(["notes.txt", "story.dj", "", ".png"]) {
        assert!(matches!(folder.read_file(name), Err(FolderError::NotFound(_))), "{name} is read");
        let written = folder.write_file(name, b"x", None);
        assert!(matches!(written, Err(FolderError::NotFound(_))), "{name} is written");
    }
    assert_eq!(fs::read(work.path().join("outside.png")).unwrap(), b"secret");
}

#[test]
fn a_photo_takes_the_place_of_the_one_that_the_page_knows_and_of_no_other() {
    let (_work, folder) = folder();
    let first = folder.write_file("photos/a.png", b"one", None).unwrap();
    assert!(folder.write_file("photos/a.png", b"one", None).is_ok(), "it is there already");
    assert!(matches!(folder.write_file("photos/a.png", b"other", None), Err(FolderError::Changed { .. })));
    folder.write_file("photos/a.png", b"next", Some(&first)).unwrap();
    assert_eq!(folder.read_file("photos/a.png").unwrap(), b"next");
}

#[test]
fn the_state_changes_with_the_text_and_with_files() {
    let (_work, folder) = folder();
    let empty = folder.state();
    fs::write(folder.path().join(STORY), "one\n").unwrap();
    let one = folder.state();
    fs::write(folder.path().join("photos/a.png"), "a").unwrap();
    let two = folder.state();
    assert!(empty != one && one != two);
    assert_eq!(two, folder.state());
}

#[test]
fn a_story_that_is_a_link_is_neither_read_nor_written() {
    let (work, folder) = folder();
    fs::write(work.path().join("outside.dj"), "secret\n").unwrap();
    symlink(work.path().join("outside.dj"), folder.path().join(STORY)).unwrap();
    assert!(matches!(folder.contents(), Err(FolderError::Link(_))));
    assert!(matches!(folder.write_text("mine\n", "none"), Err(FolderError::Link(_))));
    assert_eq!(fs::read_to_string(work.path().join("outside.dj")).unwrap(), "secret\n");
}

proptest! {
    #[test]
    fn no_name_leads_out_of_the_folder(name in "[a./\\\\~:é-]{0,24}(\\.png)?") {
        let (work, folder) = folder();
        if folder.write_file(&name, b"x", None).is_ok() {
            prop_assert!(folder.root.join(&name).is_file());
        }
        let beside: Vec<_> = fs::read_dir(work.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
        prop_assert_eq!(beside, ["bridge"]);
    }
}
