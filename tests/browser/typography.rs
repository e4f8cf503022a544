//! What has to be readable: quotations with their marks, and the words for photos that did not come.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::{attached, open},
};

#[tokio::test]
async fn what_a_quotation_begins_with_does_not_hang_over_its_mark() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/wide.html").await;
    // Safari alone hangs punctuation by itself.
    for begin in ["[We] counted", "(We) counted", "“We” counted", "‘We’ counted", "«We» counted", "„We“ counted"]
    {
        let hangs: f64 = browser
            .ask_with(
                "const paragraph = document.querySelector('.sw-quote > p');
                 paragraph.firstChild.data = values[0];
                 const first = document.createRange();
                 first.setStart(paragraph.firstChild, 0);
                 first.setEnd(paragraph.firstChild, 1);
                 return paragraph.getBoundingClientRect().left - first.getBoundingClientRect().left",
                vec![begin.into()],
            )
            .await;
        assert!(hangs < 1.0, "{begin}: it hangs {hangs} pixels out, where the mark is");
    }
}

/// In their colours as they are computed, which is what is seen where a photo is not.
const CONTRASTS: &str = "
const light = colour => {
  const [red, green, blue] = colour.match(/[\\d.]+/g).map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
};
return [...document.querySelectorAll('[data-sw-photo] img')].map(image => {
  const style = getComputedStyle(image), lights = [light(style.color), light(style.backgroundColor)];
  return Math.max(...lights) / Math.min(...lights);
})";

#[tokio::test]
async fn the_words_for_a_photo_that_did_not_come_can_be_read() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for theme in ["light", "dark"] {
        for story in ["/stories/limits/", "/fixture/harbour/"] {
            server.body(
                "/words.html",
                &format!(
                    r#"<!doctype html><meta charset="utf-8"><title>Words</title><style>img {{ color: #777; background: #888 }}</style><body>
                    <script async src="/embed.js" data-theme="{theme}" data-story="{story}"></script>"#
                ),
            );
            browser.open(&server.address("/words.html")).await;
            attached(&browser).await;
            let contrasts: Vec<f64> = browser.ask(CONTRASTS).await;
            assert!(
                contrasts.len() > 5 && contrasts.iter().all(|contrast| *contrast >= 4.5),
                "{story}, {theme}: {contrasts:?}"
            );
        }
    }
}
