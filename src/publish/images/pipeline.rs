//! The image pipeline of published stories: decode, crop, resize, encode, cache.

use super::{
    PhotoError,
    cache::VariantCache,
    decode::{decode, unreadable},
    linear::LinearImage,
    media_file,
    processed::ProcessedImages,
    progress::{Progress, StoryProgress},
    semaphore::Semaphore,
    source::{SourceFile, pixel_count, read_source},
    svg,
    variant::{Variant, crop_and_scale, encode_variants},
};
use crate::{
    publish::{
        folder::Batch,
        parallel::{self, compute},
        variants::{ImagePlan, ImageTask, MAX_PIXELS, PublishedVariant, VariantSpec, media::local_files},
    },
    story::Story,
};
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};

/// Decodes, crops, resizes and encodes the photos of stories, and caches what it made.
#[derive(Debug)]
pub struct ImagePipeline {
    cache: VariantCache,
    progress: Progress,
    /// Pixels of whole decoded photos in memory: no more than those of the largest, however many processors there are.
    decoded_pixels: Semaphore,
}

/// A story whose photos are to be processed.
#[derive(Clone, Copy, Debug)]
pub struct ImageJob<'a> {
    /// The story.
    pub story: &'a Story,
    /// The folder in which its photos are looked for.
    pub source: &'a Path,
    /// Its published folder.
    pub out: &'a Path,
}

impl ImagePipeline {
    /// A pipeline that caches what it makes in the folder `cache`, and reports its progress on the error output where `progress`.
    #[must_use]
    pub fn new(cache: PathBuf, progress: bool) -> Self {
        Self {
            cache: VariantCache(cache),
            progress: Progress::new(progress),
            decoded_pixels: Semaphore::new(MAX_PIXELS),
        }
    }

    /// Makes the files of every photo of these stories, written beside their places; a photo on another server stays there. From
    /// a story's opening photo or else its first, cropped round its focal point, come its share images.
    ///
    /// What goes wrong with one photo leaves the others alone. Files of earlier builds stay: the page that names them is there
    /// until the new one is, and in caches after that.
    #[must_use]
    pub fn process(&self, jobs: &[ImageJob<'_>]) -> Vec<ProcessedImages> {
        let planned: Vec<Planned<'_>> = jobs.iter().map(|job| self.plan(*job)).collect();
        // The photos of all stories in one row: as many are in hand as there are processors.
        let row: Vec<_> =
            planned.iter().flat_map(|plan| plan.plan.tasks.iter().map(move |task| (plan, task))).collect();
        let mut results = parallel::each(&row, |(plan, task)| {
            plan.progress.photo_begun();
            let made = self.run(task, plan.job);
            plan.progress.photo_done(&task.src);
            made
        })
        .into_iter();
        planned.into_iter().map(|plan| plan.collect(&mut results)).collect()
    }

    fn plan<'a>(&self, job: ImageJob<'a>) -> Planned<'a> {
        let plan = ImagePlan::of(job.story);
        let progress = self.progress.of(&job.story.slug, plan.tasks.len());
        Planned { job, plan, progress }
    }

    /// Every variant that a task asks for, in the order of its specs, written beside their places.
    fn run(&self, task: &ImageTask, job: ImageJob<'_>) -> Result<(Vec<PublishedVariant>, Batch), PhotoError> {
        let source = read_source(job.source, &task.src)?;
        let mut batch = Batch::default();
        let variants = self.variants(&source, &task.specs)?;
        let published: Result<_, PhotoError> =
            variants.into_iter().map(|variant| write(variant, job.out, &mut batch)).collect();
        Ok((published?, batch))
    }

    /// The variants from the cache, those that are missing from the photo.
    fn variants(&self, source: &SourceFile, specs: &[VariantSpec]) -> Result<Vec<Variant>, PhotoError> {
        let digest = compute(|| Sha256::digest(&source.bytes));
        let keyed = specs.iter().map(|spec| (spec, spec.cache_key(&digest)));
        let mut cached: Vec<_> = keyed.map(|(spec, key)| (self.cache.load(&key), spec, key)).collect();
        let missing: Vec<&VariantSpec> =
            cached.iter().filter(|(variant, ..)| variant.is_none()).map(|(_, spec, _)| *spec).collect();
        if !missing.is_empty() {
            let cropped = self.decode_and_crop(source, &missing)?;
            let encoded = encode_variants(&cropped, &missing).map_err(|reason| unreadable(&source.path, reason))?;
            let mut encoded = encoded.into_iter();
            for (variant, _, key) in cached.iter_mut().filter(|(variant, ..)| variant.is_none()) {
                *variant = encoded.next();
                variant.iter().try_for_each(|variant| self.cache.store(key, variant))?;
            }
        }
        Ok(cached.into_iter().filter_map(|(variant, ..)| variant).collect())
    }

    /// The crop of each of `specs` at its greatest width, so that the decoded photo need not stay in memory.
    fn decode_and_crop(&self, source: &SourceFile, specs: &[&VariantSpec]) -> Result<Vec<LinearImage>, PhotoError> {
        let _permit = self.decoded_pixels.acquire(pixel_count(source)?);
        compute(|| {
            let picture = match source.is_drawing {
                true => svg::rasterize(&source.bytes, &source.path)?,
                false => decode(&source.bytes, &source.path)?,
            };
            let cropped = LinearImage::from_srgb(&picture).and_then(|photo| {
                drop(picture);
                specs.iter().map(|spec| crop_and_scale(&photo, spec)).collect()
            });
            cropped.map_err(|reason| unreadable(&source.path, reason))
        })
    }
}

/// The tasks of one story.
struct Planned<'a> {
    job: ImageJob<'a>,
    plan: ImagePlan,
    progress: StoryProgress,
}

type TaskResult = Result<(Vec<PublishedVariant>, Batch), PhotoError>;

impl Planned<'_> {
    /// Takes the results of its tasks, which come next in `results`.
    fn collect(self, results: &mut impl Iterator<Item = TaskResult>) -> ProcessedImages {
        let mut images = ProcessedImages::default();
        let ImagePlan { tasks, share_specs } = self.plan;
        for (ImageTask { src, specs }, result) in tasks.into_iter().zip(results) {
            match result {
                Ok((variants, batch)) => {
                    images.files.append(batch);
                    images.images.add(src, specs.into_iter().zip(variants).collect(), &share_specs);
                }
                Err(problem) => images.problems.push((src, problem)),
            }
        }
        for src in local_files(self.job.story) {
            match media_file::publish(self.job.source, src, self.job.out, &mut images.files) {
                Ok(published) => drop(images.images.media.insert(src.to_owned(), published)),
                Err(problem) => images.problems.push((src.to_owned(), problem)),
            }
        }
        images
    }
}

/// Writes the files of a variant for `out`, beside their places.
fn write(variant: Variant, out: &Path, batch: &mut Batch) -> Result<PublishedVariant, PhotoError> {
    let mut renditions = Vec::new();
    for image in &variant.images {
        let rendition = image.rendition();
        batch.add(&out.join(&rendition.src), &image.bytes)?;
        renditions.push(rendition);
    }
    Ok(PublishedVariant { dominant_color: Some(variant.dominant_color), renditions })
}

#[cfg(test)]
mod tests;
