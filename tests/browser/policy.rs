//! A page with a strict policy: no inline style, no foreign host, no injection sink.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::{open, read_to_the_end},
};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; \
    style-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

#[tokio::test]
async fn a_strict_policy_is_not_violated() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.header("/pages/one.html", "Content-Security-Policy", POLICY);
    open(&browser, &server, "/pages/one.html").await;
    read_to_the_end(&browser).await;
    let violations: Vec<String> = browser.ask("return recorded.violations").await;
    assert!(violations.is_empty(), "{violations:?}");
    let styled: String =
        browser.ask("return getComputedStyle(document.querySelector('.sw-contents')).listStyleType").await;
    assert_eq!(styled, "none", "the styles were not applied");
    browser.assert_quiet().await;
}
