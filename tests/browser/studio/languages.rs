//! The languages of the interface: that of the browser, or one that is chosen.

use super::{OPENED, TOOLS, drop_files, open, studio};
use crate::{
    axe,
    browser::{Browser, DESK},
    not_applicable::only_in,
    server::Server,
};
use serde_json::json;

/// A photo in JPEG of one colour.
fn photo(red: u8) -> Vec<u8> {
    let mut image = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(30, 20, image::Rgb([red, 120, 150]))
        .write_to(&mut image, image::ImageFormat::Jpeg)
        .unwrap();
    image.into_inner()
}

/// Chooses a language in the menu.
async fn choose(browser: &Browser, tag: &str) {
    let script = "const menu = document.getElementById('language');
        menu.value = values[0];
        menu.dispatchEvent(new Event('change'))";
    browser.ask_with::<()>(script, vec![tag.into()]).await;
}

/// Chooses a language, and waits until the page speaks it.
async fn speak(browser: &Browser, tag: &str) {
    choose(browser, tag).await;
    browser.until(tag, &format!("return document.documentElement.lang === '{tag}'")).await;
}

/// The text of an element.
async fn words(browser: &Browser, selector: &str) -> String {
    browser.ask_with("return document.querySelector(values[0]).textContent", vec![selector.into()]).await
}

async fn until_said(browser: &Browser, words: &str) {
    browser
        .until(words, &format!("return document.getElementById('status').textContent.startsWith({})", json!(words)))
        .await;
}

async fn begun() -> (Server, Browser) {
    let (server, browser) = studio().await;
    browser.ask::<()>("document.getElementById('example').click()").await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    (server, browser)
}

#[tokio::test]
async fn the_studio_speaks_the_first_language_of_the_browser_that_it_knows() {
    only_in!(Chromium, "no other driver changes the languages of a browser");
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    for (languages, tag, open) in [
        ("['tlh', 'de-CH', 'fr']", "de", "Öffnen…"),
        ("['zh-TW']", "zh-Hant", "開啟…"),
        ("['zh-SG']", "zh-Hans", "打开…"),
        ("['ar-EG', 'en']", "ar", "فتح…"),
        ("['tlh']", "en", "Open…"),
    ] {
        let source =
            format!("Object.defineProperty(navigator, 'languages', {{ get: () => {languages}, configurable: true }})");
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
        browser.open(&server.address("/studio/")).await;
        browser.ask::<()>(TOOLS).await;
        browser.until("the studio", OPENED).await;
        let state = "return [document.documentElement.lang, document.getElementById('language').value]";
        assert_eq!(browser.ask::<(String, String)>(state).await, (tag.to_owned(), tag.to_owned()), "{languages}");
        assert_eq!(words(&browser, "#open").await, open);
    }
    browser.assert_quiet().await;
}

#[tokio::test]
async fn another_language_keeps_the_story_and_what_can_be_undone() {
    let (_server, browser) = begun().await;
    let before: String = browser.ask("return document.getElementById('text').value").await;
    let after: String = browser
        .ask("const text = document.getElementById('text'); text.replace(text.value.length, text.value.length, 'Nobody paid.\\n'); return text.value")
        .await;
    speak(&browser, "de").await;
    browser.until("the length", "return /^\\d+ Wörter · /.test(document.getElementById('words').textContent)").await;
    assert_eq!(words(&browser, "#save").await, "Story und Website sichern");
    assert_eq!(words(&browser, "#constructs strong").await, "Abschnitt");
    assert_eq!(words(&browser, "#photos-count").await, "4 fehlen");
    assert_eq!(
        words(&browser, "#text-label").await,
        "Die Story als Text: wie Markdown, mit {.count} hinter einer Zahl, die hochzählt."
    );
    assert_eq!(browser.ask::<String>("return document.getElementById('text').value").await, after);
    assert_eq!(browser.ask::<String>("undo(); return document.getElementById('text').value").await, before);

    let (one, other) = (photo(10), photo(200));
    drop_files(&browser, &[(&one, "gate.jpg", "image/jpeg")]).await;
    until_said(&browser, "Das Foto steht in der Liste").await;
    drop_files(&browser, &[(&one, "ford.jpg", "image/jpeg"), (&other, "mill.jpg", "image/jpeg")]).await;
    until_said(&browser, "2 Fotos stehen in der Liste").await;
    axe::assert_accessible(&browser, "document").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn arabic_is_written_from_right_to_left_and_what_is_english_is_not() {
    let (server, browser) = begun().await;
    speak(&browser, "ar").await;
    browser
        .until("the problems", "return document.querySelector('#problems .place')?.textContent.startsWith('السطر')")
        .await;
    let (dir, found, story, preview): (String, Vec<String>, bool, String) = browser
        .ask(
            "const direction = element => element.ownerDocument.defaultView.getComputedStyle(element).direction;
             const found = document.querySelector('#problems .found');
             const [text, panels] = ['#text', '#preview'].map(id => document.querySelector(id).getBoundingClientRect().left);
             return [document.documentElement.dir, [found.lang, direction(found)], text > panels, direction(shown())]",
        )
        .await;
    assert_eq!(
        (dir.as_str(), story, preview.as_str()),
        ("rtl", true, "ltr"),
        "the text is on the right, the story as it was"
    );
    assert_eq!(found, ["en", "ltr"]);
    axe::assert_accessible(&browser, "document").await;

    open(&server, &browser).await;
    browser.until("the same language", "return document.documentElement.lang === 'ar'").await;
    assert_eq!(words(&browser, "#open").await, "فتح…");
    speak(&browser, "en").await;
    assert_eq!(words(&browser, "#open").await, "Open…");
    assert_eq!(browser.ask::<String>("return document.documentElement.dir").await, "ltr");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_language_is_spoken_where_nothing_is_remembered_and_one_that_cannot_be_loaded_is_told() {
    let (_server, browser) = studio().await;
    browser
        .ask::<()>(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
        )
        .await;
    speak(&browser, "fr").await;
    browser.ask::<()>("window.fetch = async () => { throw new TypeError('offline'); }").await;
    choose(&browser, "es").await;
    until_said(&browser, "Español n’a pas pu être chargé").await;
    let state = "return [document.documentElement.lang, document.getElementById('language').value]";
    assert_eq!(browser.ask::<(String, String)>(state).await, ("fr".to_owned(), "fr".to_owned()));
    browser.assert_quiet().await;
}
