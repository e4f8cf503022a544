//! The names that photos, tables, films and recordings of a story can have.

use std::path::{Component, Path};

/// How deep they may lie: three folders and a name.
pub(super) const MAX_DEPTH: usize = 4;
/// The extensions of the files that a story in the studio is made of.
const EXTENSIONS: [&str; 17] = [
    "avif", "bmp", "csv", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "ogg", "opus", "png", "svg", "tif", "tiff",
    "webm", "webp",
];

/// Whether this can be the name of a photo, table, film or recording, without a way out of the folder.
pub(super) fn is_file_name(name: &str) -> bool {
    let is_plain = |part: Component<'_>| match part {
        Component::Normal(part) => part.to_str().is_some_and(is_plain_name),
        _ => false,
    };
    let path = Path::new(name);
    has_extension(path) && path.components().count() <= MAX_DEPTH && path.components().all(is_plain)
}

/// Whether no hidden file has this name, and none that means something to a system.
pub(super) fn is_plain_name(name: &str) -> bool {
    !name.starts_with('.') && !name.contains(|char: char| char.is_control() || "\\/:*?\"<>|".contains(char))
}

/// Whether a file of this name is a photo, a table, a film or a recording.
pub(super) fn has_extension(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}
