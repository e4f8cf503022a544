//! The image plan of a story: each of its photos once, with every variant that is asked of it.

use super::spec::{Crop, VariantSpec, Widths};
use crate::story::{
    Photo, PhotoFormat, Story, Width, is_remote, photos,
    walk::{self, PhotoPlace},
};

/// Aspect ratios of share images: the first for cards, all of them for search engines.
const SHARE_RATIOS: [(u32, u32); 4] = [(191, 100), (16, 9), (4, 3), (1, 1)];
/// The width of share images, in pixels.
const SHARE_WIDTH: u32 = 1200;

/// The greatest width of photos, on large screens.
const MAX_WIDTH: u32 = 2400;
/// The greatest width of photos that stand in the text alone.
const MAX_TEXT_WIDTH: u32 = 1600;
/// The largest width of a thumbnail, in pixels.
const MAX_THUMBNAIL_WIDTH: u32 = 480;

/// What is to be made of the photos of a story. From its opening photo or else its first, cropped round its focal point, come its
/// share images.
#[derive(Debug)]
pub(crate) struct ImagePlan {
    /// A task for each photo that is not on another server, in reading order.
    pub(crate) tasks: Vec<ImageTask>,
    /// The specs of the share images; one of the tasks has them, too.
    pub(crate) share_specs: Vec<VariantSpec>,
}

impl ImagePlan {
    /// The plan of `story`.
    pub(crate) fn of(story: &Story) -> Self {
        let shared = photos(story).first().copied().filter(|photo| !is_remote(&photo.src));
        let share_specs = shared.map(share_specs).unwrap_or_default();
        let mut tasks = tasks(story);
        if let Some(task) = tasks.iter_mut().find(|task| shared.is_some_and(|photo| photo.src == task.src)) {
            task.specs.extend(share_specs.iter().cloned());
        }
        Self { tasks, share_specs }
    }
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

/// One photo and the variants to be made of it.
#[derive(Debug)]
pub(crate) struct ImageTask {
    /// The photo, as the story names it.
    pub(crate) src: String,
    /// The whole of it first; then crops.
    pub(crate) specs: Vec<VariantSpec>,
}

/// A task for each photo of `story` that is not on another server, in reading order.
fn tasks(story: &Story) -> Vec<ImageTask> {
    let mut tasks: Vec<ImageTask> = Vec::new();
    for (photo, place) in walk::placed_photos(story).into_iter().filter(|(photo, _)| !is_remote(&photo.src)) {
        let max_width = max_width(photo, place);
        let at = tasks.iter().position(|task| task.src == photo.src).unwrap_or(tasks.len());
        if at == tasks.len() {
            tasks.push(ImageTask { src: photo.src.clone(), specs: vec![VariantSpec::whole(max_width)] });
        }
        if let Some(task) = tasks.get_mut(at) {
            task.add(photo, max_width);
        }
    }
    tasks
}

/// The width up to which a photo is made that stands at `place`.
fn max_width(photo: &Photo, place: PhotoPlace) -> u32 {
    match place {
        PhotoPlace::Section if photo.width == Width::Text => MAX_TEXT_WIDTH,
        PhotoPlace::Box | PhotoPlace::Poster => MAX_TEXT_WIDTH,
        PhotoPlace::Thumbnail => MAX_THUMBNAIL_WIDTH,
        PhotoPlace::Opening
        | PhotoPlace::Section
        | PhotoPlace::Stage
        | PhotoPlace::Pair
        | PhotoPlace::Gallery
        | PhotoPlace::Film => MAX_WIDTH,
    }
}

impl ImageTask {
    /// Adds what another appearance of the photo in the story asks for.
    fn add(&mut self, photo: &Photo, max_width: u32) {
        if let Some(first) = self.specs.first_mut()
            && max_width == MAX_WIDTH
        {
            *first = VariantSpec::whole(MAX_WIDTH);
        }
        self.specs.extend(VariantSpec::upright(photo).filter(|spec| !self.specs.contains(spec)));
    }
}
