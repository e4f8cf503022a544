//! Tests of the image pipeline.

use super::*;
use crate::story::{PhotoFormat, Size, photos};
use image::{ExtendedColorType, ImageEncoder as _, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use std::fs;
use tempfile::TempDir;

/// A story's folder, a cache and a published folder, gone with the test.
struct Folders(TempDir);

impl Folders {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folders = Self(tempfile::tempdir().unwrap());
        for (name, bytes) in files {
            let path = folders.path("story").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folders
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The published story, and what went wrong.
    fn publish(&self, story: &Story) -> (Story, Vec<(String, PhotoError)>) {
        let images = self.process(story);
        (images.published(story), images.problems)
    }

    fn process(&self, story: &Story) -> ProcessedImages {
        let pipeline = ImagePipeline::new(self.path("cache"), false);
        let job = ImageJob { story, source: &self.path("story"), out: &self.out() };
        let mut images = pipeline.process(&[job]).pop().unwrap();
        std::mem::take(&mut images.files).commit().unwrap();
        images
    }

    fn out(&self) -> PathBuf {
        self.path("out")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.out().join("photos")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
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
    let (told, problems) = folders.publish(&story(&["photos/Böat.jpg"]));
    assert!(problems.is_empty());
    let photo = photos(&told)[0];
    assert_eq!(photo.size, Size::new(40, 60));
    assert!(photo.src.starts_with("photos/") && photo.src.ends_with("-40w.jpg"), "{}", photo.src);
    let made = photo.renditions.clone().unwrap();
    assert_eq!(made.sources.iter().map(|file| file.format).collect::<Vec<_>>(), PhotoFormat::ALL);
    assert_eq!((made.portrait[0].width.get(), made.portrait[0].height.get()), (40, 50));
    assert!(made.tone.is_some());
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
    let (first, _) = folders.publish(&story(&["photos/a.jpg"]));
    let entries: Vec<_> = fs::read_dir(folders.path("cache")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(entries.len(), 6, "the whole photo, its crop and the share images");
    for manifest in entries.iter().map(|entry| entry.join("manifest.json")) {
        let mut value: serde_json::Value = serde_json::from_slice(&fs::read(&manifest).unwrap()).unwrap();
        value["dominant_color"] = "#123456".into();
        fs::write(&manifest, value.to_string()).unwrap();
    }
    let (second, _) = folders.publish(&story(&["photos/a.jpg"]));
    assert!(serde_json::to_string(&second).unwrap().contains("#123456"), "the cache was used");
    for entry in &entries {
        let mut files = fs::read_dir(entry).unwrap().map(|file| file.unwrap().path());
        fs::write(files.find(|path| !path.ends_with("manifest.json")).unwrap(), b"damaged").unwrap();
    }
    let (third, _) = folders.publish(&story(&["photos/a.jpg"]));
    assert_eq!(third, first, "a damaged entry is made again");
}

#[test]
fn files_of_older_builds_stay_for_the_pages_that_name_them() {
    let folders = Folders::new(&[("photos/a.jpg", &jpeg(60, 40))]);
    folders.publish(&story(&["photos/a.jpg"]));
    let before = folders.names();
    fs::write(folders.path("story/photos/a.jpg"), jpeg(62, 40)).unwrap();
    folders.publish(&story(&["photos/a.jpg"]));
    let after = folders.names();
    assert!(before.iter().all(|name| after.contains(name)), "{after:?}");
    assert_eq!(after.len(), 2 * before.len());
}

#[test]
fn a_broken_photo_is_named_and_the_rest_is_made() {
    let whole = jpeg(60, 40);
    let folders = Folders::new(&[("photos/a.jpg", &whole[..whole.len() - 9]), ("photos/b.jpg", &whole)]);
    let (told, problems) = folders.publish(&story(&["photos/a.jpg", "photos/b.jpg", "photos/c.jpg"]));
    assert_eq!(problems.iter().map(|(src, _)| src.as_str()).collect::<Vec<_>>(), ["photos/a.jpg", "photos/c.jpg"]);
    assert!(problems[0].1.to_string().contains("its end is missing"), "{}", problems[0].1);
    assert!(photos(&told)[1].renditions.is_some() && photos(&told)[0].renditions.is_none());
}

#[test]
fn a_photo_of_another_server_is_left_there_however_its_scheme_is_written() {
    let told = story(&["HTTPS://example.org/a.jpg"]);
    let (published, problems) = Folders::new(&[]).publish(&told);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(published, told);
}

#[test]
fn share_images_have_their_shapes_and_outlive_the_build() {
    let folders = Folders::new(&[("photos/a.jpg", &jpeg(60, 40))]);
    let processed = folders.process(&story(&["photos/a.jpg"]));
    let share_images = processed.share_images();
    assert!(processed.problems.is_empty());
    let sizes: Vec<_> = share_images.iter().map(|share| share.size.dimensions()).collect();
    assert_eq!(sizes, [(40, 20), (40, 22), (40, 30), (40, 40)]);
    assert!(folders.publish(&story(&["photos/a.jpg"])).1.is_empty());
    assert!(share_images.iter().all(|share| folders.out().join(&share.src).is_file()));
}

#[test]
fn the_photos_of_many_stories_keep_apart() {
    let folders = Folders::new(&[("a.jpg", &jpeg(60, 40)), ("b.jpg", &jpeg(80, 40))]);
    let stories = [story(&["a.jpg"]), story(&[]), story(&["c.jpg", "b.jpg"])];
    let outs = ["first", "second", "third"].map(|name| folders.path(name));
    let source = folders.path("story");
    let jobs: Vec<_> = stories.iter().zip(&outs).map(|(story, out)| ImageJob { story, source: &source, out }).collect();
    let processed = ImagePipeline::new(folders.path("cache"), false).process(&jobs);
    let problems: Vec<Vec<&str>> =
        processed.iter().map(|images| images.problems.iter().map(|(src, _)| src.as_str()).collect()).collect();
    assert_eq!(problems, [vec![], vec![], vec!["c.jpg"]]);
    let widths = |index: usize| {
        let published = processed[index].published(&stories[index]);
        photos(&published).iter().map(|photo| photo.size.map(|size| size.height.get())).collect::<Vec<_>>()
    };
    assert_eq!((widths(0), widths(1), widths(2)), (vec![Some(60)], vec![], vec![None, Some(80)]));
}
