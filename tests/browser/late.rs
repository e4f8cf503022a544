//! Tags, elements and figures that come late, by whatever way: each shows its story where it stands.

use crate::{
    browser::{Browser, DESK},
    server::Server,
};

/// What a page keeps of what the console is told.
pub(crate) const LISTEN: &str = "<script>
window.said = [];
for (const kind of ['warn', 'error']) {
  const tell = console[kind];
  console[kind] = (...words) => { said.push(words.join(' ')); tell.apply(console, words); };
}</script>";

const TAG: &str = r#"<script async src="/embed.js" data-story="/fixture/harbour/"><\/script>"#;

/// The ways, each with a name: scripts that run once the loader is in the page, with `main` as the element to fill.
const WAYS: &[(&str, &str)] = &[
    ("markup", "main.innerHTML = '<p>before</p>TAG<p>after</p>'"),
    ("adjacent markup", "main.insertAdjacentHTML('beforeend', '<div><p>before</p>TAG<p>after</p></div>')"),
    (
        "a parsed document",
        "const page = new DOMParser().parseFromString('<p>before</p>TAG<p>after</p>', 'text/html');
         main.append(...document.importNode(page.body, true).childNodes)",
    ),
    (
        "a template",
        "const template = document.createElement('template');
         template.innerHTML = '<p>before</p>TAG<p>after</p>';
         main.append(template.content.cloneNode(true))",
    ),
    (
        "a tag without its attribute at first",
        "main.innerHTML = '<p>before</p><script async src=\"/embed.js\"><\\/script><p>after</p>';
         await recorded.frame();
         main.querySelector('script').dataset.story = '/fixture/harbour/'",
    ),
    (
        "a figure in markup",
        "main.innerHTML = '<p>before</p><figure data-story=\"/fixture/harbour/\"></figure><p>after</p>'",
    ),
    (
        "a figure without its attribute at first",
        "main.innerHTML = '<p>before</p><figure><a href=\"/\">A link</a></figure><p>after</p>';
         await recorded.frame();
         main.querySelector('figure').dataset.story = '/fixture/harbour/'",
    ),
    (
        "an element without its address at first",
        "const story = document.createElement('scrollwork-story');
         main.append('before', story, 'after');
         await recorded.frame();
         story.src = '/fixture/harbour/'",
    ),
    (
        "a copy of a tag",
        "main.innerHTML = '<p>before</p><p>after</p>';
         const tag = document.createElement('script');
         tag.src = '/embed.js';
         tag.dataset.story = '/fixture/harbour/';
         tag.dataset.swMade = '/fixture/harbour/';
         main.firstChild.after(tag.cloneNode())",
    ),
    (
        "a tag that is moved",
        "document.querySelector('footer').innerHTML = 'TAG';
         await recorded.frame();
         main.innerHTML = '<p>before</p><p>after</p>';
         main.firstChild.after(document.querySelector('footer script'))",
    ),
    (
        "a figure with another address",
        "main.innerHTML = '<p>before</p><figure data-story=\"/stories/limits/\"></figure><p>after</p>';
         await recorded.frame();
         main.querySelector('figure').dataset.story = '/fixture/harbour/'",
    ),
    (
        "a tag with another address",
        "main.innerHTML = '<p>before</p>TAG<p>after</p>'.replace('fixture/harbour', 'stories/limits');
         await recorded.frame();
         main.querySelector('script').dataset.story = '/fixture/harbour/'",
    ),
];

/// Waits for the harbour's story, and tells what text the page has before and after it, in `main`.
async fn assert_in_its_place(browser: &Browser, name: &str) {
    browser.until(name, "return !!document.querySelector('[id^=harbour-]')").await;
    browser.until(name, "return document.querySelector('scrollwork-story').dataset.state === 'moving'").await;
    let found: (usize, String, String) = browser
        .ask(
            "const story = document.querySelector('scrollwork-story'), main = document.querySelector('main');
             const text = (start, end) => {
               const range = document.createRange();
               range.selectNodeContents(main);
               if (start) range.setStartAfter(start);
               if (end) range.setEndBefore(end);
               return range.toString().trim();
             };
             const all = document.querySelectorAll('scrollwork-story').length;
             return main.contains(story) ? [all, text(null, story), text(story)] : [all, '', '']",
        )
        .await;
    assert_eq!(found, (1, "before".to_owned(), "after".to_owned()), "{name}");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn whatever_comes_late_shows_its_story_where_it_stands() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/late.html",
        r#"<!doctype html><title>Late</title><body><header>H</header><main></main><footer>F</footer><script src="/embed.js"></script>"#,
    );
    for (name, way) in WAYS {
        browser.open(&server.address("/late.html")).await;
        let way = way.replace("TAG", TAG);
        browser.ask::<()>(&format!("const main = document.querySelector('main'); {way}")).await;
        assert_in_its_place(&browser, name).await;
    }
}

