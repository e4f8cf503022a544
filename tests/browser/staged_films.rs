//! Films in the frame of a stage: each plays while its step is the current one, and maps stand in it whole.

use crate::{
    browser::{Browser, DESK, PHONE, Reader},
    not_applicable::only_in,
    server::Server,
    story_page::open,
};
use scrollwork::{
    format::{ParseOptions, read_djot},
    publish::fragment,
};

const STORY: &str = "---
title: The mill
dek: Of a wheel.
---

The wheel stood still.

:::: stage
{src=\"film.webm\" credit=A size=1200x800}
::: video
![Water over a beam](photos/weir.jpg)

The weir.
:::

It ran for a night.

{credit=A fit=contain size=1500x1000}
::: photo
![A map of the valley](photos/map.jpg)

The valley.
:::

It is long.

{src=\"film.webm\" credit=A size=1200x800}
::: video
![A wheel in water](photos/wheel.jpg)

The wheel.
:::

It turned for a night.
::::

The wheel stood still again.
";

/// A page with a stage of two films, once their script has come.
async fn enhanced(reader: Reader) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(reader).await);
    let story = read_djot(STORY, &ParseOptions::named("mill.dj")).into_story().unwrap();
    server.body("/fixture/harbour/story.html", &fragment(&story, 2));
    open(&browser, &server, "/pages/one.html").await;
    browser.until("the films", "return document.querySelectorAll('.sw-film').length === 2").await;
    (server, browser)
}

/// Scrolls until the card with these words stands in the middle of the window.
async fn read(browser: &Browser, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('.sw-card')].find(card => card.textContent.includes('{words}'))
           .scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    );
    browser.ask::<()>(&script).await;
}

/// What is seen of both films: whether each plays and has a button.
const SHOWN: &str = "[...document.querySelectorAll('.sw-film')].map(film => [!film.paused, !film.parentElement.querySelector('button').hidden].join()).join(' ')";

#[tokio::test]
async fn a_film_plays_while_its_step_is_the_current_one() {
    only_in!(Chromium | Firefox, "what WebKitGTK plays depends on what else is installed");
    for reader in [DESK, PHONE] {
        let (_server, browser) = enhanced(reader).await;
        for (words, shown) in [
            ("It ran", "true,true false,false"),
            ("It is long", "false,false false,false"),
            ("It turned", "false,false true,true"),
            ("It ran", "true,true false,false"),
        ] {
            read(&browser, words).await;
            browser.until(words, &format!("return {SHOWN} === '{shown}'")).await;
        }
        // A film that the reader has stopped stays so when its step comes back.
        browser.ask::<()>("document.querySelector('button.sw-play').click()").await;
        read(&browser, "It is long").await;
        browser.until("the map", &format!("return {SHOWN} === 'false,false false,false'")).await;
        read(&browser, "It ran").await;
        browser.until("the film to stand", &format!("return {SHOWN} === 'false,true false,false'")).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_film_fills_the_frame_and_no_card_hides_its_button() {
    let (_server, browser) = enhanced(DESK).await;
    read(&browser, "It ran").await;
    browser.until("the step", "return document.querySelector('.sw-photo').hasAttribute('data-sw-current')").await;
    let [film, frame]: [[f64; 4]; 2] = browser
        .ask(
            "return ['.sw-film', '.sw-step > .sw-photo'].map(part => {
               const { left, top, width, height } = document.querySelector(part).getBoundingClientRect();
               return [left, top, width, height];
             })",
        )
        .await;
    assert!(film.iter().zip(frame).all(|(one, other)| (one - other).abs() < 1.0), "{film:?} {frame:?}");
    let hit: bool = browser
        .ask(
            "const button = document.querySelector('button.sw-play'), card = document.querySelector('.sw-card');
             const one = button.getBoundingClientRect(), other = card.getBoundingClientRect();
             return one.left < other.right && other.left < one.right",
        )
        .await;
    assert!(!hit, "cards pass over the button");
}

#[tokio::test]
async fn with_motion_off_each_film_of_a_stage_is_a_photo_with_its_button() {
    let (server, browser) = enhanced(Reader { reduced_motion: true, ..DESK }).await;
    browser.until("the buttons", &format!("return {SHOWN} === 'false,true false,true'")).await;
    assert_eq!(server.asked("/fixture/harbour/film.webm"), 0);
}

#[tokio::test]
async fn a_map_is_contained_in_the_frame_above_its_caption() {
    for reader in [DESK, PHONE] {
        let (_server, browser) = enhanced(reader).await;
        read(&browser, "It is long").await;
        let (fit, above): (String, bool) = browser
            .ask(
                "const map = document.querySelector('.sw-contain'), image = map.querySelector('img');
                 const caption = map.querySelector('.sw-caption').getBoundingClientRect();
                 return [getComputedStyle(image).objectFit, image.getBoundingClientRect().bottom <= caption.top + 1]",
            )
            .await;
        assert_eq!((fit.as_str(), above), ("contain", true));
    }
}
