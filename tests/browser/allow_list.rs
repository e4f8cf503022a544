//! Whatever the fragment holds, only what a story is made of comes into the page.

use crate::{
    browser::{Browser, DESK},
    server::Server,
};

const HOSTILE: &str = r#"<!doctype html><meta charset="utf-8"><title>t</title><script>window.pwned = "outside"</script>
<article class="sw-story" onclick="pwned = 1" lang="en"><!-- a remark -->
<section data-sw-section id="a" onmouseover="pwned = 1"><h2 class="sw-heading" contenteditable="true">Heading</h2>
<p style="position: fixed" data-sw-style="inset: 0; --sw-row:3; background: url(/pwned)">Text with &lt;b&gt;signs&lt;/b&gt;</p>
<img src="data:image/svg+xml,<svg/>" onerror="pwned = 1" alt="a"><img src="javascript:pwned = 1" alt="b">
<img srcset="javascript:pwned=1 1x, data:x 2x" alt="c">
<a href="javascript:pwned = 1">one</a> <a href="JaVa&#9;ScRiPt:pwned = 1">two</a> <a href="&#1;javascript:pwned=1">three</a>
<a href="vbscript:x">four</a> <a href="data:text/html,<script>pwned=1</script>">five</a> <a href="//other.example/x">six</a>
<script>window.pwned = 1</script><style>* { display: none !important }</style><template><p>template</p></template>
<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe><object data="/pwned"></object><embed src="/pwned">
<form action="/pwned"><input name="body"></form><svg onload="pwned = 1" style="position: fixed"><set attributeName="onload" to="pwned=1"/><style>* { display: none !important }</style>
<animate attributeName="href" to="javascript:pwned=1"/><use href="/pwned.svg#a"/><image href="/pwned.png"/><script>pwned = 1</script>
<foreignObject><iframe src="/pwned"></iframe></foreignObject></svg><base href="/pwned/">
<link rel="stylesheet" href="/pwned.css"><meta http-equiv="refresh" content="0;url=/pwned"><noscript>no script</noscript>
<button type="submit" formaction="/pwned" hidden data-sw-next>Next</button></section></article>"#;

#[tokio::test]
async fn only_what_a_story_is_made_of_comes_into_the_page() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body("/fixture/harbour/story.html", HOSTILE);
    browser.open(&server.address("/pages/one.html")).await;
    browser.until("the story", "return !!document.querySelector('article.sw-story')").await;
    let elements: Vec<String> = browser
        .ask(
            "return [...new Set([...document.querySelectorAll('article *')].map(element => element.localName))].sort()",
        )
        .await;
    assert_eq!(elements, ["a", "button", "h2", "img", "p", "section", "svg"]);
    let drawing: (u32, u32) = browser
        .ask("const svg = document.querySelector('article svg'); return [svg.children.length, svg.attributes.length]")
        .await;
    assert_eq!(drawing, (0, 0), "of a drawing, only what draws");
    let attributes: Vec<String> = browser
        .ask(
            "return [...new Set([...document.querySelectorAll('article, article *')]
               .flatMap(element => [...element.attributes].map(({ name }) => name)))].sort()",
        )
        .await;
    let wanted = [
        "alt",
        "aria-disabled",
        "class",
        "data-sw-next",
        "hidden",
        "href",
        "id",
        "lang",
        "src",
        "srcset",
        "style",
        "type",
    ];
    let known = |name: &String| {
        wanted.contains(&name.as_str()) || ["data-sw-section", "data-sw-phase", "data-sw-near"].contains(&name.as_str())
    };
    assert!(attributes.iter().all(known), "{attributes:?}");
    let styles: Vec<String> = browser.ask("return [...document.querySelector('article p').style]").await;
    assert_eq!(styles, ["--sw-row"]);
    let links: Vec<Option<String>> =
        browser.ask("return [...document.querySelectorAll('article a')].map(link => link.getAttribute('href'))").await;
    assert_eq!(links, [None, None, None, None, None, Some("http://other.example/x".to_owned())]);
    let text: String = browser.ask("return document.querySelector('article').textContent").await;
    assert!(
        text.contains("Text with <b>signs</b>") && !text.contains("remark") && !text.contains("template"),
        "{text}"
    );
    for link in 0..5 {
        browser.ask_with::<()>("document.querySelectorAll('article a')[values[0]].click()", vec![link.into()]).await;
    }
    let pwned: Option<String> = browser.ask("return window.pwned && String(window.pwned)").await;
    assert_eq!(pwned, None);
    assert_eq!(server.asked("/pwned"), 0);
}

#[tokio::test]
async fn a_story_of_another_origin_has_to_be_allowed_by_the_tag() {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    let (script, story) = (page.address("/embed.js"), cdn.address("/fixture/harbour/"));
    page.body("/refused.html", &format!(r#"<body><figure data-story="{story}" data-allow-origin="{story}"></figure><script src="{script}"></script>"#));
    browser.open(&page.address("/refused.html")).await;
    browser.until("the refusal", "return recorded.details.some(event => event.code === 'story-origin')").await;
    assert_eq!(cdn.asked("/fixture/harbour/story.html"), 0);

    let origin = cdn.address("");
    page.body("/allowed.html", &format!(r#"<body><figure data-story="{story}"></figure><script src="{script}" data-allow-origin="{origin}"></script>"#));
    browser.open(&page.address("/allowed.html")).await;
    browser.until("the story", "return !!document.querySelector('article.sw-story')").await;
}
