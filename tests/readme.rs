//! The README's snippets: each story reads without an error, each command runs, the tag is the one that `embed.js` takes.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use scrollwork::format::{ParseOptions, read_djot};
use std::{fs, process::Command};

const README: &str = include_str!("../README.md");

/// What stands in the fenced blocks of `language`, in order.
fn snippets(language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    README.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn every_story_reads() {
    let stories = snippets("djot");
    assert!(!stories.is_empty());
    for story in stories {
        let reading = read_djot(&story, &ParseOptions::named("README.md"));
        let problems: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        assert_eq!(scrollwork::format::lint(&reading), [], "a reader's first story is one to copy");
    }
}

#[test]
fn every_command_runs() {
    let commands = snippets("sh");
    assert!(!commands.is_empty());
    let work = tempfile::tempdir().unwrap();
    fs::write(work.path().join("article.txt"), "A short article\n\nThe ferry carried 1,240 people in May.\n").unwrap();
    for line in commands.iter().flat_map(|block| block.lines()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words[0], "scrollwork", "{line}");
        let run =
            Command::new(env!("CARGO_BIN_EXE_scrollwork")).args(&words[1..]).current_dir(work.path()).output().unwrap();
        assert_ne!(run.status.code(), Some(2), "{line}\n{}", String::from_utf8_lossy(&run.stderr));
    }
}

#[test]
fn the_tag_is_one_that_the_loader_takes() {
    let tags = snippets("html");
    assert!(!tags.is_empty());
    for tag in tags {
        assert!(tag.starts_with("<script async src=\"https://"), "{tag}");
        assert!(tag.contains("/embed.js\" data-story=\"https://"), "{tag}");
        assert!(tag.trim_end().ends_with("></script>"), "{tag}");
    }
}
