//! What covers the top of the window: headers that stay, that scroll away, that hide and come back, and notices that are sent away.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::open,
};

/// A page whose `head` stands before the story, with this style and script.
fn page(style: &str, head: &str, script: &str) -> String {
    format!(
        r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>A paper</title>
        <style>body {{ margin: 0 }} #head {{ height: 80px; background: #246 }} {style}</style>
        <body>{head}<main><h1>Flood</h1>
        <script async src="/embed.js" data-story="/fixture/harbour/"></script></main><script>{script}</script>"#
    )
}

const HEAD: &str = r#"<header id="head">The Dale Courier</header>"#;

/// Opens the page with this name and content, and reads into the first section.
async fn opened(path: &str, html: &str) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(path, html);
    open(&browser, &server, path).await;
    read(&browser, 0, 1600).await;
    (server, browser)
}

/// Scrolls from one place to another, as a wheel does.
async fn read(browser: &Browser, from: i32, to: i32) {
    browser
        .ask_with::<()>(
            "const [from, to] = values;
             for (let step = 0; step <= 20; step++) {
               scrollTo({ top: from + (to - from) * step / 20, behavior: 'instant' });
               await recorded.frame();
             }",
            vec![from.into(), to.into()],
        )
        .await;
}

/// Waits until the story's bar stands this far below the top of the window, and stays there. WebKit's rectangles are as before zoom, on a page that is
/// scrolled as after it.
async fn stands(browser: &Browser, top: i32) {
    let script = format!(
        "const zoom = document.body.currentCSSZoom ? 1 : Number(getComputedStyle(document.body).zoom);
         const box = () => document.querySelector('.sw-nav').getBoundingClientRect();
         const stands = () => Math.round((box().top + scrollY) * zoom - scrollY) === {top};
         if (!stands()) return false;
         for (let frame = 0; frame < 30; frame++) await recorded.frame();
         return stands()"
    );
    browser.until(&format!("the bar to stand {top} pixels down"), &script).await;
}

async fn warnings(browser: &Browser) -> Vec<String> {
    browser
        .ask(
            "return recorded.details.filter(event => event.name === 'warning')
               .map(({ code, element }) => code + ' ' + (element.id || element.localName))",
        )
        .await
}

