//! A framework that has rendered what stands around a story, or in its element, goes on as if it were there.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::attached,
};

/// What a framework does to `link`, which it has put into `parent`: another before it, this one away, one at the end.
const RENDER: &str = "
const element = name => document.body.appendChild(document.createElement(name));
const [before, last] = [element('i'), element('b')];
const results = [parent.insertBefore(before, link), parent.insertBefore(last, null), parent.removeChild(link)];
const right = results[0] === before && results[1] === last && results[2] === link;
return [right, link.isConnected, before.parentNode === parent, last.parentNode === parent]";

#[tokio::test]
async fn what_a_framework_has_put_into_the_element_it_can_take_away() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for element in [
        r#"<figure id="parent" data-story="/fixture/harbour/"><a id="link" href="/">A link</a></figure>"#,
        r#"<scrollwork-story id="parent" src="/fixture/harbour/"><a id="link" href="/">A link</a></scrollwork-story>"#,
    ] {
        server.body(
            "/framework.html",
            &format!(
                r#"<!doctype html><title>A framework</title><body>{element}
                <script>window.parts = ["parent", "link"].map(id => document.getElementById(id))</script>
                <script async src="/embed.js"></script>"#
            ),
        );
        browser.open(&server.address("/framework.html")).await;
        attached(&browser).await;
        let done: [bool; 4] = browser.ask(&format!("const [parent, link] = parts; {RENDER}")).await;
        assert_eq!(done, [true, false, true, true], "{element}");
        let state: String = browser.ask("return document.querySelector('scrollwork-story').dataset.state").await;
        assert_eq!(state, "moving");
        browser.ask::<()>("parts[0].parentNode.removeChild(parts[0])").await;
        browser.assert_quiet().await;
    }
}

/// A page with a framed story that has joined it.
async fn framed(server: &Server, browser: &Browser) {
    server.body(
        "/framework.html",
        r#"<!doctype html><title>A framework</title><body><section id="parent"><p>Before</p>
        <iframe id="link" src="/stories/limits/" title="The story" width="100%" height="600"></iframe></section>
        <script>window.parts = ["parent", "link"].map(id => document.getElementById(id))</script>
        <script async src="/embed.js"></script>"#,
    );
    browser.open(&server.address("/framework.html")).await;
    browser
        .until("the frame to join", "return document.querySelector('iframe').parentElement.offsetHeight > 5000")
        .await;
}

#[tokio::test]
async fn a_frame_that_has_joined_can_be_taken_away() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    framed(&server, &browser).await;
    let done: [bool; 4] = browser.ask(&format!("const [parent, link] = parts; {RENDER}")).await;
    assert_eq!(done, [true, false, true, true]);
    let children: Vec<String> = browser.ask("return [...parts[0].children].map(child => child.localName)").await;
    assert_eq!(children, ["p", "i", "b"], "the column goes with the frame, and what stood before it stands there");
    browser.assert_quiet().await;
}

/// A framework's page of a router: what it has rendered around a tag, and in a list of its own, it takes away node by node.
const ROUTE: &str = r#"<!doctype html><title>A router</title><body><main><p>before</p>
<script src="/embed.js" data-story="/fixture/harbour/"></script><p>after</p></main>"#;

/// The page, once its story stands.
async fn route() -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body("/route.html", ROUTE);
    browser.open(&server.address("/route.html")).await;
    attached(&browser).await;
    (server, browser)
}

#[tokio::test]
async fn a_story_goes_with_its_tag_where_a_framework_takes_both_sides_away() {
    let (_server, browser) = route().await;
    browser
        .ask::<()>(
            "window.main = document.querySelector('main');
             window.own = [...main.childNodes].filter(({ localName }) => localName !== 'scrollwork-story');
             for (const node of own) main.removeChild(node)",
        )
        .await;
    browser.until("the story to go", "return !document.querySelector('scrollwork-story')").await;
    for _ in 0..2 {
        // Rendered again, the tag is a new one, and the script has run before.
        browser
            .ask::<()>(
                "for (const node of own) main.append(node.cloneNode(true));
                 main.querySelector('script').removeAttribute('data-sw-made')",
            )
            .await;
        attached(&browser).await;
        let stories: usize = browser.ask("return document.querySelectorAll('scrollwork-story').length").await;
        assert_eq!(stories, 1, "one story for each visit");
        browser
            .ask::<()>(
                "for (const node of [...main.childNodes]) if (node.localName !== 'scrollwork-story') main.removeChild(node)",
            )
            .await;
        browser.until("the story to go", "return !document.querySelector('scrollwork-story')").await;
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_story_stays_where_its_tag_is_taken_away_alone() {
    let (_server, browser) = route().await;
    browser
        .ask::<()>(
            "document.querySelector('script').remove(); for (let frame = 0; frame < 3; frame++) await recorded.frame()",
        )
        .await;
    let [stories, connected]: [usize; 2] = browser
        .ask("return [document.querySelectorAll('scrollwork-story').length, document.querySelectorAll('article [data-sw-section]').length]")
        .await;
    assert_eq!([stories, connected], [1, 4]);
    browser.assert_quiet().await;
}
