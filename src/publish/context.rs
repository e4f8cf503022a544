//! The publish context: what all stories of a build share, and the files of each made from it.

use super::{
    folder::{Batch, WriteError, Written},
    images::{ImageJob, ImagePipeline, PhotoError, ProcessedImages, with_placeholders},
    pages::{self, PageContext},
    parallel::{self, compute},
    site::{AssetPaths, BaseUrl, STORIES, is_folder_name},
};
use crate::story::Story;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What all stories of one build share.
pub(crate) struct PublishContext<'a> {
    /// The published folder.
    pub(crate) out: &'a Path,
    /// Its base URL, if that is known.
    pub(crate) base: Option<&'a BaseUrl>,
    /// The level of the headline in fragments, 1 to 3.
    pub(crate) level: u8,
    /// The image pipeline.
    pub(crate) images: &'a ImagePipeline,
    /// The paths of the player's files.
    pub(crate) assets: &'a AssetPaths,
    /// Whether stories are looked at before their photos are there: placeholders stand in.
    pub(crate) draft: bool,
}

/// Why a story was not published. What was published of it before stands as it was.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PublishError {
    /// The slug would lead somewhere else than to a folder of its own.
    #[error(
        "the slug `{0}` cannot name a folder on every system: give the story another by a line `slug: …` in its front matter"
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
pub(crate) struct ReadyStory {
    /// Its folder.
    pub(crate) folder: PathBuf,
    files: Batch,
    /// An answer for oEmbed of an earlier build, which would name a URL that this one knows nothing of.
    has_stale_oembed: bool,
}

impl ReadyStory {
    /// Commits the files to their places, photos first, and tells how much was written.
    pub(crate) fn commit(self) -> Result<Written, WriteError> {
        let written = self.files.commit()?;
        if self.has_stale_oembed {
            let forget = |end: &&str| drop(fs::remove_file(self.folder.join(format!("oembed.json{end}"))));
            ["", ".br", ".gz"].iter().for_each(forget);
        }
        Ok(written)
    }
}

impl PublishContext<'_> {
    /// Makes ready all files of `stories`, each with the folder of its photos; the results in the same order.
    pub(crate) fn make(&self, stories: &[(&Story, &Path)]) -> Vec<Result<ReadyStory, PublishError>> {
        let folder = |story: &Story| self.out.join(STORIES).join(&*story.slug);
        let folders: Vec<PathBuf> = stories.iter().map(|(story, _)| folder(story)).collect();
        let jobs = stories.iter().zip(&folders).map(|((story, source), out)| ImageJob { story, source, out });
        let jobs: Vec<ImageJob<'_>> = jobs.filter(|job| is_folder_name(&job.story.slug)).collect();
        let images = self.images.process(&jobs);
        let pages =
            parallel::each(&jobs.iter().zip(&images).collect::<Vec<_>>(), |(job, images)| self.pages(job, images));
        let mut ready = jobs.iter().zip(images).zip(pages).map(|((job, images), pages)| self.ready(job, images, pages));
        let mut next = |story: &Story| if is_folder_name(&story.slug) { ready.next() } else { None };
        let of = |(story, _): &(&Story, &Path)| {
            next(story).unwrap_or_else(|| Err(PublishError::Slug(story.slug.to_string())))
        };
        stories.iter().map(of).collect()
    }

    /// The pages of a story and what else names its images; none where these keep it from being published.
    fn pages(&self, job: &ImageJob<'_>, images: &ProcessedImages) -> Result<Batch, WriteError> {
        if self.is_refused(images) {
            return Ok(Batch::default());
        }
        let page =
            PageContext { base: self.base, assets: self.assets, shares: images.share_images(), draft: self.draft };
        let files = compute(|| {
            let (story, placeholders) = with_placeholders(images.published(job.story), &images.problems);
            let mut files: Vec<_> =
                placeholders.into_iter().map(|placeholder| (placeholder.src, placeholder.svg)).collect();
            let pages = pages::files(&story, self.level, &page);
            files.extend(pages.into_iter().map(|(name, text)| (name.to_owned(), text)));
            files
        });
        let files: Vec<_> = files.iter().map(|(name, text)| (job.out.join(name), text.as_bytes())).collect();
        Batch::of(&files)
    }

    fn ready(
        &self,
        job: &ImageJob<'_>,
        images: ProcessedImages,
        pages: Result<Batch, WriteError>,
    ) -> Result<ReadyStory, PublishError> {
        if self.is_refused(&images) {
            return Err(PublishError::Photos(images.problems));
        }
        let mut files = images.files;
        files.append(pages?);
        Ok(ReadyStory { folder: job.out.to_owned(), files, has_stale_oembed: self.base.is_none() })
    }

    /// Whether problems with photos keep the story from being published.
    fn is_refused(&self, images: &ProcessedImages) -> bool {
        !images.problems.is_empty() && !self.draft
    }
}
