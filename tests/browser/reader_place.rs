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
