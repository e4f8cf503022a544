//! The command line: one file for each verb.
//!
//! `discover` finds the story files that a command is given, `load` reads and checks them; each verb has `Arguments` and `execute`.

mod build;
mod check;
mod completions;
mod discover;
mod embed;
mod error;
mod files;
mod import;
mod load;
mod manual;
mod new;
mod player;
mod preview;
mod report;
mod review;
mod studio;

use clap::{Parser, Subcommand};

use error::CliError;
use std::{
    fmt::Display,
    io::{self, Write as _},
    process::ExitCode,
};

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
    Studio(studio::Arguments),
    Check(check::Arguments),
    Review(review::Arguments),
    Build(build::Arguments),
    Embed(embed::Arguments),
    Preview(preview::Arguments),
    Completions(completions::Arguments),
    Manual(manual::Arguments),
}

/// The outcome of a verb that could be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Good,
    /// What is wrong has been printed.
    Problems,
}

impl Cli {
    /// Runs the command, on the standard output and error; gives 0, or 1 where something is wrong.
    #[must_use]
    pub fn run(self) -> ExitCode {
        let mut out = io::stdout().lock();
        let result = match self.verb {
            Verb::New(arguments) => new::execute(&arguments, &mut out),
            Verb::Import(arguments) => import::execute(&arguments, &mut out),
            Verb::Studio(arguments) => studio::execute(&arguments, &mut out),
            Verb::Check(arguments) => check::execute(&arguments, &mut out),
            Verb::Review(arguments) => review::execute(&arguments, &mut out),
            Verb::Build(arguments) => build::execute(&arguments, &mut out),
            Verb::Embed(arguments) => embed::execute(&arguments, &mut out),
            Verb::Preview(arguments) => preview::execute(&arguments, &mut out),
            Verb::Completions(arguments) => completions::execute(&arguments, &mut out),
            Verb::Manual(arguments) => manual::execute(&arguments, &mut out),
        };
        match result {
            Ok(Outcome::Good) => ExitCode::SUCCESS,
            Ok(Outcome::Problems) => ExitCode::FAILURE,
            // Somebody who closes the output early, as `head` does, has seen enough.
            Err(CliError::Output(_)) => ExitCode::FAILURE,
            Err(error) => {
                print_error(&format_args!("scrollwork: {error}"));
                ExitCode::FAILURE
            }
        }
    }
}

/// Prints an error or a warning on the error output.
fn print_error(problem: &impl Display) {
    // There is nowhere left to report to where the error output itself fails.
    let _ = writeln!(io::stderr(), "{problem}");
}
