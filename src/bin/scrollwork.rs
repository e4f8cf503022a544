//! The command line.

use clap::Parser as _;
use scrollwork::cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    Cli::parse().run()
}
