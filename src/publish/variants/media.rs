//! Films and recordings: which files of a story they are, and how they are named where they are published.

use super::FOLDER;
use crate::{
    publish::site::digest,
    story::{Story, is_remote, walk},
};
use std::collections::HashSet;

/// The `src` of every film and recording of `story` that is not on another server, each once.
pub(crate) fn local_files(story: &Story) -> Vec<&str> {
    let mut known = HashSet::new();
    walk::files(story).into_iter().filter(|src| !is_remote(src) && known.insert(*src)).collect()
}

/// The path of the file `src` with this content in a published story: it changes with the content.
pub(crate) fn published_path(src: &str, bytes: &[u8]) -> String {
    format!("{FOLDER}/{}.{}", digest::short(bytes), extension(src))
}

/// Whether the file begins as those of its extension do (magic bytes).
pub(crate) fn is_media(src: &str, bytes: &[u8]) -> bool {
    match extension(src).as_str() {
        "mp4" | "m4a" => bytes.get(4..8) == Some(b"ftyp"),
        "webm" => bytes.starts_with(b"\x1a\x45\xdf\xa3"),
        "ogg" | "opus" => bytes.starts_with(b"OggS"),
        // With a tag, or with the first frame: eleven bits that are set.
        _ => bytes.starts_with(b"ID3") || matches!(bytes, [0xff, second, ..] if *second >= 0xe0),
    }
}

fn extension(src: &str) -> String {
    src.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}
