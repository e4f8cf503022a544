//! The published images of one story: what was made of its photos, and the story that names the files.

use super::spec::VariantSpec;
use crate::story::{HexColor, Photo, PhotoFormat, Rendition, Renditions, Size, Story, photos_mut, walk::files_mut};
use std::collections::HashMap;

/// The width of the JPEG that stands for the photo where only one can: as `src`.
const FALLBACK_WIDTH: u32 = 1600;

/// A share image: the picture by which other sites show a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ShareImage {
    /// Where it is, relative to the story's folder.
    pub src: String,
    /// Its size.
    pub size: Size,
}

/// What was made of the photos of one story. The story itself is as it was; [`Self::published`] builds the one that names the
/// files.
#[derive(Debug, Default)]
pub(crate) struct PublishedImages {
    /// The share images: the first for cards, all of them for search engines. None where the story has no photo of its own.
    pub(crate) share_images: Vec<ShareImage>,
    /// The published path of each film and recording, by its `src`.
    pub(crate) media: HashMap<String, String>,
    /// What was made of each photo, by its `src`.
    made: HashMap<String, MadeVariants>,
}

/// The variants of one photo, each with what was asked for.
pub(crate) type MadeVariants = Vec<(VariantSpec, PublishedVariant)>;

/// One variant of a photo as pages name it.
#[derive(Debug)]
pub(crate) struct PublishedVariant {
    /// The dominant colour, as soon as it is known.
    pub(crate) dominant_color: Option<HexColor>,
    /// Its files, by format and then by width, the best format and the smallest width first.
    pub(crate) renditions: Vec<Rendition>,
}

impl PublishedImages {
    /// Adds what was made of the photo `src`; those of `share_specs` are share images.
    pub(crate) fn add(&mut self, src: String, made: MadeVariants, share_specs: &[VariantSpec]) {
        let shared = made.iter().filter(|(spec, _)| share_specs.contains(spec));
        self.share_images.extend(shared.filter_map(|(_, variant)| {
            let Rendition { src, width, height, .. } = variant.renditions.first()?.clone();
            Some(ShareImage { src, size: Size { width, height } })
        }));
        self.made.insert(src, made);
    }

    /// `story` as it is published: `src` and `size` of each photo are those of a JPEG, `renditions` has all its files. A photo
    /// that could not be processed, or is on another server, is as it was.
    pub(crate) fn published(&self, story: &Story) -> Story {
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
        tone: whole.dominant_color,
    });
    let jpegs = || whole.renditions.iter().filter(|rendition| rendition.format == PhotoFormat::Jpeg);
    if let Some(fallback) =
        jpegs().rfind(|rendition| rendition.width.get() <= FALLBACK_WIDTH).or_else(|| jpegs().next())
    {
        photo.src = fallback.src.clone();
        photo.size = Some(Size { width: fallback.width, height: fallback.height });
    }
    photo
}
