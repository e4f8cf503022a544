//! Tests of source files, the decoder and the preview: photos and drawings on the way to publication.

use super::*;
use std::{io, path::PathBuf};
use tempfile::TempDir;

const DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 1"><path d="M0 0h9v1z"/></svg>"#;
const RASTERIZED: Size = Size::at_least_one(2400, 100);

/// A story's folder and an output folder, gone with the test.
struct Folders(TempDir);

impl Folders {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folders = Self(tempfile::tempdir().unwrap());
        files.iter().for_each(|(name, bytes)| folders.put(name, bytes));
        folders
    }

    fn story(&self) -> PathBuf {
        self.0.path().join("story")
    }

    fn out(&self) -> PathBuf {
        self.0.path().join("out")
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.story().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn prepare(&self, src: &str) -> Result<Size, PhotoError> {
        prepare_photo(&self.story(), src, &self.out())
    }

    fn written(&self, src: &str) -> Vec<u8> {
        fs::read(self.out().join(src)).unwrap()
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
    assert_eq!(folders.prepare("photos/a.jpg").unwrap(), RASTERIZED);
    folders.put("photos/a.jpg", &png(3, 2));
    assert_eq!(folders.prepare("photos/a.jpg").unwrap(), Size::at_least_one(3, 2));
    assert_eq!(folders.written("photos/a.jpg"), png(3, 2));
}

#[test]
fn a_drawing_is_rasterized_again_only_when_it_changes() {
    let folders = Folders::new(&[("art/a.svg", DRAWING.as_bytes())]);
    folders.prepare("photos/a.jpg").unwrap();
    let target = folders.out().join("photos/a.jpg");
    let written = || fs::metadata(&target).unwrap().modified().unwrap();
    let first = written();
    folders.prepare("photos/a.jpg").unwrap();
    assert_eq!(written(), first);
    folders.put("art/a.svg", DRAWING.replace("24 1", "24 2").as_bytes());
    assert_eq!(folders.prepare("photos/a.jpg").unwrap(), Size::at_least_one(2400, 200));
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
    assert!(!folders.out().exists());
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
    let said =
        |src: &str| decode(&read_source(&folders.story(), src).unwrap().bytes, Path::new(src)).unwrap_err().to_string();
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
        decode(&bytes, Path::new("a.png")).unwrap()
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
        decode(&bytes.into_inner(), Path::new("a")).unwrap().get_pixel(0, 0).0
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
    let story: Story = serde_json::from_str(&json).unwrap();
    let folders = Folders::new(&[("art/a.svg", DRAWING.as_bytes())]);
    let (mut story, problems) = prepare_preview(&story, &folders.story(), &folders.out());
    assert_eq!(problems.len(), 1, "a missing photo is named once: {problems:?}");
    let sizes: Vec<_> = photos_mut(&mut story).map(|photo| photo.size).collect();
    let missing = Size::new(1200, 800);
    assert_eq!(sizes, [Some(RASTERIZED), missing, Some(RASTERIZED), Some(RASTERIZED), missing]);
}

/// A PNG of one colour that declares its colours by these parts, behind its head.
fn declared(colour: [u8; 3], parts: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut bytes = io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(4, 4, image::Rgb(colour)).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let bytes = bytes.into_inner();
    let chunk = |(kind, content): &(&[u8; 4], Vec<u8>)| {
        let summed = [kind.as_slice(), content].concat();
        [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], &summed, &crc(&summed).to_be_bytes()].concat()
    };
    [&bytes[..33], &parts.iter().map(chunk).collect::<Vec<_>>().concat(), &bytes[33..]].concat()
}

fn gamma(gamma: u32) -> (&'static [u8; 4], Vec<u8>) {
    (b"gAMA", gamma.to_be_bytes().to_vec())
}

