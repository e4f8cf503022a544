//! Host pages of other people: frameworks and libraries in pages of their own, from the packages that `make test` sets up. What is
//! right in each is told in its folder.

use crate::{
    browser::{Browser, DESK},
    http,
    server::Server,
    wait::until,
};
use std::{
    env,
    path::{Path, PathBuf},
};

const HOSTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/hosts");

/// The file for a path of a host page, of its packages, or of what was made for it.
pub(crate) fn file(path: &str) -> Option<PathBuf> {
    let set_up = || {
        let folder = env::var_os("SCROLLWORK_HOSTS").map(PathBuf::from);
        folder.filter(|folder| folder.is_dir()).expect("SCROLLWORK_HOSTS names no folder: run `make test`")
    };
    if let Some(name) = path.strip_prefix("/packages/") {
        return Some(set_up().join("node_modules").join(name));
    }
    if let Some(name) = path.strip_prefix("/made/") {
        return Some(set_up().join("made").join(name));
    }
    let name = path.strip_prefix("/hosts/")?;
    let made = http::file(&set_up().join("made"), name);
    Some(if made.is_file() { made } else { http::file(Path::new(HOSTS), name) })
}

/// Serves the host pages until it is ended, for whoever wants to open them: `make hosts`.
#[tokio::test]
#[ignore = "it serves until it is ended"]
async fn serve() {
    let server = Server::start();
    println!("Host pages, such as {}", server.address("/hosts/react/"));
    std::future::pending::<()>().await;
}

/// Waits until the one story of a host moves in its own looks, and stands between what stands before and after it.
async fn arrived(browser: &Browser, host: &str) {
    browser
        .until(
            host,
            "const [story, another] = document.querySelectorAll('scrollwork-story');
             return !another && story?.dataset.state === 'moving' && story.querySelectorAll('article [data-sw-section]').length === 4
               && getComputedStyle(story.querySelector('.sw-contents')).listStyleType === 'none'",
        )
        .await;
    let around: [String; 2] = browser
        .ask(
            "const main = document.querySelector('main'), story = document.querySelector('scrollwork-story');
             const paragraphs = [...main.querySelectorAll('p')].filter(paragraph => !story.contains(paragraph));
             const order = paragraph => paragraph.compareDocumentPosition(story);
             return [Node.DOCUMENT_POSITION_FOLLOWING, Node.DOCUMENT_POSITION_PRECEDING].map(place =>
               paragraphs.filter(paragraph => order(paragraph) & place).map(paragraph => paragraph.textContent).join(' '))",
        )
        .await;
    assert_eq!(around, ["before", "after"], "{host}");
}

/// Brings the reader to the midst of the story.
async fn read_on(browser: &Browser) {
    browser
        .ask::<()>(
            "document.getElementById('harbour-cranes').scrollIntoView({ behavior: 'instant' });
             scrollBy({ top: 333, behavior: 'instant' });
             await recorded.frame(); await recorded.frame();
             window.place = () => Math.round(document.getElementById('harbour-cranes')?.getBoundingClientRect().top);
             window.left = place()",
        )
        .await;
}

/// Does `change` to a page whose reader is in the midst of its story: it is there again, and the reader where they were.
async fn stays(browser: &Browser, host: &str, change: &str) {
    read_on(browser).await;
    browser
        .ask::<()>(&format!("{change}; await recorded.frame(); await recorded.frame(); await recorded.frame()"))
        .await;
    arrived(browser, host).await;
    let (left, now): (i32, Option<i32>) = browser.ask("return [left, place()]").await;
    assert!(
        now.is_some_and(|now| (left - now).abs() <= 2),
        "{host}: the reader was at {left} and is at {now:?} after {change}"
    );
}

/// Takes the story away as the host does: nothing of it is left.
async fn leaves(browser: &Browser, host: &str, leave: &str) {
    browser.ask::<()>(leave).await;
    browser.until(host, "return !document.querySelector('scrollwork-story, article')").await;
}

