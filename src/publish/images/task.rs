//! Image tasks: each photo of a story once, with every variant that is asked of it.

use super::{source::is_remote, variant_spec::VariantSpec};
use crate::story::{Block, Photo, Story, Width};

/// The greatest width of photos, on large screens.
const MAX_WIDTH: u32 = 2400;
/// The greatest width of photos that stand in the text alone.
const MAX_TEXT_WIDTH: u32 = 1600;

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
    for (photo, max_width) in photos_with_width(story).into_iter().filter(|(photo, _)| !is_remote(&photo.src)) {
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

/// The photos of a story, each with the width up to which it is made.
fn photos_with_width(story: &Story) -> Vec<(&Photo, u32)> {
    let mut found: Vec<_> = story.opening.iter().map(|photo| (photo, MAX_WIDTH)).collect();
    for block in story.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Photo(photo) if photo.width == Width::Text => found.push((photo, MAX_TEXT_WIDTH)),
            Block::Photo(photo) => found.push((photo, MAX_WIDTH)),
            Block::Stage(stage) => found.extend(stage.steps.iter().map(|step| (&step.photo, MAX_WIDTH))),
            _ => {}
        }
    }
    found
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
