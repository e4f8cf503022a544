//! What happens to photos in the darkroom.

use super::*;
use crate::story::Size;
use image::{ExtendedColorType, ImageEncoder as _, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use std::{
    fs,
    sync::atomic::{AtomicU32, Ordering},
};

/// A story's folder, a cache and a published folder, gone with the test.
struct Folders(PathBuf);

impl Folders {
    fn new(files: &[(&str, &[u8])]) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folders = Self(std::env::temp_dir().join(format!("scrollwork-darkroom-{}-{number}", std::process::id())));
        for (name, bytes) in files {
            let path = folders.0.join("story").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folders
    }

    fn publish(&self, story: &mut Story) -> Vec<(String, PhotoError)> {
        self.develop(story).problems
    }

    fn develop(&self, story: &mut Story) -> Developed {
        let mut made = Darkroom::new(self.0.join("cache"), false).develop(story, &self.0.join("story"), &self.out());
        std::mem::take(&mut made.files).put().unwrap();
        made
    }

    fn out(&self) -> PathBuf {
        self.0.join("out")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.out().join("photos")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn story(photos: &[&str]) -> Story {
    let photos: Vec<String> =
        photos.iter().map(|src| format!(r#"{{"photo":{{"src":"{src}","portrait":"4:5"}}}}"#)).collect();
    let json = format!(
        r#"{{"format":1,"slug":"s","title":"S","language":"en","sections":[{{"id":"intro","blocks":[{}]}}]}}"#,
        photos.join(",")
    );
    serde_json::from_str(&json).unwrap()
}

/// A JPEG with a note of where it was taken, whose pixels lie on their side.
fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let picture =
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 40, 30]) } else { Rgb([0, 0, 99]) });
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 16.8N 96.1E".to_vec();
    exif.push(0);
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

#[test]
fn a_photo_leaves_upright_in_every_format_and_without_its_notes() {
    let master = jpeg(60, 40);
    assert!(master.windows(3).any(|part| part == b"GPS"));
    let folders = Folders::new(&[("photos/Böat.jpg", &master)]);
    let mut told = story(&["photos/Böat.jpg"]);
    assert!(folders.publish(&mut told).is_empty());
    let photo = photos_of(&told)[0];
    assert_eq!(photo.size, Some(Size { width: 40, height: 60 }));
    assert!(photo.src.starts_with("photos/") && photo.src.ends_with("-40w.jpg"), "{}", photo.src);
    let made = photo.renditions.clone().unwrap();
    assert_eq!(made.sources.iter().map(|file| file.format).collect::<Vec<_>>(), PhotoFormat::ALL);
    assert_eq!((made.portrait[0].width, made.portrait[0].height), (40, 50));
    assert!(made.tone.is_some_and(|tone| tone.len() == 7));
    for file in made.sources.iter().chain(&made.portrait) {
        let bytes = fs::read(folders.out().join(&file.src)).unwrap();
        assert!(!bytes.windows(3).any(|part| part == b"GPS" || part == b"Exi"), "{}", file.src);
    }
    let upright = image::open(folders.out().join(&photo.src)).unwrap().to_rgb8();
    assert!(upright.get_pixel(20, 5).0[0] > 150 && upright.get_pixel(20, 55).0[2] > 60, "turned to the right");
}

#[test]
fn what_has_not_changed_is_not_made_again_and_what_is_damaged_is() {
    let folders = Folders::new(&[("photos/a.jpg", &jpeg(60, 40))]);
    let mut first = story(&["photos/a.jpg"]);
    folders.publish(&mut first);
    let entries: Vec<_> = fs::read_dir(folders.0.join("cache")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(entries.len(), 6, "the whole photo, its crop and the share images");
    for record in entries.iter().map(|entry| entry.join("record.json")) {
        let text = fs::read_to_string(&record).unwrap();
        fs::write(&record, text.replacen(r##""tone":"#"##, r##""tone":"#123456 was "##, 1)).unwrap();
    }
    let mut second = story(&["photos/a.jpg"]);
    folders.publish(&mut second);
    assert!(serde_json::to_string(&second).unwrap().contains("#123456 was"), "the record was used");
    for entry in &entries {
        let mut files = fs::read_dir(entry).unwrap().map(|file| file.unwrap().path());
        fs::write(files.find(|path| !path.ends_with("record.json")).unwrap(), b"damaged").unwrap();
    }
    let mut third = story(&["photos/a.jpg"]);
    folders.publish(&mut third);
    assert_eq!(third, first, "a damaged entry is made again");
}

#[test]
fn files_of_older_builds_stay_for_the_pages_that_name_them() {
    let folders = Folders::new(&[("photos/a.jpg", &jpeg(60, 40))]);
    folders.publish(&mut story(&["photos/a.jpg"]));
    let before = folders.names();
    fs::write(folders.0.join("story/photos/a.jpg"), jpeg(62, 40)).unwrap();
    folders.publish(&mut story(&["photos/a.jpg"]));
    let after = folders.names();
    assert!(before.iter().all(|name| after.contains(name)), "{after:?}");
    assert_eq!(after.len(), 2 * before.len());
}

#[test]
fn a_broken_photo_is_named_and_the_rest_is_made() {
    let whole = jpeg(60, 40);
    let folders = Folders::new(&[("photos/a.jpg", &whole[..whole.len() - 9]), ("photos/b.jpg", &whole)]);
    let mut told = story(&["photos/a.jpg", "photos/b.jpg", "photos/c.jpg"]);
    let problems = folders.publish(&mut told);
    assert_eq!(problems.iter().map(|(src, _)| src.as_str()).collect::<Vec<_>>(), ["photos/a.jpg", "photos/c.jpg"]);
    assert!(problems[0].1.to_string().contains("its end is missing"), "{}", problems[0].1);
    assert!(photos_of(&told)[1].renditions.is_some() && photos_of(&told)[0].renditions.is_none());
}

#[test]
fn share_images_have_their_shapes_and_outlive_the_build() {
    let folders = Folders::new(&[("photos/a.jpg", &jpeg(60, 40))]);
    let mut told = story(&["photos/a.jpg"]);
    let Developed { shares, problems, .. } = folders.develop(&mut told);
    assert!(problems.is_empty());
    let sizes: Vec<_> = shares.iter().map(|share| (share.width, share.height)).collect();
    assert_eq!(sizes, [(40, 20), (40, 22), (40, 30), (40, 40)]);
    assert!(folders.publish(&mut story(&["photos/a.jpg"])).is_empty());
    assert!(shares.iter().all(|share| folders.out().join(&share.src).is_file()));
}
