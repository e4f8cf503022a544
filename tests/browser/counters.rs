//! Numbers go from a start to their exact final text, and never back.

use crate::{
    browser::{Browser, DESK},
    fixture,
    server::Server,
    story_page::{attached, open, read_to_the_end},
};
use scrollwork::format::{ParseOptions, read_djot};
use scrollwork::publish::fragment;
use scrollwork::story::counts;

#[tokio::test]
async fn every_number_rises_to_the_text_that_the_author_wrote() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, "/pages/one.html").await;
    read_to_the_end(&browser).await;

    let shown: Vec<Vec<String>> = browser
        .ask("return [...document.querySelectorAll('[data-sw-count]')].map(number => [...recorded.texts(number), number.textContent])")
        .await;
    let story = fixture::story();
    let finals: Vec<&str> = counts(&story).iter().filter_map(|count| Some(count.parts()?.1)).collect();
    assert_eq!(shown.iter().map(|texts| texts.last().unwrap()).collect::<Vec<_>>(), finals);

    let moved = shown.iter().filter(|texts| texts.len() > 4).count();
    assert!(moved >= 5, "only {moved} numbers moved: {shown:?}");
    for (texts, last) in shown.iter().zip(finals) {
        let values: Vec<u64> = texts.iter().map(|text| digits(text)).collect();
        assert!(values.is_sorted(), "{last} went back: {texts:?}");
        assert!(texts.iter().all(|text| form(text) == form(last)), "{last} lost its form: {texts:?}");
    }
    browser.assert_quiet().await;
}

/// The texts of the numbers that the page was told of.
const TOLD: &str = "return recorded.details.filter(event => event.name === 'count').map(event => event.text)";

#[tokio::test]
async fn the_page_is_told_once_of_every_number_that_was_read_or_passed() {
    let finals = |story: &scrollwork::story::Story| -> Vec<String> {
        counts(story).iter().filter_map(|count| Some(count.parts()?.1.to_owned())).collect()
    };
    let mut all = finals(&fixture::story());
    all.sort();
    for reader in [DESK, crate::browser::Reader { reduced_motion: true, ..DESK }] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        // Read from beginning to end.
        open(&browser, &server, "/pages/one.html").await;
        read_to_the_end(&browser).await;
        browser
            .until(
                "every number",
                &format!("{} ; return told.length >= {}", TOLD.replace("return", "const told ="), all.len()),
            )
            .await;
        let mut told: Vec<String> = browser.ask(TOLD).await;
        told.sort();
        assert_eq!(told, all, "read");

        // Jumped past, there and back.
        open(&browser, &server, "/pages/one.html").await;
        for place in ["document.body.scrollHeight", "0", "document.body.scrollHeight"] {
            let jump = format!(
                "scrollTo({{ top: {place}, behavior: 'instant' }}); for (let frame = 0; frame < 9; frame++) await recorded.frame()"
            );
            browser.ask::<()>(&jump).await;
        }
        crate::story_page::at_rest(&browser).await;
        let mut told: Vec<String> = browser.ask(TOLD).await;
        told.sort();
        assert_eq!(told, all, "jumped past");
    }
}

/// Some browsers take the spaces that stand for missing digits from another font, where they may be wider than digits; here wide
/// letters stand in for that.
#[tokio::test]
async fn wide_spaces_push_nothing_that_follows_a_number() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    server.body(
        "/wide-spaces.html",
        r#"<!doctype html><meta charset="utf-8"><title>Wide spaces</title>
        <body><script async src="/embed.js" data-story="/fixture/harbour/"></script>
        <script>
          window.sticksOut = { before: 0, behind: 0 };
          const look = () => {
            for (const number of document.querySelectorAll("[data-sw-count][style]")) {
              number.style.setProperty("letter-spacing", "4px", "important");
              const box = number.getBoundingClientRect(), range = document.createRange();
              range.selectNodeContents(number);
              const text = range.getBoundingClientRect();
              sticksOut.before = Math.max(sticksOut.before, box.left - text.left);
              sticksOut.behind = Math.max(sticksOut.behind, text.right - box.right);
            }
            requestAnimationFrame(look);
          };
          look();
        </script>"#,
    );
    browser.open(&server.address("/wide-spaces.html")).await;
    attached(&browser).await;
    read_to_the_end(&browser).await;
    let (before, behind): (f64, f64) = browser.ask("return [sticksOut.before, sticksOut.behind]").await;
    assert!(before > 5.0, "no running number was seen: {before}");
    assert!(behind < 0.1, "{behind}");
}

/// Nobody reads a false number in a sentence: it is there before a large one that came into view with it.
#[tokio::test]
async fn a_number_in_a_sentence_is_final_before_one_that_is_set_large() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let above = "A line.\n\n".repeat(60);
    let text = format!(
        "---\ntitle: Frost\ndek: Cold.\n---\n\n{above}::: figures\n[5,100]{{.count}}\n:::\n\nIt was [5,200]{{.count}}, they said.\n"
    );
    let story = read_djot(&text, &ParseOptions::named("frost.dj")).into_story().unwrap();
    server.body("/frost/story.html", &fragment(&story, 2));
    server.body(
        "/frost.html",
        r#"<!doctype html><meta charset="utf-8"><title>Frost</title><body><script async src="/embed.js" data-story="/frost/"></script>"#,
    );
    browser.open(&server.address("/frost.html")).await;
    attached(&browser).await;
    // Both come into view at once, near the lower edge of the window.
    browser
        .ask::<()>(
            "const sentence = [...document.querySelectorAll('[data-sw-count]')].pop();
            scrollBy({ top: sentence.getBoundingClientRect().bottom - innerHeight + 20, behavior: 'instant' })",
        )
        .await;
    browser
        .until("both numbers", &format!("{} ; return told.length === 2", TOLD.replace("return", "const told =")))
        .await;
    let told: Vec<String> = browser.ask(TOLD).await;
    assert_eq!(told, ["5,200", "5,100"]);
}

