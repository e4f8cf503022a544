//! The page by keyboard: everything can be reached and left, and the buttons do what they say.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::open,
};
use thirtyfour::Key;

/// The name of what has the focus, and whether it can be seen.
const FOCUS: &str = "
const element = document.activeElement;
if (!element || element === document.body) return ['', true];
const box = element.getBoundingClientRect();
const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
return [element.id || element.textContent.trim() || element.tagName, seen]";

#[tokio::test]
async fn tab_goes_through_the_story_and_out_of_it() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    browser.ask::<()>("document.getElementById('before').focus()").await;
    let mut stops = Vec::new();
    for _ in 0..60 {
        browser.driver().action_chain().send_keys(Key::Tab).perform().await.unwrap();
        let (name, seen): (String, bool) = browser.ask(FOCUS).await;
        assert!(seen, "the focus is on {name}, which cannot be seen");
        let out = name == "after";
        stops.push(name);
        if out {
            break;
        }
    }
    assert_eq!(stops.last().map(String::as_str), Some("after"), "the focus did not leave the story: {stops:?}");
    for section in ["The quays", "The cranes", "The ledger"] {
        assert!(stops.iter().any(|stop| stop.contains(section)), "{section} cannot be reached: {stops:?}");
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn next_and_previous_lead_from_section_to_section() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    press(&browser, "[data-sw-next]").await;
    press(&browser, "[data-sw-next]").await;
    let after_two = section_at_the_top(&browser).await;
    press(&browser, "[data-sw-previous]").await;
    let after_back = section_at_the_top(&browser).await;
    assert!(after_two > after_back, "{after_two} then {after_back}");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn the_switch_makes_the_page_still_and_moving_again() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    for state in ["still", "moving"] {
        press(&browser, "[data-sw-switch]").await;
        let script = format!("return document.querySelector('scrollwork-story').dataset.state === '{state}'");
        browser.until("the switch to work", &script).await;
    }
    browser.assert_quiet().await;
}

/// Presses Enter on a button and waits until the page has come to rest.
async fn press(browser: &Browser, button: &str) {
    browser.ask::<()>(&format!("document.querySelector('{button}').focus()")).await;
    browser.driver().action_chain().send_keys(Key::Enter).perform().await.unwrap();
    browser
        .until(
            "scrolling to end",
            "const before = scrollY;
             for (let frame = 0; frame < 12; frame++) await recorded.frame();
             return scrollY === before",
        )
        .await;
}

/// The index of the last section that has begun.
async fn section_at_the_top(browser: &Browser) -> usize {
    browser
        .ask(
            "const tops = [...document.querySelectorAll('[data-sw-section]')].map(s => s.getBoundingClientRect().top);
             return tops.filter(top => top < innerHeight / 2).length",
        )
        .await
}
