//! A reader who jumps to the end finds everything final.

use crate::{
    browser::{Browser, DESK},
    fixture,
    server::Server,
    story_page::{at_rest, open},
};
use scrollwork::story::counts;
use thirtyfour::Key;

#[tokio::test]
async fn after_the_end_key_every_number_is_final() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    // Chromium drops a key that comes while the scroll of another is ending: the next one waits for the end of the first, which
    // WebKit does not tell.
    browser
        .ask::<()>(
            "window.scrollHasEnded = !('onscrollend' in window);
             addEventListener('scrollend', () => { window.scrollHasEnded = true }, { once: true })",
        )
        .await;
    browser.driver().action_chain().send_keys(Key::End).perform().await.unwrap();
    browser
        .until(
            "the end of the page",
            "const before = scrollY;
             for (let frame = 0; frame < 12; frame++) await recorded.frame();
             return window.scrollHasEnded && scrollY === before
               && innerHeight + scrollY >= document.documentElement.scrollHeight - 2",
        )
        .await;
    at_rest(&browser).await;

    // Also on the way back: what was jumped past does not begin to run.
    browser.driver().action_chain().send_keys(Key::Home).perform().await.unwrap();
    browser.until("the top of the page", "return scrollY === 0").await;
    let texts: Vec<String> =
        browser.ask("return [...document.querySelectorAll('[data-sw-count]')].map(number => number.textContent)").await;
    let story = fixture::story();
    let finals: Vec<&str> = counts(&story).iter().filter_map(|count| Some(count.parts()?.1)).collect();
    assert_eq!(texts, finals);
    browser.assert_quiet().await;
}
