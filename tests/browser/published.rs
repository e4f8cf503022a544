//! A published story: its text comes first, from another origin, and its motion after that.

use crate::{
    browser::{Browser, DESK, Reader},
    server::{Server, asset},
    story_page::{attached, read_to_the_end},
};
use thirtyfour::Key;

/// A page on one origin and its stories on another.
async fn two_origins(reader: Reader) -> (Server, Server, Browser) {
    let (page, cdn) = (Server::start(), Server::start());
    page.embeds_from(&cdn);
    (page, cdn, Browser::start(reader).await)
}

/// Whether the whole text is there with its style, and the state that the story is in.
const TEXT: &str = "
const story = document.querySelector('scrollwork-story'), article = story && story.querySelector('article.sw-story');
return !!article && article.querySelectorAll('[data-sw-section]').length === 4
  && article.textContent.includes('The last line says only that the list is complete.')
  && getComputedStyle(article.querySelector('.sw-contents')).listStyleType === 'none'
  && story.dataset.state === 'static'";

#[tokio::test]
async fn the_text_is_there_before_the_module_and_then_it_moves() {
    let (page, cdn, browser) = two_origins(DESK).await;
    let module = asset("runtime-", ".wasm");
    cdn.hold(&module);
    browser.open(&page.address("/pages/one.html")).await;
    browser.until("the text", TEXT).await;
    cdn.release(&module);
    attached(&browser).await;
    read_to_the_end(&browser).await;
    let counted: usize = browser.ask("return recorded.events.filter(name => name === 'count').length").await;
    assert!(counted > 3, "{counted} numbers ran");
    assert_eq!(cdn.asked("/fixture/harbour/story.json"), 0);
    assert_eq!(cdn.asked(&asset("app-", ".wasm")), 0, "the live app is not for published stories");
    assert_eq!(cdn.asked("/fixture/harbour/story.html"), 1);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_story_far_below_brings_its_text_but_no_module() {
    let (page, cdn, browser) = two_origins(DESK).await;
    browser.open(&page.address("/pages/far.html")).await;
    browser.until("the text", TEXT).await;
    for _ in 0..5 {
        browser.ask::<()>("await recorded.frame()").await;
    }
    assert_eq!(cdn.asked(&asset("runtime-", ".wasm")), 0);
    browser.ask::<()>("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await;
    attached(&browser).await;
    assert_eq!(cdn.asked(&asset("runtime-", ".wasm")), 1);
    browser.assert_quiet().await;
}

/// Also of a page that an element scrolls: the module is there before the reader is.
#[tokio::test]
async fn a_story_in_a_box_that_scrolls_begins_before_it_is_reached() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (above, is_near) in [(9000, false), (1500, true)] {
        server.body(
            "/box.html",
            &format!(
                r#"<!doctype html><title>A box</title><body style="margin:0"><div style="height:100vh;overflow:auto">
                <p style="height:{above}px;margin:0">Above</p><script async src="/embed.js" data-story="/fixture/harbour/"></script></div>"#
            ),
        );
        browser.open(&server.address("/box.html")).await;
        // Its styles come with the text, or as the reader comes near.
        let text = "return document.querySelectorAll('scrollwork-story [data-sw-section]').length === 4";
        browser.until("the text", text).await;
        if is_near {
            attached(&browser).await;
        }
        for _ in 0..5 {
            browser.ask::<()>("await recorded.frame()").await;
        }
        let asked = server.asked(&asset("runtime-", ".wasm"));
        assert_eq!(asked, usize::from(is_near), "{above} pixels below the top of the box");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn nothing_in_the_page_jumps() {
    for path in ["/pages/reserved.html", "/pages/full.html", "/pages/far.html"] {
        let (page, _cdn, browser) = two_origins(DESK).await;
        page.run_first("recorded.watch()");
        browser.open(&page.address(path)).await;
        browser.until("the text", "return !!document.querySelector('article.sw-story')").await;
        if path == "/pages/far.html" {
            // By key, as a reader would: before a jump of the page's own the sections are not rendered.
            browser.driver().action_chain().send_keys(Key::End).perform().await.unwrap();
        }
        attached(&browser).await;
        read_to_the_end(&browser).await;
        assert_no_jump(&browser, path).await;
    }
}

/// Fails if anything in the page has jumped: as Chromium tells it, or as seen by `recorded.watch()` in every engine.
pub(crate) async fn assert_no_jump(browser: &Browser, path: &str) {
    let (shift, moved, jumps): (f64, Vec<String>, Vec<String>) =
        browser.ask("return [recorded.shift, recorded.moved, recorded.jumps]").await;
    assert!(shift == 0.0, "{path} shifted by {shift}: {moved:#?}");
    assert!(jumps.is_empty(), "{path}: {jumps:#?}");
}

#[tokio::test]
async fn the_full_snippet_needs_no_script_at_all() {
    let (page, _cdn, browser) = two_origins(Reader { scripts: false, ..DESK }).await;
    browser.open(&page.address("/pages/full.html")).await;
    let html = browser.driver().source().await.unwrap();
    assert!(html.contains("The last line says only that the list is complete."));
    let shot = browser.driver().screenshot_as_png().await.unwrap();
    assert!(shot.len() > 20_000, "the page looks empty");
}

#[tokio::test]
async fn the_full_snippet_asks_for_no_text() {
    let (page, cdn, browser) = two_origins(DESK).await;
    browser.open(&page.address("/pages/full.html")).await;
    attached(&browser).await;
    assert_eq!(cdn.asked("/fixture/harbour/story.html"), 0);
    assert_eq!(cdn.asked(&asset("scrollwork-", ".css")), 1);
    browser.assert_quiet().await;
}
