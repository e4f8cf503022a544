//! What stands beside the text: notes, boxes, corrections, related links.

use crate::{
    axe::assert_accessible,
    browser::{Browser, DESK, PHONE, Reader},
    server::Server,
    story_page::{at_rest, attached, read_to_the_end},
};
use thirtyfour::Key;

/// The page of the story of the valley, once the styles of its rarer blocks are in force.
async fn valley(reader: Reader, address: &str) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(reader).await);
    let page = format!(
        r#"<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title><body style="margin: 0">
        <main><h1>A page</h1><script async src="/embed.js" data-story="/fixture/{address}"></script></main>"#
    );
    server.body("/page.html", &page);
    browser.open(&server.address("/page.html")).await;
    attached(&browser).await;
    let styled = "const bar = document.querySelector('.sw-pull'); return getComputedStyle(bar, '::before').borderTopWidth === '4px'";
    browser.until("the styles of the rarer blocks", styled).await;
    (server, browser)
}

/// The words of the note that is shown in place; none where there is none.
const SHOWN: &str =
    "const note = document.querySelector('.sw-note:popover-open'); return note ? note.innerText.trim() : ''";

#[tokio::test]
async fn a_note_is_shown_in_place_by_its_number_and_left_by_escape() {
    for address in ["valley/", "valley/story.json"] {
        let (_server, browser) = valley(DESK, address).await;
        for (at, words) in
            [(0, "Log of the dam keeper, May 1952."), (1, "Plan of the Upper Valley, 1951."), (2, "Log of")]
        {
            let focus = format!(
                "const button = document.querySelectorAll('[data-sw-note]')[{at}]; button.focus(); return button.getAttribute('aria-label')"
            );
            let name: String = browser.ask(&focus).await;
            assert_eq!(name, if at == 1 { "Note 2" } else { "Note 1" });
            browser.driver().action_chain().send_keys(Key::Enter).perform().await.unwrap();
            let told: String = browser.ask(SHOWN).await;
            assert!(told.starts_with(words), "{address}: {told}");
            let inside: bool = browser
                .ask(
                    "const { top, bottom, left, right } = document.querySelector('.sw-note:popover-open').getBoundingClientRect();
                     return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth",
                )
                .await;
            assert!(inside, "{address}: the note stands out of the window");
            browser.driver().action_chain().send_keys(Key::Escape).perform().await.unwrap();
            let (told, back): (String, bool) = browser
                .ask(&format!("const told = (() => {{ {SHOWN} }})(); return [told, document.activeElement.matches('[data-sw-note]')]"))
                .await;
            assert_eq!((told.as_str(), back), ("", true), "{address}");
        }
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_notes_stand_at_the_end_with_a_way_back() {
    let (_server, browser) = valley(PHONE, "valley/").await;
    let (heights, ways): (Vec<f64>, Vec<bool>) = browser
        .ask(
            "const notes = [...document.querySelectorAll('.sw-notes > li')];
             const back = note => document.querySelector(note.querySelector('.sw-back').hash).closest('.sw-reference') !== null;
             return [notes.map(note => note.querySelector('.sw-note > p').getBoundingClientRect().height), notes.map(back)]",
        )
        .await;
    assert!(heights.len() == 2 && heights.iter().all(|height| *height > 10.0), "{heights:?}");
    assert_eq!(ways, [true, true]);
}

#[tokio::test]
async fn a_folded_box_opens_by_its_heading() {
    let (_server, browser) = valley(DESK, "valley/").await;
    let seen = "return document.querySelector('details.sw-box > p').checkVisibility({ contentVisibilityAuto: true })";
    let before: bool = browser.ask(seen).await;
    browser.ask::<()>("document.querySelector('.sw-box-head').focus()").await;
    browser.driver().action_chain().send_keys(Key::Enter).perform().await.unwrap();
    browser.until("the box to open", seen).await;
    at_rest(&browser).await;
    assert!(!before, "the box was open before");
    let count: String = browser.ask("return document.querySelector('details [data-sw-count]').textContent").await;
    assert_eq!(count, "1,250");
}

#[tokio::test]
async fn axe_finds_nothing_beside_the_text() {
    for reader in [DESK, PHONE] {
        let (_server, browser) = valley(reader, "valley/").await;
        browser.ask::<()>("document.querySelector('details').open = true").await;
        read_to_the_end(&browser).await;
        assert_accessible(&browser, "'scrollwork-story'").await;
        let wide: f64 = browser.ask("return document.documentElement.scrollWidth - innerWidth").await;
        assert!(wide < 1.0, "{wide} pixels stand out of the window");
    }
}

#[tokio::test]
async fn the_ways_to_corrections_and_back_to_the_text_leave_the_address_of_the_page() {
    let (_server, browser) = valley(DESK, "valley/").await;
    for (link, target) in
        [(".sw-corrections a", ".sw-correction"), (".sw-notes > li:last-child > .sw-back", ".sw-reference")]
    {
        browser.ask::<()>(&format!("document.querySelector('{link}').click()")).await;
        let there = format!(
            "const link = document.querySelector('{link}'), target = document.querySelector('[id=\"' + link.hash.slice(1) + '\"]');
             const {{ top, bottom }} = target.getBoundingClientRect();
             return target.matches('{target}') && top > 0 && bottom < innerHeight"
        );
        browser.until("the way's end to be in view", &there).await;
        let hash: String = browser.ask("return location.hash").await;
        assert_eq!(hash, "", "{link}");
    }
    browser.assert_quiet().await;
}

/// Above, at and below the line at which reading is thought to happen: what stands below it moves, the box does not.
#[tokio::test]
async fn a_box_that_opens_or_closes_stays_where_it_is() {
    let (_server, browser) = valley(DESK, "valley/").await;
    for part in [0.1, 0.35, 0.7] {
        for what in ["opens", "closes"] {
            let moved: f64 = browser
                .ask_with(
                    "const head = document.querySelector('.sw-box-head'), place = () => head.getBoundingClientRect().top;
                     scrollBy({ top: place() - values[0] * innerHeight, behavior: 'instant' });
                     // Until the story has noted what is being read.
                     for (let last; last !== scrollY; ) {
                       last = scrollY;
                       await new Promise(resolve => setTimeout(resolve, 500));
                     }
                     const before = place();
                     head.click();
                     for (let frame = 0; frame < 30; frame++) await recorded.frame();
                     return place() - before",
                    vec![part.into()],
                )
                .await;
            assert!(moved.abs() < 2.0, "a box at {part} of the window {what}, and moves by {moved} pixels");
        }
    }
}
