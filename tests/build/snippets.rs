//! What `scrollwork embed` prints.

use crate::{
    expected::expect,
    kses::Kses,
    workspace::{HERE, Workspace},
};
use std::{fs, path::Path};

const PROGRAM: &str = env!("CARGO_BIN_EXE_scrollwork");

fn embed(work: &Workspace, arguments: &[&str]) -> (bool, String, String) {
    let ended = work.run(PROGRAM, &[&["embed"], arguments].concat());
    (ended.good, without_articles(&ended.stdout), ended.stderr)
}

/// Articles have tests of their own.
fn without_articles(text: &str) -> String {
    let mut parts = text.split("<article");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| text + "…" + part.split_once("</article>").unwrap().1)
}

#[test]
fn the_snippets_are_ready_to_paste() {
    let work = Workspace::new("snippets");
    work.published(&["stories"]);
    let (good, text, _) = embed(&work, &["out/stories/ferries", "--base", "https://news.example.com/s"]);
    assert!(good);
    expect("expected/snippets.txt", &text);
    let (_, text, _) = embed(&work, &["out/stories/ferries"]);
    assert!(text.ends_with(
        "\n\nhttps://cdn.example.org/ stands for the address under which OUT is found: give it with --base.\n"
    ));
}

#[test]
fn one_snippet_comes_alone() {
    let work = Workspace::new("snippet");
    work.published(&["stories"]);
    for only in ["3", "figure"] {
        let (_, text, notice) = embed(&work, &["out/stories/harbour", "--only", only]);
        expect("expected/snippet.txt", &text);
        assert!(notice.starts_with("scrollwork: https://cdn.example.org/ stands for "), "{notice}");
    }
    let base = ["--base", "https://news.example.com/s"];
    let full = work.run(PROGRAM, &[&["embed", "out/stories/ferries", "--only", "full"], &base[..]].concat()).stdout;
    for part in ["<h2 class=\"sw-headline\">", "src=\"https://news.example.com/s/stories/ferries/photos/", "noon"] {
        assert!(full.contains(part), "{part} in {full}");
    }
}

#[test]
fn what_was_not_built_cannot_be_embedded() {
    let work = Workspace::new("not-built");
    work.published(&["stories"]);
    for (name, folder) in [("source", "stories/ferries"), ("nowhere", "nowhere"), ("out", "out")] {
        let (good, text, problem) = embed(&work, &[folder]);
        assert!(!good && text.is_empty(), "{text}");
        expect(&format!("expected/not-built/{name}.txt"), &problem);
    }
    work.write("out/stories/ferries/story.json", "<!doctype html>");
    expect("expected/not-built/spoilt.txt", &embed(&work, &["out/stories/ferries"]).2);
    work.write("out/embed.js", "another");
    expect("expected/not-built/foreign-player.txt", &embed(&work, &["out/stories/harbour"]).2);
}

/// The text between the tags, without white space.
fn text(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn what_wordpress_leaves_of_a_snippet_still_leads_to_the_story() {
    let work = Workspace::new("kses");
    work.published(&["stories"]);
    let kses = Kses::new();
    let base = ["--base", "https://news.example.com/s"];
    for name in ["tag", "full", "figure", "iframe", "oembed", "tag-pinned", "full-pinned"] {
        let snippet =
            work.run(PROGRAM, &[&["embed", "out/stories/ferries", "--only", name], &base[..]].concat()).stdout;
        let left = kses.filter(&snippet);
        if name.starts_with("full") {
            assert_eq!(text(&left), text(&snippet), "{name}");
            let photos = |html: &str| html.matches(" src=\"https://news.example.com/s/stories/ferries/photos/").count();
            assert!(photos(&left) >= 2 && photos(&left) == photos(&snippet), "{name}: {left}");
            assert_eq!(left.matches("<h2").count(), 1, "{name}: {left}");
        } else {
            expect(&format!("expected/kses/{name}.html"), &left);
            assert!(left.contains("https://news.example.com/s/stories/ferries/"), "{name} leaves a hole: {left}");
        }
    }
}

#[test]
fn wordpress_leaves_every_word_and_photo_of_an_article() {
    let kses = Kses::new();
    for case in fs::read_dir(Path::new(HERE).join("../render")).unwrap().map(|case| case.unwrap().path()) {
        let article = fs::read_to_string(case.join("expected.html")).unwrap();
        let left = kses.filter(&article);
        assert_eq!(text(&left), text(&article), "{}", case.display());
        assert_eq!(left.matches("<img ").count(), article.matches("<img ").count(), "{}", case.display());
    }
}
