//! The darkroom: what makes the published files of photos, and keeps them for the next build.

mod cache;
mod encode;
mod job;
mod linear;
mod names;
mod order;
mod prints;
mod progress;
mod tone;

use super::{
    PhotoError, Share, art,
    photos::{self, Source, broken, develop, is_elsewhere},
    site::parallel,
};
use crate::story::{PhotoFormat, Rendition, Story, photos as photos_of};
use cache::Cache;
use job::{Job, Made, jobs};
use linear::Linear;
use order::{Crop, Order, Widths};
use prints::{Prints, print, widest};
use progress::Progress;
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// Shapes of share images: the first for cards, all of them for search engines.
const SHARES: [(u32, u32); 4] = [(191, 100), (16, 9), (4, 3), (1, 1)];
/// The width of share images, in pixels.
const SHARE_WIDTH: u32 = 1200;

/// Makes the published files of photos; may be used for many stories at a time.
#[derive(Debug)]
pub struct Darkroom {
    cache: Cache,
    progress: Progress,
    /// Held by whoever has a whole photo in memory: one at a time, however many processors there are.
    light: Mutex<()>,
}

impl Darkroom {
    /// A darkroom that keeps what it makes in the folder `cache`, and shows its progress on a terminal where `progress`.
    #[must_use]
    pub fn new(cache: PathBuf, progress: bool) -> Self {
        Self { cache: Cache(cache), progress: Progress::new(progress), light: Mutex::default() }
    }

    /// Makes the files of every photo of `story` from `story_dir` in `out`, the story's published folder, and notes them
    /// in the story: `src` and `size` are those of a JPEG, `renditions` has them all. A photo on another server stays there.
    ///
    /// Returns what went wrong by the photos' `src`, in reading order; the rest is made all the same. Files of earlier
    /// builds stay: the page that names them is there until the new one is, and in caches after that.
    pub fn publish(&self, story: &mut Story, story_dir: &Path, out: &Path) -> Vec<(String, PhotoError)> {
        let jobs = jobs(story);
        let bar = self.progress.bar(&story.slug, jobs.len());
        let results = parallel::each(&jobs, |job| {
            let made = self.carry_out(job, story_dir, out);
            bar.inc(1);
            made
        });
        bar.finish_and_clear();
        let mut made = Vec::new();
        let mut problems = Vec::new();
        for (job, result) in jobs.iter().zip(results) {
            match result {
                Ok(files) => made.push((job, files)),
                Err(problem) => problems.push((job.src.clone(), problem)),
            }
        }
        for photo in photos::photos(story) {
            if let Some((job, files)) = made.iter().find(|(job, _)| job.src == photo.src) {
                job.note(files, photo);
            }
        }
        problems
    }

    /// Makes the pictures by which other sites show `story`, from its opening photo or else its first, cropped round its
    /// focal point: the first for cards, all of them for search engines. None where the story has no photo of its own.
    ///
    /// To be called before [`Self::publish`], which changes the photos' `src`.
    ///
    /// # Errors
    ///
    /// A [`PhotoError`] where the photo cannot be read or a file cannot be written.
    pub fn share(&self, story: &Story, story_dir: &Path, out: &Path) -> Result<Vec<Share>, PhotoError> {
        let Some(photo) = photos_of(story).first().copied().filter(|photo| !is_elsewhere(&photo.src)) else {
            return Ok(Vec::new());
        };
        let order = |(across, down)| Order {
            crop: Some(Crop { across, down, focal: photo.focal }),
            widths: Widths::One(SHARE_WIDTH),
            formats: &[PhotoFormat::Jpeg],
        };
        let job = Job { src: photo.src.clone(), orders: SHARES.map(order).to_vec() };
        let made = self.carry_out(&job, story_dir, out)?;
        let files = made.into_iter().flat_map(|made| made.files);
        Ok(files.map(|file| Share { src: file.src, width: file.width, height: file.height }).collect())
    }

    /// Everything that a job asks for, in the order of its orders, put into `out`.
    fn carry_out(&self, job: &Job, story_dir: &Path, out: &Path) -> Result<Vec<Made>, PhotoError> {
        let source = photos::read(story_dir, &job.src)?;
        let prints = self.prints(&source, &job.orders)?;
        prints.into_iter().map(|prints| self.put(&job.src, prints, out)).collect()
    }

    fn prints(&self, source: &Source, orders: &[Order]) -> Result<Vec<Prints>, PhotoError> {
        let keyed = orders.iter().map(|order| (order, order.key(&source.bytes)));
        let kept: Vec<_> = keyed.map(|(order, key)| (self.cache.load(&key), order, key)).collect();
        let missing: Vec<&Order> =
            kept.iter().filter(|(prints, ..)| prints.is_none()).map(|(_, order, _)| *order).collect();
        let exposed = if missing.is_empty() { Vec::new() } else { self.expose(source, &missing)? };
        let mut exposed = exposed.into_iter();
        let mut all = Vec::new();
        for (prints, order, key) in kept {
            let mut made = || {
                let light = exposed.next().ok_or("it was not exposed")?;
                print(&light, order)
            };
            all.push(match prints {
                Some(prints) => prints,
                None => {
                    let prints = made().map_err(|reason| broken(&source.path, reason))?;
                    self.cache.store(&key, &prints)?;
                    prints
                }
            });
        }
        Ok(all)
    }

    /// What each of `orders` takes of a photo, so that the photo itself need not stay in memory.
    fn expose(&self, source: &Source, orders: &[&Order]) -> Result<Vec<Linear>, PhotoError> {
        let _alone = self.light.lock().unwrap_or_else(PoisonError::into_inner);
        let picture = match source.drawing {
            true => art::draw(&source.bytes, &source.path)?,
            false => develop(&source.bytes, &source.path)?,
        };
        let exposed = Linear::of(&picture).and_then(|photo| {
            drop(picture);
            orders.iter().map(|order| widest(&photo, order)).collect()
        });
        exposed.map_err(|reason| broken(&source.path, reason))
    }

    fn put(&self, src: &str, prints: Prints, out: &Path) -> Result<Made, PhotoError> {
        let mut files = Vec::new();
        for print in &prints.files {
            let address = names::address(src, print);
            photos::write(&print.bytes, &out.join(&address))?;
            files.push(Rendition {
                format: print.format,
                src: address,
                width: print.size.width,
                height: print.size.height,
            });
        }
        Ok(Made { tone: prints.tone, files })
    }
}

#[cfg(test)]
mod tests;
