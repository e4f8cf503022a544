//! Styles of the page that must not come in: its marks and initials, its earlier layers, its variables on everything; and those of
//! the reader, which must.

use crate::{
    browser::{Browser, DESK, Reader},
    server::Server,
    story_page::{attached, open},
};

/// The computed styles of everything in the story, and of what stands before, after and first in it.
const STYLES: &str = "
const names = ['color', 'background-color', 'font-size', 'font-family', 'line-height', 'float', 'content', 'letter-spacing', 'margin-top',
  'max-width', 'position', 'text-transform', 'grid-template-columns', 'padding-left', 'border-top-width', 'display', 'font-weight',
  'text-decoration-line', 'opacity', 'fill', 'stroke', 'stroke-width', 'text-anchor', 'height', 'transform'];
const styles = [];
for (const element of document.querySelectorAll('.sw-story, .sw-story *:not(.sw-data *)'))
  for (const pseudo of [null, '::before', '::after', '::first-letter', '::marker']) {
    const style = getComputedStyle(element, pseudo);
    if (/before|after/.test(pseudo) && style.content === 'none') continue;
    styles.push(element.localName + '.' + element.getAttribute('class') + (pseudo || '') + ': ' + names.map(name => style.getPropertyValue(name)).join(' | '));
  }
return styles";

/// The styles of the story with this address in a page with this style.
async fn styles(server: &Server, browser: &Browser, style: &str, story: &str) -> Vec<String> {
    server.body(
        "/styled.html",
        &format!(
            r#"<!doctype html><meta charset="utf-8"><title>Styled</title><style>body {{ margin: 0 }}</style><style>{style}</style>
            <body><main class="entry-content" id="main"><script async src="/embed.js" data-story="{story}"></script></main>"#
        ),
    );
    open(browser, server, "/styled.html").await;
    // The marks of links to sections come with a script that nothing waits for.
    let linked = "const story = document.querySelector('.sw-story');
        return story.parentElement.dataset.state === 'still' && (!story.matches('[data-sw-links]') || !!story.querySelector('.sw-anchor svg'))";
    browser.until("the links", linked).await;
    // What a cell of a table may hold.
    let fill = "for (const cell of document.querySelectorAll('.sw-table :is(th, td)'))
        for (const name of ['a', 'em', 'strong']) cell.append(Object.assign(document.createElement(name), { textContent: name, href: '/' }))";
    browser.ask::<()>(fill).await;
    browser.ask(STYLES).await
}

#[tokio::test]
async fn nothing_of_the_page_comes_in() {
    // Still: else numbers and lines are caught on their way.
    let (server, browser) = (Server::start(), Browser::start(Reader { reduced_motion: true, ..DESK }).await);
    let own = styles(&server, &browser, "", "/fixture/harbour/").await;
    for style in [
        // Marks and initials.
        "p::before, h2::before, li::before, span::before, figcaption::before, blockquote::before, cite::before { content: '→ '; color: red }
         p::after, em::after, cite::after, a::after, figure::after, section::after { content: ' *' }
         #main p:first-of-type::first-letter, #main p::first-letter { font-size: 4em; float: left; line-height: 0.8; color: red }
         #main p::first-line { text-transform: uppercase; color: red } li::marker { content: '- '; color: red }",
        // Earlier layers.
        "@layer reset, base; @layer reset { *, ::before, ::after { box-sizing: border-box; margin: 0 !important }
         img, picture { max-width: 100% !important; height: auto !important } nav { position: static !important }
         p, h1, h2, h3 { font-size: 12px !important; max-width: 40ch !important; text-transform: uppercase !important } }",
        // One without a name, behind other rules; and one that is imported.
        "@keyframes base { to { opacity: 0 } } @layer { p, h1, h2, h3 { font-size: 12px !important; text-transform: uppercase !important } }",
        "@import url('data:text/css,p{font-size:12px!important;color:red!important}') layer;",
        // Names of variables that anybody may use.
        "* { --_paper: red; --_ink: yellow; --_top: 50px; --_gutter: 100px; --_columns: 5; --_ratio: 1/5; --_largest: 40em; --_text: monospace;
         --paper: red; --ink: yellow; --top: 50px; --ratio: 1/5 }",
        // What is meant for articles.
        ".entry-content p { font-size: 13px; line-height: 2; letter-spacing: 0.2em; margin: 3em !important; color: green }
         .entry-content h2 { text-transform: uppercase !important; border-top: 4px solid !important }
         .entry-content a { color: red !important } #main figure { padding: 2em !important } #main * { font-family: fantasy !important }",
    ] {
        let found = styles(&server, &browser, style, "/fixture/harbour/").await;
        let other: Vec<_> = own.iter().zip(&found).filter(|(own, found)| own != found).take(4).collect();
        assert!(other.is_empty() && own.len() == found.len(), "{style}\n{other:#?}");
    }
}

