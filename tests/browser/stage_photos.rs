//! The photos of a stage follow the cards, down and up again.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::open,
};

/// Scrolls so that the middle of each card in turn stands in the middle of the window, and tells which photo is current.
const WALK: &str = r#"
const stage = document.querySelector("[data-sw-stage]");
const photos = [...stage.querySelectorAll("[data-sw-photo]")];
const cards = [...stage.querySelectorAll("[data-sw-card]")];
const seen = [];
for (const card of values[0] === "down" ? cards : cards.reverse()) {
  const box = card.getBoundingClientRect();
  scrollBy({ top: box.top + box.height / 2 - innerHeight / 2, behavior: "instant" });
  for (let frame = 0; frame < 4; frame++) await recorded.frame();
  const current = photos.map((photo, index) => (photo.hasAttribute("data-sw-current") ? index : -1)).filter(index => index >= 0);
  seen.push(current.join(" and "));
}
return seen"#;

#[tokio::test]
async fn a_stage_exchanges_its_photos_in_both_directions() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/wide.html").await;
    let down: Vec<String> = browser.ask_with(WALK, vec!["down".into()]).await;
    let up: Vec<String> = browser.ask_with(WALK, vec!["up".into()]).await;
    assert_eq!(down, ["0", "0", "1", "2"]);
    assert_eq!(up, ["2", "1", "0", "0"]);
    browser.assert_quiet().await;
}

/// How each photo of the stage waits or is shown: what is cut off of it, and whether it is seen.
const STATES: &str = r#"
const photos = [...document.querySelectorAll("[data-sw-stage] [data-sw-photo]")];
await Promise.all(photos.flatMap(photo => photo.getAnimations()).map(animation => animation.finished.catch(() => 0)));
return photos.map(photo => [getComputedStyle(photo).clipPath.replaceAll("0px", "0"), getComputedStyle(photo).opacity])"#;

#[tokio::test]
async fn a_photo_comes_and_goes_by_its_own_transition() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/wide.html").await;
    let waiting = [["inset(0)", "1"], ["inset(0)", "0"], ["inset(0 0 0 100%)", "1"]];
    for (way, wanted) in [("down", [["inset(0)", "1"]; 3]), ("up", waiting)] {
        browser.ask_with::<Vec<String>>(WALK, vec![way.into()]).await;
        assert_eq!(browser.ask::<Vec<[String; 2]>>(STATES).await, wanted, "{way}");
    }
    browser.assert_quiet().await;
}

/// Where a card names a side of its own, nobody knows which of the two the words are to keep off.
#[tokio::test]
async fn the_words_of_a_photo_keep_off_no_side_where_a_card_names_its_own() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/stories/limits/").await;
    let begins = "const step = document.querySelector('.sw-step:not(.sw-step-end)'), words = document.createRange();
        if (values[0]) step.querySelector('[data-sw-card]').classList.add(values[0]);
        await recorded.frame();
        words.selectNodeContents(step.querySelector('.sw-caption'));
        return words.getBoundingClientRect().left / innerWidth";
    let free: f64 = browser.ask_with(begins, vec!["".into()]).await;
    assert!(free > 0.4, "beside the column of the cards: {free}");
    let mixed: f64 = browser.ask_with(begins, vec!["sw-card-end".into()]).await;
    assert!(mixed < 0.1, "from the edge on: {mixed}");
}

/// In both directions of writing, and whichever side the subject leaves free.
#[tokio::test]
async fn in_a_wide_window_no_card_crosses_the_words_of_its_photo() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/stories/limits/").await;
    for way in ["ltr", "rtl"] {
        let crossed: Vec<String> = browser
            .ask_with(
                "const stage = document.querySelector('[data-sw-stage]'), sides = new Set(), crossed = [];
                 stage.closest('article').dir = values[0];
                 await recorded.frame();
                 for (const step of stage.querySelectorAll('.sw-step')) {
                   const words = document.createRange(), caption = step.querySelector('.sw-caption');
                   words.selectNodeContents(caption);
                   const { left, right } = words.getBoundingClientRect();
                   for (const card of step.querySelectorAll('[data-sw-card]')) {
                     const box = card.getBoundingClientRect();
                     sides.add(box.left > innerWidth - box.right);
                     if (box.left < right && left < box.right) crossed.push(card.textContent);
                   }
                 }
                 if (sides.size < 2) crossed.push('all cards are on one side');
                 return crossed",
                vec![way.into()],
            )
            .await;
        assert_eq!(crossed, [""; 0], "{way}");
    }
}
