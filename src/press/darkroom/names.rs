//! What the files of photos are called.

use super::prints::Print;
use crate::story::slugify;
use std::path::Path;

/// The folder of the photos in a published story.
const FOLDER: &str = "photos";

/// Where a print of the photo `src` stands, relative to the story: `photos/<name>-<digest>-<width>.<kind>`.
pub(super) fn address(src: &str, print: &Print) -> String {
    let stem = slugify(&Path::new(src).file_stem().unwrap_or_default().to_string_lossy());
    let stem = if stem.is_empty() { "photo" } else { &stem };
    format!("{FOLDER}/{stem}-{}-{}.{}", print.short(), print.size.width, print.format.extension())
}
