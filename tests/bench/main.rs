//! The side-by-side benchmark: the demo story as static HTML, made with other tools, and ours, measured in one run.
//!
//! `bench full` measures everything, `bench quick` what `make test` holds against the budgets. Every contender is measured once in
//! each round, and the order turns from round to round. Nothing waits a fixed time. `bench chart` draws the README's chart from the
//! last run and prints its table.

#![allow(clippy::unwrap_used, reason = "a panic is how a measurement fails")]

mod attempts;
mod browser;
mod budgets;
mod chart;
mod check;
mod contender;
mod load;
mod long;
mod measure;
mod place;
mod report;
mod results;
mod run;
mod scroll;
mod server;

#[path = "../browser/chromium.rs"]
mod chromium;
#[path = "../browser/engine.rs"]
mod engine;
#[path = "../browser/http.rs"]
mod http;
#[path = "../browser/process.rs"]
mod process;
#[path = "../browser/program.rs"]
mod program;
#[path = "../browser/session.rs"]
mod session;
#[path = "../browser/wait.rs"]
mod wait;

use std::process::ExitCode;

fn main() -> ExitCode {
    let plan = match std::env::args().nth(1).as_deref() {
        Some("full") => run::FULL,
        Some("quick") => run::QUICK,
        Some("chart") => {
            report::draw();
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("The benchmark is run by `make bench` or `make bench-quick`.");
            return ExitCode::SUCCESS;
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let results = tokio::task::LocalSet::new().block_on(&runtime, run::run(&plan));
    report::write(&results);
    budgets::hold(&results)
}
