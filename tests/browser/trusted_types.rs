//! A page with Trusted Types lets no script be added: what needs one says so, with what to do.

use crate::{
    browser::{Browser, DESK},
    server::{Server, asset},
    story_page::attached,
};

const POLICY: &str = "require-trusted-types-for 'script'; trusted-types 'none'";

#[tokio::test]
async fn a_live_story_says_which_script_the_page_must_name() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.header("/typed.html", "Content-Security-Policy", POLICY);
    let page = r#"<!doctype html><title>Typed</title><body>
      <scrollwork-story src="/fixture/harbour/story.json"><p>What stood there</p></scrollwork-story>
      <script async src="/embed.js"></script>"#;
    server.body("/typed.html", page);
    browser.open(&server.address("/typed.html")).await;
    browser.until("the refusal", "return recorded.details.some(event => event.code === 'script-refused')").await;
    let live = asset("live-", ".js");
    let message: String =
        browser.ask("return recorded.details.find(event => event.code === 'script-refused').message").await;
    assert!(message.contains(&live[1..]), "{message}");
    let text: String = browser.ask("return document.querySelector('scrollwork-story').textContent.trim()").await;
    assert_eq!(text, "What stood there");
}

#[tokio::test]
async fn with_that_script_in_the_page_the_live_story_comes() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.header("/typed.html", "Content-Security-Policy", POLICY);
    server.body(
        "/typed.html",
        &format!(
            r#"<!doctype html><title>Typed</title><body><script src="{}"></script>
            <script src="/embed.js" data-story="/fixture/harbour/story.json"></script>"#,
            asset("live-", ".js")
        ),
    );
    browser.open(&server.address("/typed.html")).await;
    attached(&browser).await;
    browser.assert_quiet().await;
}
