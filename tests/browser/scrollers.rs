//! A story's own page in a frame, in a page that an element scrolls and not the window.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::follow_to_the_last_section,
};

/// The boxes that scroll, with where their view begins in the window and how high it is.
const BOXES: [(&str, f64, f64); 3] = [
    (
        "<style>html, body { height: 100%; margin: 0; overflow: hidden }</style><div id='box' style='height: 100%; overflow: auto'>",
        0.0,
        800.0,
    ),
    (
        "<style>html { overflow: hidden; height: 100% } body { overflow: auto; height: 100%; margin: 0 }</style><div>",
        0.0,
        800.0,
    ),
    (
        "<style>body { margin: 0 }</style><div id='box' style='height: 500px; overflow-y: scroll; margin-top: 90px; border-top: 10px solid'>",
        100.0,
        500.0,
    ),
];

/// A page whose `start` opens a box that scrolls; the frame in it has joined.
async fn framed(server: &Server, browser: &Browser, start: &str) {
    server.body(
        "/box.html",
        &format!(
            r#"<!doctype html><title>A box</title><body>{start}<p style="height:1500px;margin:0">Above</p>
            <section><iframe src="/stories/limits/" title="The story" width="100%" height="600"></iframe></section>
            <p style="height:3000px;margin:0">Below</p></div><script async src="/embed.js"></script>"#
        ),
    );
    browser.open(&server.address("/box.html")).await;
    browser
        .until("the frame to join", "return document.querySelector('iframe').parentElement.offsetHeight > 5000")
        .await;
    browser.ask::<()>("window.box = document.getElementById('box') || document.body").await;
}

#[tokio::test]
async fn it_scrolls_with_the_box() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (start, top, height) in BOXES {
        framed(&server, &browser, start).await;
        for down in [0.0, 700.0, 5000.0] {
            let place: [f64; 2] = browser
                .ask_with(
                    "box.scrollTo({ top: 1500 + values[0], behavior: 'instant' });
                     await recorded.frame(); await recorded.frame();
                     const frame = document.querySelector('iframe').getBoundingClientRect();
                     return [frame.top, frame.height]",
                    vec![down.into()],
                )
                .await;
            assert_eq!(place, [top, height], "{start}: it does not stick, or is not all in view, at {down}");
            browser.driver().enter_frame(0).await.unwrap();
            browser.until("the story to follow", &format!("return Math.abs(scrollY - {down}) <= 1")).await;
            browser.driver().enter_parent_frame().await.unwrap();
        }
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_link_inside_takes_the_box_along() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (start, ..) in BOXES {
        framed(&server, &browser, start).await;
        browser.ask::<()>("box.scrollTo({ top: 1600, behavior: 'instant' })").await;
        follow_to_the_last_section(&browser, "box.scrollTop").await;
    }
}

#[tokio::test]
async fn a_box_that_is_as_high_as_its_content_is_told_and_left_alone() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    framed(&server, &browser, "<div style='overflow: auto'>").await;
    browser.ask::<()>("scrollTo({ top: 1700, behavior: 'instant' })").await;
    browser.until("the warning", "return recorded.details.some(event => event.code === 'sticky-blocked')").await;
    let height: f64 = browser.ask("return document.querySelector('iframe').offsetHeight").await;
    assert!((600.0..610.0).contains(&height), "{height}");
    browser.assert_quiet().await;
}
