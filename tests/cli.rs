//! The command line: a folder per case, each run in a copy of its own.
//!
//! `tests/cli/<case>/` holds `arguments` (one a line), `given/` (what is there before), and what is expected: `code`,
//! `stdout`, `stderr`, and `made/` (files that must be there afterwards, with this content). Refresh them with
//! `SCROLLWORK_GOLDEN=write`.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod files;

use files::{copy, files};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command, Output},
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
    let work = env::temp_dir().join(format!("scrollwork-cli-{}-new", process::id()));
    fs::create_dir_all(&work).unwrap();
    let run = |arguments: &[&str]| scrollwork(&work).args(arguments).output().unwrap();
    assert!(run(&["new", "mine"]).status.success());
    let checked = String::from_utf8(run(&["check", "mine"]).stdout).unwrap();
    let (problems, last) = checked.trim_end().rsplit_once('\n').unwrap();
    assert!(problems.lines().all(|line| line.contains(" is missing: ")), "{problems}");
    assert_eq!(last, "1 story checked: 4 errors, 0 warnings");
    fs::remove_dir_all(&work).unwrap();
}

fn scrollwork(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scrollwork"));
    command.current_dir(folder);
    command
}

/// What is wrong with how this case ended.
fn run(case: &Path) -> Vec<String> {
    let name = case.file_name().unwrap().to_str().unwrap();
    let work = env::temp_dir().join(format!("scrollwork-cli-{}-{name}", process::id()));
    fs::create_dir_all(&work).unwrap();
    copy(&case.join("given"), &work);
    let arguments = fs::read_to_string(case.join("arguments")).unwrap();
    let output = scrollwork(&work).args(arguments.lines()).output().unwrap();
    let mut wrong = streams(case, &output);
    for expected in files(&case.join("made")) {
        let path = expected.strip_prefix(case.join("made")).unwrap();
        wrong.extend(compare(&expected, &fs::read(work.join(path)).unwrap_or_default()));
    }
    fs::remove_dir_all(&work).unwrap();
    wrong
}

fn streams(case: &Path, output: &Output) -> Vec<String> {
    let code = output.status.code().map_or("killed".to_owned(), |code| code.to_string());
    [("code", code.into_bytes()), ("stdout", output.stdout.clone()), ("stderr", output.stderr.clone())]
        .into_iter()
        .filter_map(|(name, found)| compare(&case.join(name), &found))
        .collect()
}

/// The difference between an expected file and what was found; with `SCROLLWORK_GOLDEN=write` the file is written.
fn compare(expected: &Path, found: &[u8]) -> Option<String> {
    if env::var_os("SCROLLWORK_GOLDEN").is_some_and(|mode| mode == "write") {
        fs::write(expected, found).unwrap();
        return None;
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    let (wanted, found) = (text(&fs::read(expected).unwrap_or_default()), text(found));
    (wanted != found).then(|| format!("{}\n--- expected\n{wanted}\n--- found\n{found}", expected.display()))
}
