//! `scrollwork new`: a story to start from.

use super::{
    CliError, Outcome,
    discover::story_file_in,
    files::{argument, make_folder, write_text},
};
use clap::Args;
use std::{io::Write, path::PathBuf};

/// A story that shows every construct once.
const TEMPLATE: &str = include_str!("new.dj");

/// Makes a story to start from: DIR/story.dj shows every construct once, DIR/photos is where its photos go.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the story; made if it is not there. Its name is the story's name in URLs.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let folder = &arguments.folder;
    if let Some(path) = story_file_in(folder) {
        return Err(CliError::Exists { path, help: "choose another folder" });
    }
    let (story, photos) = (folder.join("story.dj"), folder.join("photos"));
    make_folder(folder)?;
    make_folder(&photos)?;
    write_text(&story, TEMPLATE)?;
    writeln!(out, "{}: a story that shows every construct once; make it yours", story.display())?;
    writeln!(out, "{}: put the photos here that it names", photos.display())?;
    writeln!(out, "Then: scrollwork check {}", argument(folder))?;
    writeln!(out, "To see it and write on: scrollwork studio {}", argument(folder))?;
    writeln!(out, "To see it before its photos are there: scrollwork build {} -o OUT --draft", argument(folder))?;
    Ok(Outcome::Good)
}
