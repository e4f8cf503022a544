//! The files at the root of the published folder, whose names stay: the JSON Schema of stories, the loader, and the configuration
//! files of hosts.

use super::{BaseUrl, LOADER, Player, headers::headers, nginx::nginx};
use crate::publish::schema::{SCHEMA_FILE, story_schema};

/// The generated-file marker in every configuration file.
pub(crate) const MARKER: &str = "Written by `scrollwork build`";

/// A file at the root of the published folder.
pub(crate) struct RootFile {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its content.
    pub(crate) content: Vec<u8>,
    /// Whether it configures a host, so that a publisher may have one of their own.
    pub(crate) is_configuration: bool,
}

/// The root files of a folder with the hashed loaders `loaders`, that of `player` among them.
pub(crate) fn root_files(player: &Player, loaders: &[String], base: Option<&BaseUrl>) -> [RootFile; 4] {
    let configuration = |name, text: String| RootFile { name, content: text.into_bytes(), is_configuration: true };
    [
        RootFile { name: SCHEMA_FILE, content: story_schema().into_bytes(), is_configuration: false },
        RootFile { name: LOADER, content: player.loader().to_vec(), is_configuration: false },
        configuration("_headers", headers(player.asset_paths(), loaders, base)),
        configuration("nginx.conf", nginx(base)),
    ]
}
