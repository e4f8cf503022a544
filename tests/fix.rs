//! The fixes of problems, and what is left of a text when they are applied.
//!
//! `tests/fix/NAME.dj` is a story before, `NAME.fixed.dj` the same after. `SNAPSHOTS=overwrite cargo test --test fix` writes those anew.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod golden;

use scrollwork::format::{ParseOptions, Problem, check, fix_djot, read_djot};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn texts(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == "dj")).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn problems(text: &str) -> Vec<Problem> {
    check(&read_djot(text, &ParseOptions::named("story.dj")))
}

fn fixed(text: &str) -> String {
    fix_djot(text, &ParseOptions::named("story.dj")).0
}

#[test]
fn what_is_certain_is_fixed() {
    let mut wrong = Vec::new();
    for (path, text) in texts("fix") {
        if path.to_str().unwrap().ends_with(".fixed.dj") {
            continue;
        }
        let after = fixed(&text);
        let left: Vec<String> = problems(&after).iter().map(ToString::to_string).collect();
        assert!(left.is_empty(), "{}: {}", path.display(), left.join("\n"));
        wrong.extend(golden::difference(&path.with_extension("fixed.dj"), &after));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A case without its diagnostics.
fn story(case: &str) -> String {
    let mut inside = false;
    let is_story = |line: &&str| {
        let is_diagnostic = inside || line.starts_with("{% error[") || line.starts_with("{% warning[");
        inside = is_diagnostic && !line.trim_end().ends_with("%}");
        !is_diagnostic
    };
    case.split_inclusive('\n').filter(is_story).collect()
}

/// Each fix, of every mistake in `tests/read`, takes its problem away and brings none.
#[test]
fn a_fix_mends_its_problem_and_brings_no_other() {
    let cases = texts("read").into_iter().flat_map(|(_, text)| {
        text.split("{% case: ").skip(1).map(|case| story(case.split_once(" %}\n").unwrap().1)).collect::<Vec<_>>()
    });
    let mut fixes = 0;
    for text in cases {
        let before = problems(&text);
        for problem in &before {
            let Some(fix) = problem.fix(&text) else { continue };
            fixes += 1;
            let after = problems(&scrollwork::format::apply(&text, vec![fix]).0);
            let same = |problems: &[Problem]| problems.iter().filter(|other| other.kind == problem.kind).count();
            assert!(same(&after) < same(&before), "{problem}\n\n{text}");
            // What stood behind a wrong name is read only now.
            let is_new = |new: &&Problem| {
                new.location.line != problem.location.line
                    && before.iter().all(|old| old.kind.code() != new.kind.code())
            };
            let brought = after.iter().find(is_new);
            assert!(brought.is_none(), "{problem}\nis fixed, and then\n{}\n\n{text}", brought.unwrap());
        }
    }
    assert!(fixes > 30, "{fixes}");
}

#[test]
fn a_text_of_another_system_keeps_its_ends_of_lines() {
    for (name, text) in texts("fix").iter().filter(|(path, _)| !path.to_str().unwrap().contains(".fixed.")) {
        let lines = |text: &str| text.replace("\r\n", "\n").replace('\u{feff}', "");
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        let after = fixed(&windows);
        assert!(after.starts_with('\u{feff}'), "{}", name.display());
        assert_eq!(lines(&after), fixed(text), "{}", name.display());
        assert_eq!(problems(&after), [], "{}", name.display());
    }
}
