//! One story, put into the published folder.

use super::{
    Darkroom, PhotoError, Share,
    page::{Surroundings, fragment, index, oembed},
    placeholder::stand_in,
    site::{Base, Batch, Names, STORIES, WriteError, Written, parallel::compute},
};
use crate::story::{Story, is_slug, write_json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What all stories of one build share.
pub(crate) struct Edition<'a> {
    /// The published folder.
    pub(crate) out: &'a Path,
    /// Where it will be found, if that is known.
    pub(crate) base: Option<&'a Base>,
    /// The level of the headline in fragments, 1 to 3.
    pub(crate) level: u8,
    /// What makes the photos.
    pub(crate) darkroom: &'a Darkroom,
    /// The player's names.
    pub(crate) names: &'a Names,
    /// Whether stories are looked at before their photos are there: placeholders stand in.
    pub(crate) draft: bool,
}

/// Why a story was not published. What was published of it before stands as it was.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
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

/// A story that is ready to be published: its files are written beside their places.
#[derive(Debug)]
pub(crate) struct Ready {
    /// Its folder.
    pub(crate) folder: PathBuf,
    files: Batch,
    /// An answer for oEmbed of an earlier build, which would name an address that this one knows nothing of.
    stale: bool,
}

impl Ready {
    /// Puts the files in their places, photos first, and tells how much was written.
    pub(crate) fn put(self) -> Result<Written, WriteError> {
        let written = self.files.put()?;
        if self.stale {
            let forget = |end: &&str| drop(fs::remove_file(self.folder.join(format!("oembed.json{end}"))));
            ["", ".br", ".gz"].iter().for_each(forget);
        }
        Ok(written)
    }
}

impl Edition<'_> {
    /// Makes ready all files of `story`, whose photos are in `source`.
    pub(crate) fn make(&self, mut story: Story, source: &Path) -> Result<Ready, Refusal> {
        if !is_slug(&story.slug) || is_device(&story.slug) {
            return Err(Refusal::Slug(story.slug));
        }
        let folder = self.out.join(STORIES).join(&story.slug);
        let made = self.darkroom.develop(&mut story, source, &folder);
        if !made.problems.is_empty() && !self.draft {
            return Err(Refusal::Photos(made.problems));
        }
        let mut files = made.files;
        for placeholder in stand_in(&mut story, &made.problems) {
            files.add(&folder.join(&placeholder.address), placeholder.svg.as_bytes())?;
        }
        files.append(self.pages(&story, &made.shares, &folder)?);
        Ok(Ready { folder, files, stale: self.base.is_none() })
    }

    fn pages(&self, story: &Story, shares: &[Share], folder: &Path) -> Result<Batch, WriteError> {
        let around = Surroundings { base: self.base, names: self.names, shares, draft: self.draft };
        let files = compute(|| {
            let mut files = vec![("story.json", write_json(story)), ("story.html", fragment(story, self.level))];
            files.extend(self.base.map(|base| ("oembed.json", oembed(story, base, &around))));
            files.push(("index.html", index(story, &around)));
            files
        });
        let files: Vec<_> = files.iter().map(|(name, text)| (folder.join(name), text.as_bytes())).collect();
        Batch::of(&files)
    }
}

/// Whether Windows takes this name for a device, in whatever folder it stands.
fn is_device(slug: &str) -> bool {
    let numbered = |name: &str| slug.strip_prefix(name).is_some_and(|end| end.len() == 1 && !end.starts_with('0'));
    ["con", "prn", "aux", "nul"].contains(&slug) || numbered("com") || numbered("lpt")
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
