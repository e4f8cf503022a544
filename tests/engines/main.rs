//! The browser suite in every engine, and a table of test and engine at the end: `make pages` runs all, and
//! `cargo test --features browser --test engines -- firefox webkit keyboard::` two of them with the tests of this name.
//!
//! An engine that is missing is shown as not run; where `CI` is set that fails.

#![allow(clippy::unwrap_used, reason = "a panic is how a run fails")]

mod outcome;
mod suite;
mod table;

#[path = "../browser/engine.rs"]
mod engine;
#[path = "../browser/program.rs"]
mod program;

use engine::Engine;
use outcome::Run;
use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (named, filters): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| *argument == "all" || Engine::named(argument).is_some());
    if named.is_empty() {
        eprintln!("The suite is run in every engine by `make pages`, or with `-- all`, `-- firefox`, and so on.");
        return ExitCode::SUCCESS;
    }
    let wanted = |engine: &Engine| named.iter().any(|name| *name == "all" || Engine::named(name) == Some(*engine));
    let suite = suite::build();
    let tests = suite.list(&filters);
    let runs: Vec<Run> =
        Engine::ALL.into_iter().filter(wanted).map(|engine| suite.run(engine, &tests, &filters)).collect();
    let table = table::table(&tests, &runs);
    println!("\n{table}");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("engines.txt");
    fs::write(&file, table).unwrap();
    println!("This table: {}", file.display());
    let must_run = env::var_os("CI").is_some_and(|ci| !ci.is_empty());
    if !tests.is_empty() && runs.iter().all(|run| run.holds(must_run)) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
