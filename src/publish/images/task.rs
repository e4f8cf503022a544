//! Image tasks: each photo of a story once, with every variant that is asked of it.

use super::variant_spec::VariantSpec;
use crate::story::{
    Photo, Story, Width, is_remote,
    walk::{self, PhotoPlace},
};

/// The greatest width of photos, on large screens.
const MAX_WIDTH: u32 = 2400;
/// The greatest width of photos that stand in the text alone.
const MAX_TEXT_WIDTH: u32 = 1600;
/// The largest width of a thumbnail, in pixels.
const MAX_THUMBNAIL_WIDTH: u32 = 480;

/// One photo and the variants to be made of it.
#[derive(Debug)]
pub(super) struct ImageTask {
    /// The photo, as the story names it.
    pub(super) src: String,
    /// The whole of it first; then crops.
    pub(super) specs: Vec<VariantSpec>,
}

/// A task for each photo of `story` that is not on another server, in reading order.
pub(super) fn tasks(story: &Story) -> Vec<ImageTask> {
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
