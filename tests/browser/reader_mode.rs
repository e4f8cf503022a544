//! What reader modes make of a story: Mozilla's Readability, which Firefox's reader view is, over whole pages.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    snippets::printed,
    story_page::{attached, open},
};
use serde::Deserialize;
use std::{env, fs, path::Path};

/// What the reader view has of the story, against what the page has.
#[derive(Debug, Deserialize)]
struct Seen {
    /// How many pieces of text the page has: headings, paragraphs, items of lists, captions, large numbers.
    texts: usize,
    /// How many photos the page has.
    photos: usize,
    /// The texts and photos that the view lacks.
    lost: Vec<String>,
    /// The texts and photos that the view has more often than the page.
    doubled: Vec<String>,
    /// What is of use on the page only, and stands in the view.
    controls: Vec<String>,
}

/// Looks at the page with Readability, which lies beside axe-core.
async fn seen(browser: &Browser) -> Seen {
    let axe = env::var("SCROLLWORK_AXE").expect("SCROLLWORK_AXE names axe.min.js: `make test` sets it");
    let modules = Path::new(&axe).ancestors().nth(2).unwrap();
    let readability = fs::read_to_string(modules.join("@mozilla/readability/Readability.js")).unwrap();
    let script = r#"
        const view = new Readability(document.cloneNode(true)).parse();
        const shown = new DOMParser().parseFromString(view.content, "text/html").body;
        shown.prepend(view.title);
        const story = document.querySelector("scrollwork-story article").cloneNode(true);
        // A reader view shows the table of a chart in the place of its two drawings, of which one is hidden.
        const controls = [...story.querySelectorAll("nav button, [hidden]:not(.sw-wider)")].map(control => control.textContent);
        for (const part of story.querySelectorAll("nav, [hidden]")) part.remove();
        const bare = (text) => text.replace(/\s+/g, "");
        const times = (part, text) => bare(part.textContent).split(text).length - 1;
        const all = (part, name, read) => [...part.querySelectorAll(name)].map(read).filter(text => text);
        const texts = all(story, "h1, h2, h3, h4, h5, p, li, figcaption, cite, .sw-role, .sw-figure, .sw-data", part => bare(part.textContent));
        const photos = all(story, "img", img => img.alt), shownPhotos = all(shown, "img", img => img.alt);
        const count = (list, one) => list.filter(other => other === one).length;
        return {
          texts: texts.length,
          photos: photos.length,
          lost: [...texts.filter(text => !times(shown, text)), ...photos.filter(one => !shownPhotos.includes(one))],
          doubled: [...texts.filter(text => times(shown, text) > times(story, text)),
            ...photos.filter(one => count(shownPhotos, one) > count(photos, one))],
          controls: controls.filter(text => text && times(shown, bare(text))),
        };"#;
    browser.ask(&format!("{readability}\n{script}")).await
}

fn assert_whole(seen: &Seen, page: &str) {
    assert!(seen.texts > 100 && seen.photos >= 10, "{page}: {seen:#?}");
    assert!(seen.lost.is_empty() && seen.doubled.is_empty() && seen.controls.is_empty(), "{page}: {seen:#?}");
}

#[tokio::test]
async fn a_reader_view_of_the_storys_own_page_is_the_whole_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/stories/limits/").await;
    assert_whole(&seen(&browser).await, "the story's own page");
}

#[tokio::test]
async fn a_reader_view_of_a_page_with_the_full_snippet_is_the_whole_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let full = printed("full", &server.address("/"));
    let paper = format!(
        r##"<!doctype html><html lang="en"><meta charset="utf-8"><title>The Courier</title>
        <body><header><p><a href="#">The Courier</a></p><nav><ul><li><a href="#">World</a><li><a href="#">Harbour</a></ul></nav></header>
        <main><p>World, a long read</p>{full}</main>
        <aside><h2>Also today</h2><p>The lighthouse keeper has filled forty notebooks, and the university wants them.</p></aside>
        <footer><p>About us</p></footer>"##
    );
    server.body("/paper.html", &paper);
    browser.open(&server.address("/paper.html")).await;
    attached(&browser).await;
    let seen = seen(&browser).await;
    assert_whole(&seen, "a page with the full snippet");
}
