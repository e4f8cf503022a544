//! The bar of the story: it always names where the reader is, and its controls show the focus.

use crate::{
    browser::{Browser, DESK, PHONE, Reader},
    not_applicable::only_in,
    server::Server,
    story_page::open,
};
use thirtyfour::Key;

/// Waits until the link of the section with this number is marked and in the bar: whole, or from its beginning, which may stand in the
/// bar's gutter.
async fn names(browser: &Browser, section: usize) {
    let script = format!(
        "const link = document.querySelectorAll('.sw-contents a')[{section}];
         const [box, list] = [link, link.closest('ol')].map(element => element.getBoundingClientRect());
         const rtl = getComputedStyle(link).direction === 'rtl';
         const begins = rtl ? list.right - box.right : box.left - list.left;
         return link.hasAttribute('aria-current') && begins > -1 && (begins < 14 || begins + box.width < list.width + 1)"
    );
    browser.until(&format!("the bar to name section {section}"), &script).await;
}

#[tokio::test]
async fn it_names_the_section_that_is_read_after_swipes_taps_and_keys() {
    for reader in [PHONE, Reader { width: 700, height: 900, ..DESK }, Reader { width: 320, height: 560, ..PHONE }] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        open(&browser, &server, "/").await;
        let sections: usize = browser.ask("return document.querySelectorAll('.sw-contents a').length").await;
        for section in (0..sections).chain([1]) {
            // Read down to it.
            browser
                .ask_with::<()>(
                    "const link = document.querySelectorAll('.sw-contents a')[values[0]];
                     document.getElementById(link.hash.slice(1)).scrollIntoView({ behavior: 'instant' })",
                    vec![section.into()],
                )
                .await;
            names(&browser, section).await;
            // The bar is swiped to its end, and reading goes on.
            browser
                .ask::<()>(
                    "const list = document.querySelector('.sw-contents');
                     list.scrollTo({ left: list.scrollWidth, behavior: 'instant' });
                     for (let step = 0; step < 12; step++) {
                       scrollBy({ top: 20, behavior: 'instant' });
                       await recorded.frame();
                     }",
                )
                .await;
            names(&browser, section).await;
        }
        // A tap on another, and a key on a third.
        browser.ask::<()>("document.querySelectorAll('.sw-contents a')[3].click()").await;
        names(&browser, 3).await;
        browser.ask::<()>("document.querySelectorAll('.sw-contents a')[2].focus()").await;
        browser.driver().action_chain().send_keys(Key::Enter).perform().await.unwrap();
        names(&browser, 2).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn written_from_right_to_left_it_does_too() {
    let (server, browser) = (Server::start(), Browser::start(PHONE).await);
    open(&browser, &server, "/").await;
    browser.ask::<()>("document.querySelector('article').dir = 'rtl'").await;
    for section in [2, 4, 1] {
        browser
            .ask_with::<()>(
                "const link = document.querySelectorAll('.sw-contents a')[values[0]];
                 document.getElementById(link.hash.slice(1)).scrollIntoView({ behavior: 'instant' })",
                vec![section.into()],
            )
            .await;
        names(&browser, section).await;
    }
}

#[tokio::test]
async fn the_focus_is_seen_on_every_control() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    browser.ask::<()>("document.getElementById('before').focus()").await;
    let mut controls = Vec::new();
    for _ in 0..60 {
        browser.driver().action_chain().send_keys(Key::Tab).perform().await.unwrap();
        let (name, width, is_out): (String, f64, bool) = browser
            .ask(
                "const element = document.activeElement, style = getComputedStyle(element);
                 const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
                 return [element.textContent.trim(), width, !element.closest('.sw-story')]",
            )
            .await;
        if is_out {
            break;
        }
        assert!(width >= 2.0, "{name}: an outline of {width} pixels");
        controls.push(name);
    }
    assert!(controls.len() >= 6, "{controls:?}");
}

#[tokio::test]
async fn in_forced_colours_the_current_section_is_marked_by_a_line() {
    only_in!(Chromium | Firefox, "WebKit knows no forced colours");
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.force_colours().await;
    open(&browser, &server, "/").await;
    browser
        .ask::<()>("document.querySelectorAll('[data-sw-section]')[2].scrollIntoView({ behavior: 'instant' })")
        .await;
    browser.until("the current section", "return !!document.querySelector('.sw-nav [aria-current]')").await;
    let lines: Vec<String> = browser
        .ask("return [...document.querySelectorAll('.sw-nav li a')].map(link => getComputedStyle(link).textDecorationLine)")
        .await;
    assert_eq!(lines.iter().filter(|line| *line == "underline").count(), 1, "{lines:?}");
}