#[tokio::test]
async fn a_header_that_scrolls_away_covers_nothing() {
    for style in [
        "",
        "#head { position: relative; z-index: 9 }",
        "#head { position: absolute; inset: 0 0 auto } main { padding-top: 80px }",
    ] {
        let (_server, browser) = opened("/plain.html", &page(style, HEAD, "")).await;
        stands(&browser, 0).await;
        read(&browser, 1600, 2600).await;
        stands(&browser, 0).await;
        assert_eq!(warnings(&browser).await, [""; 0], "{style}");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn what_stands_before_the_story_is_no_header() {
    let before = "<p style='height:1500px;margin:0'>Before</p>";
    let (_server, browser) = opened("/before.html", &page("", before, "")).await;
    browser.ask::<()>("dispatchEvent(new Event('resize'))").await;
    read(&browser, 1600, 3600).await;
    stands(&browser, 0).await;
    assert_eq!(warnings(&browser).await, [""; 0]);
}

#[tokio::test]
async fn what_sticks_stands_below_a_header_that_stays() {
    for style in [
        "#head { position: fixed; inset: 0 0 auto; z-index: 9 }",
        "#head { position: sticky; top: 0; z-index: 9 }",
        "#head { position: sticky; top: 0; z-index: 9 } body { zoom: 1 }",
    ] {
        let (_server, browser) = opened("/stays.html", &page(style, HEAD, "")).await;
        stands(&browser, 80).await;
        assert_eq!(warnings(&browser).await, ["header-covers head"], "{style}");
        // It grows, and shrinks: what sticks makes way without being told.
        for height in [120, 50] {
            browser.ask::<()>(&format!("document.getElementById('head').style.height = '{height}px'")).await;
            stands(&browser, height).await;
        }
        let style: String = browser
            .ask(
                "const story = document.querySelector('scrollwork-story');
                 story.remove();
                 await recorded.frame();
                 return story.style.cssText",
            )
            .await;
        assert_eq!(style, "", "everything is taken back");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_header_that_floats_or_has_a_shadow_tree_or_a_second_row_is_one_too() {
    let shadow = r#"<paper-head></paper-head><script>customElements.define("paper-head", class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: "open" }).innerHTML = `<p style="position:fixed;inset:0 0 auto;z-index:9;height:80px;margin:0">Paper</p>`;
      }
    })</script>"#;
    let rows = r#"<div id="head"></div><nav class="second">World</nav>"#;
    for (style, head, top) in [
        ("#head { position: fixed; inset: 12px 40px auto; z-index: 9; height: 60px; border-radius: 30px }", HEAD, 72),
        ("", shadow, 80),
        (
            "#head, .second { position: fixed; inset: 0 0 auto; z-index: 9 } .second { top: 80px; height: 40px }",
            rows,
            120,
        ),
        (
            "#head { position: static } #top { position: fixed; inset: 0 0 auto; z-index: 9 }",
            "<div id=top><div><div id=head>Paper</div></div></div>",
            80,
        ),
    ] {
        let (_server, browser) = opened("/others.html", &page(style, head, "")).await;
        stands(&browser, top).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_header_that_hides_on_the_way_down_gives_its_room_and_takes_it_on_the_way_up() {
    let script = "let last = 0;
      addEventListener('scroll', () => {
        document.getElementById('head').style.transform = scrollY > last && scrollY > 100 ? 'translateY(-100%)' : '';
        last = scrollY;
      }, { passive: true })";
    for position in ["sticky; top: 0", "fixed; inset: 0 0 auto"] {
        let style = format!("#head {{ position: {position}; z-index: 9; transition: transform 0.2s }}");
        let (_server, browser) = opened("/hides.html", &page(&style, HEAD, script)).await;
        for _ in 0..2 {
            stands(&browser, 0).await;
            read(&browser, 1600, 1400).await;
            stands(&browser, 80).await;
            read(&browser, 1400, 1600).await;
        }
        stands(&browser, 0).await;
        assert_eq!(warnings(&browser).await, ["header-covers head"], "told once");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_notice_that_is_sent_away_gives_its_room_back_at_once() {
    let notice = r#"<div id="notice">Cookies? <button>OK</button></div>"#;
    let style = "#notice { position: fixed; inset: 0 0 auto; height: 160px; z-index: 99; background: #333 }";
    for leave in ["remove()", "style.display = 'none'", "style.transform = 'translateY(-100%)'"] {
        let (_server, browser) = opened("/notice.html", &page(style, notice, "")).await;
        stands(&browser, 160).await;
        browser.ask::<()>(&format!("document.getElementById('notice').{leave}")).await;
        stands(&browser, 0).await;
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_header_that_comes_late_is_seen_as_the_reader_goes_on() {
    let (_server, browser) = opened("/late.html", &page("", "", "")).await;
    stands(&browser, 0).await;
    browser
        .ask::<()>(
            "const head = document.createElement('div');
             head.style.cssText = 'position:fixed;inset:0 0 auto;height:64px;background:#246;z-index:9';
             document.body.prepend(head)",
        )
        .await;
    read(&browser, 1600, 2000).await;
    stands(&browser, 64).await;
}

#[tokio::test]
async fn the_height_is_in_the_pixels_of_a_page_that_is_enlarged() {
    let style = "body { zoom: 1.25 } #head { position: fixed; inset: 0 0 auto; z-index: 9 }";
    let (_server, browser) = opened("/zoom.html", &page(style, HEAD, "")).await;
    stands(&browser, 100).await;
}

#[tokio::test]
async fn a_header_that_the_page_has_told_of_is_left_to_it() {
    let style = ":root { --sw-top: 90px } #head { position: fixed; inset: 0 0 auto; z-index: 9 }";
    let (_server, browser) = opened("/told.html", &page(style, HEAD, "")).await;
    stands(&browser, 90).await;
    assert_eq!(warnings(&browser).await, [""; 0]);
}

#[tokio::test]
async fn a_dialogue_over_the_page_is_no_header() {
    let (_server, browser) = opened("/dialogue.html", &page("", "", "")).await;
    browser
        .ask::<()>(
            "const dialogue = document.createElement('div');
             dialogue.style.cssText = 'position: fixed; inset: 0; z-index: 10';
             dialogue.append(document.createElement('p'));
             dialogue.firstChild.style.cssText = 'margin: 40vh 0 0';
             document.body.append(dialogue)",
        )
        .await;
    read(&browser, 1600, 2000).await;
    stands(&browser, 0).await;
    assert_eq!(warnings(&browser).await, [""; 0]);
}

#[tokio::test]
async fn in_an_element_that_scrolls_only_what_lies_over_that_counts() {
    let style = "body { height: 100vh; display: flex; flex-direction: column; overflow: hidden } main { flex: 1; overflow: auto }
      #head { position: sticky; top: 0; flex: none }";
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body("/app.html", &page(style, HEAD, ""));
    open(&browser, &server, "/app.html").await;
    browser
        .ask::<()>(
            "const main = document.querySelector('main');
             for (let top = 0; top <= 1600; top += 100) {
               main.scrollTo({ top, behavior: 'instant' });
               await recorded.frame();
             }",
        )
        .await;
    stands(&browser, 80).await;
    assert_eq!(warnings(&browser).await, [""; 0], "the head stands over the element, not over the story");
}
