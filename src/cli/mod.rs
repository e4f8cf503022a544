//! The command line: one file for each verb.

mod build;
mod check;
mod complain;
mod embed;
mod fault;
mod files;
mod found;
mod gathered;
mod import;
mod new;
mod opened;
mod preview;
mod report;

use clap::{Parser, Subcommand};
use complain::complain;
use fault::Fault;
use std::{io, process::ExitCode};

/// Makes stories for the web out of plain-text files.
#[derive(Debug, Parser)]
#[command(
    name = "scrollwork",
    version,
    about,
    after_help = "Exit codes: 0 all is well, 1 something is wrong with a story or a file, 2 the command was not understood."
)]
pub struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    New(new::Arguments),
    Import(import::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Embed(embed::Arguments),
    Preview(preview::Arguments),
}

/// How a verb ended that could be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Good,
    /// What is wrong has been printed.
    Problems,
}

impl Cli {
    /// Carries out the command, on the standard output and error; gives 0, or 1 where something is wrong.
    #[must_use]
    pub fn run(self) -> ExitCode {
        let mut out = io::stdout().lock();
        let result = match self.verb {
            Verb::New(arguments) => new::execute(&arguments, &mut out),
            Verb::Import(arguments) => import::execute(&arguments, &mut out),
            Verb::Check(arguments) => check::execute(&arguments, &mut out),
            Verb::Build(arguments) => build::execute(&arguments, &mut out),
            Verb::Embed(arguments) => embed::execute(&arguments, &mut out),
            Verb::Preview(arguments) => preview::execute(&arguments, &mut out),
        };
        match result {
            Ok(Outcome::Good) => ExitCode::SUCCESS,
            Ok(Outcome::Problems) => ExitCode::FAILURE,
            // Somebody who closes the output early, as `head` does, has seen enough.
            Err(Fault::Output(_)) => ExitCode::FAILURE,
            Err(fault) => {
                complain(&format_args!("scrollwork: {fault}"));
                ExitCode::FAILURE
            }
        }
    }
}
