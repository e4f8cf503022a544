//! The reader's place: what was being read stays in view as stages unroll and roll up, and as the window changes its height.

use crate::{
    browser::{Browser, DESK, PHONE, Reader},
    server::Server,
    story_page::open,
};

/// Brings the card of this number to the middle, and waits until the story has come to rest there.
const READ: &str = "const card = document.querySelectorAll('[data-sw-card]')[values[0]];
  card.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let last; last !== scrollY; ) {
    last = scrollY;
    await new Promise(resolve => setTimeout(resolve, 400));
  }
  return card.getBoundingClientRect().top";

/// Where the card of this number is, once it is in view.
async fn stays_in_view(browser: &Browser, card: usize, what: &str) {
    let script = format!(
        "const seen = () => {{
           const box = document.querySelectorAll('[data-sw-card]')[{card}].getBoundingClientRect();
           return box.bottom > 0 && box.top < innerHeight;
         }};
         if (!seen()) return false;
         for (let frame = 0; frame < 30; frame++) await recorded.frame();
         return seen()"
    );
    browser.until(what, &script).await;
}

async fn switched(browser: &Browser, state: &str) -> f64 {
    browser
        .ask::<f64>(&format!(
            "document.querySelector('[data-sw-switch]').click();
             for (let frame = 0; frame < 3; frame++) await recorded.frame();
             if (document.querySelector('scrollwork-story').dataset.state !== '{state}') throw '{state}';
             return 0"
        ))
        .await
}

#[tokio::test]
async fn the_switch_of_motion_keeps_the_card_that_is_read_in_its_place() {
    for reader in [DESK, PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        open(&browser, &server, "/").await;
        for card in [1, 3, 6] {
            let before: f64 = browser.ask_with(READ, vec![card.into()]).await;
            for state in ["still", "moving"] {
                switched(&browser, state).await;
                stays_in_view(&browser, card, &format!("card {card} to stay in view, {state}, from {before}")).await;
            }
        }
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_window_that_changes_its_height_keeps_what_is_read_in_view() {
    for reader in [DESK, PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        open(&browser, &server, "/").await;
        for (width, height) in [(reader.width, 520), (reader.width, 400), (reader.height, reader.width)] {
            browser.ask_with::<f64>(READ, vec![3.into()]).await;
            for Reader { width, height, .. } in [Reader { width, height, ..reader }, reader] {
                browser.resize(width, height).await;
                stays_in_view(&browser, 3, &format!("the card to stay in view at {width} by {height}")).await;
            }
        }
        browser.assert_quiet().await;
    }
}

/// A little and much; and where the page wants no help of the browser.
#[tokio::test]
async fn what_comes_late_above_moves_nothing_that_is_read() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (style, grown) in [
        ("", 1700),
        ("", 930),
        ("body { overflow-anchor: none }", 1700),
        ("html { overflow-anchor: none }", 930),
        ("* { overflow-anchor: none }", 1700),
    ] {
        server.body(
            "/late.html",
            &format!(
                r#"<!doctype html><title>Late</title><style>{style}</style><body style="margin:0"><div id="above" style="height:900px"></div>
                <script async src="/embed.js" data-story="/fixture/harbour/"></script>"#
            ),
        );
        open(&browser, &server, "/late.html").await;
        let before: f64 = browser.ask_with(READ, vec![1.into()]).await;
        let after: f64 = browser
            .ask_with(
                "document.getElementById('above').style.height = values[0] + 'px';
                 for (let frame = 0; frame < 30; frame++) await recorded.frame();
                 return document.querySelectorAll('[data-sw-card]')[1].getBoundingClientRect().top",
                vec![grown.into()],
            )
            .await;
        assert!((before - after).abs() < 10.0, "{style} {grown}: from {before} to {after}");
    }
}

/// At the top of the page the reader may have opened it themselves, and wants to see it.
#[tokio::test]
async fn what_opens_above_a_story_at_the_top_of_the_page_is_seen() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/opened.html",
        r#"<!doctype html><title>Opened</title><style>* { overflow-anchor: none }</style><body style="margin:0">
        <div id="above" style="height:60px"></div><script async src="/embed.js" data-story="/fixture/harbour/"></script>"#,
    );
    open(&browser, &server, "/opened.html").await;
    let scrolled: f64 = browser
        .ask(
            "// The title comes to the line at which reading is thought to happen.
             const { top, height } = document.querySelector('.sw-title').getBoundingClientRect();
             document.body.style.marginTop = 0.4 * innerHeight - top - height / 2 + 'px';
             for (let frame = 0; frame < 60; frame++) await recorded.frame();
             document.getElementById('above').style.height = '260px';
             for (let frame = 0; frame < 30; frame++) await recorded.frame();
             return scrollY",
        )
        .await;
    assert_eq!(scrolled, 0.0);
}

/// Safari's windows say that they are less high while readers pinch.
#[tokio::test]
async fn a_reader_who_pinches_stays_where_they_are() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/").await;
    let before: f64 = browser.ask_with(READ, vec![3.into()]).await;
    let after: f64 = browser
        .ask(
            "const height = innerHeight;
             for (const scale of [1.5, 3]) {
               Object.defineProperty(window, 'innerHeight', { value: height / scale, configurable: true });
               dispatchEvent(new Event('resize'));
               for (let frame = 0; frame < 30; frame++) await recorded.frame();
             }
             return document.querySelectorAll('[data-sw-card]')[3].getBoundingClientRect().top",
        )
        .await;
    assert!((before - after).abs() < 2.0, "from {before} to {after}");
}
