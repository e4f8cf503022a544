//! A page that is put back from a copy of itself, scripts and all, as some sites do for a reader who goes back.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::{attached, open, read_to_the_end},
};

/// Puts the body back from a copy and runs its scripts again.
const PUT_BACK: &str = "
const copy = document.body.cloneNode(true);
for (const old of copy.querySelectorAll('script')) {
  const script = document.createElement('script');
  for (const { name, value } of old.attributes) script.setAttribute(name, value);
  old.replaceWith(script);
}
document.body.replaceWith(copy);
await Promise.all([...document.scripts].map(script => new Promise(resolve => (script.onload = resolve))));
for (let frame = 0; frame < 5; frame++) await recorded.frame();";

/// There is one story, and it moves.
async fn assert_one(browser: &Browser, numbers: &[String]) {
    attached(browser).await;
    let (stories, articles): (usize, usize) = browser
        .ask("return ['scrollwork-story', 'article.sw-story'].map(name => document.querySelectorAll(name).length)")
        .await;
    assert_eq!((stories, articles), (1, 1));
    read_to_the_end(browser).await;
    let now: Vec<String> = browser.ask(NUMBERS).await;
    assert_eq!(now, numbers);
}

const NUMBERS: &str = "return [...document.querySelectorAll('[data-sw-count]')].map(number => number.textContent)";

#[tokio::test]
async fn a_page_that_is_put_back_has_its_one_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/figure.html",
        r#"<!doctype html><title>A figure</title><body><figure data-story="/fixture/harbour/"><a href="/">A link</a></figure>
        <script async src="/embed.js"></script>"#,
    );
    for path in ["/pages/one.html", "/figure.html"] {
        open(&browser, &server, path).await;
        let numbers: Vec<String> = browser.ask(NUMBERS).await;
        browser.ask::<()>(PUT_BACK).await;
        assert_one(&browser, &numbers).await;
        let counted: usize = browser.ask("return recorded.events.filter(name => name === 'count').length").await;
        assert!(counted > 3, "{path}: {counted} numbers ran");
    }
    assert_eq!(server.asked("/fixture/harbour/story.html"), 2, "what stands there is not asked for again");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_page_that_was_kept_as_text_has_its_one_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    let numbers: Vec<String> = browser.ask(NUMBERS).await;
    let text: String = browser.ask("return document.documentElement.outerHTML").await;
    server.body("/kept.html", &format!("<!doctype html>{text}"));
    open(&browser, &server, "/kept.html").await;
    assert_one(&browser, &numbers).await;
    browser.assert_quiet().await;
}