#[tokio::test]
async fn a_number_with_a_sign_keeps_it_and_never_stands_at_zero_with_it() {
    const NUMBERS: [&str; 5] = ["−48.5 °C", "-3", "−$120 million", "+7", ".75"];
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let counts: String = NUMBERS
        .iter()
        .map(|number| format!("{}\n\nIt was [{number}]{{.count}}.\n\n", "A line.\\\n".repeat(40)))
        .collect();
    let story = read_djot(
        &format!("---\ntitle: Frost\ndek: Cold.\n---\n\n{counts}The end.\n"),
        &ParseOptions::named("frost.dj"),
    );
    server.body("/frost/story.html", &fragment(&story.into_story().unwrap(), 2));
    server.body("/frost.html", r#"<!doctype html><meta charset="utf-8"><title>Frost</title><script async src="/embed.js" data-story="/frost/"></script>"#);
    open(&browser, &server, "/frost.html").await;
    read_to_the_end(&browser).await;

    let shown: Vec<Vec<String>> = browser
        .ask("return [...document.querySelectorAll('[data-sw-count]')].map(number => [...recorded.texts(number), number.textContent])")
        .await;
    let finals = ["−48.5", "-3", "120", "+7", ".75"];
    for (texts, last) in shown.iter().zip(finals) {
        assert_eq!(texts.last().unwrap(), last);
        assert!(texts.len() > 2, "{last} did not move: {texts:?}");
        let sign = last.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let is_signed = |text: &String| {
            text.trim_start().starts_with(sign) && text.trim_start().starts_with(['.', '0']) == (last == ".75")
        };
        assert!(texts.iter().all(is_signed), "{last}: {texts:?}");
    }
    assert_eq!(shown.len(), finals.len());
    browser.assert_quiet().await;
}

/// Only what can sensibly run does; every frame of a duration is one that a clock shows, and both ends of a range have one name.
#[tokio::test]
async fn each_kind_of_quantity_runs_as_it_can() {
    const QUANTITIES: [&str; 6] = ["200–300", "6 of 15", "2:01:41", "3–2", "3rd", "2 hours 5 minutes"];
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let figures: String = QUANTITIES
        .iter()
        .map(|quantity| format!("{}\n\n::: figures\n[{quantity}]{{.count}}\n:::\n\n", "A line.\\\n".repeat(40)))
        .collect();
    let text = format!("---\ntitle: Race\ndek: Boats.\n---\n\n{figures}The end.\n");
    let story = read_djot(&text, &ParseOptions::named("race.dj")).into_story().unwrap();
    server.body("/race/story.html", &fragment(&story, 2));
    server.body("/race.html", r#"<!doctype html><meta charset="utf-8"><title>Race</title><script async src="/embed.js" data-story="/race/"></script>"#);
    open(&browser, &server, "/race.html").await;
    let widths =
        "return [...document.querySelectorAll('.sw-large')].map(number => number.getBoundingClientRect().width)";
    let before: Vec<f64> = browser.ask(widths).await;
    read_to_the_end(&browser).await;

    let shown: Vec<Vec<String>> = browser
        .ask("return [...document.querySelectorAll('[data-sw-count]')].map(number => [...recorded.texts(number), number.textContent])")
        .await;
    let finals: Vec<&str> = shown.iter().filter_map(|texts| texts.last()).map(String::as_str).collect();
    assert_eq!(finals, ["200", "300", "6", "2:01:41", "2", "5"]);
    let clock = &shown[3];
    assert!(clock.len() > 4, "{clock:?}");
    for text in clock {
        let parts: Vec<u32> = text.split(':').map(|part| part.parse().unwrap()).collect();
        assert!(parts.len() == 3 && parts[1] < 60 && parts[2] < 60, "{text}");
    }
    let figures: Vec<(String, Option<String>)> = browser
        .ask("return [...document.querySelectorAll('.sw-large')].map(number => [number.textContent, number.getAttribute('aria-label')])")
        .await;
    let named = [true, false, false, false, false, true];
    let expected =
        QUANTITIES.iter().zip(named).map(|(text, named)| ((*text).to_owned(), named.then(|| (*text).to_owned())));
    assert_eq!(figures, expected.collect::<Vec<_>>());
    assert_eq!(browser.ask::<Vec<f64>>(widths).await, before);
    browser.assert_quiet().await;
}

/// The digits of a text as one number.
fn digits(text: &str) -> u64 {
    text.chars().filter_map(|c| c.to_digit(10)).fold(0, |value, digit| value * 10 + u64::from(digit))
}

/// What follows the last decimal point: as many digits as the final text has.
fn form(text: &str) -> usize {
    text.split_once('.').map_or(0, |(_, decimals)| decimals.chars().count())
}
