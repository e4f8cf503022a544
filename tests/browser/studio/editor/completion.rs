//! What the editor offers while somebody writes.

use super::{STORY, begin, press};
use crate::studio::{drop_files, studio};
use thirtyfour::prelude::*;

/// Takes what the list has selected once that begins with `choice`. A list takes no key just after it has come under typing hands.
fn chosen(choice: &str) -> String {
    format!(
        "const selected = document.querySelector('.cm-tooltip-autocomplete li[aria-selected]');
         const isIt = selected?.textContent.startsWith('{choice}');
         window.since = isIt ? {{ '{choice}': window.since?.['{choice}'] ?? performance.now() }} : undefined;
         const key = {{ key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }};
         if (isIt && performance.now() - since['{choice}'] > 300) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key));"
    )
}

#[tokio::test]
async fn colons_offer_the_constructs_and_what_is_chosen_is_one_step() {
    let (_server, browser) = studio().await;
    begin(&browser, "asked to.").await;
    press(&browser, "" + Key::Enter).await;
    press(&browser, "" + Key::Enter).await;
    press(&browser, ":::").await;
    let offered = "return [...document.querySelectorAll('.cm-tooltip-autocomplete li')].map(item => item.textContent)";
    browser.until("the list", &format!("return (() => {{ {offered} }})().length > 15")).await;
    let all: Vec<String> = browser.ask(offered).await;
    assert!(all.iter().any(|item| item.starts_with("Pair") && item.contains("before and after")), "{all:?}");
    press(&browser, " pai").await;
    let first = format!("return (() => {{ {offered} }})()[0]?.startsWith('Pair')");
    browser.until("the pair", &first).await;
    browser
        .until("it to be open", "return document.querySelector('.cm-tooltip-autocomplete li[aria-selected]') !== null")
        .await;
    browser.until("the choice", &format!("{} return text.value.includes(':::: pair')", chosen("Pair"))).await;
    let (text, selected): (String, String) =
        browser.ask("return [text.value, text.value.slice(text.selectionStart, text.selectionEnd)]").await;
    assert!(text.contains("asked to.\n\n{before=") && !text.contains("pai\n"), "{text}");
    assert!(!selected.is_empty());
    let undone: String = browser.ask("undo(); return text.value").await;
    assert_eq!(undone, STORY.replace("asked to.\n", "asked to.\n\n::: pai\n"));
}

#[tokio::test]
async fn braces_offer_the_attributes_of_their_construct_and_their_values() {
    let (_server, browser) = studio().await;
    begin(&browser, "credit=\"AP\"").await;
    let offered = "return [...document.querySelectorAll('.cm-tooltip-autocomplete li')].map(item => item.textContent)";
    press(&browser, " ").await;
    browser.until("the attributes of a photo", &format!("return (() => {{ {offered} }})().includes('portrait')")).await;
    press(&browser, "wi").await;
    browser.until("the name", &format!("{} return text.value.includes('width=\"\"}}')", chosen("width"))).await;
    browser.until("the widths", &format!("return (() => {{ {offered} }})().join() === 'text,wide,full'")).await;
    press(&browser, "fu").await;
    browser.until("the value", &format!("{} return text.value.includes('width=\"full\"}}')", chosen("full"))).await;
}

#[tokio::test]
async fn a_link_offers_the_photos_that_are_there() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    drop_files(
        &browser,
        &[(br#"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>"#, "mill.svg", "image/svg+xml")],
    )
    .await;
    browser.until("the photo", "return document.querySelector('#photos').textContent.includes('mill')").await;
    begin(&browser, "The end.").await;
    press(&browser, " ![A mill](").await;
    browser
        .until(
            "its name",
            "return document.querySelector('.cm-tooltip-autocomplete li')?.textContent === 'photos/mill.svg'",
        )
        .await;
}
