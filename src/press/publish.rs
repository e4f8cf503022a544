//! One story, put into the published folder.

use super::{
    Darkroom, PhotoError, Share,
    page::{Surroundings, fragment, index, oembed},
    site::{Base, Batch, Names, STORIES, WriteError, Written, parallel::compute},
};
use crate::story::{Story, is_slug, write_json};
use std::{
    collections::BTreeSet,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

/// What all stories of one build share.
pub(super) struct Edition<'a> {
    /// The published folder.
    pub(super) out: &'a Path,
    /// Where it will be found, if that is known.
    pub(super) base: Option<&'a Base>,
    /// The level of the headline in fragments, 1 to 3.
    pub(super) level: u8,
    /// What makes the photos.
    pub(super) darkroom: &'a Darkroom,
    /// The player's names.
    pub(super) names: &'a Names,
}

/// Why a story was not published. What was published of it before stands as it was.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refusal {
    /// The slug would lead somewhere else than to a folder of its own.
    #[error(
        "the slug `{0}` cannot name a folder on every system: give the story another by a line `slug: …` in its front block"
    )]
    Slug(String),
    /// Photos, by the `src` that the story gives them.
    #[error("photos are missing or cannot be read")]
    Photos(Vec<(String, PhotoError)>),
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// A story that was published.
#[derive(Debug)]
pub(super) struct Published {
    /// Its folder.
    pub(super) folder: PathBuf,
    /// What was written, photos included.
    pub(super) written: Written,
}

impl Edition<'_> {
    /// Publishes `story`, whose photos are in `source`: photos first, then its pages and data all at once.
    pub(super) fn publish(&self, mut story: Story, source: &Path) -> Result<Published, Refusal> {
        if !is_slug(&story.slug) || is_device(&story.slug) {
            return Err(Refusal::Slug(story.slug));
        }
        let folder = self.out.join(STORIES).join(&story.slug);
        let before = files_in(&folder);
        let made = self.darkroom.publish(&mut story, source, &folder);
        if !made.problems.is_empty() {
            return Err(Refusal::Photos(made.problems));
        }
        let mut written = added(&folder, &before);
        written += self.write(&story, &made.shares, &folder)?;
        Ok(Published { folder, written })
    }

    fn write(&self, story: &Story, shares: &[Share], folder: &Path) -> Result<Written, WriteError> {
        let around = Surroundings { base: self.base, names: self.names, shares };
        let files = compute(|| {
            let mut files = vec![("story.json", write_json(story)), ("story.html", fragment(story, self.level))];
            files.extend(self.base.map(|base| ("oembed.json", oembed(story, base, &around))));
            files.push(("index.html", index(story, &around)));
            files
        });
        let files: Vec<_> = files.iter().map(|(name, text)| (folder.join(name), text.as_bytes())).collect();
        let written = Batch::of(&files)?.put()?;
        if self.base.is_none() {
            // An answer of an earlier build would name an address that this one knows nothing of.
            ["", ".br", ".gz"].iter().for_each(|end| drop(fs::remove_file(folder.join(format!("oembed.json{end}")))));
        }
        Ok(written)
    }
}

/// Whether Windows takes this name for a device, in whatever folder it stands.
fn is_device(slug: &str) -> bool {
    let numbered = |name: &str| slug.strip_prefix(name).is_some_and(|end| end.len() == 1 && !end.starts_with('0'));
    ["con", "prn", "aux", "nul"].contains(&slug) || numbered("com") || numbered("lpt")
}

/// The photos in a story's published folder.
fn files_in(folder: &Path) -> BTreeSet<OsString> {
    let entries = fs::read_dir(folder.join("photos")).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).collect()
}

/// The photos that have come since `before`.
fn added(folder: &Path, before: &BTreeSet<OsString>) -> Written {
    let mut written = Written::default();
    for name in files_in(folder).difference(before) {
        let bytes = fs::metadata(folder.join("photos").join(name)).map_or(0, |about| about.len());
        written += Written { files: 1, bytes };
    }
    written
}

#[cfg(test)]
mod tests {
    use super::is_device;

    #[test]
    fn names_of_devices_are_known() {
        for (slug, device) in
            [("con", true), ("com1", true), ("lpt9", true), ("com0", false), ("com10", false), ("icon", false)]
        {
            assert_eq!(is_device(slug), device, "{slug}");
        }
    }
}
