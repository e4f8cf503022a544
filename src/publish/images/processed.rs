//! The result of the image pipeline for one story: its files, and the published story that names them.

use super::{PhotoError, variant_spec::VariantSpec};
use crate::{
    publish::site::Batch,
    story::{Photo, PhotoFormat, Rendition, Renditions, Size, Story, photos_mut, walk::files_mut},
};
use std::collections::HashMap;

/// The width of the JPEG that stands for the photo where only one can: as `src`.
const FALLBACK_WIDTH: u32 = 1600;

/// A share image: the picture by which other sites show a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareImage {
    /// Where it is, relative to the story's folder.
    pub src: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// What the pipeline has made of the photos of one story. The story itself is as it was; [`Self::published`] builds the one
/// that names the files.
#[derive(Debug, Default)]
pub struct ProcessedImages {
    /// The share images: the first for cards, all of them for search engines. None where the story has no photo of its own.
    pub share_images: Vec<ShareImage>,
    /// What went wrong by the photos' `src`, in reading order.
    pub problems: Vec<(String, PhotoError)>,
    /// The files, written beside their places.
    pub(crate) files: Batch,
    /// What was made of each photo, by its `src`.
    pub(super) made: HashMap<String, MadeVariants>,
    /// The published path of each film and recording, by its `src`.
    pub(super) media: HashMap<String, String>,
}

/// The variants of one photo, each with what was asked for.
pub(super) type MadeVariants = Vec<(VariantSpec, PublishedVariant)>;

/// One variant of a photo as pages name it.
#[derive(Debug)]
pub(super) struct PublishedVariant {
    pub(super) dominant_color: String,
    pub(super) renditions: Vec<Rendition>,
}

impl ProcessedImages {
    /// `story` as it is published: `src` and `size` of each photo are those of a JPEG, `renditions` has all its files. A photo
    /// that could not be processed, or is on another server, is as it was.
    #[must_use]
    pub fn published(&self, story: &Story) -> Story {
        let mut story = story.clone();
        for photo in photos_mut(&mut story) {
            if let Some(made) = self.made.get(&photo.src) {
                *photo = published_photo(photo, made);
            }
        }
        for src in files_mut(&mut story) {
            if let Some(published) = self.media.get(src) {
                src.clone_from(published);
            }
        }
        story
    }
}

fn published_photo(photo: &Photo, made: &MadeVariants) -> Photo {
    let mut photo = photo.clone();
    let Some((_, whole)) = made.first() else { return photo };
    let upright = VariantSpec::upright(&photo);
    let portrait = made.iter().find(|(spec, _)| upright.as_ref() == Some(spec));
    photo.renditions = Some(Renditions {
        sources: whole.renditions.clone(),
        portrait: portrait.map(|(_, variant)| variant.renditions.clone()).unwrap_or_default(),
        tone: Some(whole.dominant_color.clone()),
    });
    let jpegs = || whole.renditions.iter().filter(|rendition| rendition.format == PhotoFormat::Jpeg);
    if let Some(fallback) = jpegs().rfind(|rendition| rendition.width <= FALLBACK_WIDTH).or_else(|| jpegs().next()) {
        photo.src = fallback.src.clone();
        photo.size = Some(Size { width: fallback.width, height: fallback.height });
    }
    photo
}
