//! What goes wrong with a story is told once, and costs the reader nothing that was there. How a story is fetched is the same whether it
//! comes as a page or as data.

use crate::{
    browser::{Browser, DESK},
    server::{Server, asset},
    story_page::assert_readable,
    wait::until,
};

const STORY: &str = "/fixture/harbour/story.html";

/// A page for each delivery of a story, published and live, and what it fetches.
pub(crate) const DELIVERIES: [(&str, &str); 2] =
    [("/pages/one.html", STORY), ("/pages/live.html", "/fixture/harbour/story.json")];

/// The codes of the errors so far.
const CODES: &str = "return recorded.details.filter(event => event.name === 'error').map(event => event.code)";

/// The codes of the warnings so far.
pub(crate) const CODES_OF_WARNINGS: &str =
    "return recorded.details.filter(event => event.name === 'warning').map(event => event.code)";

/// Opens `path` and waits for its one error; gives the code. There is one line on the console that names it.
pub(crate) async fn failed(browser: &Browser, server: &Server, path: &str) -> String {
    browser.open(&server.address(path)).await;
    let codes = until("the failure", async || {
        let codes: Vec<String> = browser.ask(CODES).await;
        (!codes.is_empty()).then_some(codes)
    });
    let codes = codes.await;
    assert_eq!(codes.len(), 1, "{codes:?}");
    let lines = browser.complaints().await.into_iter().filter(|line| line.contains("Scrollwork:"));
    let lines: Vec<String> = lines.collect();
    assert!(lines.len() == 1 && lines[0].contains(&codes[0]), "{lines:?}");
    codes[0].clone()
}

#[tokio::test]
async fn whatever_is_wrong_with_the_module_the_story_can_be_read() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let module = asset("runtime-", ".wasm");
    server.answer_with(&module, 404);
    assert_eq!(failed(&browser, &server, "/pages/one.html").await, "wasm-http");
    assert_readable(&browser).await;
    server.answer_with(&module, 200);

    server.body(&module, "<!doctype html><title>The front page</title>");
    assert_eq!(failed(&browser, &server, "/pages/one.html").await, "wasm-mime");
    assert_readable(&browser).await;

    server.body(&module, "\0asm\u{1}\0\0\0 and then nothing");
    assert_eq!(failed(&browser, &server, "/pages/one.html").await, "wasm-compile");
    assert_readable(&browser).await;

    // The smallest module there is lacks what the loader calls.
    server.body(&module, "\0asm\u{1}\0\0\0");
    assert!(failed(&browser, &server, "/pages/one.html").await.starts_with("wasm-"));
    assert_readable(&browser).await;
}

#[tokio::test]
async fn a_policy_without_webassembly_leaves_the_text() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.header("/pages/one.html", "Content-Security-Policy", "script-src 'self'");
    assert_eq!(failed(&browser, &server, "/pages/one.html").await, "wasm-csp");
    assert_readable(&browser).await;
    assert_eq!(server.asked(&asset("runtime-", ".wasm")), 0, "what cannot run is not fetched");
}

#[tokio::test]
async fn a_browser_without_webassembly_shows_the_text() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.run_first("delete window.WebAssembly");
    assert_eq!(failed(&browser, &server, "/pages/one.html").await, "wasm-missing");
    assert_readable(&browser).await;
}

#[tokio::test]
async fn a_missing_story_leaves_a_link_to_its_page() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.answer_with(STORY, 404);
    assert_eq!(failed(&browser, &server, "/pages/one.html").await, "story-http");
    let href: String = browser.ask("return document.querySelector('scrollwork-story a').href").await;
    assert_eq!(href, server.address("/fixture/harbour/"));
    let state: String = browser.ask("return document.querySelector('scrollwork-story').dataset.state").await;
    assert_eq!(state, "failed");
    assert_eq!(server.asked(STORY), 1, "what is not there is not asked for again");
}

#[tokio::test]
async fn a_page_in_the_place_of_a_story_is_told() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(STORY, "<!doctype html><title>The front page</title><h1>Welcome</h1>");
    assert_eq!(failed(&browser, &server, "/pages/one.html").await, "story-parse");
    let text: String = browser.ask("return document.querySelector('scrollwork-story').textContent").await;
    assert!(!text.contains("Welcome"), "{text}");
}

#[tokio::test]
async fn what_stood_in_the_element_stays_when_the_story_does_not_come() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.answer_with(STORY, 404);
    assert_eq!(failed(&browser, &server, "/pages/link.html").await, "story-http");
    let text: String = browser.ask("return document.querySelector('scrollwork-story').textContent.trim()").await;
    assert_eq!(text, "The harbour that moved");
}

#[tokio::test]
async fn a_server_in_trouble_is_asked_three_times() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (page, story) in DELIVERIES {
        server.answer_with(story, 503);
        assert_eq!(failed(&browser, &server, page).await, "story-http");
        assert_eq!(server.asked(story), 3);
    }
}

#[tokio::test]
async fn what_the_policy_of_the_page_refuses_is_not_tried_again() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let assets_only = format!("connect-src {}", server.address("/assets/"));
    for (page, _) in DELIVERIES {
        server.header(page, "Content-Security-Policy", &assets_only);
        assert_eq!(failed(&browser, &server, page).await, "story-network");
        let refused: Vec<String> = browser.ask("return recorded.violations").await;
        assert_eq!(refused, ["connect-src"], "{page}");
    }
}

#[tokio::test]
async fn a_reader_who_comes_back_online_gets_the_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (page, story) in DELIVERIES {
        server.answer_with(story, 503);
        failed(&browser, &server, page).await;
        server.answer_with(story, 200);
        browser.ask::<()>("dispatchEvent(new Event('online'))").await;
        browser
            .until("the story", "return document.querySelector('scrollwork-story').dataset.state === 'moving'")
            .await;
    }
}

#[tokio::test]
async fn a_story_without_end_is_not_read_to_it() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (page, story) in DELIVERIES {
        server.body(story, &format!("<!doctype html><article class=\"sw-story\"><p>{}", "word ".repeat(2_500_000)));
        assert_eq!(failed(&browser, &server, page).await, "story-size");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_given_up_after_three_attempts() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    // A fiftieth of the reader's patience is enough here.
    let hurry = "const { set } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'timeout');
        Object.defineProperty(XMLHttpRequest.prototype, 'timeout', { set(time) { set.call(this, time / 50) } });";
    server.run_first(hurry);
    for (page, story) in DELIVERIES {
        server.hold(story);
        assert_eq!(failed(&browser, &server, page).await, "story-timeout");
        assert_eq!(server.asked(story), 3);
        server.release(story);
    }
}

#[tokio::test]
async fn what_is_no_address_is_told() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/odd.html",
        r#"<!doctype html><body><scrollwork-story src="http://["></scrollwork-story><script src="/embed.js"></script>"#,
    );
    assert_eq!(failed(&browser, &server, "/odd.html").await, "story-address");
    let links: usize = browser.ask("return document.querySelectorAll('scrollwork-story a').length").await;
    assert_eq!(links, 0, "a link that leads nowhere");
}
