//! What photos carry into the published folder, and what is said of one that may not be read.

use crate::{expected::expect, skip::skip, workspace::Workspace};
use image::{ExtendedColorType, ImageEncoder as _, RgbImage, codecs};
use moxcms::ColorProfile;
use std::{fs, os::unix::fs::PermissionsExt as _};

/// What every note of a master holds in this test, whatever its form.
const SECRET: &[u8] = b"Ana Ruiz, 16.8661 N 96.1951 E, camera 4711";

/// A part of a JPEG: its mark, its length, its name and the secret.
fn segment(mark: u8, name: &[u8]) -> Vec<u8> {
    let content = [name, SECRET].concat();
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, mark][..], &length, &content].concat()
}

/// EXIF whose only entry is the photographer, at the end of the notes.
fn exif() -> Vec<u8> {
    let length = u8::try_from(SECRET.len()).unwrap();
    let head =
        [b"II*\0\x08\0\0\0\x01\0\x3b\x01\x02\0".as_slice(), &[length, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]].concat();
    [&head, SECRET].concat()
}

/// A JPEG with EXIF, XMP, IPTC, a profile of colours and a comment.
fn noted_jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_icc_profile(ColorProfile::new_display_p3().encode().unwrap()).unwrap();
    encoder.set_exif_metadata(exif()).unwrap();
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).unwrap();
    let iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x2a";
    let notes = [segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>"), segment(0xed, iptc), segment(0xfe, b"")];
    [&bytes[..2], &notes.concat(), &bytes[2..]].concat()
}

/// A PNG with XMP, EXIF, a profile of colours and a text.
fn noted_png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = codecs::png::PngEncoder::new(&mut bytes);
    encoder.set_icc_profile(ColorProfile::new_adobe_rgb().encode().unwrap()).unwrap();
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).unwrap();
    let xmp = [b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>".as_slice(), SECRET].concat();
    let text = [b"Author\0".as_slice(), SECRET].concat();
    let notes = [chunk(*b"iTXt", &xmp), chunk(*b"eXIf", &exif()), chunk(*b"tEXt", &text)].concat();
    // Behind the head, which has 8 bytes of signature and 25 of its own.
    [&bytes[..33], &notes, &bytes[33..]].concat()
}

fn chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let step = |crc: u32, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    let summed = [&kind, content].concat();
    let crc = !summed.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step));
    [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], &summed, &crc.to_be_bytes()].concat()
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The names by which formats call notes and profiles.
const NAMES: [&[u8]; 14] = [
    b"Exif\0",
    b"EXIF",
    b"eXIf",
    b"xap/1.0",
    b"xmpmeta",
    b"XMP ",
    b"rdf+xml",
    b"Photoshop 3.0",
    b"8BIM",
    b"ICC_PROFILE",
    b"ICCP",
    b"iCCP",
    b"prof",
    b"acsp",
];

#[test]
fn nothing_that_a_master_notes_is_published() {
    let work = Workspace::new("notes");
    let picture = RgbImage::from_fn(90, 60, |x, y| image::Rgb([(2 * x) as u8, (4 * y) as u8, 99]));
    let masters = [("ferries.png", noted_png(&picture)), ("pier.jpg", noted_jpeg(&picture))];
    for (name, bytes) in &masters {
        assert!(has(bytes, SECRET) && NAMES.iter().filter(|part| has(bytes, part)).count() >= 3, "{name}");
        assert_eq!(image::load_from_memory(bytes).unwrap().to_rgb8().dimensions(), (90, 60), "{name} is a picture");
        fs::write(work.path(&format!("stories/ferries/photos/{name}")), bytes).unwrap();
    }
    let story = work.read("stories/ferries/story.dj").replace("pier.png", "pier.jpg");
    work.write("stories/ferries/story.dj", &story.replace("{credit=\"Harbour office\"}", "{portrait=4:5}"));
    work.published(&["stories"]);
    let files = work.files("out/stories/ferries/photos");
    for end in [".avif", ".webp", ".jpg"] {
        assert!(files.keys().filter(|name| name.ends_with(end)).count() >= 2, "{:?}", files.keys());
    }
    for (name, bytes) in files {
        let left = [SECRET].iter().chain(&NAMES).find(|part| has(&bytes, part));
        assert!(left.is_none(), "{name}: {}", String::from_utf8_lossy(left.unwrap()));
    }
    assert!(work.files("out/stories/ferries").values().all(|file| !has(file, b"4711")), "nor is it in a page");
}

#[test]
fn a_photo_that_may_not_be_read_is_named() {
    let work = Workspace::new("locked-photo");
    let photo = work.path("stories/ferries/photos/pier.png");
    fs::set_permissions(&photo, fs::Permissions::from_mode(0o000)).unwrap();
    let program = env!("CARGO_BIN_EXE_scrollwork");
    let arguments = ["build", "stories", "-o", "out"];
    let ended = if fs::read(&photo).is_ok() {
        // The system's administrator may read everything; here he gives that up.
        let humble = "--bounding-set=-dac_override,-dac_read_search";
        if !work.run("sh", &["-c", "command -v setpriv"]).good || !work.run("setpriv", &[humble, "true"]).good {
            skip("the test is run by the administrator, and setpriv cannot take his rights away");
            return;
        }
        work.run("setpriv", &[&[humble, program], &arguments[..]].concat())
    } else {
        work.run(program, &arguments)
    };
    assert!(!ended.good, "{}", ended.stdout);
    expect("expected/refused/photo-locked.txt", &ended.stderr);
    assert!(work.path("out/stories/harbour/index.html").is_file(), "the other story is published");
    assert!(!work.path("out/stories/ferries/index.html").exists());
}
