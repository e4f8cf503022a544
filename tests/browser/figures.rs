//! Large numbers: bars on both sides of zero, and the order of what stands around the digits.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::open,
};
use scrollwork::format::{ParseOptions, read_djot};
use scrollwork::publish::fragment;

/// Serves a story of this language and text, and opens it.
async fn show(language: &str, text: &str) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let story = format!("---\ntitle: Frost\ndek: Cold.\nlanguage: {language}\n---\n\n{text}");
    let story = read_djot(&story, &ParseOptions::named("frost.dj")).into_story().unwrap();
    server.body("/frost/story.html", &fragment(&story, 2));
    server.body(
        "/frost.html",
        r#"<!doctype html><meta charset="utf-8"><title>Frost</title><script async src="/embed.js" data-story="/frost/"></script>"#,
    );
    open(&browser, &server, "/frost.html").await;
    (server, browser)
}

/// The left and right edges of what `selector` finds, rounded.
async fn edges(browser: &Browser, selector: &str) -> Vec<(i32, i32)> {
    let script = format!(
        "return [...document.querySelectorAll('{selector}')].map(found => {{
            const box = found.getBoundingClientRect(); return [Math.round(box.left), Math.round(box.right)] }})"
    );
    browser.ask(&script).await
}

const ROW: &str = "{.compare}\n::: figures\n[−6 °C]{.count label=a}\n\n[3 °C]{.count label=b}\n\n[−3 °C]{.count label=c}\n\n[0 °C]{.count label=d}\n:::\n";

#[tokio::test]
async fn bars_of_numbers_below_zero_go_the_other_way() {
    for (language, sign) in [("en", 1), ("ar-EG", -1)] {
        let (_server, browser) = show(language, ROW).await;
        let (axes, bars) = (edges(&browser, ".sw-axis").await, edges(&browser, ".sw-bar").await);
        assert_eq!((axes.len(), bars.len()), (4, 4));
        // From the edge where lines begin.
        let start = |(left, right): (i32, i32)| if sign > 0 { left } else { -right };
        let end = |(left, right): (i32, i32)| if sign > 0 { right } else { -left };
        let relative = |index: usize, edge: i32| {
            f64::from(edge - start(axes[index])) / f64::from(end(axes[index]) - start(axes[index]))
        };
        let ends = bars.iter().enumerate().map(|(at, bar)| [relative(at, start(*bar)), relative(at, end(*bar))]);
        let expected = [[0.0, 0.667], [0.667, 1.0], [0.333, 0.667], [0.667, 0.67]];
        for (found, expected) in ends.zip(expected) {
            let near = found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 0.02);
            assert!(near, "{language}: {found:?} for {expected:?}");
        }
    }
}

#[tokio::test]
async fn what_stands_before_the_digits_stays_there_in_text_from_right_to_left() {
    let text = "كلّف [US$460 million]{.count} أو [€300 مليون]{.count}.\n\n::: figures\n[US$460 million]{.count label=a}\n\n[$300 مليون]{.count label=b}\n:::\n";
    let (_server, browser) = show("ar-EG", text).await;
    let (signs, digits) = (
        edges(&browser, ":is(.sw-number, .sw-number > [dir]) > .sw-affix:first-child").await,
        edges(&browser, "[data-sw-count]").await,
    );
    assert_eq!((signs.len(), digits.len()), (4, 4));
    for (sign, digits) in signs.iter().zip(&digits) {
        assert!(sign.1 <= digits.0 + 1, "{sign:?} {digits:?}");
    }
    // And the large ones begin where the lines of the story do.
    let (figures, numbers) = (edges(&browser, ".sw-figure").await, edges(&browser, ".sw-large").await);
    for (figure, number) in figures.iter().zip(&numbers) {
        assert!((figure.1 - number.1).abs() <= 1, "{figure:?} {number:?}");
    }
}
