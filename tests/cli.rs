//! The command line: a folder per case, each run in a copy of its own.
//!
//! `tests/cli/<case>/` holds `arguments` (one a line), `given/` (what is there before), and what is expected: `code`,
//! `stdout`, `stderr`, and `made/` (files that must be there afterwards, with this content). Refresh them with
//! `SNAPSHOTS=overwrite`.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod files;
mod golden;

use files::{copy, files};
use golden::difference;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli");

#[test]
fn every_case_ends_as_expected() {
    let mut cases: Vec<PathBuf> = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    let wrong: Vec<String> = cases.iter().flat_map(|case| run(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_new_story_lacks_nothing_but_its_photos() {
    let work = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| scrollwork(work.path()).args(arguments).output().unwrap();
    assert!(run(&["new", "mine"]).status.success());
    let checked = String::from_utf8(run(&["check", "mine"]).stdout).unwrap();
    let (problems, last) = checked.trim_end().rsplit_once('\n').unwrap();
    assert!(problems.lines().all(|line| line.contains(" is missing: ")), "{problems}");
    assert_eq!(last, "1 story checked: 4 errors, 0 warnings");
}

#[test]
fn shells_and_man_pages_know_every_command() {
    let work = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| scrollwork(work.path()).args(arguments).output().unwrap();
    let commands = ["new", "import", "studio", "check", "build", "embed", "preview"];
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = String::from_utf8(run(&["completions", shell]).stdout).unwrap();
        assert!(commands.iter().all(|command| script.contains(command)), "{shell}: {script}");
    }
    assert!(run(&["manual", "man1"]).status.success());
    let page = fs::read_to_string(work.path().join("man1/scrollwork.1")).unwrap();
    for command in commands {
        assert!(page.contains(&format!("scrollwork\\-{command}(1)")), "{command} is not in {page}");
        assert!(work.path().join(format!("man1/scrollwork-{command}.1")).is_file(), "{command}");
    }
}

fn scrollwork(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scrollwork"));
    command.current_dir(folder);
    command
}

/// What is wrong with how this case ended.
fn run(case: &Path) -> Vec<String> {
    let work = tempfile::tempdir().unwrap();
    copy(&case.join("given"), work.path());
    let arguments = fs::read_to_string(case.join("arguments")).unwrap();
    let output = scrollwork(work.path()).args(arguments.lines()).output().unwrap();
    let mut wrong = streams(case, &output);
    for expected in files(&case.join("made")) {
        let made = work.path().join(expected.strip_prefix(case.join("made")).unwrap());
        wrong.extend(match String::from_utf8(fs::read(made).unwrap_or_default()) {
            Ok(text) => difference(&expected, &text),
            Err(bytes) => (fs::read(&expected).unwrap() != bytes.as_bytes())
                .then(|| format!("{} is another picture", expected.display())),
        });
    }
    wrong
}

fn streams(case: &Path, output: &Output) -> Vec<String> {
    let code = output.status.code().map_or("killed".to_owned(), |code| code.to_string());
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    [("code", code), ("stdout", text(&output.stdout)), ("stderr", text(&output.stderr))]
        .into_iter()
        .filter_map(|(name, found)| difference(&case.join(name), &found))
        .collect()
}
