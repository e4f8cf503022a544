//! The reader's place over reload and Back, with one tag: the text comes after the browser has gone there again.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::attached,
};

/// A page that no browser keeps in memory, as those of sites with the older event.
fn serve(server: &Server, path: &str) {
    server.body(
        path,
        r#"<!doctype html><meta charset="utf-8"><title>A page</title><body><script>addEventListener("unload", () => {})</script>
        <h1>Paper</h1><p>Before the story</p><script async src="/embed.js" data-story="/fixture/harbour/"></script><p>After</p>"#,
    );
}

/// Reads to the midst of a section, or beyond the story, and tells how far above the window its section is.
async fn read_on(browser: &Browser, id: &str, further: i32) -> f64 {
    attached(browser).await;
    browser
        .ask(&format!(
            "document.getElementById('{id}').scrollIntoView({{ behavior: 'instant' }});
             scrollBy({{ top: {further}, behavior: 'instant' }});
             await recorded.frame(); await recorded.frame();
             return document.getElementById('{id}').getBoundingClientRect().top"
        ))
        .await
}

/// The reader is where they were.
async fn assert_there(browser: &Browser, id: &str, left: f64) {
    browser.until("the text", "return document.querySelectorAll('article [data-sw-section]').length === 4").await;
    browser
        .until(
            "the reader's place",
            &format!("return Math.abs(document.getElementById('{id}').getBoundingClientRect().top - {left}) <= 2"),
        )
        .await;
    attached(browser).await;
    let now: f64 = browser.ask(&format!("return document.getElementById('{id}').getBoundingClientRect().top")).await;
    assert!((now - left).abs() <= 2.0, "{left} and then {now}");
}

#[tokio::test]
async fn it_is_kept_over_reload_and_back() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    serve(&server, "/page.html");
    for (id, further) in [("harbour-cranes", 500), ("harbour-quays", -30), ("harbour-ledger", 3000)] {
        browser.open(&server.address("/page.html")).await;
        let left = read_on(&browser, id, further).await;
        browser.reload().await;
        assert_there(&browser, id, left).await;

        browser.open(&server.address("/pages/boxed.html")).await;
        browser.back().await;
        assert_there(&browser, id, left).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn it_is_kept_where_the_page_has_a_state_of_its_own() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    serve(&server, "/page.html");
    browser.open(&server.address("/page.html")).await;
    browser.ask::<()>("history.replaceState({ own: 1 }, '')").await;
    let left = read_on(&browser, "harbour-cranes", 500).await;
    browser.reload().await;
    assert_there(&browser, "harbour-cranes", left).await;
    let own: usize = browser.ask("return history.state.own").await;
    assert_eq!(own, 1);
}

#[tokio::test]
async fn a_reload_goes_where_the_reader_was_and_not_where_the_address_leads() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    serve(&server, "/page.html");
    browser.open(&server.address("/page.html#harbour-quays")).await;
    let left = read_on(&browser, "harbour-cranes", 500).await;
    browser.reload().await;
    assert_there(&browser, "harbour-cranes", left).await;
    // Above the story, the browser needs no help.
    browser.ask::<()>("scrollTo({ top: 20, behavior: 'instant' }); await recorded.frame()").await;
    browser.reload().await;
    attached(&browser).await;
    let top: f64 = browser.ask("return scrollY").await;
    assert_eq!(top, 20.0);
}

/// Consent tools and plugins that speed pages up let scripts run once the reader has begun to read.
#[tokio::test]
async fn a_reader_who_has_scrolled_on_before_the_script_comes_is_left_there() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    serve(&server, "/page.html");
    browser.open(&server.address("/page.html")).await;
    read_on(&browser, "harbour-cranes", 500).await;
    // The whole text is in the page, and its script comes late.
    let html: String = browser.ask("return document.querySelector('scrollwork-story').outerHTML").await;
    server.body(
        "/page.html",
        &format!("<!doctype html><meta charset=utf-8><title>A page</title><body><script>addEventListener('unload', () => {{}})</script><h1>Paper</h1><p>Before the story</p>{html}<p>After</p>"),
    );
    browser.reload().await;
    let left: f64 = browser
        .ask(
            "scrollTo({ top: 1200, behavior: 'instant' });
             const script = document.createElement('script');
             script.src = '/embed.js';
             document.body.append(script);
             return scrollY",
        )
        .await;
    attached(&browser).await;
    let now: f64 = browser.ask("return scrollY").await;
    assert!((now - left).abs() < 2.0, "the reader was at {left} and is at {now}");
}

/// Browsers keep no page in memory for Back that listens to some events.
#[tokio::test]
async fn a_story_keeps_no_page_from_being_kept_for_back() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let page = |body: &str| format!("<!doctype html><meta charset=utf-8><title>A page</title><body>{body}");
    let tag = "<script async src='/embed.js' data-story='/fixture/harbour/'></script>";
    server.body("/plain.html", &page("<p>Text</p>"));
    server.body("/story.html", &page(tag));
    let mut kept = Vec::new();
    for path in ["/plain.html", "/story.html"] {
        browser.open(&server.address(path)).await;
        if path == "/story.html" {
            attached(&browser).await;
        }
        browser.ask::<()>("window.isKept = true").await;
        browser.open(&server.address("/pages/boxed.html")).await;
        browser.back().await;
        kept.push(browser.ask::<bool>("return !!window.isKept").await);
    }
    // A browser that is driven may keep none.
    assert_eq!(kept[0], kept[1]);
}