/// White and the three colours of a chunk, in hundred-thousandths.
fn chromaticities(points: [u32; 8]) -> (&'static [u8; 4], Vec<u8>) {
    (b"cHRM", points.iter().flat_map(|point| point.to_be_bytes()).collect())
}

const SRGB_POINTS: [u32; 8] = [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000];
const P3_POINTS: [u32; 8] = [31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000];

#[test]
fn what_a_png_declares_of_its_colours_is_honoured_in_the_order_of_browsers() {
    let shown = |bytes: &[u8]| decode(bytes, Path::new("a.png")).unwrap().get_pixel(0, 0).0;
    let near = |a: [u8; 3], b: [u8; 3]| a.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= 2);
    let grey = [128; 3];
    // Half of the light is a light grey; half of the light under the gamma of a screen is what it is.
    let linear = shown(&declared(grey, &[gamma(100_000)]));
    assert!(near(linear, [188; 3]), "{linear:?}");
    let screen = shown(&declared(grey, &[gamma(45_455)]));
    assert!(near(screen, grey), "{screen:?}");
    let old_mac = shown(&declared(grey, &[gamma(55_556)]));
    assert!(old_mac[0] > 140 && old_mac[0] < 155, "{old_mac:?}");
    let with_points = shown(&declared(grey, &[gamma(100_000), chromaticities(SRGB_POINTS)]));
    assert!(near(with_points, linear), "{with_points:?}");
    let wide = shown(&declared([200, 40, 30], &[chromaticities(P3_POINTS)]));
    assert!(wide[0] > 210 && wide[1] < 30, "{wide:?}");
    // sRGB says it all; a profile comes before gamma; code points come before all.
    let srgb = (b"sRGB", vec![0]);
    assert_eq!(shown(&declared(grey, &[srgb, gamma(100_000)])), grey);
    let code_points = |transfer| (b"cICP", vec![1, transfer, 0, 1]);
    let by_points = shown(&declared(grey, &[code_points(8), gamma(45_455)]));
    assert!(near(by_points, linear), "{by_points:?}");
    assert_eq!(shown(&declared(grey, &[code_points(16)])), grey, "a film's range is left alone");
    // What spans no colours, or has no gamma, is not meant.
    for odd in [gamma(0), gamma(u32::MAX), chromaticities([0; 8]), chromaticities([31270; 8])] {
        assert_eq!(shown(&declared(grey, &[odd])), grey);
    }
}

#[test]
fn the_shadows_of_a_deep_linear_picture_keep_their_steps() {
    let mut bytes = io::Cursor::new(Vec::new());
    let ramp = image::ImageBuffer::from_fn(64, 1, |x, _| image::Luma([x as u16 * 8]));
    DynamicImage::ImageLuma16(ramp).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let bytes = bytes.into_inner();
    let (kind, content) = gamma(100_000);
    let summed = [kind.as_slice(), &content].concat();
    let chunk = [&4_u32.to_be_bytes()[..], &summed, &crc(&summed).to_be_bytes()].concat();
    let picture = decode(&[&bytes[..33], &chunk, &bytes[33..]].concat(), Path::new("a.png")).unwrap();
    let steps: HashSet<u8> = picture.pixels().map(|pixel| pixel.0[0]).collect();
    assert!(steps.len() > 10, "{steps:?}");
}

/// A JPEG of many colours; of one that comes in ever finer scans where `progressive`.
fn jpeg(progressive: bool, interval: u16, width: u16, height: u16) -> Vec<u8> {
    let mut pixels = Vec::new();
    for at in 0..u32::from(width) * u32::from(height) {
        pixels.extend([(at * 7 % 251) as u8, (at / 90) as u8, (at * 3 % 199) as u8]);
    }
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 85);
    encoder.set_progressive(progressive);
    if interval > 0 {
        encoder.set_restart_interval(interval);
    }
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_2_2);
    encoder.encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    bytes
}

