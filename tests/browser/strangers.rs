//! Another host's script of the same file name in the page.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::attached,
};

#[tokio::test]
async fn a_module_script_takes_its_own_tag_for_its_own() {
    let (page, cdn, stranger) = (Server::start(), Server::start(), Server::start());
    let browser = Browser::start(DESK).await;
    stranger.body("/embed.js", "window.strange = 1");
    stranger.header("/embed.js", "Content-Type", "text/javascript");
    let [ours, theirs] = [cdn.address(""), stranger.address("")];
    for (before, after) in [("", "STRANGE"), ("STRANGE", "")] {
        let strange = format!(r#"<script src="{theirs}/embed.js" data-story="{theirs}/post/"></script>"#);
        page.body(
            "/module.html",
            &format!(
                r#"<!doctype html><title>Two of a name</title><body>{}
                <script type="module" src="{ours}/embed.js" data-story="{ours}/fixture/harbour/"></script>
                <script type="module" src="{ours}/embed.js" data-story="{ours}/stories/limits/"></script>{}"#,
                before.replace("STRANGE", &strange),
                after.replace("STRANGE", &strange)
            ),
        );
        browser.open(&page.address("/module.html")).await;
        browser.until("both stories", "return document.querySelectorAll('article.sw-story').length === 2").await;
        browser.until("motion", "return document.querySelector('scrollwork-story').dataset.state === 'moving'").await;
        let sources: Vec<String> = browser
            .ask("return [...document.querySelectorAll('scrollwork-story')].map(story => story.getAttribute('src'))")
            .await;
        assert_eq!(sources, [format!("{ours}/fixture/harbour/"), format!("{ours}/stories/limits/")]);
        let trusted: bool =
            browser.ask_with("return Scrollwork.origins.has(values[0])", vec![theirs.clone().into()]).await;
        assert!(!trusted, "a stranger's script makes its server one that stories are taken from");
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_tag_in_the_head_that_another_copy_has_to_embed_is_not_lost() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/head.html",
        r#"<!doctype html><head><title>Two tags</title><script src="/embed.js"></script>
        <script src="/embed.js" data-story="/fixture/harbour/"></script></head><body><p>Text"#,
    );
    browser.open(&server.address("/head.html")).await;
    attached(&browser).await;
    let stories: usize = browser.ask("return document.querySelectorAll('scrollwork-story').length").await;
    assert_eq!(stories, 1);
    browser.assert_quiet().await;
}
