//! Host pages of other people: frameworks and libraries in pages of their own, from the packages that `make test` sets up. What is
//! right in each is told in its folder.

use crate::{
    browser::{Browser, DESK},
    engine::Engine,
    host_checks::{arrived, comes_and_goes, leaves, reads_whole, stays},
    http,
    server::Server,
    snippets::printed,
    story_page::attached,
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

#[tokio::test]
async fn astro() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    if Engine::current() == Engine::WebKit {
        // WebKitGTK ends with any view transition while it composites nothing; Astro goes on without them.
        server.run_first("delete Document.prototype.startViewTransition");
    }
    for page in ["/hosts/astro/", "/hosts/astro/element/"] {
        browser.open(&server.address(page)).await;
        arrived(&browser, page).await;
        comes_and_goes(&browser, page, "/hosts/astro/other/").await;
        reads_whole(&browser, page).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn routers_that_exchange_a_part_of_the_page() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for host in ["swup", "barba", "unpoly"] {
        let page = format!("/hosts/{host}/");
        browser.open(&server.address(&page)).await;
        arrived(&browser, host).await;
        comes_and_goes(&browser, &page, &format!("{page}other.html")).await;
        reads_whole(&browser, host).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn headroom() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/headroom/")).await;
    arrived(&browser, "headroom").await;
    reads_whole(&browser, "headroom").await;
    for (pixels, top) in [(-1500, 80), (900, 0), (-300, 80), (300, 0)] {
        browser
            .ask_with::<()>(
                "for (let step = 0; step < 10; step++) {
                   scrollBy({ top: values[0] / 10, behavior: 'instant' });
                   await recorded.frame(); await recorded.frame();
                 }",
                vec![pixels.into()],
            )
            .await;
        let stands =
            format!("return Math.round(document.querySelector('.sw-nav').getBoundingClientRect().top) === {top}");
        browser.until(&format!("the bar to stand {top} pixels down after {pixels}"), &stands).await;
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn libraries_that_slow_the_wheel() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for page in ["lenis/", "locomotive/", "locomotive/four.html", "smoother/", "smoother/?late"] {
        browser.open(&server.address(&format!("/hosts/{page}"))).await;
        arrived(&browser, page).await;
        browser.ask::<()>("window.begin?.()").await;
        reads_whole(&browser, page).await;
        // Some of these libraries change sizes as they are told of sizes, which browsers complain of now and then.
        let complaints = browser.complaints().await;
        let ours: Vec<&String> = complaints.iter().filter(|told| !told.contains("ResizeObserver loop")).collect();
        assert!(ours.is_empty(), "the page complained: {ours:#?}");
        // Where a transform moves the page, no link leads anywhere in it that the library is not told of.
        if matches!(page, "locomotive/four.html" | "smoother/" | "smoother/?late") {
            continue;
        }
        browser.ask::<()>("document.querySelector('.sw-contents a').click()").await;
        let arrives = "const { top } = document.querySelector('#harbour-quays').getBoundingClientRect(); return top > -9 && top < 99";
        browser.until(&format!("the section that a link leads to in {page}"), arrives).await;
    }
}

#[tokio::test]
async fn wordpress() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for post in ["tag", "full", "figure", "wide"] {
        browser.open(&server.address(&format!("/hosts/wordpress/?post={post}"))).await;
        arrived(&browser, post).await;
        reads_whole(&browser, post).await;
        browser.assert_quiet().await;
    }
    for snippet in ["tag", "full", "figure", "tag-pinned", "full-pinned"] {
        let post = format!("before\n\n{}\n\nafter", printed(snippet, &server.address("/")));
        server.body("/hosts/wordpress/printed.html", &post);
        browser.open(&server.address("/hosts/wordpress/?post=printed")).await;
        attached(&browser).await;
        // A gap of the theme's, and no line of what stands around the story.
        let after: f64 = browser
            .ask(
                "const story = document.querySelector('scrollwork-story'), { bottom } = story.getBoundingClientRect();
                 const after = [...document.querySelectorAll('.entry-content > p')].find(({ textContent }) => textContent === 'after');
                 return after.getBoundingClientRect().top - bottom",
            )
            .await;
        assert!((0.0..32.0).contains(&after), "{snippet}: {after} pixels between the story and what follows");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn lit() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for way in ["", "?figure", "?slot"] {
        browser.open(&server.address(&format!("/hosts/lit/{way}"))).await;
        arrived(&browser, way).await;
        reads_whole(&browser, way).await;
        stays(&browser, way, "rerender()").await;
        if way != "?slot" {
            leaves(&browser, way, "leave()").await;
        }
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn preact_and_mithril() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for host in ["preact", "mithril"] {
        for way in ["", "?markup"] {
            browser.open(&server.address(&format!("/hosts/{host}/{way}"))).await;
            arrived(&browser, host).await;
            for change in ["rerender()", "remake()", "remake()"] {
                stays(&browser, host, change).await;
            }
            // What Mithril has put into the page as markup is the tag alone, which may go once it has run.
            if (host, way) != ("mithril", "?markup") {
                leaves(&browser, host, "leave()").await;
            }
            browser.assert_quiet().await;
        }
    }
}

#[tokio::test]
async fn bulma() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    browser.open(&server.address("/hosts/bulma/")).await;
    arrived(&browser, "bulma").await;
    reads_whole(&browser, "bulma").await;
    browser.assert_quiet().await;
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
