//! Links to sections and figures: their addresses lead back to the place, and nothing is taken from history, the page or the text.

use crate::{
    browser::{Browser, DESK, PHONE},
    not_applicable::only_in,
    server::Server,
    story_page::attached,
};
use serde_json::json;
use thirtyfour::By;

/// Keeps what is copied and shared.
const KEEP: &str = "
window.copied = [];
Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => void copied.push(text) } });
Object.defineProperty(navigator, 'share', { configurable: true, writable: true, value: undefined });";

/// A page with `body`, open at the part `hash` of its address, once the links of its last story are there.
async fn page(browser: &Browser, server: &Server, body: &str, hash: &str) {
    let page = format!(
        "<!doctype html><meta charset=utf-8><title>Links</title><body><script>{KEEP}</script><p>Before</p>{body}<p>After</p>"
    );
    server.body("/place.html", &page);
    browser.open("about:blank").await;
    browser.open(&server.address(&format!("/place.html{hash}"))).await;
    let all = "const count = (name) => document.querySelectorAll(name).length;
               return count('scrollwork-story > article') === count('script[data-story]')";
    browser.until("all stories", all).await;
    let last =
        "const stories = document.querySelectorAll('scrollwork-story'); const last = stories[stories.length - 1]";
    browser.ask::<()>(&format!("{last}; last.scrollIntoView({{ behavior: 'instant' }})")).await;
    browser.until("the links", &format!("{last}; return !!last.querySelector('.sw-anchor')")).await;
}

const TAG: &str = r#"<script async src="/embed.js" data-story="/stories/limits/"></script>"#;

/// Clicks the link of the part with this id in the last story, and gives the word that then stands beside it, with what was copied.
const CLICK: &str = "
const stories = document.querySelectorAll('scrollwork-story');
const link = stories[stories.length - 1].querySelector(values[0] + ' .sw-anchor a');
const before = history.length;
link.click();
for (let frame = 0; frame < 60 && !link.nextSibling.textContent; frame++) await recorded.frame();
return [link.nextSibling.textContent, copied.pop() ?? '', history.length - before]";

async fn copied(browser: &Browser, part: &str) -> String {
    let (word, copied, entries): (String, String, i64) = browser.ask_with(CLICK, vec![part.into()]).await;
    assert_eq!((word.as_str(), entries), ("Link copied", 0), "{part}");
    copied
}

/// The list of related links is the story's own.
#[tokio::test]
async fn related_links_stay_where_sections_have_links() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let tag = |story: &str| format!(r#"<script async src="/embed.js" data-story="/fixture/{story}/"></script>"#);
    page(&browser, &server, &format!("{}{}", tag("valley"), tag("linked")), "").await;
    browser
        .until(
            "the sheet of the list",
            "const links = [...document.querySelectorAll('.sw-related a')];
             return links.length === 2 * links[0].closest('ul').children.length && links.every(link => link.offsetWidth > 40 && link.offsetHeight > 9)",
        )
        .await;
}

#[tokio::test]
async fn a_copied_address_leads_back_to_its_section_or_figure() {
    let (server, browser) = (Server::start(), Browser::start(PHONE).await);
    for part in ["limits-frequent-visitors", "limits-good-neighbors-figure-2", "limits-good-neighbors-figure-4"] {
        page(&browser, &server, TAG, "?a=1").await;
        let address = copied(&browser, &format!("#{part}")).await;
        assert_eq!(address, server.address(&format!("/place.html?a=1#{part}")));
        browser.open("about:blank").await;
        browser.open(&address).await;
        let place = format!(
            "const top = document.getElementById('{part}')?.getBoundingClientRect().top; return top > -5 && top < 200"
        );
        browser.until(part, &place).await;
        browser.assert_quiet().await;
    }
}

/// Where the page's address cannot lead to the place, that of the story's own page is copied.
#[tokio::test]
async fn the_page_keeps_its_fragments_and_its_base() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let own = server.address("/stories/limits/#limits-frequent-visitors");
    let here = server.address("/place.html#limits-frequent-visitors");
    for (name, body, hash, expected) in [
        ("a hash router", TAG.to_owned(), "#/news/1", &own),
        ("the second of two copies", format!("{TAG}{TAG}"), "", &own),
        ("a base", format!("<base href='/elsewhere/'>{TAG}"), "", &here),
        ("a live story", TAG.replace("limits/", "limits/story.json"), "#!/news", &own),
    ] {
        page(&browser, &server, &body, hash).await;
        assert_eq!(&copied(&browser, "#limits-frequent-visitors").await, expected, "{name}");
    }
}

