//! What happens to photos and drawings on the way to publication.

use super::*;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{io, path::PathBuf};

const DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 1"><path d="M0 0h9v1z"/></svg>"#;
const PRINTED: Size = Size { width: 2400, height: 100 };

/// A story's folder and an output folder, gone with the test.
struct Folders(PathBuf);

impl Folders {
    fn new(files: &[(&str, &[u8])]) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folders = Self(std::env::temp_dir().join(format!("scrollwork-photos-{}-{number}", std::process::id())));
        files.iter().for_each(|(name, bytes)| folders.put(name, bytes));
        folders
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join("story").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn prepare(&self, src: &str) -> Result<Size, PhotoError> {
        prepare(&self.0.join("story"), src, &self.0.join("out"))
    }

    fn written(&self, src: &str) -> Vec<u8> {
        fs::read(self.0.join("out").join(src)).unwrap()
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = io::Cursor::new(Vec::new());
    image::RgbImage::new(width, height).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn a_drawing_stands_in_until_the_photo_comes() {
    let folders = Folders::new(&[("art/a.svg", DRAWING.as_bytes())]);
    assert_eq!(folders.prepare("photos/a.jpg").unwrap(), PRINTED);
    folders.put("photos/a.jpg", &png(3, 2));
    assert_eq!(folders.prepare("photos/a.jpg").unwrap(), Size { width: 3, height: 2 });
    assert_eq!(folders.written("photos/a.jpg"), png(3, 2));
}

#[test]
fn a_drawing_is_printed_again_only_when_it_changes() {
    let folders = Folders::new(&[("art/a.svg", DRAWING.as_bytes())]);
    folders.prepare("photos/a.jpg").unwrap();
    let target = folders.0.join("out/photos/a.jpg");
    let written = || fs::metadata(&target).unwrap().modified().unwrap();
    let first = written();
    folders.prepare("photos/a.jpg").unwrap();
    assert_eq!(written(), first);
    folders.put("art/a.svg", DRAWING.replace("24 1", "24 2").as_bytes());
    assert_eq!(folders.prepare("photos/a.jpg").unwrap(), Size { width: 2400, height: 200 });
    assert_ne!(written(), first);
    assert_eq!(fs::read_dir(target.parent().unwrap()).unwrap().count(), 1, "no half photo is left");
}

#[test]
fn what_cannot_be_published_says_why() {
    let folders = Folders::new(&[
        ("art/a.svg", b"<svg"),
        ("art/b.svg", DRAWING.as_bytes()),
        ("photos/c.jpg", b"\xff\xd8\xff\xe0 broken"),
    ]);
    let said = |src| folders.prepare(src).unwrap_err().to_string();
    assert!(said("photos/a.jpg").contains("art/a.svg is not a drawing"));
    assert!(said("photos/b.png").contains("art/b.svg can stand in for a `.jpg` file only"));
    assert!(said("photos/c.jpg").contains("c.jpg is a picture that cannot be read"));
    assert!(said("photos/d.jpg").contains("d.jpg and no drawing"));
    for src in ["", "photos/", "../d.jpg", "/d.jpg", "https://example.org/d.jpg", "photos/../../d.jpg"] {
        assert!(said(src).contains("is not a file of the story"), "{src}");
    }
    assert!(!folders.0.join("out").exists());
}

#[test]
fn all_photos_of_a_story_get_their_sizes() {
    let photo = |name: &str| format!(r#"{{"src":"photos/{name}.jpg"}}"#);
    let json = format!(
        r#"{{"format":1,"slug":"s","title":"S","language":"en","opening":{a},"sections":[{{"id":"intro","blocks":[
        {{"photo":{b}}},{{"photo":{a}}},{{"stage":{{"steps":[{{"photo":{a}}},{{"photo":{b}}}]}}}}]}}]}}"#,
        a = photo("a"),
        b = photo("b"),
    );
    let mut story: Story = serde_json::from_str(&json).unwrap();
    let folders = Folders::new(&[("art/a.svg", DRAWING.as_bytes())]);
    let problems = prepare_all(&mut story, &folders.0.join("story"), &folders.0.join("out"));
    assert_eq!(problems.len(), 1, "a missing photo is named once: {problems:?}");
    let sizes: Vec<_> = photos(&mut story).map(|photo| photo.size).collect();
    assert_eq!(sizes, [Some(PRINTED), None, Some(PRINTED), Some(PRINTED), None]);
}
