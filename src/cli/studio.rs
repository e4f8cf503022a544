//! `scrollwork studio`: write stories and see them, in the browser, with their folders as storage.

use super::{CliError, Outcome, discover::story_files, player::PlayerFolder};
use crate::{
    publish::folder::PlayerSource,
    serve::{Served, StoryFolder, serve},
};
use clap::Args;
use std::{
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// Serves the studio on this machine alone: what is written in the browser is saved into DIR, and what is saved there shows in the browser.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Folders of stories, folders that hold such folders, or an empty folder for a new story.
    #[arg(value_name = "DIR", required = true)]
    folders: Vec<PathBuf>,
    /// The port on 127.0.0.1; else one that is free.
    #[arg(long, value_name = "PORT", default_value_t = 0, hide_default_value = true)]
    port: u16,
    #[command(flatten)]
    player: PlayerFolder,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let mut folders = Vec::new();
    for folder in &arguments.folders {
        for path in story_folders(folder)? {
            folders.push(StoryFolder::new(&path).map_err(|source| CliError::Read { path, source })?);
        }
    }
    let player = arguments.player.source();
    if let (PlayerSource::Folder(folder), Err(source)) = (&player, player.read("studio/index.html")) {
        return Err(CliError::Read { path: folder.join("studio/index.html"), source });
    }
    for folder in &folders {
        writeln!(out, "{}", folder.path().display())?;
    }
    serve(Served { folders, player }, arguments.port, |url| {
        writeln!(out, "Open {url}\nWhoever knows this address can write these stories. Ctrl-C ends it.")?;
        out.flush()
    })
    .map_err(|source| CliError::Serve { port: arguments.port, source })?;
    Ok(Outcome::Good)
}

/// The story folders that `path` stands for; an empty folder is one to begin a story in.
fn story_folders(path: &Path) -> Result<Vec<PathBuf>, CliError> {
    if path.is_dir() && is_empty(path) {
        return Ok(vec![path.to_owned()]);
    }
    story_files(path)?.into_iter().map(|file| folder_of(&file)).collect()
}

/// Whether nothing but hidden files is in a folder: systems put some into every one.
fn is_empty(folder: &Path) -> bool {
    let is_hidden = |name: &OsStr| name.to_string_lossy().starts_with('.');
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().all(|entry| is_hidden(&entry.file_name())))
}

/// The folder of a story that the studio can write.
fn folder_of(file: &Path) -> Result<PathBuf, CliError> {
    if file.file_name().is_none_or(|name| name != "story.dj") {
        return Err(CliError::NotDjot { path: file.to_owned() });
    }
    Ok(file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned())
}
