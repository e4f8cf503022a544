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
pub(super) mod digest;
mod front;
mod headers;
mod hosting;
mod leftovers;
mod loader;
mod nginx;
mod packed;
pub(super) mod parallel;
mod player;
pub(super) mod policy;

pub(super) use base::{Base, BaseError};
pub(super) use batch::{Batch, WriteError, Written};
pub(super) use front::put_front;
pub(super) use leftovers::remove_leftovers;
pub(super) use loader::Loader;
pub(super) use player::{LOADER, Names, Player, PlayerError};

/// The folder of the stories.
pub(super) const STORIES: &str = "stories";
