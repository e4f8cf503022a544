//! What other scripts of a page do to a story while it is read: advertisements, translation, tabs.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::{attached, open, read_to_the_end},
};

/// The digits of every number, as the page's text has them.
const NUMBERS: &str = "return [...document.querySelectorAll('[data-sw-count]')].map(number => number.textContent)";

#[tokio::test]
async fn advertisements_between_paragraphs_change_nothing() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    let before: Vec<String> = browser.ask(NUMBERS).await;
    browser
        .ask::<()>(
            "for (const part of document.querySelectorAll('.sw-section > p, .sw-section > figure, .sw-card')) {
               const ad = document.createElement('div');
               ad.style.height = '250px';
               ad.textContent = 'Advertisement';
               part.before(ad);
             }",
        )
        .await;
    read_to_the_end(&browser).await;
    let after: Vec<String> = browser.ask(NUMBERS).await;
    assert_eq!(before, after);
    let last: String = browser.ask("return recorded.details.filter(event => event.name === 'section').pop().id").await;
    assert_eq!(last, "harbour-ledger");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_translator_that_wraps_every_text_breaks_nothing() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    let before: Vec<String> = browser.ask(NUMBERS).await;
    browser
        .until(
            "a running number",
            "scrollBy({ top: 40, behavior: 'instant' });
             await recorded.frame();
             return !!document.querySelector('[data-sw-count][aria-label]')",
        )
        .await;
    browser
        .ask::<()>(
            "const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
             const texts = [];
             while (walker.nextNode()) texts.push(walker.currentNode);
             for (const text of texts) {
               const font = document.createElement('font');
               text.replaceWith(font);
               font.append(text);
             }",
        )
        .await;
    read_to_the_end(&browser).await;
    let after: Vec<String> = browser.ask(NUMBERS).await;
    assert_eq!(before, after);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_story_in_a_hidden_tab_comes_alive_when_it_is_shown() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/tab.html",
        r#"<!doctype html><title>Tabs</title><body><div id="tab" style="display: none">
        <script async src="/embed.js" data-story="/fixture/harbour/"></script></div>"#,
    );
    browser.open(&server.address("/tab.html")).await;
    browser.until("the text", "return !!document.querySelector('article.sw-story')").await;
    browser.ask::<()>("document.getElementById('tab').style.display = ''").await;
    browser.until("motion", "return document.querySelector('scrollwork-story').dataset.state === 'moving'").await;
    read_to_the_end(&browser).await;
    let counted: usize = browser.ask("return recorded.events.filter(name => name === 'count').length").await;
    assert!(counted > 3, "{counted} numbers ran");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_story_stays_hidden_as_long_as_the_page_hides_it() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/hidden.html",
        r#"<!doctype html><title>Tabs</title><body><script async src="/embed.js"></script>
        <scrollwork-story hidden src="/fixture/harbour/"></scrollwork-story>"#,
    );
    browser.open(&server.address("/hidden.html")).await;
    browser.until("the text", "return !!document.querySelector('article.sw-story')").await;
    let height: f64 = browser.ask("return document.querySelector('scrollwork-story').offsetHeight").await;
    assert_eq!(height, 0.0);
    browser.ask::<()>("document.querySelector('scrollwork-story').hidden = false").await;
    browser.until("motion", "return document.querySelector('scrollwork-story').dataset.state === 'moving'").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_page_may_switch_motion_off_as_soon_as_it_is_told_of_a_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/at-once.html",
        r#"<!doctype html><title>At once</title><body>
        <script>addEventListener("scrollwork:ready", event => event.target.querySelector("[data-sw-switch]").click())</script>
        <script async src="/embed.js" data-story="/fixture/harbour/"></script>"#,
    );
    browser.open(&server.address("/at-once.html")).await;
    attached(&browser).await;
    browser.until("stillness", "return document.querySelector('scrollwork-story').dataset.state === 'still'").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn the_story_keeps_its_own_language_and_size_of_text() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/german.html",
        r#"<!doctype html><html lang="de" style="text-size-adjust: 80%"><title>Seite</title><body>
        <script async src="/embed.js" data-story="/fixture/harbour/"></script>"#,
    );
    browser.open(&server.address("/german.html")).await;
    attached(&browser).await;
    let (is_english, locale, size): (bool, Option<String>, Option<String>) = browser
        .ask(
            "const text = document.querySelector('article.sw-story p'), style = getComputedStyle(text);
             return [text.matches(':lang(en)'), style.webkitLocale, style.textSizeAdjust || style.webkitTextSizeAdjust]",
        )
        .await;
    assert!(is_english);
    // What an engine does not know, it does not take from the page either. Firefox has a size of its own or none.
    assert!(locale.is_none_or(|locale| locale.trim_matches('"') == "en"), "the page's language");
    assert!(size.as_deref().is_none_or(|size| ["100%", "none"].contains(&size)), "the page's size of text: {size:?}");
}
