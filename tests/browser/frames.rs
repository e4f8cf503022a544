//! A story's own page in an iframe: alone, joined to the page around it, and as WordPress frames it.

use crate::{
    browser::{Browser, DESK},
    server::{Server, dist},
    story_page::{attached, follow_to_the_last_section},
};
use std::fs;

/// A page that frames the demo story, with much above and below.
async fn framed(around: &str, script: bool) -> (Server, Server, Browser) {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    let origin = cdn.address("");
    let frame =
        format!(r#"<iframe src="{origin}/stories/limits/" title="The story" width="100%" height="600"></iframe>"#);
    let script = if script { format!(r#"<script async src="{origin}/embed.js"></script>"#) } else { String::new() };
    let html = format!(
        r#"<!doctype html><meta charset="utf-8"><title>A frame</title><body style="margin:0">
        <p style="height:1500px;margin:0">Above</p>{}<p style="height:3000px;margin:0">Below</p>{script}"#,
        around.replace("FRAME", &frame),
    );
    page.body("/framed.html", &html);
    browser.open(&page.address("/framed.html")).await;
    (page, cdn, browser)
}

/// The height of the column that the frame stands in, once it is as high as a story.
async fn joined(browser: &Browser) {
    browser
        .until("the frame to join", "return document.querySelector('iframe').parentElement.offsetHeight > 5000")
        .await;
}

/// How far the frame has scrolled inside itself.
async fn scrolled_inside(browser: &Browser) -> f64 {
    browser.driver().enter_frame(0).await.unwrap();
    let at = browser.ask("return scrollY").await;
    browser.driver().enter_parent_frame().await.unwrap();
    at
}

#[tokio::test]
async fn alone_it_scrolls_inside_itself() {
    let (_page, _cdn, browser) = framed("<div>FRAME</div>", false).await;
    browser.ask::<()>("scrollTo({ top: 1400, behavior: 'instant' })").await;
    browser.driver().enter_frame(0).await.unwrap();
    attached(&browser).await;
    browser.ask::<()>("scrollTo({ top: 2500, behavior: 'instant' })").await;
    browser.until("the inner scroll", "return scrollY === 2500").await;
    browser.driver().enter_parent_frame().await.unwrap();
    let height: f64 = browser.ask("return document.querySelector('iframe').offsetHeight").await;
    assert!((600.0..610.0).contains(&height), "{height}");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn joined_it_scrolls_with_the_page() {
    for around in [
        "<div>FRAME</div>",
        "<section><h2>Framed</h2>FRAME<p>After</p></section>",
        r#"<figure style="padding: 20px 0 56%; max-height: 900px">FRAME</figure>"#,
        r#"<p><span>FRAME</span></p>"#,
    ] {
        let (_page, _cdn, browser) = framed(around, true).await;
        joined(&browser).await;
        for down in [0, 700, 3000, 5000] {
            let top: f64 = browser
                .ask_with(
                    "const column = document.querySelector('iframe').parentElement;
                     scrollTo({ top: scrollY + column.getBoundingClientRect().top + values[0], behavior: 'instant' });
                     await recorded.frame();
                     return document.querySelector('iframe').getBoundingClientRect().top",
                    vec![down.into()],
                )
                .await;
            assert!(top.abs() < 1.0, "the frame does not stick: {top}");
            let mut inside = -1.0;
            for _ in 0..100 {
                inside = scrolled_inside(&browser).await;
                if (inside - f64::from(down)).abs() <= 1.0 {
                    break;
                }
            }
            assert!((inside - f64::from(down)).abs() <= 1.0, "{inside} inside, {down} down the column");
        }
        // Past the end of the story it stays as it was.
        browser
            .ask::<()>("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }); await recorded.frame()")
            .await;
        joined(&browser).await;
        browser.driver().enter_frame(0).await.unwrap();
        attached(&browser).await;
        let left: f64 = browser
            .ask("const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement; return scrollHeight - clientHeight - scrollTop")
            .await;
        assert!(left.abs() <= 1.0, "{left} pixels before its end");
        browser.assert_quiet().await;
    }
}

/// Boxes that keep a ratio, as sites have them for films.
const RATIO: &str = "<style>.ratio { position: relative } .ratio::before { content: ''; display: block; padding-top: 56.25% }
  .ratio > * { position: absolute; top: 0; left: 0; width: 100%; height: 100% }
  .padded { position: relative; height: 0 !important; padding-bottom: 56.25% !important; overflow: hidden }
  .padded iframe { position: absolute !important; inset: 0; height: 100% !important }
  .one { display: grid } .one::before { content: ''; grid-area: 1 / 1; padding-bottom: 56% } .one > * { grid-area: 1 / 1 }
  .round { aspect-ratio: 16 / 9; overflow: hidden; border-radius: 9px }</style>";

#[tokio::test]
async fn in_boxes_that_keep_a_ratio_it_begins_at_the_top_and_nothing_is_out_of_reach() {
    for around in [
        "<div class='ratio'>FRAME</div>",
        "<div class='ratio'><div>FRAME</div></div>",
        "<div class='padded'><div>FRAME</div></div>",
        "<div class='one'>FRAME</div>",
        "<div class='round'><div>FRAME</div></div>",
    ] {
        let (_page, _cdn, browser) = framed(&format!("{RATIO}<section id='box'>{around}</section>"), true).await;
        joined(&browser).await;
        browser
            .until(
                around,
                "const box = document.getElementById('box').getBoundingClientRect();
                 const frame = document.querySelector('iframe').getBoundingClientRect();
                 return Math.abs(frame.top - box.top) < 2 && box.height > 5000",
            )
            .await;
        assert!(scrolled_inside(&browser).await < 1.0, "{around}");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_link_inside_takes_the_page_along() {
    let (_page, _cdn, browser) = framed("<div>FRAME</div>", true).await;
    joined(&browser).await;
    browser.ask::<()>("scrollTo({ top: 1600, behavior: 'instant' })").await;
    follow_to_the_last_section(&browser, "scrollY").await;
}

#[tokio::test]
async fn strange_messages_change_nothing() {
    let (_page, _cdn, browser) = framed(
        r#"<div>FRAME</div><iframe id="hostile" srcdoc="<script>
          for (const content of [1e9, 'x', {}, { height: 1e9 }, { height: -1 }, { height: '9000' }, { height: 9000, at: 9000 }, null])
            parent.postMessage({ scrollwork: content }, '*');
          parent.postMessage('scrollwork', '*');
        </script>"></iframe>"#,
        true,
    )
    .await;
    joined(&browser).await;
    // Where scroll bars take room, the story is wider and less high once its frame has joined.
    browser
        .until(
            "its height to stay",
            "const height = () => document.querySelector('iframe').parentElement.offsetHeight, before = height();
             for (let frame = 0; frame < 12; frame++) await recorded.frame();
             return height() === before",
        )
        .await;
    let before: (f64, f64) =
        browser.ask("return [document.querySelector('iframe').parentElement.offsetHeight, scrollY]").await;
    browser
        .ask::<()>(
            "const hostile = document.getElementById('hostile');
             await new Promise(resolve => { hostile.onload = resolve; hostile.srcdoc += ' '; });
             for (let frame = 0; frame < 5; frame++) await recorded.frame();",
        )
        .await;
    let after: (f64, f64) =
        browser.ask("return [document.querySelector('iframe').parentElement.offsetHeight, scrollY]").await;
    assert_eq!(before, after);
    let style: Option<String> = browser.ask("return document.getElementById('hostile').getAttribute('style')").await;
    assert_eq!(style, None);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn where_it_cannot_stick_it_scrolls_inside_itself_and_says_so() {
    let (_page, _cdn, browser) =
        framed(r#"<div style="overflow:hidden"><h2>More</h2><div>FRAME</div></div>"#, true).await;
    joined(&browser).await;
    browser.ask::<()>("scrollTo({ top: 1700, behavior: 'instant' })").await;
    browser.until("the warning", "return recorded.details.some(event => event.code === 'sticky-blocked')").await;
    let height: f64 = browser.ask("return document.querySelector('iframe').offsetHeight").await;
    assert!((600.0..610.0).contains(&height), "{height}");
    browser.driver().enter_frame(0).await.unwrap();
    browser
        .until("its own scrolling", "return getComputedStyle(document.documentElement).overflowY !== 'hidden'")
        .await;
}

#[tokio::test]
async fn in_the_frame_of_a_blog_it_tells_its_height_and_hands_over_links() {
    let (page, cdn, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    let origin = cdn.address("");
    // As `build --base` writes it, without which a blog is not told of the frame: WebKit takes nothing in a sandbox for `'self'`.
    let own = fs::read_to_string(dist().join("stories/limits/index.html")).unwrap();
    cdn.body("/stories/limits/", &own.replace("'self'", &format!("'self' {origin}")));
    page.body(
        "/blog.html",
        &format!(
            r#"<!doctype html><meta charset="utf-8"><title>A blog</title><body><script>
              window.told = [];
              addEventListener("message", ({{ data, source }}) => {{
                const frame = document.querySelector("iframe");
                if (!data || data.secret !== "k3y" || source !== frame.contentWindow) return;
                told.push(data);
                if (data.message === "height") frame.height = Math.min(1000, Math.max(200, ~~data.value));
              }});
            </script>
            <iframe sandbox="allow-scripts" security="restricted" src="{origin}/stories/limits/#?secret=k3y" data-secret="k3y"
              width="600" height="338" title="The story" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>"#
        ),
    );
    browser.open(&page.address("/blog.html")).await;
    browser.until("its height", "return document.querySelector('iframe').height === '1000'").await;
    browser.driver().enter_frame(0).await.unwrap();
    attached(&browser).await;
    let styled: String =
        browser.ask("return getComputedStyle(document.querySelector('.sw-contents')).listStyleType").await;
    assert_eq!(styled, "none");
    browser
        .ask::<()>(
            "const link = document.createElement('a');
             link.href = 'http://other.example/x';
             document.querySelector('article').append(link);
             link.click()",
        )
        .await;
    browser.driver().enter_parent_frame().await.unwrap();
    browser
        .until(
            "the link",
            "return told.some(data => data.message === 'link' && data.value === 'http://other.example/x')",
        )
        .await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_frame_that_was_there_before_the_script_joins_too() {
    let (_page, cdn, browser) = framed("<div>FRAME</div>", false).await;
    browser.driver().enter_frame(0).await.unwrap();
    browser
        .until(
            "the frame's own page",
            "return document.readyState === 'complete' && !!document.querySelector('scrollwork-story[data-state]')",
        )
        .await;
    browser.driver().enter_parent_frame().await.unwrap();
    let script = cdn.address("/embed.js");
    browser
        .ask_with::<()>(
            "const script = document.createElement('script'); script.src = values[0]; document.body.append(script)",
            vec![script.into()],
        )
        .await;
    joined(&browser).await;
    browser.assert_quiet().await;
}
