//! Several stories on one page, and the script included more than once.

use crate::{
    browser::{Browser, DESK},
    server::{Server, asset},
    story_page::open,
};

#[tokio::test]
async fn two_stories_on_one_page_share_the_module() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/pages/two.html")).await;
    // Each is loaded when the reader comes near it.
    browser
        .until("the first story", "return !!document.querySelector('scrollwork-story[data-state=moving] article')")
        .await;
    browser
        .until(
            "both stories",
            "scrollBy({ top: 4000, behavior: 'instant' });
             return document.querySelectorAll('scrollwork-story[data-state=moving] article').length === 2",
        )
        .await;
    let slugs: Vec<String> = browser
        .ask("return [...document.querySelectorAll('scrollwork-story')].map(story => story.querySelector('[data-sw-section]').id.split('-')[0])")
        .await;
    assert_eq!(slugs, ["harbour", "limits"]);
    let repeated: Vec<String> = browser
        .ask("const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at)")
        .await;
    assert!(repeated.is_empty(), "ids that stand twice: {repeated:?}");
    assert_eq!(server.asked(&asset("runtime-", ".wasm")), 1);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn the_script_included_twice_embeds_once() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/twice.html").await;
    browser
        .ask::<()>(
            "const again = document.createElement('script');
             again.src = '/embed.js';
             await new Promise(resolve => { again.onload = resolve; document.body.append(again); });
             for (let frame = 0; frame < 10; frame++) await recorded.frame();",
        )
        .await;
    let stories: usize = browser.ask("return document.querySelectorAll('scrollwork-story').length").await;
    let articles: usize = browser.ask("return document.querySelectorAll('article.sw-story').length").await;
    assert_eq!((stories, articles), (1, 1));
    assert_eq!(server.asked(&asset("runtime-", ".wasm")), 1);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn the_built_page_shows_the_demo_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/").await;
    let sections: usize = browser.ask("return document.querySelectorAll('[data-sw-section]').length").await;
    assert!(sections >= 5, "only {sections} sections");
    let ready: usize = browser.ask("return recorded.details.find(event => event.name === 'ready').sections").await;
    assert_eq!(ready, sections);
    browser.assert_quiet().await;
}

/// Some editors and consent tools write into a frame that has no address.
#[tokio::test]
async fn a_story_in_the_document_of_a_frame_is_told_from_one_of_the_page() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/written.html",
        r#"<!doctype html><title>A written frame</title><body><iframe style="width: 100%; height: 600px"></iframe>
        <script async src="/embed.js" onload="
          const story = document.createElement('scrollwork-story');
          story.setAttribute('src', '/fixture/harbour/');
          document.querySelector('iframe').contentDocument.body.append(story)"></script>"#,
    );
    browser.open(&server.address("/written.html")).await;
    browser
        .until(
            "the styled story",
            "const story = document.querySelector('iframe').contentDocument.querySelector('article.sw-story');
             return !!story && getComputedStyle(story).containerType === 'inline-size'",
        )
        .await;
    browser.assert_quiet().await;
}
