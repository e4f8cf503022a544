//! Each snippet that the command line prints, pasted into a page that was not made for it.

use crate::{
    browser::{Browser, DESK},
    server::{Server, dist},
    story_page::attached,
};
use std::process::Command;

/// The snippet of this name for the demo story, served at `cdn`.
pub(crate) fn printed(name: &str, cdn: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_scrollwork"))
        .args(["embed", dist().join("stories/limits").to_str().unwrap(), "--base", cdn, "--only", name])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A page of somebody else's, with a style of its own, and `snippet` in the midst of it.
fn pasted(snippet: &str) -> String {
    format!(
        r#"<!doctype html><html lang="de"><meta charset="utf-8"><title>Another paper</title>
        <style>* {{ box-sizing: content-box }} p, h2, figure {{ margin: 3em; color: green }} img {{ display: none }}
          section {{ float: left }} a {{ text-transform: uppercase }} body {{ margin: 0; font: 10px monospace }}</style>
        <body><main><h1>A headline</h1><p>Before</p>{snippet}<p>After</p></main>"#
    )
}

#[tokio::test]
async fn every_snippet_with_a_script_moves_the_whole_story() {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    for name in ["tag", "full", "figure", "tag-pinned", "full-pinned"] {
        page.body("/paper.html", &pasted(&printed(name, &cdn.address("/"))));
        browser.open(&page.address("/paper.html")).await;
        attached(&browser).await;
        let (sections, headlines, photo): (usize, usize, String) = browser
            .ask(
                "const story = document.querySelector('scrollwork-story');
                 return [story.querySelectorAll('[data-sw-section]').length, document.querySelectorAll('h1').length,
                   getComputedStyle(story.querySelector('img')).display]",
            )
            .await;
        assert!(sections >= 5, "{name}: {sections} sections");
        assert_eq!((headlines, photo.as_str()), (1, "block"), "{name}");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_frame_joins_the_page() {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    page.body("/paper.html", &pasted(&printed("iframe", &cdn.address("/"))));
    browser.open(&page.address("/paper.html")).await;
    browser
        .until("the frame to join", "return document.querySelector('iframe').parentElement.offsetHeight > 5000")
        .await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn without_scripts_the_full_snippet_shows_everything_and_the_others_a_link() {
    let (page, cdn) = (Server::start(), Server::start());
    let browser = Browser::start(crate::browser::Reader { scripts: false, ..DESK }).await;
    for (name, wanted) in [
        ("full", "<article"),
        ("figure", "<a href"),
        ("tag", "<a href"),
        ("tag-pinned", "<a href"),
        ("iframe", "<a href"),
    ] {
        page.body("/paper.html", &pasted(&printed(name, &cdn.address("/"))));
        browser.open(&page.address("/paper.html")).await;
        let html = browser.driver().source().await.unwrap();
        assert!(html.contains(wanted), "{name}");
        let state = html.contains("data-state=");
        assert!(!state, "{name}: scripts have run");
    }
}