#[tokio::test]
async fn nothing_for_the_pages_own_tables_and_drawings_comes_in() {
    let (server, browser) = (Server::start(), Browser::start(Reader { reduced_motion: true, ..DESK }).await);
    for story in ["/stories/gallery-table/", "/stories/limits/", "/stories/gallery-timeline/", "/stories/gallery-line/"]
    {
        let own = styles(&server, &browser, "", story).await;
        for style in [
            // Of tables, and of what stands in their cells.
            "table { width: 100%; display: block } th, td { border: 1px solid; padding: 1em; color: green } caption { font-style: italic }
             a { text-decoration: none; padding: 4px } em { color: red; font-style: normal } strong { font-weight: 400 }
             span { letter-spacing: 3px; text-transform: uppercase } td *::before { content: '*' }",
            // Of icons.
            "svg { width: 1em; height: 1em; max-width: 100%; display: inline-block; vertical-align: middle; fill: currentColor; opacity: 0.5 }
             path { fill: red; stroke-width: 9px }",
            // Of charts.
            "svg { font: 10px sans-serif; border: 1px solid } path { fill: none; stroke: steelblue } line { stroke: black; stroke-width: 3px }
             rect { fill: steelblue } circle { fill: red; stroke: white; transform: scale(2) } g { opacity: 0.5; stroke: red; font-size: 30px }
             text { fill: blue; font-size: 20px; font-weight: bold; letter-spacing: 2px; text-transform: uppercase; text-anchor: middle }
             tspan { fill: red; font-size: 30px } svg * { opacity: 0.9 !important }",
        ] {
            let found = styles(&server, &browser, style, story).await;
            let other: Vec<_> = own.iter().zip(&found).filter(|(own, found)| own != found).take(4).collect();
            assert!(other.is_empty() && own.len() == found.len(), "{story} {style}\n{other:#?}");
        }
    }
}

#[tokio::test]
async fn a_finished_page_shows_no_progress_that_the_page_around_tells() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.answer_with(&crate::server::asset("runtime-", ".wasm"), 404);
    server.body(
        "/progress.html",
        r#"<!doctype html><title>Progress</title><style>* { --sw-progress: 0.3 }</style><body>
        <script async src="/embed.js" data-story="/fixture/harbour/"></script>"#,
    );
    browser.open(&server.address("/progress.html")).await;
    browser.until("the text", "return !!document.querySelector('.sw-rail')").await;
    let shown: String = browser.ask("return getComputedStyle(document.querySelector('.sw-rail')).display").await;
    assert_eq!(shown, "none");
}

/// What bookmarklets for text spacing set, as the Web Content Accessibility Guidelines (1.4.12) have it.
const SPACING: &str =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }";

/// How they set it: by a style element, by a sheet of their own, on every element.
const TOOLS: [&str; 3] = [
    "const style = document.createElement('style'); style.textContent = values[0]; document.head.append(style)",
    "const sheet = new CSSStyleSheet(); sheet.replaceSync(values[0]); document.adoptedStyleSheets.push(sheet)",
    "for (const element of document.querySelectorAll('body *')) {
       const set = (name, value) => element.style.setProperty(name, value, 'important');
       set('line-height', '1.5'); set('letter-spacing', '0.12em'); set('word-spacing', '0.16em');
       if (element.localName === 'p') set('margin-bottom', '2em');
     }",
];

/// The texts that reach out of the window to the sides, or out of what clips them and does not scroll.
const CUT_OFF: &str = "
const cut = [], texts = document.createTreeWalker(document.querySelector('.sw-story'), NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const range = document.createRange();
  range.selectNodeContents(texts.currentNode);
  const { left, right, top, bottom, width } = range.getBoundingClientRect();
  let clips;
  for (let around = texts.currentNode.parentElement; around.matches('.sw-story *') && !clips; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== 'visible') clips = around;
  const box = clips?.getBoundingClientRect();
  const scrolls = clips && /auto|scroll/.test(getComputedStyle(clips).overflowX);
  // What is for screen readers alone is a box of a pixel.
  if (!width || scrolls || box?.width < 2) continue;
  if (left < -1 || right > innerWidth + 1 || (box && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)))
    cut.push(texts.currentNode.data.slice(0, 40) + ' in ' + (clips?.className || 'the window'));
}
return cut";

#[tokio::test]
async fn the_readers_spacing_of_text_comes_in_and_cuts_nothing_off() {
    for reader in [DESK, crate::browser::PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        server.body(
            "/spaced.html",
            r#"<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Spaced</title>
            <style>body { margin: 0 } #main p { letter-spacing: 0.3em; word-spacing: 1em; line-height: 3 }</style><body>
            <main id="main"><script async src="/embed.js" data-story="/fixture/harbour/"></script></main>"#,
        );
        browser.open(&server.address("/spaced.html")).await;
        attached(&browser).await;
        let spacing = "const wrong = [];
            for (const element of document.querySelectorAll('.sw-story :is(.sw-section, .sw-card) > p:not([class]), .sw-story .sw-list > li')) {
              const style = getComputedStyle(element), em = parseFloat(style.fontSize), of = name => parseFloat(style[name]) / em;
              const is = { letterSpacing: of('letterSpacing') || 0, wordSpacing: of('wordSpacing') || 0, lineHeight: of('lineHeight') };
              for (const name in is)
                if (values[0] ? is[name] < values[0][name] - 0.01 : is[name] >= { letterSpacing: 0.3, wordSpacing: 1, lineHeight: 3 }[name])
                  wrong.push(`${element.localName}.${element.className} ${name} ${is[name]}`);
            }
            return wrong";
        let before: Vec<String> = browser.ask_with(spacing, vec![serde_json::Value::Null]).await;
        assert_eq!(before, [""; 0], "the page's own spacing came in");
        for tool in TOOLS {
            browser.open(&server.address("/spaced.html")).await;
            attached(&browser).await;
            browser.ask_with::<()>(tool, vec![SPACING.into()]).await;
            let wanted = serde_json::json!({ "letterSpacing": 0.12, "wordSpacing": 0.16, "lineHeight": 1.5 });
            let after: Vec<String> = browser.ask_with(spacing, vec![wanted]).await;
            assert_eq!(after, [""; 0], "the reader's spacing did not come in: {tool}");
            let cut: Vec<String> = browser.ask(CUT_OFF).await;
            assert_eq!(cut, [""; 0], "cut off: {tool}");
            let beyond: f64 =
                browser.ask("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
            assert!(beyond <= 0.0, "{beyond} pixels wider than the window: {tool}");
        }
    }
}
