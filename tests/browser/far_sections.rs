//! Sections far from the viewport: their room is kept, and they are rendered (`content-visibility`) as the reader comes near.

use crate::{
    browser::{Browser, DESK, PHONE},
    server::Server,
    story_page::{open, read_to_the_end},
};

/// Which sections are rendered, and how high each is, in CSS pixels.
const SECTIONS: &str = "return [...document.querySelectorAll('.sw-section')].map(section =>
  [section.firstElementChild.checkVisibility({ contentVisibilityAuto: true }), section.getBoundingClientRect().height])";

#[tokio::test]
async fn the_room_that_is_kept_for_them_is_near_what_they_take() {
    for reader in [PHONE, DESK] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        open(&browser, &server, "/").await;
        let anchors: bool = browser.ask("return CSS.supports('overflow-anchor', 'auto')").await;
        let kept: Vec<(bool, f64)> = browser.ask(SECTIONS).await;
        assert_eq!(kept.last().map(|(rendered, _)| *rendered), Some(!anchors), "{kept:?}");
        assert!(kept.first().is_some_and(|(rendered, _)| *rendered), "{kept:?}");
        read_to_the_end(&browser).await;
        let taken: Vec<(bool, f64)> = browser.ask(SECTIONS).await;
        for ((_, kept), (_, taken)) in kept.iter().zip(&taken) {
            assert!((0.65..1.5).contains(&(kept / taken)), "{kept} for {taken} at {}", reader.width);
        }
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_link_to_a_far_section_leads_to_its_beginning() {
    for reader in [PHONE, DESK] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        open(&browser, &server, "/").await;
        browser.ask::<()>("[...document.querySelectorAll('.sw-nav a')].at(-1).click()").await;
        let stays = "const last = [...document.querySelectorAll('.sw-section')].at(-1);
          const above = parseFloat(getComputedStyle(last).scrollMarginTop)
            + parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
          const begins = () => Math.abs(last.getBoundingClientRect().top - above) < 3;
          for (let frame = 0; frame < 30; frame++) { await recorded.frame(); if (!begins()) return false; }
          return true";
        browser.until("the last section to begin below the bar", stays).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn they_are_rendered_before_a_jump_and_not_before() {
    let last = "return [...document.querySelectorAll('.sw-section')].at(-1).firstElementChild.checkVisibility({ contentVisibilityAuto: true })";
    let key =
        |key: &str| format!("document.body.dispatchEvent(new KeyboardEvent('keydown', {{ {key}, bubbles: true }}))");
    let (server, browser) = (Server::start(), Browser::start(PHONE).await);
    let anchors: bool = browser.ask("return CSS.supports('overflow-anchor', 'auto')").await;
    for (jump, does) in [
        (key("key: 'e'"), !anchors),
        (key("key: 'ArrowDown'"), !anchors),
        ("scrollBy({ top: 300, behavior: 'instant' })".to_owned(), !anchors),
        (key("key: 'End'"), true),
        (key("key: 'ArrowDown', metaKey: true"), true),
        ("scrollBy({ top: 3000, behavior: 'instant' })".to_owned(), true),
    ] {
        open(&browser, &server, "/").await;
        browser
            .ask::<()>(&format!("{jump}; await recorded.frame(); await recorded.frame(); await recorded.frame()"))
            .await;
        let rendered: bool = browser.ask(last).await;
        assert_eq!(rendered, does, "{jump}");
    }
    browser.assert_quiet().await;
}
