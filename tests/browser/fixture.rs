//! A small story with every kind of scene, for pages that embed it.

use scrollwork::format::{ParseOptions, read_djot, write_json};
use scrollwork::publish::fragment;
use scrollwork::story::Story;
use scrollwork::view::{Options, to_html};

const TEXT: &str = include_str!("fixture.dj");

/// A picture that needs no file; every photo of the fixture is this one.
const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
<rect width="1200" height="800" fill="#9db4c0"/><circle cx="600" cy="320" r="180" fill="#c2703d"/></svg>"##;

/// The story, as its author wrote it.
pub(crate) fn story() -> Story {
    read_djot(TEXT, &ParseOptions::named("fixture.dj")).into_story().unwrap()
}

/// The article alone, with addresses under `base`.
pub(crate) fn article(base: &str) -> String {
    to_html(&story(), &Options { level: 2, base: base.to_owned() })
}

/// A second story, with the rarer blocks.
fn bridge() -> Story {
    read_djot(include_str!("bridge.dj"), &ParseOptions::named("bridge.dj")).into_story().unwrap()
}

/// A third story, with what stands beside the text.
fn valley() -> Story {
    read_djot(include_str!("valley.dj"), &ParseOptions::named("valley.dj")).into_story().unwrap()
}

/// The same with links to its sections.
fn linked() -> Story {
    let text = include_str!("valley.dj").replacen("slug: valley", "slug: linked\nlinks: yes", 1);
    read_djot(&text, &ParseOptions::named("linked.dj")).into_story().unwrap()
}

/// The file of this name in the fixtures' folder, with its media type.
pub(crate) fn file(name: &str) -> Option<(Vec<u8>, &'static str)> {
    let (folder, name) = name.split_once('/')?;
    let story = match folder {
        "harbour" => story(),
        "bridge" => bridge(),
        "valley" => valley(),
        "linked" => linked(),
        _ => return None,
    };
    match name {
        "story.html" => Some((fragment(&story, 2).into_bytes(), "text/html")),
        "story.json" => Some((write_json(&story).into_bytes(), "application/json")),
        "film.webm" => Some((include_bytes!("film.webm").into(), "video/webm")),
        name if name.starts_with("photos/") => Some((PICTURE.into(), "image/svg+xml")),
        _ => None,
    }
}
