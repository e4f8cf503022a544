//! Scripts of the page that rewrite a story's element: what they take from a story that still stands is put back, and the reader stays.

use crate::{
    browser::{Browser, DESK},
    not_applicable::only_in,
    server::Server,
    story_page::{attached, read_to_the_end},
};

/// A page with a story by this snippet, the reader in the midst of it.
async fn in_the_midst(server: &Server, browser: &Browser, snippet: &str) {
    server.body(
        "/rewritten.html",
        &format!(
            r#"<!doctype html><meta charset="utf-8"><title>Rewritten</title><body><main><p>Before</p>{snippet}<p>After</p></main>
            <script async src="/embed.js"></script>"#
        ),
    );
    browser.open(&server.address("/rewritten.html")).await;
    attached(browser).await;
    browser
        .ask::<()>(
            "document.getElementById('harbour-cranes').scrollIntoView({ behavior: 'instant' });
             scrollBy({ top: 333, behavior: 'instant' });
             await recorded.frame(); await recorded.frame();
             window.place = () => Math.round(document.getElementById('harbour-cranes').getBoundingClientRect().top);
             window.left = place()",
        )
        .await;
}

/// The story is whole, styled and moving, and the reader where they were.
async fn assert_there(browser: &Browser, what: &str) {
    browser
        .until(
            what,
            "const [story, another] = document.querySelectorAll('scrollwork-story');
             return !another && story?.dataset.state === 'moving' && story.querySelectorAll('article [data-sw-section]').length === 4",
        )
        .await;
    browser
        .until(what, "return getComputedStyle(document.querySelector('.sw-contents')).listStyleType === 'none'")
        .await;
    let (left, now): (i32, i32) = browser.ask("await recorded.frame(); return [left, place()]").await;
    assert!((left - now).abs() <= 1, "{what}: the reader was at {left} and is at {now}");
    // Motion is attached to what is there now.
    browser
        .until(
            what,
            "scrollBy({ top: 60, behavior: 'instant' });
             await recorded.frame();
             return document.querySelector('.sw-contents [aria-current]')?.textContent === 'The ledger'",
        )
        .await;
}

const ELEMENT: &str = r#"<scrollwork-story src="/fixture/harbour/"><a href="/">A link</a></scrollwork-story>"#;
const FIGURE: &str = r#"<figure data-story="/fixture/harbour/"><a href="/">A link</a></figure>"#;
const TAG: &str = r#"<script src="/embed.js" data-story="/fixture/harbour/"></script>"#;

/// What scripts do, by the snippet that they do it to.
const REWRITES: &[(&str, &str, &str)] = &[
    ("emptied", ELEMENT, "document.querySelector('scrollwork-story').replaceChildren()"),
    ("emptied markup", ELEMENT, "document.querySelector('scrollwork-story').innerHTML = ''"),
    ("an emptied article", ELEMENT, "document.querySelector('article').replaceChildren()"),
    ("its source again", ELEMENT, "document.querySelector('scrollwork-story').innerHTML = '<a href=\"/\">A link</a>'"),
    ("its own markup again", ELEMENT, "const story = document.querySelector('scrollwork-story'); story.innerHTML = story.innerHTML"),
    ("the page's own markup again", ELEMENT, "document.querySelector('main').innerHTML += '<p>More</p>'"),
    (
        "attributes as in the source",
        ELEMENT,
        "const story = document.querySelector('scrollwork-story');
         for (const { name } of [...story.attributes]) if (name !== 'src') story.removeAttribute(name);
         for (const part of story.querySelectorAll('*')) for (const name of ['data-sw-phase', 'data-sw-current', 'aria-current']) part.removeAttribute(name)",
    ),
    ("made anew", ELEMENT, "document.querySelector('scrollwork-story').outerHTML = '<scrollwork-story src=\"/fixture/harbour/\"></scrollwork-story>'"),
    (
        "all made anew",
        ELEMENT,
        "const main = document.querySelector('main'), again = document.createElement('scrollwork-story');
         main.textContent = '';
         again.setAttribute('src', '/fixture/harbour/');
         const paragraph = () => Object.assign(document.createElement('p'), { textContent: 'Before' });
         main.append(paragraph(), again, paragraph())",
    ),
    ("a figure as in the source", FIGURE, "document.querySelector('main').innerHTML = '<p>Before</p><figure data-story=\"/fixture/harbour/\"><a href=\"/\">A link</a></figure>'"),
    (
        "a figure morphed",
        FIGURE,
        "const figure = document.querySelector('figure');
         figure.removeAttribute('data-sw-made');
         figure.innerHTML = '<a href=\"/\">A link</a>'",
    ),
    (
        "a tag morphed",
        TAG,
        "document.querySelector('scrollwork-story').remove();
         document.querySelector('main script').removeAttribute('data-sw-made')",
    ),
    (
        "prefixed ids",
        ELEMENT,
        "const cranes = document.getElementById('harbour-cranes');
         for (const part of document.querySelectorAll('[id]')) part.id = 'p-' + part.id;
         window.place = () => Math.round(cranes.getBoundingClientRect().top)",
    ),
];

