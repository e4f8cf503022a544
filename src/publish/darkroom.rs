//! The darkroom: what makes the published files of photos, and keeps them for the next build.

mod cache;
mod encode;
mod job;
mod linear;
mod names;
mod order;
mod prints;
mod progress;
mod room;
mod tone;

use super::{
    PhotoError, Share, art,
    photos::{self, MOST_PIXELS, Source, broken, develop, is_elsewhere, pixels},
    site::{
        Batch,
        parallel::{self, compute},
    },
};
use crate::story::{Photo, PhotoFormat, Rendition, Story, photos as photos_of};
use cache::Cache;
use job::{Job, Made, jobs};
use linear::Linear;
use order::{Crop, Order, Widths};
use prints::{Prints, print, widest};
use progress::Progress;
use room::Room;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
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
    /// For photos in hand, from which files are made: as many as there are processors.
    hands: Room,
    /// For the pixels of whole photos: no more than those of the largest, however many processors there are.
    light: Room,
}

/// What came of the photos of a story.
#[derive(Debug, Default)]
pub struct Developed {
    /// The pictures by which other sites show the story: the first for cards, all of them for search engines. None where
    /// it has no photo of its own.
    pub shares: Vec<Share>,
    /// What went wrong by the photos' `src`, in reading order.
    pub problems: Vec<(String, PhotoError)>,
    /// The files, written beside their places.
    pub(super) files: Batch,
}

impl Developed {
    /// Puts the files in their places. Without that, nothing is left of them.
    ///
    /// # Errors
    ///
    /// A [`PhotoError`] where one of them cannot be put there.
    pub fn put(self) -> Result<(), PhotoError> {
        self.files.put().map(drop).map_err(PhotoError::from)
    }
}

impl Darkroom {
    /// A darkroom that keeps what it makes in the folder `cache`, and shows its progress on a terminal where `progress`.
    #[must_use]
    pub fn new(cache: PathBuf, progress: bool) -> Self {
        Self {
            cache: Cache(cache),
            progress: Progress::new(progress),
            hands: Room::new(parallel::threads() as u64),
            light: Room::new(MOST_PIXELS),
        }
    }

    /// Makes the files of every photo of `story` from `story_dir` for `out`, the story's published folder, and notes them
    /// in the story: `src` and `size` are those of a JPEG, `renditions` has them all. A photo on another server stays there.
    /// From its opening photo or else its first, cropped round its focal point, come the pictures by which other sites show
    /// it.
    ///
    /// What goes wrong with one photo leaves the others alone. Files of earlier builds stay: the page that names them is
    /// there until the new one is, and in caches after that.
    pub fn develop(&self, story: &mut Story, story_dir: &Path, out: &Path) -> Developed {
        let shared = photos_of(story).first().copied().filter(|photo| !is_elsewhere(&photo.src));
        let shares = shared.map(share_orders).unwrap_or_default();
        let mut jobs = jobs(story);
        if let Some(job) = jobs.iter_mut().find(|job| shared.is_some_and(|photo| photo.src == job.src)) {
            job.orders.extend(shares.iter().cloned());
        }
        let progress = self.progress.of(&story.slug, jobs.len());
        let results = parallel::each(&jobs, |job| {
            let made = self.carry_out(job, story_dir, out);
            progress.done(&job.src);
            made
        });
        progress.end();
        note(story, &shares, jobs.iter().zip(results))
    }

    /// Everything that a job asks for, in the order of its orders, put into `out`.
    fn carry_out(&self, job: &Job, story_dir: &Path, out: &Path) -> Result<(Vec<Made>, Batch), PhotoError> {
        let _in_hand = self.hands.take(1);
        let source = photos::read(story_dir, &job.src)?;
        let prints = self.prints(&source, &job.orders)?;
        let mut batch = Batch::default();
        let made: Result<_, PhotoError> = prints.into_iter().map(|prints| write(prints, out, &mut batch)).collect();
        Ok((made?, batch))
    }

    fn prints(&self, source: &Source, orders: &[Order]) -> Result<Vec<Prints>, PhotoError> {
        let digest = compute(|| order::digest(&source.bytes));
        let keyed = orders.iter().map(|order| (order, order.key(&digest)));
        let mut kept: Vec<_> = keyed.map(|(order, key)| (self.cache.load(&key), order, key)).collect();
        let missing: Vec<&Order> =
            kept.iter().filter(|(prints, ..)| prints.is_none()).map(|(_, order, _)| *order).collect();
        if !missing.is_empty() {
            let exposed = self.expose(source, &missing)?;
            let mut made = print(&exposed, &missing).map_err(|reason| broken(&source.path, reason))?.into_iter();
            for (prints, _, key) in kept.iter_mut().filter(|(prints, ..)| prints.is_none()) {
                *prints = made.next();
                prints.iter().try_for_each(|prints| self.cache.store(key, prints))?;
            }
        }
        Ok(kept.into_iter().filter_map(|(prints, ..)| prints).collect())
    }

    /// What each of `orders` takes of a photo, so that the photo itself need not stay in memory.
    fn expose(&self, source: &Source, orders: &[&Order]) -> Result<Vec<Linear>, PhotoError> {
        let _room = self.light.take(pixels(source)?);
        compute(|| {
            let picture = match source.drawing {
                true => art::draw(&source.bytes, &source.path)?,
                false => develop(&source.bytes, &source.path)?,
            };
            let exposed = Linear::of(&picture).and_then(|photo| {
                drop(picture);
                orders.iter().map(|order| widest(&photo, order)).collect()
            });
            exposed.map_err(|reason| broken(&source.path, reason))
        })
    }
}

/// Writes the files of an order for `out`, beside their places.
fn write(prints: Prints, out: &Path, batch: &mut Batch) -> Result<Made, PhotoError> {
    let mut files = Vec::new();
    for print in &prints.files {
        let address = names::address(print);
        batch.add(&out.join(&address), &print.bytes)?;
        let (width, height) = (print.size.width, print.size.height);
        files.push(Rendition { format: print.format, src: address, width, height });
    }
    Ok(Made { tone: prints.tone, files })
}

/// Notes in `story` what was made by each of its jobs, and finds the pictures made by the orders `shares` among it.
fn note<'a>(
    story: &mut Story,
    shares: &[Order],
    results: impl Iterator<Item = (&'a Job, Result<(Vec<Made>, Batch), PhotoError>)>,
) -> Developed {
    let mut developed = Developed::default();
    let mut made = HashMap::new();
    for (job, result) in results {
        match result {
            Ok((files, batch)) => {
                developed.files.append(batch);
                developed.shares.extend(job.orders.iter().zip(&files).filter_map(|(order, made)| {
                    let file = made.files.first().filter(|_| shares.contains(order))?;
                    Some(Share { src: file.src.clone(), width: file.width, height: file.height })
                }));
                made.insert(&job.src, (job, files));
            }
            Err(problem) => developed.problems.push((job.src.clone(), problem)),
        }
    }
    for photo in photos::photos(story) {
        if let Some((job, files)) = made.get(&photo.src) {
            job.note(files, photo);
        }
    }
    developed
}

/// The pictures by which other sites show a story, cut from `photo`.
fn share_orders(photo: &Photo) -> Vec<Order> {
    let order = |(across, down)| Order {
        crop: Some(Crop { across, down, focal: photo.focal }),
        widths: Widths::One(SHARE_WIDTH),
        formats: &[PhotoFormat::Jpeg],
    };
    SHARES.map(order).to_vec()
}

#[cfg(test)]
mod tests;
