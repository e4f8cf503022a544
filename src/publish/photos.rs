//! The photos of a story: where they are, what is wrong with them, and how a preview shows them.

mod declared;
mod kind;
mod near;
mod picture;
mod profile;
mod source;
mod tail;
mod whole;
mod write;

use super::{PhotoError, PhotoWarning, art, placeholder::stand_in, site::parallel};
use crate::story::{Block, Photo, Size, Story};
use image::{DynamicImage, ImageFormat};
use std::{
    collections::{HashMap, HashSet},
    fs,
    io::Cursor,
    path::Path,
};

pub use near::Near;
pub(super) use picture::{MOST_PIXELS, broken, develop};
pub(super) use source::{MOST_BYTES, Source, is_elsewhere, read};
pub(super) use write::write;

/// Brings every photo of `story` from `story_dir` to `out` for a preview and notes its size in the story.
///
/// Returns what went wrong, in reading order: such a photo has a placeholder. A photo on another server stays there.
pub fn prepare_all(story: &mut Story, story_dir: &Path, out: &Path) -> Vec<PhotoError> {
    let wanted = sources(story);
    let results = parallel::compute_each(&wanted, |src| prepare(story_dir, src, out));
    let mut sizes = HashMap::new();
    let mut problems = Vec::new();
    for (src, result) in wanted.into_iter().zip(results) {
        match result {
            Ok(size) => drop(sizes.insert(src, size)),
            Err(problem) => problems.push((src, problem)),
        }
    }
    for placeholder in stand_in(story, &problems) {
        let written = write(placeholder.svg.as_bytes(), &out.join(&placeholder.address));
        problems.extend(written.err().map(|problem| (placeholder.address, problem)));
    }
    for photo in photos(story) {
        if let Some(size) = sizes.get(&photo.src) {
            photo.size = Some(*size);
            photo.src = addressed(&photo.src);
        }
    }
    problems.into_iter().map(|(_, problem)| problem).collect()
}

/// The path of a file as an address: what has a meaning there is written in numbers.
fn addressed(path: &str) -> String {
    path.replace('%', "%25").replace('#', "%23").replace('?', "%3F")
}

/// The `src` of every photo of `story` that is not on another server, each once, in reading order.
pub(super) fn sources(story: &mut Story) -> Vec<String> {
    let mut known = HashSet::new();
    let own = photos(story).map(|photo| &photo.src).filter(|src| !is_elsewhere(src));
    own.filter(|src| known.insert(*src)).cloned().collect()
}

/// Every photo of `story`, in reading order, to be changed.
pub(super) fn photos(story: &mut Story) -> impl Iterator<Item = &mut Photo> {
    let blocks = story.sections.iter_mut().flat_map(|section| &mut section.blocks);
    story.opening.iter_mut().chain(blocks.flat_map(photos_of))
}

fn photos_of(block: &mut Block) -> Vec<&mut Photo> {
    match block {
        Block::Photo(photo) => vec![photo],
        Block::Stage(stage) => stage.steps.iter_mut().map(|step| &mut step.photo).collect(),
        _ => Vec::new(),
    }
}

/// How many pixels the photo or drawing has, by its head.
pub(super) fn pixels(source: &Source) -> Result<u64, PhotoError> {
    let size = match source.drawing {
        true => art::size(&source.bytes, &source.path)?,
        false => picture::inspect(&source.bytes, &source.path)?.size,
    };
    Ok(u64::from(size.width) * u64::from(size.height))
}

/// Brings the photo `src`, a path inside `story_dir`, to the same path inside `out`, and tells its upright size in pixels.
///
/// A photo of a kind that browsers show is copied; another is put there as a JPEG, whatever its name, and so is a drawing
/// `story_dir/art/<name>.svg` where the photo is missing. Nothing is written that is already there; a file appears whole or
/// not at all.
///
/// # Errors
///
/// A [`PhotoError`] where there is neither photo nor drawing, where it cannot be read, or where `out` cannot be written.
pub fn prepare(story_dir: &Path, src: &str, out: &Path) -> Result<Size, PhotoError> {
    let target = out.join(source::inside(src)?);
    let source = read(story_dir, src)?;
    if source.drawing {
        return draw(&source, &target);
    }
    let picture::Head { format, size, .. } = picture::inspect(&source.bytes, &source.path)?;
    if matches!(format, ImageFormat::Tiff | ImageFormat::Bmp) {
        let failed = |error: image::ImageError| broken(&source.path, error.to_string());
        let mut jpeg = Cursor::new(Vec::new());
        let picture = DynamicImage::ImageRgb8(develop(&source.bytes, &source.path)?);
        picture.write_to(&mut jpeg, ImageFormat::Jpeg).map_err(failed)?;
        return write(&jpeg.into_inner(), &target).map(|()| size);
    }
    write(&source.bytes, &target).map(|()| size)
}

/// Whether the photo `src` is in `story_dir`, itself or as a drawing, without making anything. A photo on another server is
/// taken to be there. What is wrong with a photo that can be published all the same is a warning.
///
/// # Errors
///
/// A [`PhotoError`] where there is neither photo nor drawing, or where the file is no picture.
pub fn find(story_dir: &Path, src: &str) -> Result<Option<PhotoWarning>, PhotoError> {
    if is_elsewhere(src) {
        return Ok(None);
    }
    let source = read(story_dir, src)?;
    if source.drawing { Ok(None) } else { picture::inspect(&source.bytes, &source.path).map(|head| head.warning) }
}

fn draw(drawing: &Source, target: &Path) -> Result<Size, PhotoError> {
    let printed = fs::read(target).ok().filter(|jpeg| art::is_print_of(jpeg, &drawing.bytes));
    if let Some(jpeg) = printed
        && let Ok(head) = picture::inspect(&jpeg, target)
    {
        return Ok(head.size);
    }
    let print = art::print(&drawing.bytes, &drawing.path)?;
    write(&print.jpeg, target).map(|()| print.size)
}

#[cfg(test)]
mod tests;