#[tokio::test]
async fn a_dialog_of_the_system_comes_first_and_what_it_refuses_is_copied() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    page(&browser, &server, TAG, "").await;
    browser.ask::<()>("navigator.share = async (data) => void (window.shared = data)").await;
    browser
        .ask::<()>("document.querySelector('#limits-frequent-visitors .sw-anchor a').click(); await recorded.frame()")
        .await;
    browser.until("the dialog", "return !!window.shared").await;
    let (title, url): (String, String) = browser.ask("return [shared.title, shared.url]").await;
    assert_eq!(
        (title.as_str(), url),
        ("The limits of a “no\u{a0}limits” friendship", server.address("/place.html#limits-frequent-visitors"))
    );
    browser.ask::<()>("navigator.share = async () => { throw new DOMException('', 'NotAllowedError') }").await;
    assert_eq!(
        copied(&browser, "#limits-frequent-visitors").await,
        server.address("/place.html#limits-frequent-visitors")
    );
}

/// In a frame of another site the Clipboard API is refused.
#[tokio::test]
async fn in_a_frame_the_storys_own_page_is_copied() {
    let (cdn, server, browser) = (Server::start(), Server::start(), Browser::start(DESK).await);
    let frame = cdn.address("/stories/limits/");
    let frame = format!(r#"<iframe src="{frame}" title="The story" width="100%" height="600"></iframe>"#);
    server.body("/frame.html", &format!("<!doctype html><title>Frame</title>{frame}"));
    browser.open(&server.address("/frame.html")).await;
    browser.driver().enter_frame(0).await.unwrap();
    attached(&browser).await;
    browser.until("the links", "return !!document.querySelector('.sw-anchor')").await;
    browser
        .ask::<()>(
            "navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError') };
             navigator.share = undefined;
             document.execCommand = (name) => { window.copied = name + ' ' + document.activeElement.value; return true };
             document.getElementById('limits-frequent-visitors').scrollIntoView({ behavior: 'instant' })",
        )
        .await;
    // WebKit lets a frame of another site take the focus only after a press of the reader's.
    let link = browser.driver().find(By::Css("#limits-frequent-visitors .sw-anchor a")).await.unwrap();
    browser.driver().action_chain().move_to_element_center(&link).click().perform().await.unwrap();
    let word = "document.querySelector('#limits-frequent-visitors .sw-copied').textContent";
    browser.until("a word beside the link", &format!("return !!{word}")).await;
    let (word, copied): (String, String) = browser.ask(&format!("return [{word}, window.copied]")).await;
    assert_eq!(
        (word.as_str(), copied),
        ("Link copied", format!("copy {}", cdn.address("/stories/limits/#limits-frequent-visitors")))
    );
}

#[tokio::test]
async fn the_text_stays_as_it_was() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    page(&browser, &server, TAG, "").await;
    let words: Vec<String> = browser
        .ask(
            "const headings = document.querySelectorAll('.sw-heading, figcaption');
             return [...headings].map(heading => heading.textContent)",
        )
        .await;
    assert!(words.iter().all(|words| !words.contains("Link")), "{words:?}");
    let removed: usize = browser
        .ask("document.querySelector('scrollwork-story').remove(); await recorded.frame(); return document.querySelectorAll('.sw-anchor').length")
        .await;
    assert_eq!(removed, 0);
}

#[tokio::test]
async fn nothing_of_it_is_printed() {
    only_in!(Chromium, "only its DevTools emulate paper");
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    page(&browser, &server, TAG, "").await;
    browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let shown: Vec<usize> =
        browser.ask("return [...document.querySelectorAll('.sw-anchor > a')].map(link => link.offsetWidth)").await;
    assert!(shown.len() > 2 && shown.iter().all(|width| *width == 0), "{shown:?}");
}
