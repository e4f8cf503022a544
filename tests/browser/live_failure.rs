//! A story that does not come as data is told, and can be asked for again.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::attached,
};

const STORY: &str = "/fixture/harbour/story.json";

#[tokio::test]
async fn a_missing_story_is_told_and_retry_brings_it() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.answer_with(STORY, 404);
    browser.open(&server.address("/pages/live.html")).await;
    browser.until("the failure", "return !!document.querySelector('[data-sw-retry]')").await;
    let state: String = browser.ask("return document.querySelector('scrollwork-story').dataset.state").await;
    assert_eq!(state, "failed");
    let text: String = browser.ask("return document.querySelector('scrollwork-story').textContent").await;
    assert!(text.contains("404") && text.contains("story.json"), "{text}");
    let code: String = browser.ask("return recorded.details.find(event => event.name === 'error').code").await;
    assert_eq!(code, "story-http");
    let complaints = browser.complaints().await;
    assert!(complaints.iter().any(|line| line.contains("story-http")), "{complaints:?}");
    assert!(complaints.iter().all(|line| line.contains("404")), "{complaints:?}");

    server.answer_with(STORY, 200);
    browser.ask::<()>("document.querySelector('[data-sw-retry]').click()").await;
    attached(&browser).await;
    let failures: usize = browser.ask("return document.querySelectorAll('.sw-failure').length").await;
    assert_eq!(failures, 0);
    browser.assert_quiet().await;
}
