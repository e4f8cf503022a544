//! The published folder: what stands where in it, and how files get there whole.
//!
//! ```text
//! OUT/embed.js, embed-<hash>.js           the loader; the second name never changes its content
//! OUT/assets/<name>-<hash>.<kind>         what the loader brings
//! OUT/stories/<slug>/                     a story: its page, its fragment, its data, its photos
//! OUT/_headers, OUT/nginx.conf            how hosts should serve all of it
//! ```

mod base;
mod batch;
pub(crate) mod digest;
mod front;
mod headers;
mod hosting;
mod leftovers;
mod loader;
mod nginx;
mod packed;
pub(crate) mod parallel;
mod player;
pub(crate) mod policy;

pub(crate) use base::{Base, BaseError};
pub(crate) use batch::{Batch, WriteError, Written};
pub(crate) use front::put_front;
pub(crate) use leftovers::remove_leftovers;
pub(crate) use loader::Loader;
pub(crate) use player::{LOADER, Names, Player, PlayerError};

/// The folder of the stories.
pub(crate) const STORIES: &str = "stories";
