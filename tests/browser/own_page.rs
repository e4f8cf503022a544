//! A story's own page, as the build publishes it: under its own policy, in light and dark, without a jump.

use crate::{
    axe,
    browser::{Browser, DESK, PHONE, Reader},
    not_applicable::only_in,
    published::assert_no_jump,
    server::Server,
    story_page::{open, read_to_the_end},
};
use serde_json::json;

const PAGE: &str = "/stories/limits/";

#[tokio::test]
async fn the_own_page_moves_under_its_own_policy_and_does_not_jump_while_it_loads() {
    for reader in [DESK, PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        server.run_first("recorded.watch()");
        open(&browser, &server, PAGE).await;
        assert_no_jump(&browser, PAGE).await;
        read_to_the_end(&browser).await;
        let violations: Vec<String> = browser.ask("return recorded.violations").await;
        assert!(violations.is_empty(), "{violations:?}");
        let accent: String = browser
            .ask("return getComputedStyle(document.querySelector('.sw-story')).getPropertyValue('--sw-accent')")
            .await;
        assert_eq!(accent.trim(), "#c8321f", "the policy keeps the story's own colour out");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn what_the_story_does_not_cover_is_of_its_paper() {
    for (scheme, dark) in [("light", false), ("dark", true)] {
        let (server, browser) = (Server::start(), Browser::start(Reader { dark, ..DESK }).await);
        let follows: bool = browser
            .ask_with("return matchMedia(`(prefers-color-scheme: ${values[0]})`).matches", vec![scheme.into()])
            .await;
        assert!(follows, "the browser is not {scheme}");
        open(&browser, &server, PAGE).await;
        let papers: [String; 2] = browser
            .ask("return [document.body, document.querySelector('.sw-story')].map(e => getComputedStyle(e).backgroundColor)")
            .await;
        assert_eq!(papers[0], papers[1], "{scheme}");
        let edge: f64 = browser.ask("return document.querySelector('.sw-story').getBoundingClientRect().left").await;
        assert!(edge.abs() < 0.5, "{scheme}: {edge} pixels beside the story");
    }
}

#[tokio::test]
async fn paper_is_white_below_the_end_of_the_story() {
    only_in!(Chromium, "its driver alone shows a page as it is printed");
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, PAGE).await;
    browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let backgrounds: [String; 2] = browser
        .ask("return [document.documentElement, document.body].map(element => getComputedStyle(element).backgroundColor)")
        .await;
    assert_eq!(backgrounds, ["rgba(0, 0, 0, 0)"; 2]);
}

#[tokio::test]
async fn axe_finds_nothing_in_the_whole_of_it() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, PAGE).await;
    read_to_the_end(&browser).await;
    axe::assert_accessible(&browser, "document").await;
}
