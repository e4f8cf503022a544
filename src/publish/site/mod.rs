//! The site: the layout of the published folder, the player in it, and what hosts read.
//!
//! ```text
//! OUT/embed.js, embed-<hash>.js           the loader; the second name never changes its content
//! OUT/assets/<name>-<hash>.<kind>         what the loader brings
//! OUT/stories/<slug>/                     a story: its page, its fragment, its data, its photos
//! OUT/story.schema.json                   the JSON Schema of stories, which every `story.json` links
//! OUT/_headers, OUT/nginx.conf            how hosts should serve all of it
//! ```

mod base_url;
pub(crate) mod csp;
pub(crate) mod digest;
mod folder_name;
mod headers;
mod hosting;
mod loader;
mod nginx;
mod player;
mod root_files;

pub(crate) use base_url::{BaseUrl, PLACEHOLDER};
pub(crate) use folder_name::is_folder_name;
pub(crate) use loader::{Loader, PinnedFile};
pub(crate) use player::{AssetPaths, LOADER, Player, PlayerFilesError, STYLE_SHEETS};
pub(crate) use root_files::{MARKER, root_files};

/// The folder of the stories in the published folder.
pub(crate) const STORIES: &str = "stories";
