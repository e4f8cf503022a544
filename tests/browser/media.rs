//! Pairs, galleries, embeds, films and recordings: what a script adds to them, by keys and by pointer, under a policy, in a shadow root; and what they are
//! without one.

use crate::{
    browser::{Browser, DESK, PHONE, Reader},
    not_applicable::only_in,
    server::{Server, asset},
    story_page::open,
};
use scrollwork::{
    format::{ParseOptions, read_djot},
    publish::fragment,
    view::{Options, to_html},
};
use thirtyfour::Key;

/// A policy without frames of any site.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; media-src 'self'; \
    style-src 'self'; base-uri 'none'";

/// A server whose story is that of `media.dj`.
fn server() -> Server {
    let story = read_djot(include_str!("media.dj"), &ParseOptions::named("media.dj")).into_story().unwrap();
    let server = Server::start();
    server.body("/fixture/harbour/story.html", &fragment(&story, 2));
    let article = to_html(&story, &Options { level: 2, base: "/fixture/harbour/".to_owned() });
    let sheets =
        ["scrollwork-", "blocks-"].map(|sheet| format!("<link rel=\"stylesheet\" href=\"{}\">", asset(sheet, ".css")));
    server.body(
        "/pages/article.html",
        &format!("<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">{}<scrollwork-story>{article}</scrollwork-story>", sheets.concat()),
    );
    server
}

/// A page with the story, once its script has come.
async fn enhanced(reader: Reader, policy: Option<&str>) -> (Server, Browser) {
    let (server, browser) = (server(), Browser::start(reader).await);
    if let Some(policy) = policy {
        server.header("/pages/one.html", "Content-Security-Policy", policy);
    }
    open(&browser, &server, "/pages/one.html").await;
    browser.until("the handle", "return !!document.querySelector('.sw-range')").await;
    (server, browser)
}

async fn focus(browser: &Browser, selector: &str) {
    browser.ask::<()>(&format!("document.querySelector('{selector}').focus()")).await;
}

async fn press(browser: &Browser, key: Key) {
    browser.driver().action_chain().send_keys(key).perform().await.unwrap();
}

#[tokio::test]
async fn arrow_keys_move_the_handle_of_a_pair() {
    let (_server, browser) = enhanced(DESK, Some(POLICY)).await;
    focus(&browser, ".sw-range").await;
    press(&browser, Key::Right).await;
    press(&browser, Key::Right).await;
    press(&browser, Key::Up).await;
    press(&browser, Key::Left).await;
    let (value, text, name): (f64, String, String) = browser
        .ask(
            "const range = document.querySelector('.sw-range');
             return [+range.value, range.getAttribute('aria-valuetext'), range.getAttribute('aria-label')]",
        )
        .await;
    assert!((value - 60.0).abs() < 0.01, "{value}");
    assert_eq!((text.as_str(), name.as_str()), ("1952: 60 %", "Compare the two photos"));
    // The second photo is cut where the handle stands.
    let cut: String =
        browser.ask("return getComputedStyle(document.querySelectorAll('.sw-pair img')[1]).clipPath").await;
    assert!(cut.contains("60%"), "{cut}");
    let violations: Vec<String> = browser.ask("return recorded.violations").await;
    assert!(violations.is_empty(), "{violations:?}");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_pair_lies_over_one_another_in_one_shape() {
    for reader in [DESK, PHONE] {
        let (_server, browser) = enhanced(reader, None).await;
        let boxes: Vec<[f64; 4]> = browser
            .ask(
                "return [...document.querySelectorAll('.sw-pair img, .sw-range')].map(part => {
                   const { left, top, width, height } = part.getBoundingClientRect();
                   return [left, top, width, height];
                 })",
            )
            .await;
        let [first, second, range] = boxes[..] else { panic!("{boxes:?}") };
        for (one, other) in first.iter().zip(second) {
            assert!((one - other).abs() < 0.6, "{boxes:?}");
        }
        // A knob wider than the photo, so that the middle of its thumb comes to both edges.
        assert!((range[2] - first[2] - 44.0).abs() < 0.6 && (range[3] - first[3]).abs() < 0.6, "{boxes:?}");
        let wide: f64 = browser.ask("return document.documentElement.scrollWidth - innerWidth").await;
        assert!(wide <= 0.0, "the page scrolls sideways by {wide}");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn photos_of_a_gallery_are_enlarged_by_keys_and_give_the_focus_back() {
    let (_server, browser) = enhanced(DESK, Some(POLICY)).await;
    focus(&browser, ".sw-enlarge").await;
    press(&browser, Key::Enter).await;
    browser.until("the viewer", "return document.querySelector('.sw-viewer')?.open").await;
    let shown = "const viewer = document.querySelector('.sw-viewer');
        return [viewer.querySelector('img').alt, viewer.querySelector('.sw-viewer-caption').textContent]";
    let seen: (String, String) = browser.ask(shown).await;
    assert_eq!((seen.0.as_str(), seen.1.as_str()), ("The gate", "The gate. A. Lind1 / 3"));
    press(&browser, Key::Right).await;
    let seen: (String, String) = browser.ask(shown).await;
    assert_eq!((seen.0.as_str(), seen.1.as_str()), ("The weir", "The weir, of 38 beams. B. Lind2 / 3"));
    press(&browser, Key::End).await;
    press(&browser, Key::Left).await;
    press(&browser, Key::Home).await;
    let seen: (String, String) = browser.ask(shown).await;
    assert_eq!(seen.0, "The gate");
    press(&browser, Key::Escape).await;
    browser.until("the viewer to be gone", "return !document.querySelector('.sw-viewer')").await;
    let focused: String = browser.ask("return document.activeElement.getAttribute('aria-label')").await;
    assert_eq!(focused, "Enlarge: The gate");
    let violations: Vec<String> = browser.ask("return recorded.violations").await;
    assert!(violations.is_empty(), "{violations:?}");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn an_embed_is_requested_when_the_reader_asks_and_not_before() {
    let (_server, browser) = enhanced(DESK, None).await;
    let frames: usize = browser.ask("return document.querySelectorAll('iframe').length").await;
    assert_eq!(frames, 0);
    focus(&browser, ".sw-load").await;
    press(&browser, Key::Enter).await;
    browser.until("the frame", "return !!document.querySelector('.sw-frame')").await;
    let (src, title, sandbox, focused, card): (String, String, String, bool, String) = browser
        .ask(
            "const frame = document.querySelector('.sw-frame');
             return [frame.src, frame.title, frame.getAttribute('sandbox'), document.activeElement === frame,
               getComputedStyle(document.querySelector('.sw-embed-card')).display]",
        )
        .await;
    assert_eq!(
        (src.as_str(), title.as_str(), card.as_str()),
        ("https://film.example/wheel", "The wheel, turning", "none")
    );
    assert!(sandbox.contains("allow-scripts") && !sandbox.contains("top-navigation"), "{sandbox}");
    assert!(focused);
}

#[tokio::test]
async fn a_policy_that_refuses_the_frame_leaves_the_card() {
    let (_server, browser) = enhanced(DESK, Some(POLICY)).await;
    browser.ask::<()>("document.querySelector('.sw-load').click()").await;
    browser
        .until(
            "the card to be back",
            "return !document.querySelector('.sw-frame, .sw-load')
               && getComputedStyle(document.querySelector('.sw-embed-card')).display === 'grid'",
        )
        .await;
    let link: String = browser.ask("return document.querySelector('.sw-embed-title a').href").await;
    assert_eq!(link, "https://film.example/wheel");
}

#[tokio::test]
async fn what_the_script_did_is_undone_with_the_story() {
    let (_server, browser) = enhanced(DESK, None).await;
    browser
        .ask::<()>("document.querySelector('.sw-load').click(); document.querySelector('.sw-enlarge').click()")
        .await;
    let left: String = browser
        .ask(
            "const story = document.querySelector('scrollwork-story'), article = story.querySelector('article');
             document.querySelector('[data-story]').remove();
             story.remove();
             await recorded.frame(); await recorded.frame();
             return [...article.querySelectorAll('dialog, input, iframe, video, audio, .sw-play[hidden], .sw-enlarge, .sw-load, [data-sw-slide], [data-sw-loaded]')]
               .map(part => part.outerHTML).join()",
        )
        .await;
    assert_eq!(left, "");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_gallery_in_a_shadow_root_has_its_viewer_there() {
    let (server, browser) = (server(), Browser::start(DESK).await);
    server.body(
        "/pages/shadow.html",
        "<!doctype html><meta charset=\"utf-8\"><title>A root</title><link rel=\"icon\" href=\"data:,\"><div id=\"host\"></div>\
         <script async src=\"/embed.js\"></script><script>
           const story = document.createElement('scrollwork-story');
           story.setAttribute('src', '/fixture/harbour/');
           document.getElementById('host').attachShadow({ mode: 'open' }).append(story);
         </script>",
    );
    browser.open(&server.address("/pages/shadow.html")).await;
    browser
        .until("the button", "return !!document.getElementById('host').shadowRoot.querySelector('.sw-enlarge')")
        .await;
    browser.ask::<()>("document.getElementById('host').shadowRoot.querySelector('.sw-enlarge').focus()").await;
    press(&browser, Key::Enter).await;
    let viewer = "document.getElementById('host').shadowRoot.querySelector('.sw-viewer')";
    browser.until("the viewer", &format!("return {viewer}?.open")).await;
    let height: f64 = browser.ask(&format!("return {viewer}.getBoundingClientRect().height / innerHeight")).await;
    assert!((height - 1.0).abs() < 0.01, "{height}");
    // At the end, the button that has the focus goes, and the focus stays in the viewer.
    browser
        .ask::<()>(&format!(
            "const next = {viewer}.querySelector('.sw-viewer-next'); next.focus(); next.click(); next.click()"
        ))
        .await;
    let focused: String =
        browser.ask("return document.getElementById('host').shadowRoot.activeElement.className").await;
    assert_eq!(focused, "sw-viewer-previous");
    press(&browser, Key::Escape).await;
    browser.until("the viewer to be gone", &format!("return !{viewer}")).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn without_scripts_all_photos_and_the_card_are_there() {
    for (reader, is_wide) in [(DESK, true), (PHONE, false)] {
        let (server, browser) = (server(), Browser::start(reader).await);
        // The page has no loader, which is what a reader without scripts has of it.
        browser.open(&server.address("/pages/article.html")).await;
        browser
            .until("the styles", "return getComputedStyle(document.querySelector('.sw-pair')).display === 'flex'")
            .await;
        let beside: bool = browser
            .ask(
                "const [one, other] = [...document.querySelectorAll('.sw-pair figure')].map(part => part.getBoundingClientRect());
                 return one.right <= other.left",
            )
            .await;
        assert_eq!(beside, is_wide);
        // No photo of the gallery is cropped: each has the shape of its file.
        let shapes: Vec<f64> = browser
            .ask(
                "return [...document.querySelectorAll('.sw-gallery img')].map(photo => {
                   const { width, height } = photo.getBoundingClientRect();
                   return width / height / (photo.getAttribute('width') / photo.getAttribute('height'));
                 })",
            )
            .await;
        assert!(shapes.len() == 3 && shapes.iter().all(|shape| (shape - 1.0).abs() < 0.01), "{shapes:?}");
        let swiped: bool = browser
            .ask("const row = document.querySelector('.sw-gallery'); return row.scrollWidth > row.clientWidth + 1")
            .await;
        assert_eq!(swiped, !is_wide);
        let parts: usize = browser.ask("return document.querySelectorAll('.sw-story :is(dialog, input, iframe, video, audio), .sw-enlarge, .sw-load').length").await;
        assert_eq!(parts, 0);
    }
}

#[tokio::test]
async fn a_film_plays_in_view_until_its_button_or_the_switch_stops_it() {
    only_in!(Chromium | Firefox, "what WebKitGTK plays depends on what else is installed");
    let (server, browser) = enhanced(DESK, None).await;
    assert_eq!(server.asked("/fixture/harbour/film.webm"), 0, "a film out of view was asked for");
    browser
        .ask::<()>("document.querySelector('.sw-film').scrollIntoView({ block: 'center', behavior: 'instant' })")
        .await;
    let plays = "const film = document.querySelector('.sw-film');
        return film.muted && film.loop && !film.paused && film.currentTime > 0
          && document.querySelector('button.sw-play').textContent === 'Pause'";
    let stands = "return document.querySelector('.sw-film').paused
        && document.querySelector('button.sw-play').textContent === 'Play'";
    browser.until("the film to play", plays).await;
    focus(&browser, "button.sw-play").await;
    press(&browser, Key::Enter).await;
    browser.until("the film to stand", stands).await;
    press(&browser, Key::Enter).await;
    browser.until("the film to play again", plays).await;
    browser.ask::<()>("document.querySelector('[data-sw-switch]').click()").await;
    browser.until("the film to stand with all else", stands).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn with_motion_off_a_film_waits_for_its_button() {
    let (server, browser) = enhanced(Reader { reduced_motion: true, ..DESK }, None).await;
    browser
        .ask::<()>("document.querySelector('.sw-film').scrollIntoView({ block: 'center', behavior: 'instant' })")
        .await;
    browser
        .until("the photo", "return document.querySelector('.sw-film').parentElement.querySelector('img').complete")
        .await;
    for _ in 0..5 {
        browser.ask::<()>("await recorded.frame()").await;
    }
    assert_eq!(server.asked("/fixture/harbour/film.webm"), 0);
    let says: String = browser.ask("return document.querySelector('button.sw-play').textContent").await;
    assert_eq!(says, "Play");
    browser.ask::<()>("document.querySelector('button.sw-play').click()").await;
    crate::wait::until("the film to be asked for", async || {
        (server.asked("/fixture/harbour/film.webm") > 0).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_recording_has_a_player_and_its_transcript() {
    let (server, browser) = enhanced(DESK, Some(POLICY)).await;
    let (name, folded, words): (String, bool, String) = browser
        .ask(
            "const player = document.querySelector('.sw-player'), transcript = document.querySelector('.sw-transcript');
             return [player.getAttribute('aria-label'), !transcript.open, transcript.textContent]",
        )
        .await;
    assert_eq!((name.as_str(), folded), ("Ada Villager, 1974", true));
    assert!(words.contains("We had the water in the house."), "{words}");
    assert_eq!(server.asked("/fixture/harbour/sound.mp3"), 0, "a recording was asked for before the reader was");
    browser.assert_quiet().await;
}
