//! The errors of commands.

use crate::import::document::DocumentError;
use crate::publish::folder::{PlayerError, PublishedStoryError, WriteError};
use std::{io, path::PathBuf};

/// An error that stopped a command: which file, what is wrong with it, how to put it right.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    #[error("{} is not there: is its name written right?", path.display())]
    Missing { path: PathBuf },
    #[error("{} is a folder: give the text file itself", path.display())]
    Folder { path: PathBuf },
    #[error("{} is a file: give a folder", path.display())]
    NotFolder { path: PathBuf },
    #[error("{} cannot be read: {source}", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("{} is not UTF-8 text (line {line} is the first that is not): save it again as plain text in UTF-8", path.display())]
    NotText { path: PathBuf, line: usize },
    #[error("{} has {megabytes} MB, and a story has at most 2 MB of text: is it the right file?", path.display())]
    TooLarge { path: PathBuf, megabytes: u64 },
    #[error("{}: {source}", path.display())]
    Document { path: PathBuf, source: DocumentError },
    #[error("{} is in the Rich Text Format: open it and save it as .docx or .odt", path.display())]
    RichText { path: PathBuf },
    #[error("{} has no text", path.display())]
    Empty { path: PathBuf },
    #[error("{} has no story.dj and no story.json, nor has a folder in it: give a story's folder, or make one with `scrollwork new`", path.display())]
    NoStory { path: PathBuf },
    #[error("{} holds {count} stories, and a review page has one: give the folder of one of them", path.display())]
    SeveralStories { path: PathBuf, count: usize },
    #[error("{} cannot be compared with: {problem}", path.display())]
    Earlier { path: PathBuf, problem: String },
    #[error("{} is no earlier version: give a story.dj or story.json, the folder of one, or the OUT of a build that has stories/{slug}", path.display())]
    NoEarlier { path: PathBuf, slug: String },
    #[error("{} is there already and stays as it is: {help}", path.display())]
    Exists { path: PathBuf, help: &'static str },
    #[error("{} and {} both have the slug `{slug}`: give one of them another by a line `slug: …` in its front matter", first.display(), second.display())]
    SameSlug { slug: String, first: PathBuf, second: PathBuf },
    #[error("{} cannot be written: {source}", path.display())]
    Write { path: PathBuf, source: io::Error },
    #[error("{} holds the player: publish into another folder", path.display())]
    PlayerInOut { path: PathBuf },
    #[error("{} is no story.dj, which is what the studio writes", path.display())]
    NotDjot { path: PathBuf },
    #[error("the studio cannot be served on port {port} ({source}): leave --port out for one that is free")]
    Serve { port: u16, source: io::Error },
    #[error(transparent)]
    Player(#[from] PlayerError),
    #[error(transparent)]
    WriteSite(#[from] WriteError),
    #[error(transparent)]
    NotPublished(#[from] PublishedStoryError),
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}