#[test]
fn a_jpeg_that_every_browser_shows_is_published_with_a_warning() {
    let inspected = |bytes: &[u8]| read_header(bytes, Path::new("a.jpg"));
    let warning = |bytes: &[u8]| inspected(bytes).unwrap().warning;
    for whole in [jpeg(false, 0, 320, 160), jpeg(true, 0, 320, 160), jpeg(false, 5, 320, 160)] {
        let same =
            |bytes: &[u8]| decode(bytes, Path::new("a.jpg")).unwrap() == decode(&whole, Path::new("a.jpg")).unwrap();
        assert_eq!(warning(&whole), None);
        let unmarked = &whole[..whole.len() - 2];
        let no_end = |bytes: &[u8]| matches!(warning(bytes), Some(PhotoWarning::NoEndMarker { .. }));
        assert!(no_end(unmarked) && same(unmarked));
        assert!(no_end(&whole[..whole.len() - 1]));
        // What follows the end, and what fills the space before a mark, is nothing.
        let followed = [&whole[..], b"\0\0\xff\xd8 more of a camera's own"].concat();
        assert!(warning(&followed).is_none() && same(&followed));
        let filled = [&whole[..2], b"\xff\xff", &whole[2..]].concat();
        assert!(warning(&filled).is_none() && same(&filled));
        let unmarked_zeros = [unmarked, &[0; 400]].concat();
        assert!(no_end(&unmarked_zeros) && same(&unmarked_zeros));
    }
}

#[test]
fn what_is_missing_of_a_jpeg_is_left_out_where_nobody_would_see_it_and_refused_elsewhere() {
    for interval in [0, 7] {
        let whole = jpeg(false, interval, 320, 1600);
        let cut = &whole[..whole.len() - whole.len() / 100];
        let warning = read_header(cut, Path::new("a.jpg")).unwrap().warning;
        let Some(PhotoWarning::Truncated { rows, .. }) = warning else { panic!("{warning:?}") };
        assert!((16..64).contains(&rows), "{rows}");
        let picture = decode(cut, Path::new("a.jpg")).unwrap();
        assert_eq!(picture.dimensions(), (320, 1600 - rows));
        let original = decode(&whole, Path::new("a.jpg")).unwrap();
        // The colours of a row are made from its neighbours too.
        let kept = picture.rows().zip(original.rows()).take(picture.height() as usize - 2);
        assert!(kept.into_iter().all(|(a, b)| a.eq(b)), "what is left is as it was");
    }
    for progressive in [false, true] {
        let whole = jpeg(progressive, 0, 320, 1600);
        for part in [whole.len() / 3, whole.len() / 2] {
            let said = read_header(&whole[..part], Path::new("a.jpg")).err().unwrap().to_string();
            assert!(said.contains("its end is missing"), "{said}");
        }
    }
}

#[test]
fn a_preview_shows_files_of_any_name_and_boxes_for_those_that_are_missing() {
    let folders = Folders::new(&[("photos/100% full #2.png", &png(3, 2))]);
    let json = r#"{"format":1,"slug":"s","title":"S","language":"en","sections":[{"id":"intro","blocks":[
        {"photo":{"src":"photos/100% full #2.png"}},{"photo":{"src":"photos/b.jpg","alt":"A gate"}}]}]}"#;
    let story: Story = serde_json::from_str(json).unwrap();
    let (mut story, problems) = prepare_preview(&story, &folders.story(), &folders.out());
    assert_eq!(problems.len(), 1, "{problems:?}");
    let shown: Vec<_> = photos_mut(&mut story).map(|photo| (photo.src.clone(), photo.size)).collect();
    assert_eq!(shown[0], ("photos/100%25 full %232.png".to_owned(), Size::new(3, 2)));
    assert_eq!(folders.written("photos/100% full #2.png"), png(3, 2));
    let placeholder = String::from_utf8(folders.written(&shown[1].0)).unwrap();
    assert!(placeholder.contains("photos/b.jpg") && placeholder.contains("A gate"), "{placeholder}");
}
