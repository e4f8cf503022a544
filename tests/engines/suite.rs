//! The browser suite as a program: built, listed, run.

use crate::{
    engine::{Engine, VARIABLE},
    outcome::{Run, outcomes, result},
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Tests that run at the same time. Most of a test's time is waiting for frames and for what a browser does by itself.
const AT_ONCE: &str = "4";

pub(crate) struct Suite {
    program: String,
}

/// Builds the suite.
pub(crate) fn build() -> Suite {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["test", "--quiet", "--no-run", "--features", "browser", "--test", "browser"])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "the browser suite could not be built");
    let messages = String::from_utf8(output.stdout).unwrap();
    let mut messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let program = messages.find_map(|message| {
        (message["target"]["name"] == "browser").then(|| message["executable"].as_str().map(str::to_owned))?
    });
    Suite { program: program.unwrap() }
}

impl Suite {
    /// The tests that these filters leave, all without one; those that are ignored are none.
    pub(crate) fn list(&self, filters: &[&String]) -> Vec<String> {
        let listed = |more: &[&str]| -> Vec<String> {
            let list = ["--list", "--format", "terse"];
            let output = Command::new(&self.program).args(list).args(more).args(filters).output().unwrap();
            let printed = String::from_utf8(output.stdout).unwrap();
            printed.lines().filter_map(|line| line.strip_suffix(": test").map(str::to_owned)).collect()
        };
        let ignored = listed(&["--ignored"]);
        listed(&[]).into_iter().filter(|test| !ignored.contains(test)).collect()
    }

    /// Runs these tests in an engine, if it is on this machine.
    pub(crate) fn run(&self, engine: Engine, tests: &[String], filters: &[&String]) -> Run {
        let missing: Vec<&str> = engine
            .programs()
            .iter()
            .filter(|program| program.find().is_none())
            .map(|program| program.names[0])
            .collect();
        if !missing.is_empty() {
            let missing = Some(format!("{} is missing; `make test-set-up` installs it", missing.join(", ")));
            return Run { engine: engine.name(), missing, outcomes: BTreeMap::new(), time: Duration::ZERO };
        }
        println!("{}: {} tests", engine.name(), tests.len());
        let start = Instant::now();
        let reasons = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("not-applicable-{engine:?}"));
        let _ = fs::remove_file(&reasons);
        let printed = self.printed(engine, &reasons, filters);
        let outcomes = outcomes(tests, &printed, &fs::read_to_string(&reasons).unwrap_or_default());
        Run { engine: engine.name(), missing: None, outcomes, time: start.elapsed() }
    }

    /// What the tests print in this engine. A dot is shown for each that has ended, and everything when it is over that is not just
    /// that a test has passed.
    fn printed(&self, engine: Engine, reasons: &Path, filters: &[&String]) -> String {
        let mut child = Command::new(&self.program)
            .args(["--test-threads", AT_ONCE])
            .args(filters)
            .env(VARIABLE, engine.name())
            .env("RUST_BACKTRACE", "0")
            .env("SCROLLWORK_NOT_APPLICABLE", reasons)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (mut printed, mut shown) = (String::new(), String::new());
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap() + "\n";
            match result(&line) {
                Some((_, "ok")) => print!("."),
                Some((_, state)) if state.starts_with("ignored") => {}
                Some(_) => print!("F"),
                None => shown += &line,
            }
            std::io::stdout().flush().unwrap();
            printed += &line;
        }
        let ended = child.wait().unwrap();
        println!();
        if !ended.success() {
            println!("{shown}");
        }
        printed
    }
}