#[tokio::test]
async fn react() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/react/")).await;
    arrived(&browser, "react").await;
    for change in ["rerender()", "remake()", "remake()"] {
        stays(&browser, "react", change).await;
    }
    leaves(&browser, "react", "leave()").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_tag_that_react_moves_into_the_head_is_told() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let listen = "window.said = []; const { warn } = console; console.warn = (...words) => { said.push(words.join(' ')); warn(...words) }";
    server.run_first(listen);
    browser.open(&server.address("/hosts/react/tag.html")).await;
    browser.until("the story", "return !!document.querySelector('article.sw-story')").await;
    let said: Vec<String> = browser.ask("return said").await;
    assert!(said.iter().any(|line| line.contains("tag-place") && line.contains("<scrollwork-story src=")), "{said:?}");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn react_hydrated() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/react-hydrated/")).await;
    arrived(&browser, "react-hydrated").await;
    stays(&browser, "react-hydrated", "hydrate()").await;
    let recovered: bool = browser.ask("return window.recovered").await;
    assert!(recovered, "React has found nothing to make anew");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn vue_and_svelte() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for host in ["vue", "svelte"] {
        for way in ["", "?markup"] {
            browser.open(&server.address(&format!("/hosts/{host}/{way}"))).await;
            arrived(&browser, host).await;
            stays(&browser, host, "remake()").await;
            leaves(&browser, host, "leave()").await;
            browser.assert_quiet().await;
        }
    }
}

#[tokio::test]
async fn turbo() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for page in ["/hosts/turbo/", "/hosts/turbo/element.html"] {
        browser.open(&server.address(page)).await;
        arrived(&browser, page).await;
        let asked = server.asked(page);
        stays(&browser, page, "refresh()").await;
        until("the page to be asked for again", async || (server.asked(page) > asked).then_some(())).await;
        arrived(&browser, page).await;
        for _ in 0..2 {
            browser.ask::<()>("Turbo.visit('/hosts/turbo/other.html')").await;
            browser
                .until(page, "return location.pathname.endsWith('/other.html') && !document.querySelector('article')")
                .await;
            browser.ask::<()>(&format!("Turbo.visit('{page}')")).await;
            browser.until(page, &format!("return location.pathname === '{page}'")).await;
            arrived(&browser, page).await;
        }
        browser.ask::<()>("Turbo.visit('/hosts/turbo/other.html')").await;
        browser
            .until(page, "return location.pathname.endsWith('/other.html') && !document.querySelector('article')")
            .await;
        browser.ask::<()>("history.back()").await;
        browser.until(page, &format!("return location.pathname === '{page}'")).await;
        arrived(&browser, page).await;
        // What Turbo aborts itself it complains of.
        let complaints = browser.complaints().await;
        assert!(complaints.iter().all(|line| line.contains("/@hotwired/turbo/")), "{complaints:?}");
    }
}

#[tokio::test]
async fn htmx() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/htmx/")).await;
    for part in ["tag", "figure", "tag", "tag", "figure"] {
        browser.ask::<()>(&format!("await arrive('{part}')")).await;
        arrived(&browser, part).await;
    }
    browser.assert_quiet().await;
}

/// From its own server and from another: jQuery runs text itself, and adds a tag for what is elsewhere.
#[tokio::test]
async fn jquery() {
    let (own, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    for page in ["/hosts/jquery/", "/hosts/jquery/one.html"] {
        browser.open(&own.address(page)).await;
        arrived(&browser, page).await;
    }
    own.embeds_from(&cdn);
    for page in ["/hosts/jquery/", "/hosts/jquery/one.html"] {
        browser.open(&own.address(page)).await;
        arrived(&browser, page).await;
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn alpine() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/alpine/")).await;
    arrived(&browser, "alpine").await;
    leaves(&browser, "alpine", "dispatchEvent(new Event('leave'))").await;
    browser.ask::<()>("dispatchEvent(new Event('come'))").await;
    arrived(&browser, "alpine").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn bootstrap() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/bootstrap/")).await;
    browser.until("the text", "return !!document.querySelector('article.sw-story')").await;
    let state: String = browser.ask("return document.querySelector('scrollwork-story').dataset.state").await;
    assert_eq!(state, "static");
    browser.ask::<()>("document.getElementById('tab').click()").await;
    arrived(&browser, "bootstrap").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn tailwind() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/tailwind/")).await;
    arrived(&browser, "tailwind").await;
    let (heading, line, list): (f64, String, String) = browser
        .ask(
            "const style = selector => getComputedStyle(document.querySelector('.sw-story ' + selector));
             const size = selector => parseFloat(style(selector).fontSize);
             return [size('.sw-heading') / size('.sw-section > p'), style('a').color === style('p').color ? 'as text' : '', style('.sw-contents').display]",
        )
        .await;
    assert!(heading > 1.3, "{heading}");
    assert_eq!(list, "flex");
    drop(line);
    browser.assert_quiet().await;
}
