//! What the files of photos are called, and which of them nothing names any more.

use super::prints::Print;
use crate::{press::PhotoError, story::slugify};
use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

/// The folder of the photos in a published story.
const FOLDER: &str = "photos";

/// Where a print of the photo `src` stands, relative to the story: `photos/<name>-<digest>-<width>.<kind>`.
pub(super) fn address(src: &str, print: &Print) -> String {
    let stem = slugify(&Path::new(src).file_stem().unwrap_or_default().to_string_lossy());
    let stem = if stem.is_empty() { "photo" } else { &stem };
    format!("{FOLDER}/{stem}-{}-{}.{}", print.short(), print.size.width, print.format.extension())
}

/// Removes the prints in the story's folder `out` that are not in `kept`. Nothing else is touched.
pub(super) fn sweep(out: &Path, kept: &HashSet<PathBuf>) -> Result<(), PhotoError> {
    for entry in fs::read_dir(out.join(FOLDER)).into_iter().flatten().flatten() {
        let path = out.join(FOLDER).join(entry.file_name());
        if is_print(&entry.file_name().to_string_lossy()) && !kept.contains(&path) && path.is_file() {
            fs::remove_file(&path).map_err(|source| PhotoError::Write { path, source })?;
        }
    }
    Ok(())
}

/// Whether a file of this name was made here.
fn is_print(name: &str) -> bool {
    let parts = || {
        let (stem, kind) = name.rsplit_once('.')?;
        let (stem, width) = stem.rsplit_once('-')?;
        let (stem, digest) = stem.rsplit_once('-')?;
        Some((stem, digest, width, kind))
    };
    parts().is_some_and(|(stem, digest, width, kind)| {
        let digits = |text: &str, also: &str| text.chars().all(|c| c.is_ascii_digit() || also.contains(c));
        let named = !stem.is_empty() && digest.len() == 10 && digits(digest, "abcdef");
        named && !width.is_empty() && digits(width, "") && ["avif", "webp", "jpg"].contains(&kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_made_here_is_known_as_a_print() {
        for name in ["dam-0123456789-480.avif", "a-b-c-abcdef0123-2400.jpg"] {
            assert!(is_print(name), "{name}");
        }
        for name in [
            "dam.jpg",
            "dam-480.jpg",
            "dam-2024-480.jpg",
            "-0123456789-480.jpg",
            "dam-0123456789-480.png",
            "dam-012345678G-480.jpg",
            "dam-0123456789-.jpg",
            "dam-0123456789-480x.jpg",
        ] {
            assert!(!is_print(name), "{name}");
        }
    }
}
