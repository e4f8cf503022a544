//! The photos of the live preview, copied as they are, and the check of photos that makes nothing.

use super::{
    PhotoError, PhotoWarning,
    decode::{Header, decode, read_header, unreadable},
    media_file,
    placeholder::with_placeholders,
    source::{SourceFile, read_source, relative_path},
    svg,
};
use crate::{
    publish::{atomic_file::write_if_changed, parallel, variants::media::local_files},
    story::{Size, Story, is_remote, photos, photos_mut, walk::files_mut},
};
use image::{DynamicImage, ImageFormat};
use std::{
    collections::{HashMap, HashSet},
    fs,
    io::Cursor,
    path::Path,
};

/// Copies every photo of `story` from `story_dir` to `out` for a preview, and gives the story with the sizes of its photos, and
/// what went wrong, in reading order: such a photo has a placeholder. A photo on another server stays there.
#[must_use]
pub fn prepare_preview(story: &Story, story_dir: &Path, out: &Path) -> (Story, Vec<PhotoError>) {
    let wanted = local_sources(story);
    let results = parallel::compute_each(&wanted, |src| prepare_photo(story_dir, src, out));
    let mut sizes = HashMap::new();
    let mut problems = Vec::new();
    for (src, result) in wanted.into_iter().zip(results) {
        match result {
            Ok(size) => drop(sizes.insert(src, size)),
            Err(problem) => problems.push((src.to_owned(), problem)),
        }
    }
    let mut shown = story.clone();
    for photo in photos_mut(&mut shown) {
        if let Some(size) = sizes.get(photo.src.as_str()) {
            photo.size = Some(*size);
            photo.src = path_to_url(&photo.src);
        }
    }
    for src in local_files(story) {
        let copied = media_file::copy(story_dir, src, out);
        problems.extend(copied.err().map(|problem| (src.to_owned(), problem)));
    }
    files_mut(&mut shown).filter(|src| !is_remote(src)).for_each(|src| *src = path_to_url(src));
    let (shown, placeholders) = with_placeholders(shown, &problems);
    for placeholder in placeholders {
        let written = write(placeholder.svg.as_bytes(), &out.join(&placeholder.src));
        problems.extend(written.err().map(|problem| (placeholder.src, problem)));
    }
    (shown, problems.into_iter().map(|(_, problem)| problem).collect())
}

/// The path of a file as a relative URL: what has a meaning there is percent-encoded.
fn path_to_url(path: &str) -> String {
    path.replace('%', "%25").replace('#', "%23").replace('?', "%3F")
}

/// The `src` of every photo of `story` that is not on another server, each once, in reading order.
fn local_sources(story: &Story) -> Vec<&str> {
    let mut known = HashSet::new();
    let local = photos(story).into_iter().map(|photo| photo.src.as_str()).filter(|src| !is_remote(src));
    local.filter(|src| known.insert(*src)).collect()
}

/// Copies the photo `src`, a path inside `story_dir`, to the same path inside `out`, and tells its upright size in pixels.
///
/// A photo in a format that browsers show is copied; another is put there as a JPEG, whatever its name, and so is a drawing
/// `story_dir/art/<name>.svg` where the photo is missing. Nothing is written that is already there; a file appears whole or
/// not at all.
///
/// # Errors
///
/// A [`PhotoError`] where there is neither photo nor drawing, where it cannot be read, or where `out` cannot be written.
pub fn prepare_photo(story_dir: &Path, src: &str, out: &Path) -> Result<Size, PhotoError> {
    let target = out.join(relative_path(src)?);
    let source = read_source(story_dir, src)?;
    if source.is_drawing {
        return prepare_drawing(&source, &target);
    }
    let Header { format, size, .. } = read_header(&source.bytes, &source.path)?;
    if matches!(format, ImageFormat::Tiff | ImageFormat::Bmp) {
        let failed = |error: image::ImageError| unreadable(&source.path, error.to_string());
        let mut jpeg = Cursor::new(Vec::new());
        let picture = DynamicImage::ImageRgb8(decode(&source.bytes, &source.path)?);
        picture.write_to(&mut jpeg, ImageFormat::Jpeg).map_err(failed)?;
        return write(&jpeg.into_inner(), &target).map(|()| size);
    }
    write(&source.bytes, &target).map(|()| size)
}

/// Checks that the photo `src` is in `story_dir`, itself or as a drawing, without making anything. A photo on another server is
/// taken to be there. What is wrong with a photo that can be published all the same is a warning.
///
/// # Errors
///
/// A [`PhotoError`] where there is neither photo nor drawing, or where the file is not an image.
pub fn check_photo(story_dir: &Path, src: &str) -> Result<Option<PhotoWarning>, PhotoError> {
    if is_remote(src) {
        return Ok(None);
    }
    let source = read_source(story_dir, src)?;
    if source.is_drawing { Ok(None) } else { read_header(&source.bytes, &source.path).map(|header| header.warning) }
}

/// Rasterizes a drawing to `target`, unless the JPEG there was rasterized from it.
fn prepare_drawing(drawing: &SourceFile, target: &Path) -> Result<Size, PhotoError> {
    let rasterized = fs::read(target).ok().filter(|jpeg| svg::is_rasterized_from(jpeg, &drawing.bytes));
    if let Some(jpeg) = rasterized
        && let Ok(header) = read_header(&jpeg, target)
    {
        return Ok(header.size);
    }
    let raster = svg::rasterize_to_jpeg(&drawing.bytes, &drawing.path)?;
    write(&raster.jpeg, target).map(|()| raster.size)
}

fn write(bytes: &[u8], target: &Path) -> Result<(), PhotoError> {
    write_if_changed(target, bytes).map_err(|source| PhotoError::Write { path: target.to_owned(), source })
}

#[cfg(test)]
mod tests;
