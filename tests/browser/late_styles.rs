//! Text first, styles second: a sheet that is late, cut short or no sheet at all costs nobody the text.

use crate::{
    browser::{Browser, DESK, PHONE},
    failure::CODES_OF_WARNINGS,
    server::{Server, asset},
    story_page::attached,
    wait::until,
};

/// Whether the whole text is there.
const TEXT: &str = "return !!document.querySelector('article.sw-story')?.textContent.includes('the list is complete')";
/// How far anything stands out of the window.
const OUT: &str = "return Math.max(...[...document.querySelectorAll('article img')].map(image => image.getBoundingClientRect().right)) - innerWidth";

#[tokio::test]
async fn a_sheet_that_hangs_holds_no_text_back_and_no_photo_is_wider_than_the_window() {
    for reader in [DESK, PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        server.hold(&asset("scrollwork-", ".css"));
        // The site's own looks, as many have them.
        server.body(
            "/page.html",
            r#"<!doctype html><meta name="viewport" content="width=device-width"><title>A page</title><style>body { margin: 0 } img { max-width: none }</style>
            <body><script async src="/embed.js" data-story="/fixture/harbour/"></script><p>After</p>"#,
        );
        browser.open(&server.address("/page.html")).await;
        browser.until("the text", TEXT).await;
        attached(&browser).await;
        let out: f64 = browser.ask(OUT).await;
        assert!(out <= 0.0, "{out} pixels");
        server.release(&asset("scrollwork-", ".css"));
        browser
            .until(
                "the styles",
                "return getComputedStyle(document.querySelector('.sw-contents')).listStyleType === 'none'",
            )
            .await;
        browser.assert_quiet().await;
    }
}

/// Its reader is where a deep link leads, or where they left the page, with the styles too.
#[tokio::test]
async fn a_deep_link_arrives_with_the_styles_as_without() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.hold(&asset("scrollwork-", ".css"));
    browser.open(&server.address("/pages/one.html#harbour-cranes")).await;
    let top = "const top = document.getElementById('harbour-cranes')?.getBoundingClientRect().top;
        return top > -5 && top < 200";
    browser.until("the section", top).await;
    server.release(&asset("scrollwork-", ".css"));
    browser
        .until("the styles", "return getComputedStyle(document.querySelector('.sw-contents')).listStyleType === 'none'")
        .await;
    browser.until("the section", top).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn what_comes_half_or_is_a_page_is_told_once() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let css = asset("scrollwork-", ".css");
    let whole = std::fs::read_to_string(crate::server::dist().join(css.trim_start_matches('/'))).unwrap();
    for sheet in [&whole[..whole.len() / 2], "<!doctype html><title>Not found</title>", ""] {
        server.body(&css, sheet);
        server.body(
            "/two.html",
            r#"<!doctype html><title>Two</title><body><script async src="/embed.js" data-story="/fixture/harbour/"></script>
            <script async src="/embed.js" data-story="/stories/limits/"></script><p>After</p>"#,
        );
        browser.open(&server.address("/two.html")).await;
        browser.until("both texts", "return document.querySelectorAll('article.sw-story').length === 2").await;
        browser.until("the warning", "return recorded.details.some(event => event.code === 'style-parse')").await;
        let told: Vec<String> = browser.ask(CODES_OF_WARNINGS).await;
        assert_eq!(told, ["style-parse"]);
        let out: f64 = browser.ask(OUT).await;
        assert!(out <= 0.0, "{out} pixels");
    }
}

#[tokio::test]
async fn the_full_snippet_is_styled_though_its_own_link_leads_nowhere() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let css = asset("scrollwork-", ".css");
    let article = crate::fixture::article("/fixture/harbour/");
    let other = server.address("/gone");
    server.body(
        "/page.html",
        &format!(
            r#"<!doctype html><title>A page</title><body><link rel="stylesheet" href="{other}{css}">
            <scrollwork-story src="/fixture/harbour/">{article}</scrollwork-story><script async src="/embed.js"></script>"#
        ),
    );
    browser.open(&server.address("/page.html")).await;
    browser
        .until("the styles", "return getComputedStyle(document.querySelector('.sw-contents')).listStyleType === 'none'")
        .await;
}

/// A page that is still loading, as its own link to the sheet is on its way, in a frame: the test's driver waits for whole pages.
#[tokio::test]
async fn a_sheet_that_the_page_is_loading_already_is_not_loaded_again() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let css = asset("scrollwork-", ".css");
    let article = crate::fixture::article("/fixture/harbour/");
    server.body("/outer.html", "<!doctype html><title>A page</title>");
    // Chromium reads on behind a link only when that has come.
    server.body(
        "/page.html",
        &format!(
            r#"<!doctype html><title>A page</title><body><script async src="/embed.js"></script>
            <scrollwork-story src="/fixture/harbour/">{article}</scrollwork-story>
            <link rel="stylesheet" href="{css}"><p>After</p>"#
        ),
    );
    server.hold(&css);
    browser.open(&server.address("/outer.html")).await;
    let frame = "const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 1000px; height: 600px';
        frame.src = '/page.html';
        document.body.append(frame)";
    browser.ask::<()>(frame).await;
    until("the page's own request", async || (server.asked(&css) > 0).then_some(())).await;
    // Motion comes after the styles were looked for.
    let story = "const { contentDocument } = document.querySelector('iframe');
        const story = contentDocument.querySelector('scrollwork-story');";
    browser.until("the story to move", &format!("{story} return story?.dataset.state === 'moving'")).await;
    server.release(&css);
    let styled = "const contents = story.querySelector('.sw-contents');
        return contentDocument.readyState === 'complete' && contentDocument.defaultView.getComputedStyle(contents).listStyleType === 'none'";
    browser.until("the styles", &format!("{story} {styled}")).await;
    assert_eq!(server.asked(&css), 1);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_text_that_is_cut_short_is_shown_and_told_with_a_way_to_the_rest() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let whole = String::from_utf8(crate::fixture::file("harbour/story.html").unwrap().0).unwrap();
    let half = whole.split_once("harbour-ledger\" class").unwrap().0;
    server.body("/fixture/harbour/story.html", half);
    browser.open(&server.address("/pages/one.html")).await;
    browser.until("the warning", "return recorded.details.some(event => event.code === 'story-cut')").await;
    attached(&browser).await;
    let told: Vec<String> = browser.ask(CODES_OF_WARNINGS).await;
    assert_eq!(told, ["story-cut"]);
    let (sections, link): (usize, String) = browser
        .ask(
            "const links = document.querySelectorAll('article a');
             return [document.querySelectorAll('[data-sw-section]').length, links[links.length - 1].href]",
        )
        .await;
    assert!(sections >= 2, "{sections}");
    assert_eq!(link, server.address("/fixture/harbour/"));

    // Stories of an earlier build say nothing of their end.
    let older = whole.replace(" data-sw-line", "").replace("<hr>", "");
    server.body("/fixture/harbour/story.html", &older);
    browser.open(&server.address("/pages/one.html")).await;
    attached(&browser).await;
    let told: Vec<String> = browser.ask(CODES_OF_WARNINGS).await;
    assert!(told.is_empty(), "{told:?}");
}
