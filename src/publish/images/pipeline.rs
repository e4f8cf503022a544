//! The image pipeline of published stories: decode, crop, resize, encode, cache.

use super::{
    PhotoError,
    cache::VariantCache,
    decode::{MAX_PIXELS, decode, unreadable},
    linear::LinearImage,
    media_file::{self, local_files},
    processed::{MadeVariants, ProcessedImages, PublishedVariant, ShareImage},
    progress::{Progress, StoryProgress},
    semaphore::Semaphore,
    source::{SourceFile, pixel_count, read_source},
    svg,
    task::{ImageTask, tasks},
    variant::{EncodedImage, Variant, crop_and_scale, encode_variants},
    variant_spec::{self, Crop, VariantSpec, Widths},
};
use crate::{
    publish::{
        parallel::{self, compute},
        site::Batch,
    },
    story::{Photo, PhotoFormat, Rendition, Story, is_remote, photos},
};
use std::path::{Path, PathBuf};

/// Aspect ratios of share images: the first for cards, all of them for search engines.
const SHARE_RATIOS: [(u32, u32); 4] = [(191, 100), (16, 9), (4, 3), (1, 1)];
/// The width of share images, in pixels.
const SHARE_WIDTH: u32 = 1200;
/// The folder of the photos in a published story.
pub(super) const FOLDER: &str = "photos";

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
        let row: Vec<_> = planned.iter().flat_map(|plan| plan.tasks.iter().map(move |task| (plan, task))).collect();
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
        let shared = photos(job.story).first().copied().filter(|photo| !is_remote(&photo.src));
        let share_specs = shared.map(share_specs).unwrap_or_default();
        let mut tasks = tasks(job.story);
        if let Some(task) = tasks.iter_mut().find(|task| shared.is_some_and(|photo| photo.src == task.src)) {
            task.specs.extend(share_specs.iter().cloned());
        }
        let progress = self.progress.of(&job.story.slug, tasks.len());
        Planned { job, tasks, share_specs, progress }
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
        let digest = compute(|| variant_spec::digest(&source.bytes));
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
    tasks: Vec<ImageTask>,
    share_specs: Vec<VariantSpec>,
    progress: StoryProgress,
}

type TaskResult = Result<(Vec<PublishedVariant>, Batch), PhotoError>;

impl Planned<'_> {
    /// Takes the results of its tasks, which come next in `results`.
    fn collect(self, results: &mut impl Iterator<Item = TaskResult>) -> ProcessedImages {
        let mut images = ProcessedImages::default();
        for (ImageTask { src, specs }, result) in self.tasks.into_iter().zip(results) {
            match result {
                Ok((variants, batch)) => {
                    images.files.append(batch);
                    let made: MadeVariants = specs.into_iter().zip(variants).collect();
                    let shared = made.iter().filter(|(spec, _)| self.share_specs.contains(spec));
                    images.share_images.extend(shared.filter_map(|(_, variant)| {
                        let Rendition { src, width, height, .. } = variant.renditions.first()?;
                        Some(ShareImage { src: src.clone(), width: *width, height: *height })
                    }));
                    images.made.insert(src, made);
                }
                Err(problem) => images.problems.push((src, problem)),
            }
        }
        for src in local_files(self.job.story) {
            match media_file::publish(self.job.source, src, self.job.out, &mut images.files) {
                Ok(published) => drop(images.media.insert(src.to_owned(), published)),
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
        let src = src(image);
        batch.add(&out.join(&src), &image.bytes)?;
        renditions.push(Rendition { format: image.format, src, width: image.size.width, height: image.size.height });
    }
    Ok(PublishedVariant { dominant_color: variant.dominant_color, renditions })
}

/// The path of an encoded image, relative to the story: `photos/<hash>-<width>w.<extension>`.
///
/// The name has nothing of the source file's. Block lists against advertisements know thousands of words and sizes, in many
/// languages, of which a photo's name may have any (`tower-300x250.jpg`, `ad-fraud.jpg`): it would be missing for every
/// reader who has such a list.
fn src(image: &EncodedImage) -> String {
    format!("{FOLDER}/{}-{}w.{}", image.short_digest(), image.size.width, image.format.extension())
}

/// The share images of a story, cropped from `photo`.
fn share_specs(photo: &Photo) -> Vec<VariantSpec> {
    let spec = |(across, down)| VariantSpec {
        crop: Some(Crop { across, down, focal: photo.focal }),
        widths: Widths::One(SHARE_WIDTH),
        formats: &[PhotoFormat::Jpeg],
    };
    SHARE_RATIOS.map(spec).to_vec()
}

#[cfg(test)]
mod tests;
