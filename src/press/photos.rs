//! The photos of a story, brought to where its pages are published.

use super::{PhotoError, art};
use crate::story::{Block, Photo, Size, Story};
use std::{
    collections::HashMap,
    fs, io,
    num::NonZero,
    panic::resume_unwind,
    path::{Component, Path, PathBuf},
    thread,
};

/// Brings every photo of `story` from `story_dir` to `out` and notes its size in the story.
///
/// Returns what went wrong, in reading order; a photo with a problem keeps the size its author gave it, if any.
pub fn prepare_all(story: &mut Story, story_dir: &Path, out: &Path) -> Vec<PhotoError> {
    let mut wanted = Vec::new();
    for photo in photos(story) {
        if !wanted.contains(&photo.src) {
            wanted.push(photo.src.clone());
        }
    }
    let results = side_by_side(&wanted, |src| prepare(story_dir, src, out));
    let mut sizes = HashMap::new();
    let mut problems = Vec::new();
    for (src, result) in wanted.into_iter().zip(results) {
        match result {
            Ok(size) => drop(sizes.insert(src, size)),
            Err(problem) => problems.push(problem),
        }
    }
    photos(story).for_each(|photo| photo.size = sizes.get(&photo.src).copied().or(photo.size));
    problems
}

/// `work` done to each of `items`, on as many threads as the machine has processors; the results in the items' order.
fn side_by_side<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(threads).max(1);
    let work = &work;
    thread::scope(|scope| {
        let parts: Vec<_> =
            items.chunks(share).map(|part| scope.spawn(move || part.iter().map(work).collect::<Vec<R>>())).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

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

/// Brings the photo `src`, a path inside `story_dir`, to the same path inside `out`, and tells its size in pixels.
///
/// A photo that is there is copied. Where it is not, the drawing `story_dir/art/<name>.svg` is printed as a JPEG in its
/// place. Nothing is written that is already there; a file appears whole or not at all.
///
/// # Errors
///
/// A [`PhotoError`] where there is neither photo nor drawing, where it cannot be read, or where `out` cannot be written.
pub fn prepare(story_dir: &Path, src: &str, out: &Path) -> Result<Size, PhotoError> {
    let inside = inside(src).ok_or_else(|| PhotoError::Outside { src: src.to_owned() })?;
    let photo = story_dir.join(inside);
    let target = out.join(inside);
    match fs::read(&photo) {
        Ok(bytes) => copy(&bytes, &photo, &target),
        Err(error) if error.kind() == io::ErrorKind::NotFound => draw(story_dir, src, photo, &target),
        Err(source) => Err(PhotoError::Read { path: photo, source }),
    }
}

/// Whether the photo `src` is in `story_dir`, itself or as a drawing, without making anything. A photo on another server is
/// taken to be there.
///
/// # Errors
///
/// A [`PhotoError`] where there is neither photo nor drawing, or where the file is no picture.
pub fn find(story_dir: &Path, src: &str) -> Result<(), PhotoError> {
    if is_elsewhere(src) {
        return Ok(());
    }
    let photo = story_dir.join(inside(src).ok_or_else(|| PhotoError::Outside { src: src.to_owned() })?);
    match fs::read(&photo) {
        Ok(bytes) => size_of(&bytes, &photo).map(drop),
        Err(error) if error.kind() == io::ErrorKind::NotFound => drawing(story_dir, src, photo).map(drop),
        Err(source) => Err(PhotoError::Read { path: photo, source }),
    }
}

/// Whether `src` is a photo that another server shows.
fn is_elsewhere(src: &str) -> bool {
    src.starts_with("https://")
}

/// `src` as a path, if it cannot lead out of the folder that it is joined to.
fn inside(src: &str) -> Option<&Path> {
    let path = Path::new(src);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let address = src.contains([':', '\\', '?', '#']);
    (plain && !address && path.file_name().is_some() && !src.ends_with('/')).then_some(path)
}

fn copy(bytes: &[u8], photo: &Path, target: &Path) -> Result<Size, PhotoError> {
    let size = size_of(bytes, photo)?;
    // Compared by content: a photo that replaces a drawing may be older than the drawing's print.
    if fs::read(target).is_ok_and(|there| there == bytes) {
        return Ok(size);
    }
    write(bytes, target).map(|()| size)
}

fn draw(story_dir: &Path, src: &str, photo: PathBuf, target: &Path) -> Result<Size, PhotoError> {
    let (drawing, svg) = drawing(story_dir, src, photo)?;
    if let Some(size) = printed(target, &svg) {
        return Ok(size);
    }
    let print = art::print(&svg, &drawing)?;
    write(&print.jpeg, target).map(|()| print.size)
}

/// The drawing that stands in for a missing photo: its path and its bytes.
fn drawing(story_dir: &Path, src: &str, photo: PathBuf) -> Result<(PathBuf, Vec<u8>), PhotoError> {
    let name = Path::new(src).file_name().unwrap_or_default();
    let drawing = story_dir.join("art").join(name).with_extension("svg");
    let svg = match fs::read(&drawing) {
        Ok(svg) => svg,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(PhotoError::Missing { src: src.to_owned(), photo, drawing });
        }
        Err(source) => return Err(PhotoError::Read { path: drawing, source }),
    };
    let extension = Path::new(src).extension().unwrap_or_default();
    if !["jpg", "jpeg"].iter().any(|jpeg| extension.eq_ignore_ascii_case(jpeg)) {
        return Err(PhotoError::NotJpeg { src: src.to_owned(), drawing });
    }
    Ok((drawing, svg))
}

/// The size of the print at `target`, if there is one of this drawing.
fn printed(target: &Path, svg: &[u8]) -> Option<Size> {
    let jpeg = fs::read(target).ok()?;
    if !art::is_print_of(&jpeg, svg) {
        return None;
    }
    size_of(&jpeg, target).ok()
}

fn size_of(bytes: &[u8], path: &Path) -> Result<Size, PhotoError> {
    let unreadable = |reason: String| PhotoError::Photo { path: path.to_owned(), reason };
    let reader = image::ImageReader::new(io::Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| unreadable(error.to_string()))?;
    let (width, height) = reader.into_dimensions().map_err(|error| unreadable(error.to_string()))?;
    if width == 0 || height == 0 {
        return Err(unreadable("it has no pixels".to_owned()));
    }
    Ok(Size { width, height })
}

/// Writes beside `target` first, so that a page that is being read never sees half a photo.
fn write(bytes: &[u8], target: &Path) -> Result<(), PhotoError> {
    let mut part = target.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    let part = PathBuf::from(part);
    let folder = target.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(&part, bytes)).and_then(|()| fs::rename(&part, target)).map_err(|source| {
        // What is left of a failed attempt is of no use; that it cannot be removed either changes nothing.
        let _ = fs::remove_file(&part);
        PhotoError::Write { path: target.to_owned(), source }
    })
}

#[cfg(test)]
mod tests;
