//! Which player a command works with.

use crate::publish::folder::PlayerSource;
use clap::Args;
use std::{env, path::PathBuf};

/// Another player than the contained one.
#[derive(Debug, Args)]
pub(super) struct PlayerFolder {
    /// The player; else the one named by SCROLLWORK_PLAYER, else the one that this program contains.
    #[arg(long, value_name = "DIR")]
    player: Option<PathBuf>,
}

impl PlayerFolder {
    /// Where the player is read from.
    pub(super) fn source(&self) -> PlayerSource {
        let named = || env::var_os("SCROLLWORK_PLAYER").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        self.player.clone().or_else(named).map_or(PlayerSource::Contained, PlayerSource::Folder)
    }
}
