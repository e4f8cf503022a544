//! The player: loader, modules, style sheet and scripts, the same for all stories, published under hashed names.

use super::digest;
#[cfg(feature = "studio-publisher")]
use super::loader::{Loader, PinnedFile};
use std::collections::BTreeMap;

/// The loader, the one file that pages refer to.
pub(crate) const LOADER: &str = "embed.js";

/// What live stories need beside the loader.
const LIVE: &str = "live.js";

/// The style sheets, without their extension: a story needs the first, or more of them in this order.
pub(crate) const STYLE_SHEETS: [&str; 3] = ["scrollwork", "blocks", "rare"];

/// A hashed asset of the player.
struct Asset {
    /// Its name in the player's folder.
    name: &'static str,
    /// Its published name is `assets/<stem>-<hash>.<extension>`.
    stem: &'static str,
    extension: &'static str,
    /// The file that refers to it by its name.
    referrer: &'static str,
}

impl Asset {
    const fn new(name: &'static str, stem: &'static str, extension: &'static str, referrer: &'static str) -> Self {
        Self { name, stem, extension, referrer }
    }
}

/// The hashed assets. Their order matters: a file is hashed only after every reference in it has been rewritten.
const ASSETS: [Asset; 10] = [
    Asset::new("runtime.wasm", "runtime", "wasm", LOADER),
    Asset::new("runtime-debug.wasm", "runtime-debug", "wasm", LIVE),
    Asset::new("app_bg.wasm", "app", "wasm", LIVE),
    Asset::new(LIVE, "live", "js", LOADER),
    Asset::new("frame.js", "frame", "js", LOADER),
    Asset::new("scrollwork.css", "scrollwork", "css", LOADER),
    Asset::new("blocks.css", "blocks", "css", LOADER),
    Asset::new("rare.css", "rare", "css", LOADER),
    Asset::new("blocks.js", "blocks", "js", LOADER),
    Asset::new("links.js", "links", "js", LOADER),
];

/// Why files are no player.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PlayerFilesError {
    /// A file is not there.
    #[error("{name} is missing")]
    Missing {
        /// The file.
        name: &'static str,
    },
    /// The loader, or the live script, does not refer to an asset exactly once.
    #[error("{referrer} has `\"{name}\"` {times} times where it should have it once")]
    Reference {
        /// The file that refers to it.
        referrer: &'static str,
        /// The asset.
        name: &'static str,
        /// How often it does.
        times: usize,
    },
}

/// A player with its published paths.
#[derive(Debug)]
pub(crate) struct Player {
    /// Published path and content of what never changes under its name.
    assets: Vec<(String, Vec<u8>)>,
    /// The loader, as it is published under both its names.
    loader: Vec<u8>,
    paths: AssetPaths,
}

/// The paths of assets in the published folder that pages refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AssetPaths {
    /// The loader under its hashed name: `embed-<hash>.js`.
    pub(crate) loader: String,
    /// The style sheets in the order of [`STYLE_SHEETS`]: `assets/scrollwork-<hash>.css`, …
    pub(crate) style_sheets: Vec<String>,
    /// What lets a story's own page join the page around its frame: `assets/frame-<hash>.js`.
    pub(crate) frame: String,
    /// The modules: `assets/<name>-<hash>.wasm`.
    pub(crate) modules: Vec<String>,
}

impl Player {
    /// The names of its files.
    pub(crate) fn file_names() -> impl Iterator<Item = &'static str> {
        ASSETS.iter().map(|asset| asset.name).chain([LOADER])
    }

    /// Hashes the assets of the player that has these `files` by their names.
    pub(crate) fn new(files: &BTreeMap<String, Vec<u8>>) -> Result<Self, PlayerFilesError> {
        let read = |name| files.get(name).cloned().ok_or(PlayerFilesError::Missing { name });
        let (mut loader, mut live) = (read(LOADER)?, read(LIVE)?);
        let (mut assets, mut modules) = (Vec::new(), Vec::new());
        let (mut style_sheets, mut frame) = (Vec::new(), String::new());
        for Asset { name, stem, extension, referrer } in ASSETS {
            let content = if name == LIVE { live.clone() } else { read(name)? };
            let published = format!("assets/{stem}-{}.{extension}", digest::short(&content));
            let referring = if referrer == LIVE { &mut live } else { &mut loader };
            *referring = rewrite_reference(referring, name, &published)
                .map_err(|times| PlayerFilesError::Reference { referrer, name, times })?;
            match (stem, extension) {
                (_, "css") => style_sheets.push(published.clone()),
                ("frame", _) => frame.clone_from(&published),
                (_, "wasm") => modules.push(published.clone()),
                _ => {}
            }
            assets.push((published, content));
        }
        let paths = AssetPaths { loader: format!("embed-{}.js", digest::short(&loader)), style_sheets, frame, modules };
        assets.push((paths.loader.clone(), loader.clone()));
        Ok(Self { assets, loader, paths })
    }

    /// The paths that pages refer to.
    pub(crate) fn asset_paths(&self) -> &AssetPaths {
        &self.paths
    }

    /// The published path and the content of each file that never changes under its name.
    pub(crate) fn assets(&self) -> &[(String, Vec<u8>)] {
        &self.assets
    }

    /// The loader as it is published.
    pub(crate) fn loader(&self) -> &[u8] {
        &self.loader
    }

    /// What pages can pin.
    #[cfg(feature = "studio-publisher")]
    pub(crate) fn pinned(&self) -> Loader {
        let pin = |path: &String| {
            let content = self.assets.iter().find(|(asset, _)| asset == path).map(|(_, content)| content.as_slice());
            PinnedFile::new(path.clone(), content.unwrap_or_default())
        };
        let AssetPaths { loader, style_sheets, .. } = &self.paths;
        Loader { script: pin(loader), style_sheets: style_sheets.iter().map(pin).collect() }
    }
}

/// Rewrites the one reference `"name"` in `loader` to `"published"`; the number of references, where that is not one.
fn rewrite_reference(loader: &[u8], name: &str, published: &str) -> Result<Vec<u8>, usize> {
    let literal = format!("\"{name}\"");
    let found: Vec<usize> = loader
        .windows(literal.len())
        .enumerate()
        .filter_map(|(at, window)| (window == literal.as_bytes()).then_some(at))
        .collect();
    let [at] = found[..] else { return Err(found.len()) };
    let (before, after) = (&loader[..at], &loader[at + literal.len()..]);
    Ok([before, format!("\"{published}\"").as_bytes(), after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_are_hashed_in_the_order_in_which_stories_need_them() {
        let sheets: Vec<_> = ASSETS.iter().filter(|asset| asset.extension == "css").map(|asset| asset.stem).collect();
        assert_eq!(sheets, STYLE_SHEETS);
    }

    #[test]
    fn only_the_literal_itself_is_renamed_and_only_if_there_is_one() {
        let loader = b"a('x.js');b(\"x.js\");c(`y/x.js`)";
        assert_eq!(
            rewrite_reference(loader, "x.js", "assets/x-1.js").unwrap(),
            b"a('x.js');b(\"assets/x-1.js\");c(`y/x.js`)"
        );
        assert_eq!(rewrite_reference(b"", "x.js", "y"), Err(0));
        assert_eq!(rewrite_reference(b"\"x.js\"+\"x.js\"", "x.js", "y"), Err(2));
    }
}
