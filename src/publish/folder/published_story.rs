//! A published story, read back from the published folder.

use super::loader::read_loader;
use crate::format::{ParseOptions, Problem, read_json};
use crate::publish::{
    site::{LOADER, STORIES},
    snippets::PublishedStory,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Why a folder is no published story.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PublishedStoryError {
    /// It is no folder `OUT/stories/<slug>`.
    #[error(
        "{} is not a published story: publish it with `scrollwork build DIR -o OUT`, then give OUT/{STORIES}/SLUG",
        folder.display()
    )]
    NotPublished {
        /// The folder.
        folder: PathBuf,
    },
    /// A file that the build wrote is missing or cannot be read.
    #[error("{} cannot be read ({source}): publish the story again with `scrollwork build`", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The published data is not that of a story.
    #[error("{problem}\n  help: publish the story again with `scrollwork build`")]
    Story {
        /// The first thing that is wrong.
        problem: Box<Problem>,
    },
    /// The loader is not one that a build wrote.
    #[error("{} was not written by this version's `scrollwork build`: publish the story again", path.display())]
    Loader {
        /// The loader.
        path: PathBuf,
    },
}

/// Reads the published story in `folder`.
pub(crate) fn open_story(folder: &Path) -> Result<PublishedStory, PublishedStoryError> {
    let not_published = || PublishedStoryError::NotPublished { folder: folder.to_owned() };
    let whole = fs::canonicalize(folder).map_err(|_| not_published())?;
    let stories = whole.parent().filter(|stories| stories.ends_with(STORIES)).ok_or_else(not_published)?;
    let out = stories.parent().ok_or_else(not_published)?;
    if !whole.join("index.html").is_file() || !out.join(LOADER).is_file() {
        return Err(not_published());
    }
    let path = folder.join("story.json");
    let json = fs::read_to_string(&path).map_err(|source| PublishedStoryError::Read { path: path.clone(), source })?;
    let story =
        read_json(&json, &ParseOptions::named(path.display().to_string())).into_story().map_err(|problems| {
            let first = problems.into_iter().next().map(Box::new);
            first.map_or_else(not_published, |problem| PublishedStoryError::Story { problem })
        })?;
    // As the user named it, where the name goes up that far.
    let named = folder.ancestors().nth(2).filter(|named| !named.as_os_str().is_empty()).unwrap_or(out);
    let path = named.join(LOADER);
    let read = read_loader(out).map_err(|source| PublishedStoryError::Read { path: path.clone(), source })?;
    let loader = read.ok_or(PublishedStoryError::Loader { path })?;
    Ok(PublishedStory { story, loader })
}
