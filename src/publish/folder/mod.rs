//! The published folder on disk: atomic batches of files with their compressed forms, what is written into it, and what is read back.

mod batch;
mod compression;
mod leftovers;
mod loader;
mod player;
mod published_story;
mod root_files;

pub(crate) use batch::{Batch, WriteError, Written};
pub(crate) use compression::Compression;
pub(crate) use leftovers::remove_leftovers;
pub(crate) use player::{PlayerError, PlayerSource, write_assets};
pub(crate) use published_story::PublishedStoryError;
pub(crate) use published_story::open_story;
pub(crate) use root_files::write_root_files;
