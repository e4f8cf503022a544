//! Tests of the Djot reader: the documented grammar holds, and no text brings it down.

use super::*;

/// The examples of the documentation, each a file of its own.
fn examples() -> Vec<String> {
    include_str!("syntax.md")
        .split("```djot\n")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("```")?.0.to_owned()))
        .collect()
}

#[test]
fn every_example_is_read_and_written_back() {
    let examples = examples();
    assert_eq!(examples.len(), 15);
    for example in examples {
        let front = if example.starts_with("---") { "" } else { "---\ntitle: An example\n---\n" };
        let reading = read_djot(&format!("{front}{example}"), &ParseOptions::named("example.dj"));
        assert_eq!(reading.problems, [], "{example}");
        let story = reading.into_story().unwrap();
        assert!(!story.sections.is_empty() || story.opening.is_some());
        assert_eq!(read_djot(&write_djot(&story), &ParseOptions::default()).into_story().unwrap(), story);
    }
}

#[test]
fn line_ends_marks_and_tabs_of_other_editors_change_nothing() {
    let text = "---\ntitle: A\n---\n\nOne two\nthree.\n\n## B\n\n> four\n";
    let read = |text: &str| read_djot(text, &ParseOptions::default()).into_story().unwrap();
    let story = read(text);
    assert_eq!(read(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), story);
    assert_eq!(read(&text.replace(' ', "\t").replace("##\t", "## ")), story);
}

#[test]
fn towers_are_refused_and_bring_nothing_down() {
    let read = |text: &str| read_djot(&format!("---\ntitle: a\n---\n\n{text}"), &ParseOptions::default());
    #[rustfmt::skip]
    let levels = [
        "> ", "- ", "1. ", "::: stage\n", "*_", "[", "{_", "\"'", "`", "#", "![](", "[a](", "{.a", "((", "<", "::", "\n:::\n\n",
    ];
    for level in levels {
        for times in [40, 900, 20_000] {
            let _ = read(&level.repeat(times));
        }
    }
    let tower = read(&format!("{}a{}", "{_".repeat(900), "_}".repeat(900)));
    assert!(tower.problems.iter().any(|problem| problem.kind == FileProblem::TooDeep.into()));
    let large = "a".repeat(MAX_BYTES + 1);
    assert_eq!(
        read_djot(&large, &ParseOptions::default()).problems[0].kind,
        FileProblem::TooLarge(MAX_BYTES + 1).into()
    );
}