#[tokio::test]
async fn what_a_script_takes_from_a_story_comes_back_and_the_reader_stays() {
    assert_comes_back(REWRITES).await;
}

#[tokio::test]
async fn the_style_sheet_comes_back_where_a_script_sets_its_own() {
    only_in!(Chromium | Firefox, "WebKit goes to the top of a page that loses its styles, before it tells anybody");
    assert_comes_back(&[("style sheets of its own", ELEMENT, "document.adoptedStyleSheets = [new CSSStyleSheet()]")])
        .await;
}

/// What each of these scripts takes from a story comes back, and the reader stays.
async fn assert_comes_back(rewrites: &[(&str, &str, &str)]) {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (what, snippet, rewrite) in rewrites {
        in_the_midst(&server, &browser, snippet).await;
        // As a task of the page's: after one of its driver's, WebKit hands out no changes before it lays the page out.
        browser.ask::<()>(&format!("await new Promise(done => setTimeout(() => {{ {rewrite}; done() }}))")).await;
        assert_there(&browser, what).await;
        browser.assert_quiet().await;
    }
    assert_eq!(server.asked("/fixture/harbour/story.html"), rewrites.len(), "the text is asked for once in a page");
}

#[tokio::test]
async fn a_number_on_its_way_is_final_in_a_story_that_is_rewritten() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    in_the_midst(&server, &browser, ELEMENT).await;
    let numbers = "return [...document.querySelectorAll('[data-sw-count]')].map(number => number.textContent)";
    let before: Vec<String> = browser.ask(numbers).await;
    browser
        .until(
            "a running number",
            "scrollBy({ top: 40, behavior: 'instant' });
             await recorded.frame();
             return !!document.querySelector('[data-sw-count][aria-label]')",
        )
        .await;
    browser
        .ask::<()>("const story = document.querySelector('scrollwork-story'); story.innerHTML = story.innerHTML")
        .await;
    browser.until("the numbers to rest", "return !document.querySelector('[data-sw-count][aria-label]')").await;
    read_to_the_end(&browser).await;
    let after: Vec<String> = browser.ask(numbers).await;
    assert_eq!(before, after);
}

#[tokio::test]
async fn what_was_taken_away_on_purpose_stays_away() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for snippet in [ELEMENT, FIGURE, TAG] {
        in_the_midst(&server, &browser, snippet).await;
        browser
            .ask::<()>(
                "document.querySelector('scrollwork-story').remove();
                 for (let frame = 0; frame < 10; frame++) await recorded.frame()",
            )
            .await;
        let left: usize = browser.ask("return document.querySelectorAll('scrollwork-story, article').length").await;
        assert_eq!(left, 0, "{snippet}");
    }
}

#[tokio::test]
async fn a_script_that_undoes_whatever_is_put_right_is_told_and_hangs_nothing() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    in_the_midst(&server, &browser, ELEMENT).await;
    browser
        .ask::<()>(
            "const story = document.querySelector('scrollwork-story');
             new MutationObserver(() => story.firstChild && story.replaceChildren()).observe(story, { childList: true });
             story.replaceChildren()",
        )
        .await;
    browser.until("the warning", "return recorded.details.some(event => event.code === 'story-undone')").await;
    let told: usize =
        browser.ask("return recorded.details.filter(event => event.code === 'story-undone').length").await;
    assert_eq!(told, 1);
}
