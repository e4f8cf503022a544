//! The player's folder: where it is read from, and where its assets are written to.

use super::{Batch, WriteError, Written};
use crate::publish::{
    parallel,
    site::{LOADER, Player, PlayerFilesError},
};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

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
    Asset {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Its files do not belong together.
    #[error("{}: make the player anew with `make dist`", folder.join("").display().to_string() + &error.to_string())]
    Files {
        /// The player's folder.
        folder: PathBuf,
        /// What is wrong with them.
        error: PlayerFilesError,
    },
}

/// Reads the player in `folder` and hashes its assets.
pub(crate) fn open_player(folder: &Path) -> Result<Player, PlayerError> {
    if !folder.join(LOADER).is_file() {
        return Err(PlayerError::Missing { folder: folder.to_owned() });
    }
    let mut files = BTreeMap::new();
    for name in Player::file_names() {
        let path = folder.join(name);
        let content = fs::read(&path).map_err(|source| PlayerError::Asset { path, source })?;
        files.insert(name.to_owned(), content);
    }
    Player::new(&files).map_err(|error| PlayerError::Files { folder: folder.to_owned(), error })
}

/// Writes the hashed assets of `player` into `out`. Files of earlier players stay: pages in caches name them.
pub(crate) fn write_assets(player: &Player, out: &Path) -> Result<Written, WriteError> {
    let results = parallel::compute_each(player.assets(), |(path, content)| {
        let mut batch = Batch::default();
        batch.add(&out.join(path), content)?;
        batch.commit()
    });
    let mut written = Written::default();
    for result in results {
        written += result?;
    }
    Ok(written)
}
