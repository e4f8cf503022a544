//! Pages with Trusted Types, with a nonce, and with both, which let no script be added: what needs one says so, with what to do.

use crate::{
    browser::{Browser, DESK},
    server::{Server, asset},
    story_page::attached,
};

const POLICY: &str = "require-trusted-types-for 'script'; trusted-types 'none'";

/// The same of a page that knows its scripts by a nonce: a module would have none.
const WITH_NONCE: &str =
    "script-src 'nonce-page' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'";

const LIVE: &str = r#"<!doctype html><title>Typed</title><body>
  <scrollwork-story src="/fixture/harbour/story.json"><p>What stood there</p></scrollwork-story>
  <script async src="/embed.js" nonce="page"></script>"#;

async fn typed(policy: &str, body: &str) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.header("/typed.html", "Content-Security-Policy", policy);
    server.body("/typed.html", body);
    browser.open(&server.address("/typed.html")).await;
    (server, browser)
}

#[tokio::test]
async fn a_page_that_lets_the_loader_through_lets_through_what_it_loads() {
    let (_server, browser) = typed(POLICY, &LIVE.replace(" nonce=\"page\"", "")).await;
    attached(&browser).await;
    browser.assert_quiet().await;
    let frame = r#"<!doctype html><title>Typed</title><body><div><iframe src="/stories/limits/" title="The story"></iframe></div>
        <script async src="/embed.js"></script>"#;
    let (_server, browser) = typed(POLICY, frame).await;
    let joins = "return document.querySelector('iframe').parentElement.offsetHeight > 5000";
    browser.until("the frame to join", joins).await;
    browser.assert_quiet().await;
}

/// What a nonce lets through needs no more, where nothing but that is asked for.
#[tokio::test]
async fn scripts_have_the_nonce_of_the_loader() {
    let policy = "script-src 'nonce-page' 'wasm-unsafe-eval'";
    let (_server, browser) = typed(policy, LIVE).await;
    attached(&browser).await;
    browser.assert_quiet().await;
    let demo = r#"<!doctype html><title>Typed</title><body>
        <script async src="/embed.js" data-story="/stories/limits/" nonce="page"></script>"#;
    let (_server, browser) = typed(policy, demo).await;
    browser.until("the links", "return !!document.querySelector('.sw-anchor')").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_live_story_says_which_script_the_page_must_name() {
    let (_server, browser) = typed(WITH_NONCE, LIVE).await;
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
    let body = format!(
        r#"<!doctype html><title>Typed</title><body><script src="{}" nonce="page"></script>
        <script src="/embed.js" data-story="/fixture/harbour/story.json" nonce="page"></script>"#,
        asset("live-", ".js")
    );
    let (_server, browser) = typed(WITH_NONCE, &body).await;
    attached(&browser).await;
    browser.assert_quiet().await;
}
