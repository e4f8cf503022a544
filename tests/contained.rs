//! The player and the studio that the program contains are those of these sources.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod files;

use files::files;
use sha2::{Digest as _, Sha256};
use std::{env, fs, path::Path};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// What `make player` writes beside the files: the state of the sources that they were made from.
const SOURCES: &str = ".player/sources";

/// What a build of the player and the studio reads.
const READ: [&str; 8] =
    ["src", "public", "styles", ".hooks", ".npm/package-lock.json", "Cargo.lock", "Cargo.toml", "Trunk.toml"];
/// What it does not: the command line, what only the author's machine does, stories, and tests.
const UNREAD: [&str; 15] = [
    "src/bin/scrollwork.rs",
    "src/cli/",
    "src/contained.rs",
    "src/publish/context.rs",
    "src/publish/folder/",
    "src/publish/images/",
    "src/serve/",
    "public/gallery/art/",
    "public/gallery/gallery.",
    "public/gallery/index.html",
    "public/index.html",
    "public/news.css",
    "public/stories/",
    ".hooks/check-budget.sh",
    ".hooks/size-",
];

#[test]
fn the_contained_player_is_that_of_these_sources() {
    let state = state();
    if env::var("SNAPSHOTS").is_ok_and(|action| action == "overwrite") {
        fs::write(Path::new(ROOT).join(SOURCES), &state).unwrap();
    }
    let contained = fs::read_to_string(Path::new(ROOT).join(SOURCES)).unwrap_or_default();
    assert_eq!(contained, state, "the player in .player/ is older than its sources: run `make player`");
}

/// Changes with the name or the content of any source.
fn state() -> String {
    let mut state = Sha256::new();
    for name in READ {
        let path = Path::new(ROOT).join(name);
        let mut sources = if path.is_dir() { files(&path) } else { vec![path] };
        sources.sort();
        for source in sources {
            let name = source.strip_prefix(ROOT).unwrap().to_str().unwrap();
            if !is_unread(name) {
                let content = fs::read(&source).unwrap();
                state.update(format!("{name} {}\n", content.len()));
                state.update(content);
            }
        }
    }
    state.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>() + "\n"
}

fn is_unread(name: &str) -> bool {
    let is_test = name.ends_with("/tests.rs") || name.contains("/strategies/");
    let is_example = name.ends_with(".dj") && !name.starts_with("public/stories/");
    is_test || !is_example && UNREAD.iter().any(|unread| name.starts_with(unread))
}
