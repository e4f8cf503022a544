//! A story that is removed leaves nothing running.

use crate::{
    browser::{Browser, DESK},
    not_applicable::only_in,
    server::{Server, asset},
    story_page::{attached, open},
    wait::until,
};

/// Removes the story and tells how many frames were asked for in the thirty after that.
const REMOVE: &str = "
document.querySelector('scrollwork-story').remove();
for (let frame = 0; frame < 3; frame++) await recorded.frame();
const before = recorded.frames;
dispatchEvent(new Event('scroll'));
dispatchEvent(new Event('resize'));
for (let frame = 0; frame < 30; frame++) await recorded.frame();
return recorded.frames - before";

#[tokio::test]
async fn removed_while_loading_it_never_appears() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for held in ["/fixture/harbour/story.html".to_owned(), asset("runtime-", ".wasm")] {
        let held = &held;
        server.hold(held);
        let before = server.asked(held);
        browser.open(&server.address("/pages/one.html")).await;
        until("the request", async || (server.asked(held) > before).then_some(())).await;
        let frames: usize = browser.ask(REMOVE).await;
        server.release(held);
        assert_eq!(frames, 0, "frames after removal while {held} was awaited");
        let left: usize = browser.ask("return document.querySelectorAll('scrollwork-story, article').length").await;
        assert_eq!(left, 0);
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn removed_while_counting_it_stops_and_its_numbers_are_final() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    browser
        .until(
            "a running number",
            "scrollBy({ top: 40, behavior: 'instant' });
             await recorded.frame();
             window.counting = document.querySelector('[data-sw-count][aria-label]');
             window.last = window.counting && window.counting.getAttribute('aria-label');
             window.story = document.querySelector('scrollwork-story');
             return !!window.counting",
        )
        .await;
    let frames: usize = browser.ask(REMOVE).await;
    assert_eq!(frames, 0, "frames after removal");
    let left: Option<String> = browser.ask("return counting.getAttribute('aria-label')").await;
    assert_eq!(left, None);
    let texts: (String, String) = browser.ask("return [counting.textContent, last]").await;
    assert_eq!(texts.0, texts.1);

    // Put back, it begins anew.
    browser.ask::<()>("document.body.append(story)").await;
    attached(&browser).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_story_at_rest_asks_for_no_frames() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    browser
        .until(
            "rest",
            "const before = recorded.frames;
             for (let frame = 0; frame < 30; frame++) await recorded.frame();
             return recorded.frames === before",
        )
        .await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn where_the_page_has_taken_the_name_a_removed_story_stops_too() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/taken.html",
        r#"<!doctype html><body><script>customElements.define("scrollwork-story", class extends HTMLElement {})</script>
        <figure data-story="/fixture/harbour/"></figure><script src="/embed.js"></script>"#,
    );
    browser.open(&server.address("/taken.html")).await;
    browser.until("motion", "return document.querySelector('figure > *').dataset.state === 'moving'").await;
    let (frames, state): (usize, Option<String>) = browser
        .ask(&format!(
            "window.story = document.querySelector('figure > *');
             const frames = await (async () => {{ {} }})();
             return [frames, story.dataset.state]",
            REMOVE.replace("scrollwork-story", "figure")
        ))
        .await;
    assert_eq!((frames, state.as_deref()), (0, Some("static")), "motion is attached to what was removed");
    // Put back, it begins anew.
    browser.ask::<()>("document.body.append(story)").await;
    browser.until("motion", "return story.dataset.state === 'moving'").await;
}

/// The nodes of the page's documents once what nobody holds is gone.
async fn nodes(browser: &Browser) -> i64 {
    for _ in 0..4 {
        browser.ask::<()>("await recorded.frame(); await recorded.frame()").await;
        browser.cdp("HeapProfiler.collectGarbage", serde_json::json!({})).await;
    }
    browser.cdp("Memory.getDOMCounters", serde_json::json!({})).await["nodes"].as_i64().unwrap()
}

#[tokio::test]
async fn a_hundred_stories_that_came_and_went_leave_no_nodes() {
    only_in!(Chromium, "nodes that no script can reach are counted by the DevTools protocol");
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server
        .body("/app.html", r#"<!doctype html><title>App</title><body><main></main><script src="/embed.js"></script>"#);
    browser.open(&server.address("/app.html")).await;
    let mount = "
        for (let time = 0; time < values[0]; time++) {
          const story = document.createElement('scrollwork-story');
          story.src = '/stories/limits/';
          document.querySelector('main').append(story);
          while (story.dataset.state !== 'moving') await recorded.frame();
          story.remove();
        }";
    browser.ask_with::<()>(mount, vec![3.into()]).await;
    let before = nodes(&browser).await;
    for _ in 0..5 {
        browser.ask_with::<()>(mount, vec![20.into()]).await;
    }
    let after = nodes(&browser).await;
    assert!(after - before < 700, "{before} nodes, and after a hundred stories {after}");
    browser.assert_quiet().await;
}
