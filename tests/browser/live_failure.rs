//! A story that does not come as data is told, and can be asked for again.

use crate::{
    browser::{Browser, DESK},
    failure::failed,
    server::{Server, asset},
    story_page::attached,
    wait::until,
};

const STORY: &str = "/fixture/harbour/story.json";

/// A page with something in the story's element.
const FILLED: &str = r#"<!doctype html><body>
    <scrollwork-story src="/fixture/harbour/story.json"><p>What stood here</p></scrollwork-story>
    <script src="/embed.js"></script>"#;

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

/// What the element shows.
const TEXT: &str = "return document.querySelector('scrollwork-story').textContent";

#[tokio::test]
async fn what_is_no_story_is_told_with_the_way_to_what_is_wrong() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (body, code, told) in [
        ("<!doctype html><title>The front page</title>", "story-parse", "begins like a web page"),
        ("{\"format\": 1, ", "story-parse", "is not a story file"),
        (
            "{\"format\": 1, \"slug\": [], \"title\": \"A\"}",
            "story-parse",
            "/story.json: slug: expected a text; see `scrollwork check`",
        ),
        (
            "{\"format\": 0}",
            "story-version",
            "/story.json: format: older than this version reads: publish the story anew",
        ),
    ] {
        server.body(STORY, body);
        assert_eq!(failed(&browser, &server, "/pages/live.html").await, code, "{body}");
        let text: String = browser.ask(TEXT).await;
        assert!(text.contains(told) && text.ends_with("Retry"), "{text}");
    }
}

#[tokio::test]
async fn what_is_wrong_in_a_story_that_is_shown_is_a_warning() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let story = r##"{"format": 1, "slug": "odd", "title": "Odd", "language": "en", "mood": "glad", "sections": [
        {"id": "intro", "blocks": [{"paragraph": [{"link": {"href": "javascript:1", "text": [{"text": "Words"}]}}]}]}]}"##;
    server.body(STORY, story);
    browser.open(&server.address("/pages/live.html")).await;
    attached(&browser).await;
    let told: Vec<String> = browser
        .ask("return recorded.details.filter(event => event.code === 'story-problem').map(event => event.message.split(' ')[0])")
        .await;
    assert_eq!(told, ["mood", "sections[0].blocks[0].paragraph[0].link.href"]);
    let text: String = browser.ask("return document.querySelector('article p').textContent").await;
    assert_eq!(text, "Words");
}

#[tokio::test]
async fn a_live_story_that_is_led_to_another_server_is_refused_unless_the_tag_allows_it() {
    let (page, other, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    page.header(STORY, "Location", &other.address(STORY));
    page.answer_with(STORY, 302);
    assert_eq!(failed(&browser, &page, "/pages/live.html").await, "story-origin");

    let tag =
        r#"<!doctype html><body><script src="/embed.js" data-story="/fixture/harbour/story.json" data-allow-origin="#;
    page.body("/allowed.html", &format!("{tag}\"{}\"></script>", other.address("")));
    browser.open(&page.address("/allowed.html")).await;
    attached(&browser).await;
    // Its photos are where its data was.
    let photos: Vec<String> =
        browser.ask("return [...document.querySelectorAll('article img')].map(image => image.src)").await;
    let theirs = other.address("/fixture/harbour/");
    assert!(!photos.is_empty() && photos.iter().all(|src| src.starts_with(&theirs)), "{photos:?}");
}

#[tokio::test]
async fn the_data_is_asked_for_while_the_app_comes() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let app = asset("app-", ".wasm");
    server.hold(&app);
    browser.open(&server.address("/pages/live.html")).await;
    until("both requests", async || (server.asked(&app) > 0 && server.asked(STORY) > 0).then_some(())).await;
    let text: String = browser.ask(TEXT).await;
    assert_eq!(text, "Loading the story…");
    server.release(&app);
    attached(&browser).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn an_app_of_another_type_comes_by_the_slower_way() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let app = asset("app-", ".wasm");
    server.header(&app, "Content-Type", "application/octet-stream");
    browser.open(&server.address("/pages/live.html")).await;
    attached(&browser).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn without_the_app_what_stood_in_the_element_stays() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body("/here.html", FILLED);
    server.header("/here.html", "Content-Security-Policy", "script-src 'self'");
    assert_eq!(failed(&browser, &server, "/here.html").await, "wasm-csp");
    let text: String = browser.ask(TEXT).await;
    assert_eq!(text.trim(), "What stood here");
    assert_eq!(server.asked(&asset("app-", ".wasm")), 0, "what cannot run is not fetched");
}

#[tokio::test]
async fn a_live_story_that_is_removed_gives_back_what_stood_in_its_place() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body("/here.html", FILLED);
    browser.open(&server.address("/here.html")).await;
    attached(&browser).await;
    let text: String = browser
        .ask(
            "const story = document.querySelector('scrollwork-story');
             story.remove();
             await recorded.frame(); await recorded.frame();
             return story.textContent.trim()",
        )
        .await;
    assert_eq!(text, "What stood here");
    browser.assert_quiet().await;
}