/// Libraries run the file of a tag that they have put into the page by another tag, or its text.
#[tokio::test]
async fn a_tag_that_a_library_runs_in_its_own_way_shows_its_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/late.html",
        r#"<!doctype html><title>Late</title><body><header>H</header><main></main><footer>F</footer>"#,
    );
    server.header("/library.js", "Content-Type", "text/javascript");
    server.body(
        "/library.js",
        "window.evaluate = text => {
           const other = document.createElement('script');
           other.text = text;
           document.head.append(other);
           other.remove();
         }",
    );
    for (name, way) in [
        (
            "another tag",
            "const other = document.createElement('script');
             other.src = '/embed.js?_=1';
             other.onload = () => other.remove();
             document.head.append(other)",
        ),
        (
            "its text",
            "const library = document.createElement('script');
             library.src = '/library.js';
             library.onload = async () => evaluate(await (await fetch('/embed.js')).text());
             document.head.append(library)",
        ),
    ] {
        browser.open(&server.address("/late.html")).await;
        let tag = TAG;
        browser
            .ask::<()>(&format!("document.querySelector('main').innerHTML = '<p>before</p>{tag}<p>after</p>'; {way}"))
            .await;
        assert_in_its_place(&browser, name).await;
    }
}

#[tokio::test]
async fn of_a_tag_whose_place_nobody_can_know_the_console_says_what_to_write() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body("/late.html", &format!("<!doctype html><title>Late</title>{LISTEN}<body><main><p>Text</p></main>"));
    for place in ["document.head", "document.body"] {
        browser.open(&server.address("/late.html")).await;
        browser
            .ask::<()>(&format!(
                "const tag = document.createElement('script');
                 tag.async = true;
                 tag.src = '/embed.js';
                 tag.dataset.story = '/fixture/harbour/';
                 {place}.append(tag)"
            ))
            .await;
        browser.until("the story", "return !!document.querySelector('article.sw-story')").await;
        let said: Vec<String> = browser.ask("return said").await;
        assert!(said.len() == 1 && said[0].contains("tag-place"), "{place}: {said:?}");
        assert!(said[0].contains(r#"<scrollwork-story src="/fixture/harbour/">"#), "{place}: {said:?}");
    }
    // A tag in its place is nothing to speak of.
    server.body(
        "/placed.html",
        &format!(
            r#"<!doctype html><title>Placed</title>{LISTEN}<body><main><p>Text</p>
            <script async src="/embed.js" data-story="/fixture/harbour/"></script></main>"#
        ),
    );
    browser.open(&server.address("/placed.html")).await;
    browser.until("the story", "return !!document.querySelector('article.sw-story')").await;
    let said: Vec<String> = browser.ask("return said").await;
    assert!(said.is_empty(), "{said:?}");
}

#[tokio::test]
async fn an_element_without_an_address_is_told() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/bare.html",
        &format!("<!doctype html><title>Bare</title>{LISTEN}<body><scrollwork-story></scrollwork-story><script src='/embed.js'></script>"),
    );
    browser.open(&server.address("/bare.html")).await;
    browser.until("the warning", "return said.some(line => line.includes('story-address'))").await;
}

/// Consent tools keep scripts back by their type.
#[tokio::test]
async fn a_tag_that_is_not_to_run_yet_waits() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/consent.html",
        r#"<!doctype html><title>Consent</title><body><script src="/embed.js"></script>
        <main><script type="text/plain" src="/embed.js" data-story="/fixture/harbour/"></script></main>"#,
    );
    browser.open(&server.address("/consent.html")).await;
    browser.ask::<()>("for (let frame = 0; frame < 10; frame++) await recorded.frame()").await;
    let stories: usize = browser.ask("return document.querySelectorAll('scrollwork-story').length").await;
    assert_eq!(stories, 0);
    browser
        .ask::<()>(
            "const held = document.querySelector('main script'), tag = document.createElement('script');
             tag.src = held.src;
             tag.dataset.story = held.dataset.story;
             held.replaceWith(tag)",
        )
        .await;
    browser.until("the story", "return !!document.querySelector('main article.sw-story')").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn what_else_is_called_scrollwork_in_a_page_stops_nothing() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for taken in [
        "<script>window.Scrollwork = 'ours'</script>",
        "<script>window.Scrollwork = Object.freeze({ version: '9' })</script>",
        "<script>window.Scrollwork = function () {}</script>",
        "<script>const Scrollwork = {}</script>",
        "<script>Object.defineProperty(window, 'Scrollwork', { value: 1 })</script>",
        "<div id='Scrollwork'></div>",
    ] {
        server.body(
            "/name.html",
            &format!(
                r#"<!doctype html><title>A name</title><body>{taken}
                <script async src="/embed.js" data-story="/fixture/harbour/"></script><p>Text</p>
                <scrollwork-story src="/fixture/harbour/story.json"></scrollwork-story>"#
            ),
        );
        browser.open(&server.address("/name.html")).await;
        browser
            .until(taken, "return document.querySelectorAll('scrollwork-story[data-state=moving] article').length > 0")
            .await;
        browser
            .until(
                taken,
                "scrollBy({ top: 3000, behavior: 'instant' });
                 return document.querySelectorAll('scrollwork-story[data-state=moving] article').length === 2",
            )
            .await;
        browser.assert_quiet().await;
    }
}
