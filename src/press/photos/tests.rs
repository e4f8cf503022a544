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
fn files_that_are_no_photos_are_named_for_what_they_are() {
    let mut frames = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut frames);
    encoder.encode_frames((0..2).map(|_| image::Frame::new(image::RgbaImage::new(2, 2)))).unwrap();
    drop(encoder);
    // The head of a PNG of 20,000 by 20,000 pixels.
    let mut vast = png(1, 1);
    vast[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
    let crc = crc(&vast[12..29]);
    vast[29..33].copy_from_slice(&crc.to_be_bytes());
    let folders = Folders::new(&[
        ("photos/empty.jpg", b""),
        ("photos/text.jpg", b"not a picture"),
        ("photos/phone.jpg", b"\0\0\0\x18ftypheic\0\0\0\0"),
        ("photos/moving.gif", &frames),
        ("photos/vast.png", &vast),
        ("photos/cut.png", &png(40, 30)[..60]),
    ]);
    let said = |src: &str| {
        develop(&read(&folders.0.join("story"), src).unwrap().bytes, Path::new(src)).unwrap_err().to_string()
    };
    assert!(said("photos/empty.jpg").contains("is empty"));
    assert!(said("photos/text.jpg").contains("is text, and no photo"));
    assert!(said("photos/phone.jpg").contains("a HEIC picture"));
    assert!(said("photos/moving.gif").contains("is an animation"));
    assert!(said("photos/vast.png").contains("20000 × 20000 pixels"));
    assert!(said("photos/cut.png").contains("cannot be read"));
}

/// The check sum of a part of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[test]
fn colours_are_brought_to_srgb_and_transparency_to_white() {
    use image::{ImageEncoder as _, codecs::png::PngEncoder};
    let saved = |profile: moxcms::ColorProfile| {
        let mut bytes = Vec::new();
        let mut encoder = PngEncoder::new(&mut bytes);
        encoder.set_icc_profile(profile.encode().unwrap()).unwrap();
        encoder.write_image(&[200, 40, 30, 255, 0, 0, 0, 0], 2, 1, image::ExtendedColorType::Rgba8).unwrap();
        develop(&bytes, Path::new("a.png")).unwrap()
    };
    let plain = saved(moxcms::ColorProfile::new_srgb());
    assert!(plain.get_pixel(0, 0).0.iter().zip([200, 40, 30]).all(|(a, b)| a.abs_diff(b) < 3), "{plain:?}");
    assert_eq!(plain.get_pixel(1, 0).0, [255; 3]);
    for profile in [moxcms::ColorProfile::new_display_p3(), moxcms::ColorProfile::new_adobe_rgb()] {
        assert!(saved(profile).get_pixel(0, 0).0[0] > 210, "a red of a wider gamut is redder in sRGB");
    }
}

#[test]
fn greys_and_sixteen_bits_and_other_kinds_are_read() {
    let written = |picture: &DynamicImage, format| {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        develop(&bytes.into_inner(), Path::new("a")).unwrap().get_pixel(0, 0).0
    };
    let grey = DynamicImage::ImageLuma16(image::ImageBuffer::from_pixel(2, 2, image::Luma([0x8080])));
    let red = DynamicImage::ImageRgb8(image::RgbImage::from_pixel(2, 2, image::Rgb([255, 0, 0])));
    assert_eq!(written(&grey, ImageFormat::Png), [128; 3]);
    assert_eq!(written(&grey, ImageFormat::Tiff), [128; 3]);
    for format in [ImageFormat::Bmp, ImageFormat::Tiff, ImageFormat::Gif, ImageFormat::WebP] {
        assert_eq!(written(&red, format), [255, 0, 0], "{format:?}");
    }
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
