//! The mistakes that authors make, and the diagnostics that they are given.
//!
//! The files in `tests/read` hold cases, each a story that begins behind its `{% case: … %}`. Every diagnostic stands above the line
//! that it concerns, with its code and its column, and is no part of the story; lines that a diagnostic names are counted without.
//! In JSON, both stand behind `//`.
//!
//! `SNAPSHOTS=overwrite cargo test --test read` writes the diagnostics anew.

mod golden;

use scrollwork::format::{ParseOptions, Parsed, Problem, ProblemKind, check, read_djot, read_json};
use std::{collections::BTreeSet, fs, path::Path};

/// How a format is read, and how what is no part of a story is marked in it.
struct Format {
    read: fn(&str, &ParseOptions) -> Parsed,
    open: &'static str,
    close: &'static str,
}

impl Format {
    /// The format of the case file at `path`.
    fn of(path: &Path) -> Self {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("dj") => Self { read: read_djot, open: "{% ", close: " %}" },
            Some("jsonc") => Self { read: read_json, open: "// ", close: "" },
            _ => panic!("{} is no case file", path.display()),
        }
    }

    /// The name of the case that `line` begins.
    fn begins<'l>(&self, line: &'l str) -> Option<&'l str> {
        line.strip_prefix(self.open)?.strip_prefix("case: ")?.trim_end().strip_suffix(self.close)
    }

    /// `text` without its diagnostics.
    fn story(&self, text: &str) -> String {
        let mut inside = false;
        let is_story = |line: &&str| {
            let marked = line.strip_prefix(self.open);
            let begins = marked.is_some_and(|rest| rest.starts_with("error[") || rest.starts_with("warning["));
            let is_diagnostic = inside || begins || (self.close.is_empty() && marked.is_some());
            inside = is_diagnostic && !self.close.is_empty() && !line.trim_end().ends_with(self.close);
            !is_diagnostic
        };
        text.split_inclusive('\n').filter(is_story).collect()
    }

    /// `problem` as it stands above its line.
    fn diagnostic(&self, problem: &Problem) -> String {
        let (place, code, column) = (&problem.location, problem.kind.code(), problem.location.column);
        let text = problem.to_string();
        let words = text.strip_prefix(&format!("{place}: {}: ", problem.severity)).unwrap_or(&text);
        let words = words.replace("\n", if self.close.is_empty() { "\n// " } else { "\n " });
        format!("{}{}[{code}] {column}: {words}{}\n", self.open, problem.severity, self.close)
    }

    /// `story` with `problems` above the lines that they concern.
    fn annotated(&self, story: &str, problems: &[Problem]) -> String {
        let lines = story.split_inclusive('\n').count();
        let mut text = String::new();
        let above = |number: usize| {
            let here = problems.iter().filter(move |problem| problem.location.line == number);
            here.map(|problem| self.diagnostic(problem)).collect::<String>()
        };
        for (index, line) in story.split_inclusive('\n').enumerate() {
            text += &(above(index + 1) + line);
        }
        assert!(problems.iter().all(|problem| problem.location.line <= lines + 1), "a place outside of the story");
        text + &above(lines + 1)
    }
}

/// The cases of a file: the name of each and its text, up to the line before the next.
fn cases<'t>(format: &Format, text: &'t str) -> Vec<(&'t str, String)> {
    let mut cases: Vec<(&str, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match (format.begins(line), cases.last_mut()) {
            (Some(name), _) => cases.push((name, String::new())),
            (None, Some((_, case))) => case.push_str(line),
            (None, None) => panic!("text before the first case: {line}"),
        }
    }
    let last = cases.len() - 1;
    for (_, case) in &mut cases[..last] {
        // One blank line is for the eye.
        *case = case.strip_suffix("\n\n").map_or(case.clone(), |case| format!("{case}\n"));
    }
    cases
}

#[test]
fn every_mistake_is_named_with_its_place_and_mend() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/read");
    let mut files: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    // What is too large is not kept here, nor what stands in files beside a story.
    let (mut wrong, mut codes) = (Vec::new(), BTreeSet::from(["too-large", "many-rows", "data-file"]));
    for file in files {
        let format = Format::of(&file);
        let mut found = Vec::new();
        for (name, text) in cases(&format, &fs::read_to_string(&file).unwrap()) {
            let story = format.story(&text);
            let problems = check(&(format.read)(&story, &ParseOptions::named("story")));
            codes.extend(problems.iter().map(|problem| problem.kind.code()));
            let (open, close) = (format.open, format.close);
            found.push(format!("{open}case: {name}{close}\n{}", format.annotated(&story, &problems)));
        }
        wrong.extend(golden::difference(&file, &found.join("\n")));
    }
    let without: Vec<_> = ProblemKind::CODES.concat().into_iter().filter(|code| !codes.contains(code)).collect();
    assert!(without.is_empty(), "no case shows {}", without.join(", "));
    assert!(wrong.is_empty(), "diagnostics have changed:\n{}", wrong.join("\n"));
}
