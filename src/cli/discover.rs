//! Discovery of the story files in the folders that a command was given.

use super::CliError;
use clap::Args;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The names of a story file, in the order in which they are looked for.
pub(super) const STORY_FILES: [&str; 2] = ["story.dj", "story.json"];

/// The story folders that a command is about.
#[derive(Debug, Args)]
pub(super) struct Folders {
    /// Folders of stories, or folders that hold such folders.
    #[arg(value_name = "DIR", required = true)]
    pub(super) folders: Vec<PathBuf>,
}

/// Finds the story files that `path` stands for: the file itself, the one in this folder, or those in the folders in it, by
/// name.
pub(super) fn story_files(path: &Path) -> Result<Vec<PathBuf>, CliError> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if let Some(file) = story_file_in(path) {
        return Ok(vec![file]);
    }
    if !path.exists() {
        return Err(CliError::Missing { path: path.to_owned() });
    }
    let folders = fs::read_dir(path).map_err(|source| CliError::Read { path: path.to_owned(), source })?;
    let mut found: Vec<PathBuf> = folders.filter_map(|folder| story_file_in(&folder.ok()?.path())).collect();
    if found.is_empty() {
        return Err(CliError::NoStory { path: path.to_owned() });
    }
    found.sort();
    Ok(found)
}

/// The story file in this folder.
pub(super) fn story_file_in(folder: &Path) -> Option<PathBuf> {
    STORY_FILES.iter().map(|name| folder.join(name)).find(|file| file.is_file())
}

/// The name of this folder, from which a story without one takes its slug.
pub(super) fn folder_name(folder: &Path) -> Option<String> {
    let whole = fs::canonicalize(folder).ok()?;
    Some(whole.file_name()?.to_string_lossy().into_owned())
}
