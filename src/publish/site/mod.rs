//! The site: the layout of the published folder, atomic batches of files, the player, and what hosts read.
//!
//! ```text
//! OUT/embed.js, embed-<hash>.js           the loader; the second name never changes its content
//! OUT/assets/<name>-<hash>.<kind>         what the loader brings
//! OUT/stories/<slug>/                     a story: its page, its fragment, its data, its photos
//! OUT/story.schema.json                   the JSON Schema of stories, which every `story.json` links
//! OUT/_headers, OUT/nginx.conf            how hosts should serve all of it
//! ```

mod base_url;
mod batch;
mod compression;
pub(crate) mod csp;
pub(crate) mod digest;
mod headers;
mod hosting;
mod leftovers;
mod loader;
mod nginx;
mod player;
mod root_files;

pub(crate) use base_url::{BaseUrl, BaseUrlError};
pub(crate) use batch::{Batch, WriteError, Written};
pub(crate) use leftovers::remove_leftovers;
pub(crate) use loader::Loader;
pub(crate) use player::{AssetPaths, LOADER, Player, PlayerError};
pub(crate) use root_files::write_root_files;

/// The folder of the stories in the published folder.
pub(crate) const STORIES: &str = "stories";
