//! What a server leads elsewhere is taken only from where the tag allows.

use crate::{
    browser::{Browser, DESK},
    server::{Server, asset},
    story_page::{assert_readable, open},
};

const STORY: &str = "/fixture/harbour/story.html";

/// Lets `from` lead to the same path on `to`.
fn lead(from: &Server, to: &Server, path: &str) {
    from.header(path, "Location", &to.address(path));
    from.answer_with(path, 302);
}

#[tokio::test]
async fn a_story_that_is_led_to_another_server_is_refused_unless_the_tag_allows_it() {
    let (page, other, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    lead(&page, &other, STORY);
    browser.open(&page.address("/pages/one.html")).await;
    browser.until("the refusal", "return recorded.details.some(event => event.code === 'story-origin')").await;
    let text: String = browser.ask("return document.querySelector('scrollwork-story').textContent").await;
    assert_eq!(text, "Read this story");
    let told = browser.complaints().await;
    let advice = format!("data-allow-origin={}", other.address(""));
    assert!(told.iter().any(|line| line.contains(&advice)), "{told:?}");

    page.body(
        "/allowed.html",
        &format!(
            r#"<!doctype html><body><script src="/embed.js" data-story="/fixture/harbour/" data-allow-origin="{}"></script>"#,
            other.address("")
        ),
    );
    browser.open(&page.address("/allowed.html")).await;
    browser.until("the story", "return document.querySelector('scrollwork-story').dataset.state === 'moving'").await;
    // Its photos are where its text was.
    let photos: Vec<String> =
        browser.ask("return [...document.querySelectorAll('article img')].map(image => image.src)").await;
    assert!(
        !photos.is_empty() && photos.iter().all(|src| src.starts_with(&other.address("/fixture/harbour/"))),
        "{photos:?}"
    );
}

#[tokio::test]
async fn a_module_that_is_led_to_another_server_leaves_the_story_still() {
    let (page, other, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    lead(&page, &other, &asset("runtime-", ".wasm"));
    browser.open(&page.address("/pages/one.html")).await;
    browser.until("the refusal", "return recorded.details.some(event => event.code === 'wasm-origin')").await;
    assert_readable(&browser).await;
}

#[tokio::test]
async fn what_is_led_within_its_server_comes() {
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    for (named, old, new) in
        [("/old/", "/old/story.html", STORY), ("/old/story.json", "/old/story.json", "/fixture/harbour/story.json")]
    {
        page.header(old, "Location", new);
        page.answer_with(old, 301);
        let tag = format!(r#"<!doctype html><body><script src="/embed.js" data-story="{named}"></script>"#);
        page.body("/moved.html", &tag);
        open(&browser, &page, "/moved.html").await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn an_address_that_comes_to_be_a_secure_one_is_the_same_server() {
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    // As a browser says that was told to upgrade insecure addresses.
    let upgraded = "const { get } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseURL');
        Object.defineProperty(XMLHttpRequest.prototype, 'responseURL', { get() { return get.call(this).replace('http:', 'https:') } });";
    page.run_first(upgraded);
    browser.open(&page.address("/pages/one.html")).await;
    browser.until("the story", "return document.querySelector('scrollwork-story').dataset.state === 'moving'").await;
    browser.assert_quiet().await;
}
