//! The texts that the contract is read from.

use regex::Regex;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Names, sorted: two sets that differ are shown with what they have.
pub(crate) type Names = BTreeSet<String>;

/// The README.
pub(crate) const README: &str = include_str!("../../README.md");

/// The names in a list of `hooks`, or in several.
pub(crate) fn hooks(lists: &[&[&str]]) -> Names {
    lists.concat().into_iter().map(str::to_owned).collect()
}

/// What the first group of `pattern` matches in `text`.
pub(crate) fn found(pattern: &str, text: &str) -> Names {
    Regex::new(pattern).unwrap().captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// The style sheet, all its parts, without comments.
pub(crate) fn styles() -> String {
    without(r"(?s)/\*.*?\*/", &joined("styles", "css"))
}

/// The scripts of the player, without comments: they begin a line or follow a blank, which regular expressions do not.
pub(crate) fn scripts() -> String {
    without(r"(?sm)(^|\s)(/\*.*?\*/|//.*?$)", &joined("public", "js"))
}

/// The Rust sources of the runtime and of what renders and publishes, but for `hooks`.
pub(crate) fn rust() -> String {
    ["src/live", "src/motion", "src/publish", "src/runtime", "src/view"].map(|folder| joined(folder, "rs")).concat()
}

/// The file at `path` in the repository.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files under `folder` whose names end with `extension`, in order.
pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files.extend(self::files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn joined(folder: &str, extension: &str) -> String {
    let files = files(&root().join(folder), extension);
    assert!(!files.is_empty(), "nothing in {folder}");
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn without(pattern: &str, text: &str) -> String {
    Regex::new(pattern).unwrap().replace_all(text, "").into_owned()
}
