//! Photos arrive as the reader scrolls: by scroll timelines in the engines that have them, by the stage in the others.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::open,
};
use serde_json::json;

/// Brings the photo of this kind to this part of the window's height, and tells the style of what covers it there.
const COVER: &str = "
const [kind, part] = values;
const photo = [...document.querySelectorAll(`[data-sw-transition=${kind}]`)].find(photo => !photo.closest('[data-sw-stage]'));
scrollBy({ top: photo.getBoundingClientRect().top - part * innerHeight, behavior: 'instant' });
for (let frame = 0; frame < 3; frame++) await recorded.frame();
const { opacity, translate } = getComputedStyle(photo, '::before');
return [Number(opacity), parseFloat(translate) || 0]";

/// Waits until what covers the photo at this part of the window's height is as `wanted` tells.
async fn wait(browser: &Browser, kind: &str, part: f64, wanted: impl Fn(f64, f64) -> bool) {
    let what = format!("{kind} at {part}");
    crate::wait::until(&what, async || {
        let (opacity, moved): (f64, f64) = browser.ask_with(COVER, vec![json!(kind), json!(part)]).await;
        wanted(opacity, moved).then_some(())
    })
    .await;
}

#[tokio::test]
async fn what_covers_a_photo_is_gone_in_the_middle_of_the_window_and_back_at_its_edge() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/wide.html").await;
    for _ in 0..2 {
        wait(&browser, "develop", 0.95, |opacity, _| opacity > 0.9).await;
        wait(&browser, "develop", 0.1, |opacity, _| opacity < 0.1).await;
        wait(&browser, "wipe-left", 0.95, |_, moved| moved > -10.0).await;
        wait(&browser, "wipe-left", 0.1, |_, moved| moved < -90.0).await;
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_pushed_photo_grows_on_its_way_through_the_window() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/wide.html").await;
    let grown = "const image = document.querySelector('[data-sw-transition=push] img');
        for (let frame = 0; frame < 3; frame++) await recorded.frame();
        return parseFloat(getComputedStyle(image).scale) || 1";
    let before: f64 = browser.ask(grown).await;
    browser.ask::<()>("scrollBy({ top: innerHeight * 0.6, behavior: 'instant' })").await;
    crate::wait::until("the photo to grow", async || {
        let after: f64 = browser.ask(grown).await;
        (after > before + 0.01 && after <= 1.12).then_some(())
    })
    .await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_pushed_photo_lies_under_its_caption() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/wide.html").await;
    let lies = "const image = document.querySelector('[data-sw-transition=push] img'), caption = image.closest('figure').querySelector('figcaption');
        const credit = caption.querySelector('.sw-credit'), view = () => credit.getBoundingClientRect();
        scrollBy({ top: view().top - innerHeight * 0.1, behavior: 'instant' });
        for (let frame = 0; frame < 3; frame++) await recorded.frame();
        const { left, top, width, height } = view();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        return [image.getBoundingClientRect().bottom > top, seen === credit, getComputedStyle(caption).backgroundColor !== 'rgba(0, 0, 0, 0)']";
    crate::wait::until("the photo to grow over its caption", async || {
        let [grown, over, opaque]: [bool; 3] = browser.ask(lies).await;
        assert!(over && opaque, "the caption can be read: {over}, its paper: {opaque}");
        grown.then_some(())
    })
    .await;
    browser.assert_quiet().await;
}
