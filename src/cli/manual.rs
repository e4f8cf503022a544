//! `scrollwork manual`: the man pages.

use super::{Cli, CliError, Outcome, files::make_folder};
use clap::{Args, CommandFactory as _};
use clap_mangen::generate_to;
use std::{io::Write, path::PathBuf};

/// Writes the man pages into DIR: scrollwork.1 and one for each command.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Such as `~/.local/share/man/man1`; made if it is not there.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let folder = &arguments.folder;
    make_folder(folder)?;
    generate_to(Cli::command(), folder).map_err(|source| CliError::Write { path: folder.clone(), source })?;
    writeln!(out, "{}: read them by `man scrollwork`", folder.display())?;
    Ok(Outcome::Good)
}
