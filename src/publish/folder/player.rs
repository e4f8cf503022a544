//! The player's files: where they are read from, and where its assets are written to.

use super::{Batch, WriteError, Written};
use crate::{
    contained,
    publish::{
        parallel,
        site::{LOADER, Player, PlayerFilesError},
    },
};
use std::{
    collections::BTreeMap,
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// Where the player and the studio are read from.
#[derive(Clone, Debug)]
pub(crate) enum PlayerSource {
    /// Those that this program contains.
    Contained,
    /// A folder that a release build has made.
    Folder(PathBuf),
}

/// Why the player cannot be published.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlayerError {
    /// No player was found.
    #[error("there is no player in {}: leave it out for the one that this program contains, or make one with `make dist`", folder.display())]
    Missing {
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// A file of the player is missing or cannot be read.
    #[error("{path} cannot be read, and the player is not whole without it ({source}): make it anew with `make dist`")]
    Asset {
        /// The file.
        path: String,
        /// What the system says.
        source: io::Error,
    },
    /// Its files do not belong together.
    #[error("{player}{error}: make the player anew with `make dist`")]
    Files {
        /// The player.
        player: PlayerSource,
        /// What is wrong with them.
        error: PlayerFilesError,
    },
}

impl fmt::Display for PlayerSource {
    /// What stands before the name of a file.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contained => Ok(()),
            Self::Folder(folder) => write!(out, "{}", folder.join("").display()),
        }
    }
}

impl PlayerSource {
    /// Reads the file of this name, such as `embed.js` or `studio/index.html`.
    ///
    /// # Errors
    ///
    /// What the system says; [`io::ErrorKind::NotFound`] where there is no such file.
    pub(crate) fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Contained => contained::read(name),
            Self::Folder(folder) => fs::read(folder.join(name)),
        }
    }

    /// Reads the player and hashes its assets.
    ///
    /// # Errors
    ///
    /// [`PlayerError`] where it is missing, not whole, or put together from several.
    pub(crate) fn open(&self) -> Result<Player, PlayerError> {
        if let Self::Folder(folder) = self
            && !folder.join(LOADER).is_file()
        {
            return Err(PlayerError::Missing { folder: folder.clone() });
        }
        let mut files = BTreeMap::new();
        for name in Player::file_names() {
            let unreadable = |source| PlayerError::Asset { path: format!("{self}{name}"), source };
            files.insert(name.to_owned(), self.read(name).map_err(unreadable)?);
        }
        Player::new(&files).map_err(|error| PlayerError::Files { player: self.clone(), error })
    }
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
