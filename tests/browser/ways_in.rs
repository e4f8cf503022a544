//! Every way in which a page may include the script and ask for a story.

use crate::{
    browser::{Browser, DESK, Reader},
    server::Server,
    story_page::attached,
};

/// Pages that must show one story, each with a name. `CDN` is where the script and the story are.
const WAYS: &[(&str, &str)] = &[
    ("async", r#"<script async src="CDN/embed.js" data-story="CDN/fixture/harbour/"></script>"#),
    ("defer", r#"<script defer src="CDN/embed.js" data-story="CDN/fixture/harbour/"></script>"#),
    ("blocking", r#"<script src="CDN/embed.js" data-story="CDN/fixture/harbour/"></script>"#),
    ("module", r#"<script type="module" src="CDN/embed.js" data-story="CDN/fixture/harbour/"></script>"#),
    ("without a slash", r#"<script async src="CDN/embed.js" data-story="CDN/fixture/harbour"></script>"#),
    ("query", r#"<script async src="CDN/embed.js?story=CDN/fixture/harbour/"></script>"#),
    (
        "figure",
        r#"<figure data-story="CDN/fixture/harbour/"><a href="/">A link</a></figure><script src="CDN/embed.js"></script>"#,
    ),
    ("figure after", r#"<script src="CDN/embed.js"></script><figure data-story="CDN/fixture/harbour/"></figure>"#),
    (
        "element",
        r#"<scrollwork-story src="CDN/fixture/harbour/"></scrollwork-story><script src="CDN/embed.js"></script>"#,
    ),
    (
        "consent",
        r#"<script>setTimeout(() => {
          const script = document.createElement("script");
          script.src = "CDN/embed.js"; script.dataset.story = "CDN/fixture/harbour/";
          document.body.append(script);
        }, 100)</script>"#,
    ),
    (
        "tag manager",
        r#"<script>const script = document.createElement("script");
          script.src = "CDN/embed.js?story=CDN/fixture/harbour/"; script.onload = () => script.remove();
          document.head.append(script);</script>"#,
    ),
    (
        "clobbered",
        r#"<img name="currentScript" alt=""><form id="fetch"></form><base href="https://elsewhere.invalid/">
        <script async src="CDN/embed.js" data-story="CDN/fixture/harbour/"></script>"#,
    ),
    (
        "old library",
        r#"<script>Array.prototype.reduce = () => 0; Array.prototype.extra = 1; Object.prototype.extra = 1;</script>
        <script async src="CDN/embed.js" data-story="CDN/fixture/harbour/"></script>"#,
    ),
    (
        "no constructed sheets",
        r#"<script>delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;</script>
        <script async src="CDN/embed.js" data-story="CDN/fixture/harbour/"></script>"#,
    ),
];

#[tokio::test]
async fn every_way_shows_one_story() {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    for (name, body) in WAYS {
        let body = body.replace("CDN", &cdn.address(""));
        page.body(
            "/way.html",
            &format!("<!doctype html><meta charset=utf-8><title>{name}</title><body><p>Before</p>{body}"),
        );
        println!("{name}");
        browser.open(&page.address("/way.html")).await;
        attached(&browser).await;
        let (stories, styled): (usize, String) = browser
            .ask(
                "const [story] = document.querySelectorAll('scrollwork-story');
                 return [story.querySelectorAll('article.sw-story').length,
                   getComputedStyle(story.querySelector('.sw-contents')).listStyleType]",
            )
            .await;
        assert_eq!((stories, styled.as_str()), (1, "none"), "{name}");
        browser.assert_quiet().await;
    }
}

/// A page that asks for a story by attribute, in which nothing has the name of our element yet.
const BY_ATTRIBUTE: &str =
    r#"<!doctype html><body><figure data-story="/fixture/harbour/"></figure><script src="/embed.js"></script>"#;

/// The computed styles of what hangs on the host element: the rail, the colours of the dark, the covers of photos, sticky stages.
const HOST_STYLES: &str = "
const host = document.querySelector('figure > *');
const style = (selector, pseudo, ...names) => {
  const computed = getComputedStyle(selector ? host.querySelector(selector) : host, pseudo);
  return [selector, pseudo, ...names.map(name => name + ': ' + computed.getPropertyValue(name))].join(' ');
};
return [
  style('', null, 'display', 'column-span', 'font-size'),
  style('', '::before', 'display', 'content'),
  style('.sw-story', null, 'color-scheme', 'background-color', 'color'),
  style('.sw-rail', null, 'display'),
  style('.sw-opening > figure', '::before', 'content', 'background-color'),
  style('.sw-section[data-sw-phase=ahead]:has(> .sw-heading)', '::before', 'transform'),
  style('.sw-stage', null, 'isolation'),
  style('.sw-stage .sw-photo', null, 'position', 'z-index', 'clip-path', 'background-color'),
  style('.sw-stage .sw-card', null, 'z-index', 'margin-top', 'width'),
]";

#[tokio::test]
async fn a_page_that_has_taken_the_name_gets_its_story_by_attribute() {
    let (page, browser) = (Server::start(), Browser::start(Reader { dark: true, ..DESK }).await);
    let name = r#"<script>customElements.define("scrollwork-story", class extends HTMLElement {})</script>"#;
    page.body("/free.html", BY_ATTRIBUTE);
    page.body("/taken.html", &BY_ATTRIBUTE.replace("<body>", &format!("<body>{name}")));
    let mut styles: Vec<Vec<String>> = Vec::new();
    for path in ["/free.html", "/taken.html"] {
        browser.open(&page.address(path)).await;
        browser.until("the story", "return document.querySelector('figure > *')?.dataset.state === 'moving'").await;
        styles.push(browser.ask(HOST_STYLES).await);
    }
    let name: String = browser.ask("return document.querySelector('figure > *').localName").await;
    assert_eq!(name, "scrollwork-story-2");
    assert_eq!(styles[0], styles[1]);
    for wanted in ["color-scheme: dark", "position: sticky", "clip-path: inset(0", "matrix(0, 0, 0, 1, 0, 0)"] {
        assert!(styles[1].iter().any(|style| style.contains(wanted)), "{wanted} in {:#?}", styles[1]);
    }
    let complaints = browser.complaints().await;
    assert!(complaints.len() == 1 && complaints[0].contains("name-taken"), "{complaints:?}");
}

#[tokio::test]
async fn a_story_in_a_shadow_root_is_styled_and_moves() {
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    page.body(
        "/shadow.html",
        r#"<!doctype html><body><div id="host"></div><script src="/embed.js"></script><script>
          window.story = document.createElement("scrollwork-story");
          story.setAttribute("src", "/fixture/harbour/");
          document.getElementById("host").attachShadow({ mode: "open" }).append(story);
        </script>"#,
    );
    browser.open(&page.address("/shadow.html")).await;
    browser.until("the story", "return story.dataset.state === 'moving'").await;
    let styled: String =
        browser.ask("return getComputedStyle(story.querySelector('.sw-contents')).listStyleType").await;
    assert_eq!(styled, "none");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn another_version_that_came_first_gets_the_tag() {
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    page.body(
        "/versions.html",
        r#"<!doctype html><body><script>
          window.handed = [];
          window.Scrollwork = window[Symbol.for("scrollwork")] =
            { version: "0.0.1", origins: new Set(), scan() {}, embed: tag => handed.push(tag.dataset.story) };
        </script><script src="/embed.js" data-story="/fixture/harbour/"></script>"#,
    );
    browser.open(&page.address("/versions.html")).await;
    let handed: Vec<String> = browser.ask("return handed").await;
    assert_eq!(handed, ["/fixture/harbour/"]);
}

#[tokio::test]
async fn a_sandboxed_frame_shows_the_story() {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    page.embeds_from(&cdn);
    page.body(
        "/sandbox.html",
        r#"<!doctype html><body><iframe sandbox="allow-scripts" src="/pages/one.html" width="800" height="600"></iframe>"#,
    );
    browser.open(&page.address("/sandbox.html")).await;
    browser.driver().enter_frame(0).await.unwrap();
    attached(&browser).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn every_visit_in_a_page_that_swaps_its_content_shows_the_story() {
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    page.body("/app.html", r#"<!doctype html><body><main></main><script src="/embed.js"></script>"#);
    browser.open(&page.address("/app.html")).await;
    for _ in 0..20 {
        browser
            .ask::<()>(
                "const story = document.createElement('scrollwork-story');
                 story.setAttribute('src', '/fixture/harbour/');
                 document.querySelector('main').replaceChildren(story);",
            )
            .await;
        attached(&browser).await;
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_story_that_is_moved_stays_as_it_is_and_another_address_brings_another() {
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&page.address("/pages/one.html")).await;
    attached(&browser).await;
    browser
        .ask::<()>(
            "window.article = document.querySelector('article');
             const aside = document.createElement('aside');
             document.body.append(aside);
             aside.append(document.querySelector('scrollwork-story'));",
        )
        .await;
    attached(&browser).await;
    let same: bool = browser.ask("return article === document.querySelector('article') && article.isConnected").await;
    assert!(same);
    browser.ask::<()>("document.querySelector('scrollwork-story').setAttribute('src', '/stories/limits/')").await;
    browser
        .until("the other story", "const ids = [...document.querySelectorAll('[data-sw-section]')].map(section => section.id); return ids.length > 4 && ids.every(id => id.startsWith('limits-'))")
        .await;
    attached(&browser).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn two_publishers_share_a_page() {
    let (page, one, two) = (Server::start(), Server::start(), Server::start());
    let browser = Browser::start(DESK).await;
    let tag = |cdn: &Server, story: &str| {
        let origin = cdn.address("");
        format!(r#"<script async src="{origin}/embed.js" data-story="{origin}{story}"></script>"#)
    };
    let body = format!(
        "<!doctype html><title>Two</title><body>{}{}",
        tag(&one, "/fixture/harbour/"),
        tag(&two, "/stories/limits/")
    );
    page.body("/two.html", &body);
    browser.open(&page.address("/two.html")).await;
    browser.until("both", "return document.querySelectorAll('article.sw-story').length === 2").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn an_address_that_changes_while_the_element_is_away_brings_the_other_story() {
    let (page, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&page.address("/pages/full.html")).await;
    attached(&browser).await;
    browser
        .ask::<()>(
            "const story = document.querySelector('scrollwork-story');
             story.remove();
             await recorded.frame();
             story.setAttribute('src', '/stories/limits/');
             await recorded.frame();
             document.body.append(story);",
        )
        .await;
    browser
        .until(
            "the other story",
            "return !!document.querySelector('[id^=limits-]') && !document.querySelector('[id^=harbour-]')",
        )
        .await;
    browser.assert_quiet().await;
}
