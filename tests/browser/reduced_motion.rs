//! With reduced motion the page is complete from the first frame, and stays as it is.

use crate::{
    browser::{Browser, DESK, Reader},
    fixture,
    not_applicable::only_in,
    server::Server,
    story_page::{open, read_to_the_end},
};
use scrollwork::story::counts;

#[tokio::test]
async fn the_still_edition_is_complete_from_the_first_frame() {
    let (server, browser) = (Server::start(), Browser::start(Reader { reduced_motion: true, ..DESK }).await);
    open(&browser, &server, "/pages/one.html").await;
    assert_complete(&browser).await;
    read_to_the_end(&browser).await;
    assert_complete(&browser).await;

    let changed: usize = browser
        .ask("return [...document.querySelectorAll('[data-sw-count]')].filter(number => recorded.texts(number).length > 1).length")
        .await;
    assert_eq!(changed, 0, "numbers moved");
    browser.assert_quiet().await;
}

const AT_START: &str = "WebKitGTK is told of the preference at its start only";

#[tokio::test]
async fn the_preference_is_followed_while_the_page_is_open() {
    only_in!(Chromium | Firefox, AT_START);
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    follow_both_ways(&browser).await;
}

/// A stage that asked for the preference in each frame lost the `change` event now and then: the frame that was the first to
/// see the new answer left nothing to report. So the page scrolls all the while here, and the preference changes many times.
#[tokio::test]
async fn the_preference_is_followed_while_the_page_scrolls() {
    only_in!(Chromium | Firefox, AT_START);
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    let _: () = browser
        .ask(
            "(async () => { for (;;) { dispatchEvent(new Event('scroll')); await recorded.frame(); } })(); return null",
        )
        .await;
    for _ in 0..8 {
        follow_both_ways(&browser).await;
    }
}

/// Changes the system's preference and waits for the story to follow, there and back.
async fn follow_both_ways(browser: &Browser) {
    for (reduced, state) in [(true, "still"), (false, "moving")] {
        browser.prefer_reduced_motion(reduced).await;
        // The browser tells of the change with its next frame, and draws none while nothing asks for one.
        let script = format!(
            "await recorded.frame(); return document.querySelector('scrollwork-story').dataset.state === '{state}'"
        );
        browser.until("the state to follow", &script).await;
    }
    browser.assert_quiet().await;
}

/// Every number is final and every photo can be seen.
async fn assert_complete(browser: &Browser) {
    let state: String = browser.ask("return document.querySelector('scrollwork-story').dataset.state").await;
    assert_eq!(state, "still");
    let texts: Vec<String> =
        browser.ask("return [...document.querySelectorAll('[data-sw-count]')].map(number => number.textContent)").await;
    let story = fixture::story();
    let finals: Vec<&str> = counts(&story).iter().filter_map(|count| Some(count.parts()?.1)).collect();
    assert_eq!(texts, finals);
    let hidden: Vec<String> = browser
        .ask(
            r#"return [...document.querySelectorAll("[data-sw-photo] img")].filter(image => {
                 const box = image.getBoundingClientRect();
                 const shown = image.checkVisibility({ opacityProperty: true, visibilityProperty: true });
                 const clipped = [image, image.closest("figure")].some(e => getComputedStyle(e).clipPath !== "none");
                 return !shown || clipped || box.width < 10 || box.height < 10;
               }).map(image => image.src)"#,
        )
        .await;
    assert!(hidden.is_empty(), "not visible: {hidden:?}");
}
