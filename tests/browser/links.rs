//! Links within a story lead to its own sections, whatever the page does with ids and addresses.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::attached,
};

/// Clicks the last link of the contents of the story that `story` names, and waits until its section is at the top of the window.
async fn go(browser: &Browser, story: &str) {
    browser
        .ask::<()>(&format!(
            "window.story = {story};
             const links = story.querySelectorAll('.sw-contents a');
             links[links.length - 1].click()"
        ))
        .await;
    browser
        .until(
            "the section",
            "const sections = story.querySelectorAll('[data-sw-section]');
             const { top } = sections[sections.length - 1].getBoundingClientRect();
             return top > -5 && top < 200",
        )
        .await;
}

/// Pages with a story, each with how the test finds that.
const PAGES: &[(&str, &str, &str)] = &[
    (
        "a hidden copy before it",
        r#"<div style="display: none">TAG</div><div>TAG</div>"#,
        "document.querySelectorAll('scrollwork-story')[1]",
    ),
    ("the second of two copies", "TAG<p>Between</p>TAG", "document.querySelectorAll('scrollwork-story')[1]"),
    (
        "a hash router",
        "<script>addEventListener('hashchange', () => (document.body.textContent = 'No such page'))</script>TAG",
        "document.querySelector('scrollwork-story')",
    ),
    (
        "a router that answers every click",
        "<script>document.addEventListener('click', event => {
           if (event.target.closest('a')) { event.preventDefault(); document.body.textContent = 'No such page' }
         })</script>TAG",
        "document.querySelector('scrollwork-story')",
    ),
    (
        "smooth scrolling of the page's own",
        "<i id='harbour-ledger'></i><script>addEventListener('click', event => {
           const link = event.target.closest('a[href^=\"#\"]');
           if (link) { event.preventDefault(); document.querySelector(link.hash).scrollIntoView() }
         })</script>TAG",
        "document.querySelector('scrollwork-story')",
    ),
    ("a base", "<base href='/elsewhere/' target='_blank'>TAG", "document.querySelector('scrollwork-story')"),
    (
        "prefixed ids",
        "<script>addEventListener('scrollwork:ready', () => { for (const part of document.querySelectorAll('[id]')) part.id = 'p-' + part.id })</script>TAG",
        "document.querySelector('scrollwork-story')",
    ),
    (
        "a shadow root that delegates focus",
        "<div id='host'></div><script>
           const story = document.createElement('scrollwork-story');
           story.setAttribute('src', '/fixture/harbour/');
           document.getElementById('host').attachShadow({ mode: 'open', delegatesFocus: true }).append(story);
         </script><script src='/embed.js'></script>",
        "document.getElementById('host').shadowRoot.firstChild",
    ),
    (
        "a live story",
        "<scrollwork-story src='/fixture/harbour/story.json'></scrollwork-story><script src='/embed.js'></script>",
        "document.querySelector('scrollwork-story')",
    ),
];

#[tokio::test]
async fn links_lead_to_the_sections_of_their_own_story() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (at, (name, body, story)) in PAGES.iter().enumerate() {
        let body = body.replace("TAG", r#"<script async src="/embed.js" data-story="/fixture/harbour/"></script>"#);
        server.body(
            "/links.html",
            &format!("<!doctype html><meta charset=utf-8><title>{name}</title><body>{body}<p>After</p>"),
        );
        let address = server.address(&format!("/links.html?a={at}#/route"));
        browser.open(&address).await;
        let ready = format!("return !!({story})?.querySelector('[data-sw-section]')");
        browser.until(name, &ready).await;
        browser.ask::<()>(&format!("({story}).scrollIntoView()")).await;
        browser.until(name, &format!("return ({story}).dataset.state === 'moving'")).await;
        go(&browser, story).await;
        let (place, tabs): (String, usize) = browser.ask("return [location.href, history.length]").await;
        assert_eq!(place, address, "{name}: the address is the page's");
        assert!(tabs > 1, "{name}");
        browser
            .until(name, "return story.querySelector('.sw-contents [aria-current]')?.textContent === 'The ledger'")
            .await;
        let focus: bool = browser.ask("return story.contains(story.getRootNode().activeElement)").await;
        assert!(focus, "{name}: the keyboard goes on from the section");
        browser.assert_quiet().await;
    }
    assert_eq!(server.asked("/elsewhere/"), 0);
}

