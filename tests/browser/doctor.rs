//! What in a page would spoil a story is told once, with its culprit, and lived with.

use crate::{
    browser::{Browser, DESK},
    server::{Server, asset},
    story_page::{open, read_to_the_end},
};

/// The code and the culprit of each warning.
const WARNINGS: &str = "return recorded.details.filter(event => event.name === 'warning')
  .map(({ code, element }) => code + ' ' + (element.id || element.localName))";

/// Brings the second card of the stage to the middle of the window; tells where the photo that stands still begins.
const STANDS: &str = "const card = document.querySelectorAll('[data-sw-card]')[1];
  card.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let frame = 0; frame < 4; frame++) await recorded.frame();
  return Math.round(document.querySelector('[data-sw-stage] [data-sw-photo]').getBoundingClientRect().top)";

async fn warnings(browser: &Browser) -> Vec<String> {
    browser.ask(WARNINGS).await
}

#[tokio::test]
async fn where_nothing_can_stand_still_stages_unroll() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/boxed.html?overflow:hidden").await;
    assert_eq!(warnings(&browser).await, ["sticky-blocked box"]);
    let unrolled: bool =
        browser.ask("return document.querySelector('[data-sw-stage]').hasAttribute('data-sw-unrolled')").await;
    assert!(unrolled);
    read_to_the_end(&browser).await;
    assert_eq!(warnings(&browser).await, ["sticky-blocked box"], "told once");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn what_only_looks_dangerous_is_not_told() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for style in [
        "overflow:clip",
        "transform:translateX(0)",
        "filter:grayscale(1)",
        "perspective:900px",
        "will-change:transform",
        "contain:content",
        "content-visibility:auto",
        "container-type:inline-size",
    ] {
        open(&browser, &server, &format!("/pages/boxed.html?{style}")).await;
        let top: i32 = browser.ask(STANDS).await;
        assert_eq!(top, 0, "{style}");
        assert_eq!(warnings(&browser).await, [""; 0], "{style}");
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_story_without_width_comes_alive_when_it_gets_some() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/boxed.html").await;
    for _ in 0..2 {
        browser
            .ask::<()>(
                "document.getElementById('box').style.display = 'none';
                 for (let frame = 0; frame < 4; frame++) await recorded.frame();
                 document.getElementById('box').style.display = '';
                 for (let frame = 0; frame < 4; frame++) await recorded.frame()",
            )
            .await;
    }
    assert_eq!(warnings(&browser).await, ["zero-width scrollwork-story"]);
    read_to_the_end(&browser).await;
    let counted: usize = browser.ask("return recorded.events.filter(name => name === 'count').length").await;
    assert!(counted > 3, "{counted} numbers ran");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_frame_as_high_as_its_content_comes_to_rest() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/pages/grows.html")).await;
    browser
        .until(
            "the warning",
            "const page = document.querySelector('iframe').contentWindow;
             return !!page.recorded && page.recorded.details.some(event => event.code === 'frame-grows')",
        )
        .await;
    assert_rests(&browser).await;
    browser.assert_quiet().await;
}

/// Without its module a story cannot tell that it stands in such a frame.
#[tokio::test]
async fn a_still_story_in_a_frame_as_high_as_its_content_comes_to_rest() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.answer_with(&asset("runtime-", ".wasm"), 404);
    browser.open(&server.address("/pages/grows.html")).await;
    browser
        .until(
            "the failure",
            "const page = document.querySelector('iframe').contentWindow;
             return !!page.recorded && page.recorded.details.some(event => event.code === 'wasm-http')",
        )
        .await;
    assert_rests(&browser).await;
}

/// Fails unless the frame, which the page looks at twenty times a second, keeps a height that a story may have.
async fn assert_rests(browser: &Browser) {
    browser
        .until(
            "the frame to rest",
            "const before = heights.length;
             await new Promise(resolve => setTimeout(resolve, 1000));
             return heights.length === before",
        )
        .await;
    let heights: Vec<f64> = browser.ask("return heights").await;
    assert!(heights.last().is_some_and(|height| (4000.0..40_000.0).contains(height)), "{heights:?}");
}

#[tokio::test]
async fn a_developer_sees_lines_phases_and_progress_over_the_page() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/debug.html",
        "<!doctype html><title>Debugging</title><body>
         <script async src='/embed.js' data-story='/fixture/harbour/' data-debug></script>",
    );
    open(&browser, &server, "/debug.html").await;
    browser.ask::<i32>(STANDS).await;
    let drawn: String =
        browser.ask("return document.querySelector('body > [data-sw-overlay][aria-hidden=true]').textContent").await;
    let progress = drawn.split_once("progress ").and_then(|(_, rest)| rest.split_once(" %")?.0.parse::<u32>().ok());
    assert!(progress.is_some_and(|progress| (1..100).contains(&progress)), "{drawn}");
    assert!(drawn.contains("active  harbour-cranes"), "{drawn}");
    let left: bool = browser
        .ask(
            "document.querySelector('scrollwork-story').remove();
             await recorded.frame();
             return !!document.querySelector('[data-sw-overlay]')",
        )
        .await;
    assert!(!left, "the overlay goes with the story");
    browser.assert_quiet().await;
}
