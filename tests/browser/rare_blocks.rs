//! The rarer blocks: their styles come with the stories that have them, and with no other.

use crate::{
    browser::{Browser, DESK, PHONE, Reader},
    server::{Server, asset},
    story_page::{attached, read_to_the_end},
};

/// A page with one story of the fixtures, by its address in their folder.
fn page(address: &str) -> String {
    format!(
        r#"<!doctype html><meta name="viewport" content="width=device-width"><title>A page</title><body style="margin: 0">
        <script async src="/embed.js" data-story="/fixture/{address}"></script>"#
    )
}

/// The page of the story with the rarer blocks, once its styles are in force.
async fn bridge(reader: Reader, address: &str) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(reader).await);
    server.body("/page.html", &page(address));
    browser.open(&server.address("/page.html")).await;
    attached(&browser).await;
    let styled = "const block = document.querySelector('.sw-card-end > * + *');
        return block && getComputedStyle(block).marginTop !== '0px'";
    browser.until("the styles of the rarer blocks", styled).await;
    (server, browser)
}

#[tokio::test]
async fn the_second_sheet_comes_once_and_for_those_alone_who_need_it() {
    for address in ["bridge/", "bridge/story.json"] {
        let (server, browser) = bridge(DESK, address).await;
        assert_eq!(server.asked(&asset("blocks-", ".css")), 1, "{address}");
        read_to_the_end(&browser).await;
        browser.assert_quiet().await;
    }
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body("/page.html", &page("harbour/"));
    browser.open(&server.address("/page.html")).await;
    attached(&browser).await;
    assert_eq!(server.asked(&asset("blocks-", ".css")), 0);
}

/// The text and the second sheet come together: nothing jumps as the one follows the other.
#[tokio::test]
async fn a_story_with_rarer_blocks_does_not_jump() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.run_first("recorded.watch()");
    server.body("/page.html", &page("bridge/"));
    browser.open(&server.address("/page.html")).await;
    attached(&browser).await;
    read_to_the_end(&browser).await;
    let jumps: Vec<String> = browser.ask("return recorded.jumps").await;
    assert!(jumps.is_empty(), "{jumps:#?}");
}

/// For each card: which part of its width lies over the visual that is current as it crosses the middle of the window.
const COVERED: &str = r#"
const covered = [];
for (const card of document.querySelectorAll("[data-sw-card]")) {
  const { top, height } = card.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: "instant" });
  for (let frame = 0; frame < 4; frame++) await recorded.frame();
  const over = card.getBoundingClientRect();
  const under = card.closest("[data-sw-stage]").querySelector("[data-sw-current]").getBoundingClientRect();
  const shared = Math.min(over.right, under.right) - Math.max(over.left, under.left);
  const middle = (over.left + over.right) / 2 / innerWidth;
  covered.push([Math.round((100 * Math.max(0, shared)) / over.width), middle < 0.4 ? "start" : middle > 0.6 ? "end" : "center"]);
}
return covered"#;

#[tokio::test]
async fn in_a_wide_window_cards_stand_beside_the_visual_or_on_the_side_they_name() {
    let (_server, browser) = bridge(DESK, "bridge/").await;
    let covered: Vec<(u32, String)> = browser.ask(COVERED).await;
    let sides: Vec<&str> = covered.iter().map(|(_, side)| side.as_str()).collect();
    assert_eq!(sides, ["start", "start", "start", "start", "center", "end", "start"]);
    let shares: Vec<u32> = covered.iter().map(|(share, _)| *share).collect();
    assert_eq!(shares, [0, 0, 0, 0, 100, 100, 100]);
}

/// The empty room between each card and the next, in per cent of the window's height.
const GAPS: &str = r#"
const gaps = [];
for (const stage of document.querySelectorAll("[data-sw-stage]")) {
  const cards = [...stage.querySelectorAll("[data-sw-card]")].map(card => card.getBoundingClientRect());
  for (let at = 1; at < cards.length; at++) gaps.push(Math.round((100 * (cards[at].top - cards[at - 1].bottom)) / innerHeight));
}
return gaps"#;

#[tokio::test]
async fn on_a_phone_no_long_empty_stretch_is_between_two_cards() {
    let (_server, browser) = bridge(PHONE, "bridge/").await;
    let gaps: Vec<i32> = browser.ask(GAPS).await;
    assert_eq!(gaps.len(), 5);
    assert!(gaps.iter().all(|gap| (8..=40).contains(gap)), "{gaps:?} per cent of the window");
}

/// Whether the bars of the chart are whole: nothing of them is cut off.
const DRAWN: &str = "return [...document.querySelectorAll('.sw_chart-drawn')].every(drawn => /^(none|inset\\(-4px\\))$/.test(getComputedStyle(drawn).clipPath))";

#[tokio::test]
async fn a_chart_is_drawn_as_it_comes_up_and_whole_where_nothing_moves() {
    let (_server, browser) = bridge(DESK, "bridge/").await;
    // Sections above it take their heights as they are passed.
    let waits = "const chart = document.querySelector('[data-sw-chart]'), away = chart.getBoundingClientRect().top - innerHeight - 60;
        if (Math.abs(away) > 9) scrollBy({ top: away, behavior: 'instant' });
        return chart.dataset.swPhase === 'ahead'";
    browser.until("the chart to wait under the window", waits).await;
    assert!(!browser.ask::<bool>(DRAWN).await, "it is drawn before anybody sees it");
    browser
        .ask::<()>("document.querySelector('[data-sw-chart]').scrollIntoView({ block: 'center', behavior: 'instant' })")
        .await;
    browser.until("the whole chart", DRAWN).await;
    let (_server, browser) = bridge(Reader { reduced_motion: true, ..DESK }, "bridge/").await;
    assert!(browser.ask::<bool>(DRAWN).await, "it is not whole without motion");
}
