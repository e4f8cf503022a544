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
    // Of both sheets: each sets a property on the article by its number.
    let styled =
        "const article = document.querySelector('article.sw-story'), style = article && getComputedStyle(article);
        return style && ['--sw_1', '--sw_2'].every(sign => style.getPropertyValue(sign))";
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

/// For each card of the stage with regions, in this order: the edges of the region that is shown as the card crosses the middle of the
/// window, in per cent of the lens that it is to be seen in; those of the lens itself where the whole photo is shown.
const SEEN: &str = r#"
const stage = document.querySelector(".sw-zoomed").closest("[data-sw-stage]");
const plate = stage.querySelector(".sw-plate"), lens = stage.querySelector(".sw-lens");
const cards = [...stage.querySelectorAll("[data-sw-card]")];
const seen = [];
for (const card of values[0] === "down" ? cards : cards.reverse()) {
  // Sections above it take their heights as they are passed.
  for (let turn = 0; turn < 3; turn++) {
    const { top, height } = card.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: "instant" });
    for (let frame = 0; frame < 4; frame++) await recorded.frame();
  }
  await Promise.all(plate.getAnimations().map(animation => animation.finished.catch(() => 0)));
  const around = lens.getBoundingClientRect(), photo = plate.getBoundingClientRect();
  const outline = stage.querySelector(`.sw-outline[data-sw-region="${card.dataset.swRegion}"]`);
  const [x, y, width] = outline ? ["x", "y", "width"].map(name => Number(outline.style.getPropertyValue(`--sw-region-${name}`)) / 100) : [0.5, 0.5, 1];
  const across = part => Math.round((100 * (photo.left + part * photo.width - around.left)) / around.width);
  const down = part => Math.round((100 * (photo.top + part * photo.height - around.top)) / around.height);
  seen.push([across(x - width / 2), across(x + width / 2), down(y - width / 2), down(y + width / 2), Math.round((100 * width * photo.width) / around.width)]);
}
return seen"#;

/// The page of the story with regions, once its styles are in force.
async fn valley(reader: Reader) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(reader).await);
    server.body("/page.html", &page("valley/"));
    browser.open(&server.address("/page.html")).await;
    attached(&browser).await;
    let styled = "const words = document.querySelector('.sw-region'); return words && getComputedStyle(words).position === 'absolute'";
    browser.until("the styles of regions", styled).await;
    (server, browser)
}

#[tokio::test]
async fn a_stage_moves_to_each_region_and_shows_all_of_it() {
    for reader in [DESK, PHONE] {
        let (_server, browser) = valley(reader).await;
        let down: Vec<[i32; 5]> = browser.ask_with(SEEN, vec!["down".into()]).await;
        let mut up: Vec<[i32; 5]> = browser.ask_with(SEEN, vec!["up".into()]).await;
        up.reverse();
        assert_eq!(down, up, "the same both ways");
        let [whole, regions @ ..] = down.as_slice() else { panic!("no cards") };
        assert!(
            whole[0] <= 0 && whole[1] >= 100 && whole[2] <= 0 && whole[3] >= 100,
            "the photo covers the lens: {whole:?}"
        );
        assert_eq!(regions.len(), 2);
        for [left, right, top, bottom, _] in regions {
            assert!(
                *left >= -1 && *right <= 101 && *top >= -1 && *bottom <= 101,
                "a region is seen whole: {regions:?}"
            );
            assert!(right - left >= 35 || bottom - top >= 60, "and is enlarged: {regions:?}");
        }
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn where_nothing_moves_regions_are_outlined_and_numbered() {
    let (_server, browser) = valley(Reader { reduced_motion: true, ..DESK }).await;
    let marks = "const numbers = [...document.querySelectorAll('.sw-outline, [data-sw-card][data-sw-region]')];
        return numbers.map(mark => getComputedStyle(mark, '::before').display === 'none' ? '' : mark.dataset.swRegion)";
    assert_eq!(browser.ask::<Vec<String>>(marks).await, ["1", "2", "1", "2"]);
    let still = "return getComputedStyle(document.querySelector('.sw-plate')).transform";
    assert_eq!(browser.ask::<String>(still).await, "none");
    browser.assert_quiet().await;
}

/// Whether the chart that is shown once more is seen, as its card crosses the middle of the window, and how opaque its rows are.
const AGAIN: &str = r#"
const again = document.querySelector(".sw-again"), card = again.parentElement.querySelector("[data-sw-card]");
for (let turn = 0; turn < 3; turn++) {
  const { top, height } = card.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: "instant" });
  for (let frame = 0; frame < 4; frame++) await recorded.frame();
}
await Promise.all(again.getAnimations().map(animation => animation.finished.catch(() => 0)));
const { display, opacity } = getComputedStyle(again);
const bars = [...again.querySelectorAll(".sw_chart-narrow .sw_chart-bar")].map(bar => getComputedStyle(bar).opacity);
return [again.hasAttribute("data-sw-current") ? "current" : "", display === "none" ? display : opacity, ...bars]"#;

#[tokio::test]
async fn a_chart_once_more_brings_a_row_to_the_fore_and_is_not_there_twice_where_nothing_moves() {
    let (_server, browser) = valley(DESK).await;
    assert_eq!(browser.ask::<Vec<String>>(AGAIN).await, ["current", "1", "0.5", "1"]);
    let (_server, browser) = valley(Reader { reduced_motion: true, ..DESK }).await;
    assert_eq!(browser.ask::<Vec<String>>(AGAIN).await[1], "none");
    browser.assert_quiet().await;
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
