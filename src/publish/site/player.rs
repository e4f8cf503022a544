//! The player: the files that bring stories into pages and move them, the same for all stories.

use super::{
    batch::{Batch, WriteError, Written},
    digest, parallel,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The loader, by which pages name everything else.
pub(crate) const LOADER: &str = "embed.js";

/// What live stories need beside the loader.
const LIVE: &str = "live.js";

/// The files that others name: as the player calls them, the two halves of their published names, and what names them. A file
/// comes after those that it names.
const PARTS: [(&str, &str, &str, &str); 5] = [
    ("stage_bg.wasm", "stage", "wasm", LOADER),
    ("app_bg.wasm", "app", "wasm", LIVE),
    (LIVE, "live", "js", LOADER),
    ("frame.js", "frame", "js", LOADER),
    ("scrollwork.css", "scrollwork", "css", LOADER),
];

/// Why the player cannot be published.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlayerError {
    /// No player was found.
    #[error("there is no player in {}: `make dist` makes one, and `--player DIR` says where it is", folder.display())]
    Missing {
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// A file of the player is missing or cannot be read.
    #[error("{} cannot be read, and the player is not whole without it ({source}): make it anew with `make dist`", path.display())]
    Part {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The loader, or what it brings, does not name its files as it should.
    #[error("{} has `\"{name}\"` {times} times where it should have it once: make the player anew with `make dist`", path.display())]
    Name {
        /// The file that names others.
        path: PathBuf,
        /// The file that it should name.
        name: &'static str,
        /// How often it does.
        times: usize,
    },
}

/// A player, read and with its published names.
#[derive(Debug)]
pub(crate) struct Player {
    folder: PathBuf,
    /// Published path and content of what never changes under its name.
    assets: Vec<(String, Vec<u8>)>,
    /// The loader, as it is published under both its names.
    loader: Vec<u8>,
    names: Names,
}

/// The paths in the published folder that pages name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Names {
    /// The loader under the name that never changes its content: `embed-<hash>.js`.
    pub(crate) loader: String,
    /// The style sheet: `assets/scrollwork-<hash>.css`.
    pub(crate) styles: String,
    /// What lets a story's own page join the page around its frame: `assets/frame-<hash>.js`.
    pub(crate) frame: String,
    /// The modules: `assets/<name>-<hash>.wasm`.
    pub(crate) modules: Vec<String>,
}

impl Player {
    /// Reads the player in `folder` and gives its files their published names.
    pub(crate) fn open(folder: &Path) -> Result<Self, PlayerError> {
        if !folder.join(LOADER).is_file() {
            return Err(PlayerError::Missing { folder: folder.to_owned() });
        }
        let (mut loader, mut live) = (read(&folder.join(LOADER))?, read(&folder.join(LIVE))?);
        let (mut assets, mut styles, mut frame, mut modules) = (Vec::new(), String::new(), String::new(), Vec::new());
        for (name, stem, kind, by) in PARTS {
            let content = if name == LIVE { live.clone() } else { read(&folder.join(name))? };
            let published = format!("assets/{stem}-{}.{kind}", digest::short(&content));
            let naming = if by == LIVE { &mut live } else { &mut loader };
            *naming = renamed(naming, name, &published).map_err(|times| PlayerError::Name {
                path: folder.join(by),
                name,
                times,
            })?;
            match (stem, kind) {
                (_, "css") => styles.clone_from(&published),
                ("frame", _) => frame.clone_from(&published),
                (_, "wasm") => modules.push(published.clone()),
                _ => {}
            }
            assets.push((published, content));
        }
        let names = Names { loader: format!("embed-{}.js", digest::short(&loader)), styles, frame, modules };
        assets.push((names.loader.clone(), loader.clone()));
        Ok(Self { folder: folder.to_owned(), assets, loader, names })
    }

    /// The paths that pages name.
    pub(crate) fn names(&self) -> &Names {
        &self.names
    }

    /// Whether the player is in the folder `out` itself.
    pub(crate) fn is_in(&self, out: &Path) -> bool {
        matches!((fs::canonicalize(&self.folder), fs::canonicalize(out)), (Ok(own), Ok(out)) if own == out)
    }

    /// Puts what never changes under its name into `out`. Files of earlier players stay: pages in caches name them.
    pub(crate) fn put_assets(&self, out: &Path) -> Result<Written, WriteError> {
        let results = parallel::compute_each(&self.assets, |(path, content)| {
            let mut batch = Batch::default();
            batch.add(&out.join(path), content)?;
            batch.put()
        });
        let mut written = Written::default();
        for result in results {
            written += result?;
        }
        Ok(written)
    }

    /// The loader as it is published.
    pub(crate) fn loader(&self) -> &[u8] {
        &self.loader
    }
}

fn read(path: &Path) -> Result<Vec<u8>, PlayerError> {
    fs::read(path).map_err(|source| PlayerError::Part { path: path.to_owned(), source })
}

/// `loader` with its one text `"name"` made `"published"`; how often it has that text, where that is not once.
fn renamed(loader: &[u8], name: &str, published: &str) -> Result<Vec<u8>, usize> {
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
    use super::renamed;

    #[test]
    fn only_the_literal_itself_is_renamed_and_only_if_there_is_one() {
        let loader = b"a('x.js');b(\"x.js\");c(`y/x.js`)";
        assert_eq!(renamed(loader, "x.js", "assets/x-1.js").unwrap(), b"a('x.js');b(\"assets/x-1.js\");c(`y/x.js`)");
        assert_eq!(renamed(b"", "x.js", "y"), Err(0));
        assert_eq!(renamed(b"\"x.js\"+\"x.js\"", "x.js", "y"), Err(2));
    }
}
