//! All that is asked of one photo of a story, and what the story is told of the result.

use super::order::{Crop, Order, Widths};
use crate::{
    publish::photos::is_elsewhere,
    story::{Block, Photo, PhotoFormat, Rendition, Renditions, Size, Story, Width},
};

/// The widest that photos are set, on large screens.
const WIDEST: u32 = 2400;
/// The widest for photos that stand in the text alone.
const TEXT: u32 = 1600;
/// The widest for narrow windows.
const NARROW: u32 = 1200;
/// The width of the JPEG that stands for the photo where only one can.
const PLAIN: u32 = 1600;

/// One photo and what is to be made of it.
#[derive(Debug)]
pub(super) struct Job {
    /// The photo, as the story names it.
    pub(super) src: String,
    /// The whole of it first; then crops.
    pub(super) orders: Vec<Order>,
}

/// What was made by one order.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) tone: String,
    pub(super) files: Vec<Rendition>,
}

/// A job for each photo of `story` that is not on another server, in reading order.
pub(super) fn jobs(story: &Story) -> Vec<Job> {
    let mut jobs: Vec<Job> = Vec::new();
    for (photo, most) in photos(story).into_iter().filter(|(photo, _)| !is_elsewhere(&photo.src)) {
        let at = jobs.iter().position(|job| job.src == photo.src).unwrap_or(jobs.len());
        if at == jobs.len() {
            jobs.push(Job { src: photo.src.clone(), orders: vec![whole(most)] });
        }
        if let Some(job) = jobs.get_mut(at) {
            job.add(photo, most);
        }
    }
    jobs
}

/// The photos of a story and the width up to which each is made.
fn photos(story: &Story) -> Vec<(&Photo, u32)> {
    let mut found: Vec<_> = story.opening.iter().map(|photo| (photo, WIDEST)).collect();
    for block in story.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Photo(photo) => found.push((photo, if photo.width == Width::Text { TEXT } else { WIDEST })),
            Block::Stage(stage) => found.extend(stage.steps.iter().map(|step| (&step.photo, WIDEST))),
            _ => {}
        }
    }
    found
}

fn whole(most: u32) -> Order {
    Order { crop: None, widths: Widths::UpTo(most), formats: &PhotoFormat::ALL }
}

fn upright(photo: &Photo) -> Option<Order> {
    let ratio = photo.portrait?;
    let crop = Crop { across: ratio.across(), down: ratio.down(), focal: photo.focal };
    Some(Order { crop: Some(crop), widths: Widths::UpTo(NARROW), formats: &PhotoFormat::ALL })
}

impl Job {
    /// Takes up another place of the photo in the story.
    fn add(&mut self, photo: &Photo, most: u32) {
        if let Some(first) = self.orders.first_mut()
            && most == WIDEST
        {
            *first = whole(WIDEST);
        }
        self.orders.extend(upright(photo).filter(|order| !self.orders.contains(order)));
    }

    /// Tells `photo` what was made for it.
    pub(super) fn note(&self, made: &[Made], photo: &mut Photo) {
        let of =
            |wanted: &Order| self.orders.iter().zip(made).find(|(order, _)| *order == wanted).map(|(_, made)| made);
        let Some(whole) = made.first() else { return };
        let portrait = upright(photo).and_then(|order| of(&order)).map(|made| made.files.clone());
        let jpegs = || whole.files.iter().filter(|file| file.format == PhotoFormat::Jpeg);
        if let Some(plain) = jpegs().rfind(|file| file.width <= PLAIN).or_else(|| jpegs().next()) {
            photo.src = plain.src.clone();
            photo.size = Some(Size { width: plain.width, height: plain.height });
        }
        photo.renditions = Some(Renditions {
            sources: whole.files.clone(),
            portrait: portrait.unwrap_or_default(),
            tone: Some(whole.tone.clone()),
        });
    }
}
