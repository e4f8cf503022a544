//! `scrollwork completions`: what a shell completes commands with.

use super::{Cli, CliError, Outcome};
use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate};
use std::io::Write;

/// Prints the completions of a shell, to be put where it looks for them.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The shell.
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    // Into memory first: `generate` ends the program where the output is closed.
    let mut script = Vec::new();
    generate(arguments.shell, &mut Cli::command(), "scrollwork", &mut script);
    out.write_all(&script)?;
    Ok(Outcome::Good)
}
