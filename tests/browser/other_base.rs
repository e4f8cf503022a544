//! A page with a `base`: what leads to another place in the story stays in the page.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::attached,
};
use thirtyfour::Key;

/// Goes by the last link of the contents, by the keyboard; tells where the page is then, and whether the section is in view.
async fn go(browser: &Browser, server: &Server) {
    browser
        .ask::<()>("const links = document.querySelectorAll('.sw-contents a[href]'); links[links.length - 1].focus()")
        .await;
    browser.driver().action_chain().send_keys(Key::Enter).perform().await.unwrap();
    browser
        .until(
            "the section",
            "const { top } = document.getElementById('harbour-ledger').getBoundingClientRect();
             return top > -5 && top < 800",
        )
        .await;
    let place: String = browser.ask("return location.href.split('#')[0]").await;
    assert_eq!(place, server.address("/base.html?a=1"));
}

#[tokio::test]
async fn the_contents_lead_to_the_sections_whatever_the_base_is() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let (address, article) =
        (server.address("/fixture/harbour/"), crate::fixture::article(&server.address("/fixture/harbour/")));
    let live = server.address("/fixture/harbour/story.json");
    for story in [
        format!(r#"<scrollwork-story src="{address}"></scrollwork-story>"#),
        format!(r#"<scrollwork-story src="{address}">{article}</scrollwork-story>"#),
        format!(r#"<scrollwork-story src="{live}"></scrollwork-story>"#),
    ] {
        server.body(
            "/base.html",
            &format!(
                r#"<!doctype html><meta charset="utf-8"><base href="/elsewhere/"><title>A base</title>
                <body>{story}<script async src="/embed.js"></script>"#
            ),
        );
        browser.open(&server.address("/base.html?a=1")).await;
        attached(&browser).await;
        go(&browser, &server).await;
        browser
            .until(
                "the link of the section to be marked",
                "return document.querySelector('.sw-contents [aria-current]')?.textContent === 'The ledger'",
            )
            .await;
    }
    assert_eq!(server.asked("/elsewhere/"), 0);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_still_story_has_links_that_may_be_opened_in_a_new_tab() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.answer_with(&crate::server::asset("runtime-", ".wasm"), 404);
    server.body(
        "/base.html",
        r#"<!doctype html><base href="/elsewhere/"><title>A base</title><body>
        <script async src="/embed.js" data-story="/fixture/harbour/"></script>"#,
    );
    browser.open(&server.address("/base.html?a=1#top")).await;
    browser.until("the failure", "return recorded.details.some(event => event.code === 'wasm-http')").await;
    let links: Vec<String> =
        browser.ask("return [...document.querySelectorAll('.sw-contents a')].map(link => link.href)").await;
    assert!(links.len() >= 3, "{links:?}");
    let here = server.address("/base.html?a=1#harbour-");
    assert!(links.iter().all(|link| link.starts_with(&here)), "{links:?}");
    go(&browser, &server).await;
}