#[tokio::test]
async fn back_leads_to_where_the_reader_came_from() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/pages/one.html")).await;
    attached(&browser).await;
    browser
        .ask::<()>("scrollTo({ top: 1234, behavior: 'instant' }); await recorded.frame(); await recorded.frame()")
        .await;
    go(&browser, "document.querySelector('scrollwork-story')").await;
    browser.ask::<()>("history.back()").await;
    browser.until("the place before", "return Math.abs(scrollY - 1234) < 2").await;
    let place: String = browser.ask("return location.href").await;
    assert_eq!(place, server.address("/pages/one.html"));
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_reader_may_open_a_link_elsewhere() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/pages/one.html")).await;
    attached(&browser).await;
    let prevented: Vec<bool> = browser
        .ask(
            "const link = document.querySelector('.sw-contents a');
             addEventListener('click', event => { event.held = event.defaultPrevented; event.preventDefault() });
             return ['ctrlKey', 'metaKey', 'shiftKey'].map(key => {
               const event = new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true });
               link.dispatchEvent(event);
               return event.held;
             })",
        )
        .await;
    assert_eq!(prevented, [false; 3]);
}

#[tokio::test]
async fn a_deep_link_is_followed_once_the_text_is_there() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let tag = r#"<script async src="/embed.js" data-story="/fixture/harbour/"></script>"#;
    for (name, body) in [
        ("a tag", tag.to_owned()),
        ("a hidden copy before it", format!(r#"<div style="display: none">{tag}</div><div>{tag}</div>"#)),
        (
            "a live story",
            "<scrollwork-story src='/fixture/harbour/story.json'></scrollwork-story><script src='/embed.js'></script>"
                .to_owned(),
        ),
    ] {
        server.body(
            "/deep.html",
            &format!("<!doctype html><meta charset=utf-8><title>Deep</title><body><p>Before</p>{body}<p>After</p>"),
        );
        browser.open("about:blank").await;
        browser.open(&server.address("/deep.html#harbour-cranes")).await;
        browser
            .until(
                name,
                "const stories = [...document.querySelectorAll('scrollwork-story')].filter(story => story.offsetHeight > 2000);
                 const top = stories[0]?.querySelector('#harbour-cranes')?.getBoundingClientRect().top;
                 return top > -5 && top < 200",
            )
            .await;
    }
}

#[tokio::test]
async fn a_reader_who_scrolls_before_the_text_comes_is_left_alone() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.hold("/fixture/harbour/story.html");
    browser.open(&server.address("/pages/one.html#harbour-cranes")).await;
    browser.until("the loader", "return !!document.querySelector('scrollwork-story')").await;
    browser.ask::<()>("dispatchEvent(new WheelEvent('wheel'))").await;
    server.release("/fixture/harbour/story.html");
    attached(&browser).await;
    let place: f64 = browser.ask("return scrollY").await;
    assert_eq!(place, 0.0);
}

#[tokio::test]
async fn a_link_to_another_page_leads_there_whatever_it_names_in_it() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/pages/one.html")).await;
    attached(&browser).await;
    let prevented: Vec<bool> = browser
        .ask(
            "const own = document.querySelector('.sw-contents a'), link = own.cloneNode();
             own.after(link);
             addEventListener('click', event => { event.held = event.defaultPrevented; event.preventDefault() });
             return ['https://example.org/report', 'other.html', location.pathname + '?page=2'].map(page => {
               link.href = page + own.hash;
               const event = new MouseEvent('click', { bubbles: true, cancelable: true });
               link.dispatchEvent(event);
               return event.held ?? true;
             })",
        )
        .await;
    assert_eq!(prevented, [false; 3]);
}

/// Of the parts whose names end alike, behind the prefix that a page has given them.
#[tokio::test]
async fn a_link_leads_to_the_part_of_its_name_and_not_to_one_whose_name_ends_with_it() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/pages/one.html")).await;
    attached(&browser).await;
    for prefix in ["", "user-content-"] {
        let led: String = browser
            .ask_with(
                "const [first, second] = document.querySelectorAll('article section[id]');
                 [first.id, second.id] = [values[0] + 'cold-war', values[0] + 'war'];
                 const link = document.querySelector('.sw-contents a');
                 link.setAttribute('href', '#war');
                 link.click();
                 return document.activeElement.id",
                vec![prefix.into()],
            )
            .await;
        assert_eq!(led, format!("{prefix}war"));
    }
}
