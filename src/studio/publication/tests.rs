//! Tests of publishing: what comes of a story is what the command line makes of it.

use super::*;
use crate::publish::{
    context::PublishContext,
    folder::{PlayerSource, write_assets, write_root_files},
    images::ImagePipeline,
};
use serde_json::{Value, json};
use std::{fs, path::Path};

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/build");

const PLAIN: &str = "---\ntitle: Tolls\ndek: Who paid.\nlanguage: en-GB\nbyline: By Ada Vale\npublished: 2024-05-01\n---\n\n\
                     It cost [5]{.count} pounds to cross.\n\n{type=bars}\n::: chart\n| Year | Carts |\n|------|------:|\n\
                     | 1952 | 1,120 |\n| 1953 | 2,240 |\n\nEver more carts\n:::\n";

/// What `scrollwork build` writes for the story in the folder, without compressed files, by path.
fn built(folder: &Path, story: &Story) -> BTreeMap<String, Vec<u8>> {
    let out = tempfile::tempdir().unwrap();
    let player = PlayerSource::Folder(Path::new(HERE).join("player")).open().unwrap();
    let images = ImagePipeline::new(out.path().join("cache"), false);
    let site = out.path().join("site");
    let context = PublishContext {
        out: &site,
        base: None,
        level: FRAGMENT_LEVEL,
        images: &images,
        assets: player.asset_paths(),
        draft: false,
    };
    write_assets(&player, &site).unwrap();
    context.make(&[(story, folder)]).pop().unwrap().unwrap().commit().unwrap();
    write_root_files(&player, &site, None).unwrap();
    let mut files = BTreeMap::new();
    collect(&site, &site, &mut files);
    files
}

fn collect(folder: &Path, root: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            collect(&path, root, files);
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            files.insert(name, fs::read(path).unwrap());
        }
    }
}

fn begun(text: &str, files: &Value) -> Result<Publication, String> {
    Publication::begin(text, &Files::from_json(&files.to_string()))
}

fn with_player(mut publication: Publication) -> Publication {
    for name in player_files() {
        let bytes = fs::read(Path::new(HERE).join("player").join(&name)).unwrap();
        publication.add_player_file(name, bytes);
    }
    publication
}

/// The files of the site; photos are not among them.
fn published(publication: Publication) -> BTreeMap<String, Vec<u8>> {
    with_player(publication).site().unwrap().files.into_iter().collect()
}

#[test]
fn a_story_without_photos_is_published_as_the_command_line_does_byte_for_byte() {
    let publication = begun(PLAIN, &json!({ "photos": {}, "texts": {} })).unwrap();
    let expected = built(Path::new("nowhere"), &publication.story);
    let site = published(publication);
    assert_eq!(site.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (path, content) in &site {
        assert!(content == &expected[path], "{path} differs: {}", String::from_utf8_lossy(content));
    }
}

/// A published text without what only the bytes of images tell: the hashes in names, the colours, the files in AVIF.
fn without_images(text: &[u8]) -> String {
    let text = String::from_utf8(text.to_vec()).unwrap();
    let hash = regex::Regex::new("photos/[0-9a-f]{10}-").unwrap();
    let avif = regex::Regex::new(r#"(?s)<source[^>]*image/avif[^>]*>|\{\s*"format": "avif",[^}]*\},\s*"#).unwrap();
    let color = regex::Regex::new("#[0-9a-f]{6}").unwrap();
    let text = hash.replace_all(&text, "photos/");
    color.replace_all(&avif.replace_all(&text, ""), "colour").into_owned()
}

#[test]
fn a_story_with_photos_is_published_as_the_command_line_does_but_for_their_bytes() {
    let folder = Path::new(HERE).join("stories/ferries");
    let text = fs::read_to_string(folder.join("story.dj")).unwrap();
    let size = |width, height| json!({ "width": width, "height": height });
    let photos = json!({ "photos/ferries.png": size(640, 400), "photos/pier.png": size(96, 64) });
    let mut publication = begun(&text, &json!({ "photos": photos, "texts": {} })).unwrap();
    let expected = built(&folder, &publication.story);
    encode(&mut publication, &photos);
    let site = published(publication);
    for (path, content) in &site {
        assert_eq!(without_images(content), without_images(&expected[path]), "{path}");
    }
}

/// Stands in for the canvas: the bytes of an image are its name.
fn encode(publication: &mut Publication, photos: &Value) {
    for (photo, src) in publication.photos().iter().enumerate() {
        let [width, height] = ["width", "height"].map(|side| photos[src][side].as_u64().unwrap() as u32);
        let variants: Value = serde_json::from_str(&publication.variants(photo, width, height)).unwrap();
        for (variant, plan) in variants.as_array().unwrap().iter().enumerate() {
            for image in plan["images"].as_array().unwrap() {
                let [width, height] = ["width", "height"].map(|side| image[side].as_u64().unwrap() as u32);
                for format in image["formats"].as_array().unwrap() {
                    let kind = format["media_type"].as_str().unwrap();
                    let bytes = format!("{photo} {variant} {kind} {width}");
                    publication.add_image(photo, variant, kind, width, height, bytes.into_bytes());
                }
            }
            publication.add_thumbnail(photo, variant, &[200, 40, 30, 255]);
        }
    }
}

#[test]
fn a_recording_is_published_as_the_command_line_does_and_one_that_is_none_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ada.mp3"), b"ID3 and so on").unwrap();
    let text = format!(
        "{PLAIN}\n{{src=\"ada.mp3\" title=\"Ada\" credit=\"Town archive\"}}\n::: audio\nWe had the water.\n:::\n"
    );
    let files = json!({ "photos": {}, "texts": {}, "media": ["ada.mp3"] });
    let mut publication = begun(&text, &files).unwrap();
    let mut expected = built(folder.path(), &publication.story);
    assert_eq!(publication.media(), ["ada.mp3"]);
    assert!(
        publication.add_file("ada.mp3", b"<!doctype html>").unwrap_err().contains("`ada.mp3` is no film or recording")
    );
    let path = publication.add_file("ada.mp3", b"ID3 and so on").unwrap();
    assert_eq!(expected.remove(&path).unwrap(), b"ID3 and so on");
    assert!(published(publication) == expected);
    let missing = begun(&text, &json!({ "photos": {}, "texts": {} })).unwrap_err();
    assert_eq!(missing, "one of its problems has to be mended first");
}

#[test]
fn a_story_that_is_not_finished_is_not_published_and_says_why() {
    let refused = |text: &str| begun(text, &json!({ "photos": {}, "texts": {} })).unwrap_err();
    assert!(refused("---\ntitle: T\n---\n\n::: photo\n![A](photos/a.jpg)\n:::\n").starts_with("one of its problems"));
    assert!(refused("").contains("mended"));
    assert!(refused("---\ntitle: T\nslug: con\n---\n\nText.\n").contains("`con`"));
}

#[test]
fn a_player_that_is_not_whole_is_told() {
    let publication = begun(PLAIN, &json!({ "photos": {}, "texts": {} })).unwrap();
    assert!(publication.site().unwrap_err().contains("embed.js is missing"));
}
