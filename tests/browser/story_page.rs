//! A page with a story, as a reader goes through it.

use crate::{browser::Browser, server::Server, wait::until};

/// Opens a page and waits until every story in it is attached.
pub(crate) async fn open(browser: &Browser, server: &Server, path: &str) {
    browser.open(&server.address(path)).await;
    attached(browser).await;
}

/// Waits until there are stories and motion is attached to each.
pub(crate) async fn attached(browser: &Browser) {
    browser
        .until(
            "every story to be attached",
            r#"const stories = [...document.querySelectorAll("scrollwork-story")];
               return stories.length > 0 && stories.every(story => /moving|still/.test(story.dataset.state))"#,
        )
        .await;
}

/// Reads down to the end of the page, half a screen at a time, letting every number in view come to rest.
pub(crate) async fn read_to_the_end(browser: &Browser) {
    loop {
        let at_end: bool = browser
            .ask(
                "const before = scrollY;
                 scrollBy({ top: innerHeight / 2, behavior: 'instant' });
                 await recorded.frame(); await recorded.frame();
                 return scrollY === before",
            )
            .await;
        at_rest(browser).await;
        if at_end {
            return;
        }
    }
}

/// Waits until no number is on its way: while one is, it carries its final text as a name.
pub(crate) async fn at_rest(browser: &Browser) {
    browser.until("the numbers to rest", "return !document.querySelector('[data-sw-count][aria-label]')").await;
}

/// The story stands still and whole.
pub(crate) async fn assert_readable(browser: &Browser) {
    let (text, state): (String, String) = browser
        .ask(
            "const story = document.querySelector('scrollwork-story'); return [story.textContent, story.dataset.state]",
        )
        .await;
    assert!(text.contains("The last line says only that the list is complete."), "{text}");
    assert_eq!(state, "static");
}

/// Goes to the last section by its link in the contents, in the first frame of the page, and waits until what scrolls around it has
/// followed: `outer` is how far that has scrolled, once 1500 pixels are above the story.
pub(crate) async fn follow_to_the_last_section(browser: &Browser, outer: &str) {
    browser.driver().enter_frame(0).await.unwrap();
    attached(browser).await;
    browser
        .ask::<()>("const links = document.querySelectorAll('.sw-contents a'); links[links.length - 1].click()")
        .await;
    browser.driver().enter_parent_frame().await.unwrap();
    // The page may have told the story of a place on its way there: what counts is where both come to rest.
    until("what is around to follow", async || {
        browser.driver().enter_frame(0).await.unwrap();
        let inside: f64 = browser.ask("return scrollY").await;
        browser.driver().enter_parent_frame().await.unwrap();
        let outside: f64 = browser.ask(&format!("return {outer}")).await;
        (inside > 3000.0 && (outside - 1500.0 - inside).abs() < 3.0).then_some(())
    })
    .await;
}
