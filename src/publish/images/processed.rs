//! The result of the image pipeline for one story: its files, what pages name of them, and what went wrong.

use super::PhotoError;
use crate::{
    publish::{
        folder::Batch,
        variants::{PublishedImages, ShareImage},
    },
    story::Story,
};

/// What the pipeline has made of the photos of one story.
#[derive(Debug, Default)]
pub struct ProcessedImages {
    /// What went wrong by the photos' `src`, in reading order.
    pub problems: Vec<(String, PhotoError)>,
    /// The files, written beside their places.
    pub(crate) files: Batch,
    /// What pages name.
    pub(super) images: PublishedImages,
}

impl ProcessedImages {
    /// `story` as it is published: `src` and `size` of each photo are those of a JPEG, `renditions` has all its files. A photo
    /// that could not be processed, or is on another server, is as it was.
    #[must_use]
    pub fn published(&self, story: &Story) -> Story {
        self.images.published(story)
    }

    /// The share images: the first for cards, all of them for search engines. None where the story has no photo of its own.
    #[must_use]
    pub(crate) fn share_images(&self) -> &[ShareImage] {
        &self.images.share_images
    }
}
