//! On a phone the text is whole and nothing is wider than the screen.

use crate::{
    browser::{Browser, PHONE},
    server::Server,
    story_page::{open, read_to_the_end},
};

#[tokio::test]
async fn nothing_is_wider_than_the_phone() {
    for page in ["/pages/wide.html", "/"] {
        let (server, browser) = (Server::start(), Browser::start(PHONE).await);
        open(&browser, &server, page).await;
        read_to_the_end(&browser).await;
        let width: u32 = browser.ask("return document.documentElement.scrollWidth").await;
        assert_eq!(width, PHONE.width, "{page} is wider than the screen");
        let cut: Vec<String> = browser
            .ask(
                "return [...document.querySelectorAll('scrollwork-story p, scrollwork-story :is(h1, h2, h3), .sw-number')]
                   .filter(element => {
                     const box = element.getBoundingClientRect();
                     return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
                   }).map(element => element.textContent)",
            )
            .await;
        assert!(cut.is_empty(), "{page}: text beyond the edge: {cut:?}");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_phone_that_is_turned_shows_the_whole_width() {
    let (server, browser) = (Server::start(), Browser::start(PHONE).await);
    open(&browser, &server, "/").await;
    for (width, height) in [(PHONE.height, PHONE.width), (PHONE.width, PHONE.height)] {
        browser.resize(width, height).await;
        let wide = format!(
            "return innerWidth === {width} && innerHeight === {height} && document.documentElement.scrollWidth === {width}"
        );
        browser.until("the page to be as wide as the screen", &wide).await;
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_phone_fetches_photos_of_its_own_size() {
    let (server, browser) = (Server::start(), Browser::start(PHONE).await);
    open(&browser, &server, "/").await;
    read_to_the_end(&browser).await;
    let shown: Vec<String> = browser
        .ask("return [...document.querySelectorAll('scrollwork-story img')].map(image => image.currentSrc).filter(Boolean)")
        .await;
    assert!(shown.len() >= 5, "{shown:?}");
    let fits = |src: &String| {
        src.ends_with(".avif") && ["-480w.", "-800w.", "-1200w."].iter().any(|width| src.contains(width))
    };
    assert!(shown.iter().all(fits), "{shown:?}");
}
