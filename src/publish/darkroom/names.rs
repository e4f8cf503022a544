//! What the files of photos are called.

use super::prints::Print;

/// The folder of the photos in a published story.
const FOLDER: &str = "photos";

/// Where a print stands, relative to the story: `photos/<digest>-<width>w.<kind>`.
///
/// The name has nothing of the master's. Block lists against advertisements know thousands of words and sizes, in many
/// languages, of which a photo's name may have any (`tower-300x250.jpg`, `ad-fraud.jpg`): it would be missing for every
/// reader who has such a list.
pub(super) fn address(print: &Print) -> String {
    format!("{FOLDER}/{}-{}w.{}", print.short(), print.size.width, print.format.extension())
}
