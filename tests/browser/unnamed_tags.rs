//! Scripts whose tag the browser does not name to them: in shadow roots, imported, or with a copy of the tag in its place.

use crate::{
    browser::{Browser, DESK},
    late::LISTEN,
    server::Server,
    wait::until,
};

/// Waits until one story moves in its own looks, in whatever tree, and tells in what it stands: a tag, or a shadow root's.
async fn stands(browser: &Browser, way: &str) -> String {
    const STORIES: &str = "
        const trees = [document, ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot), window.root];
        const stories = trees.flatMap(tree => [...(tree?.querySelectorAll('scrollwork-story') || [])]);";
    let moving = "const [story] = stories;
        return stories.length === 1 && story.dataset.state === 'moving' && getComputedStyle(story.querySelector('.sw-contents')).listStyleType === 'none'";
    browser.until(way, &format!("{STORIES} {moving}")).await;
    let place = "const [story] = stories, { parentElement, previousElementSibling } = story;
        return (parentElement || story.getRootNode().host).localName + ' after ' + previousElementSibling?.localName";
    browser.ask(&format!("{STORIES} {place}")).await
}

#[tokio::test]
async fn a_tag_in_an_open_shadow_root_shows_its_story_there() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let tag = r#"<script async src="/embed.js" data-story="/fixture/harbour/"></script>"#;
    for (way, host) in [
        (
            "declared",
            format!(r#"<x-page><template shadowrootmode="open"><p>before</p>{tag}<p>after</p></template></x-page>"#),
        ),
        (
            "made by a script",
            format!(
                r"<x-page></x-page><script>
                  const markup = `<p>before</p>{}<p>after</p>`;
                  document.querySelector('x-page').attachShadow({{ mode: 'open' }}).append(document.createRange().createContextualFragment(markup));
                </script>",
                tag.replace("</", r"<\/")
            ),
        ),
    ] {
        server.body("/unnamed.html", &format!("<!doctype html><title>{way}</title>{LISTEN}<body>{host}"));
        browser.open(&server.address("/unnamed.html")).await;
        assert_eq!(stands(&browser, way).await, "x-page after script", "{way}");
        let said: Vec<String> = browser.ask("return said").await;
        assert!(said.is_empty(), "{way}: {said:?}");
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn elements_move_where_the_loader_is_imported_or_stands_in_a_closed_shadow_root() {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    let cdn = cdn.address("");
    let story = format!(r#"<scrollwork-story src="{cdn}/fixture/harbour/"></scrollwork-story>"#);
    for (way, body, place) in [
        (
            "imported",
            format!(r#"<main>{story}</main><script>import("{cdn}/embed.js")</script>"#),
            "main after undefined",
        ),
        (
            "closed",
            format!(
                r#"<main></main><script>
                  window.root = document.querySelector("main").attachShadow({{ mode: "closed" }});
                  root.append(document.createRange().createContextualFragment('{story}<script src="{cdn}/embed.js"><\/script>'));
                </script>"#
            ),
            "main after undefined",
        ),
    ] {
        page.body("/unnamed.html", &format!("<!doctype html><title>{way}</title>{LISTEN}<body>{body}"));
        browser.open(&page.address("/unnamed.html")).await;
        assert_eq!(stands(&browser, way).await, place, "{way}");
        let said: Vec<String> = browser.ask("return said").await;
        assert!(said.is_empty(), "{way}: {said:?}");
    }
    browser.assert_quiet().await;
}

/// A copy of a tag that the browser has begun to load never runs; the first does, outside of the page.
#[tokio::test]
async fn a_tag_that_a_framework_has_exchanged_for_a_copy_shows_one_story_where_the_copy_stands() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/unnamed.html",
        &format!(
            r#"<!doctype html><title>A copy</title>{LISTEN}<body>
            <main><p>before</p><script async src="/embed.js" data-story="/fixture/harbour/"></script><p>after</p></main>
            <script>const main = document.querySelector("main"); main.replaceWith(main.cloneNode(true));
            new Image().src = "/exchanged"</script>"#
        ),
    );
    server.body("/exchanged", "");
    server.hold("/embed.js");
    let exchanged = async {
        until("the copy", async || (server.asked("/exchanged") > 0).then_some(())).await;
        server.release("/embed.js");
    };
    let address = server.address("/unnamed.html");
    tokio::join!(browser.open(&address), exchanged);
    assert_eq!(stands(&browser, "a copy").await, "main after script");
    let said: Vec<String> = browser.ask("return said").await;
    assert!(said.is_empty(), "{said:?}");
    browser.assert_quiet().await;
}
