//! The darkroom: what makes the published files of photos, and keeps them for the next build.

use super::{PhotoError, Share, photos::prepare};
use crate::story::Story;
use std::path::{Path, PathBuf};

/// Makes the published files of photos.
#[derive(Debug)]
#[expect(dead_code, reason = "photos are copied as they are for now")]
pub struct Darkroom {
    cache: PathBuf,
    progress: bool,
}

impl Darkroom {
    /// A darkroom that keeps what it makes in the folder `cache`, and shows its progress on a terminal where `progress`.
    #[must_use]
    pub fn new(cache: PathBuf, progress: bool) -> Self {
        Self { cache, progress }
    }

    /// Brings every photo of `story` from `story_dir` to `out` and notes its size and its renditions in the story.
    ///
    /// Returns what went wrong by the photos' `src`, in reading order; the rest is made all the same.
    pub fn publish(&self, story: &mut Story, story_dir: &Path, out: &Path) -> Vec<(String, PhotoError)> {
        let mut problems = Vec::new();
        for photo in super::photos::photos(story) {
            match prepare(story_dir, &photo.src, out) {
                Ok(size) => photo.size = Some(size),
                Err(problem) => problems.push((photo.src.clone(), problem)),
            }
        }
        problems
    }

    /// The pictures for previews of `story` elsewhere, from its opening photo or else its first.
    ///
    /// # Errors
    ///
    /// A [`PhotoError`] where the photo cannot be read or a file cannot be written.
    pub fn share(&self, _story: &Story, _story_dir: &Path, _out: &Path) -> Result<Vec<Share>, PhotoError> {
        Ok(Vec::new())
    }
}
