//! Attributes are folded away where nobody is at them.

use super::{STORY, begin, press};
use crate::studio::studio;
use thirtyfour::prelude::*;

/// The lines that have a count, as they are shown.
const SHOWN: &str = "return [...document.querySelectorAll('.cm-line')].map(line => line.textContent).filter(line => line.includes('.count'))";

#[tokio::test]
async fn attributes_are_folded_behind_the_first_one_until_the_cursor_is_at_them() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let written = "It took [12]{.count unit=\"pounds\" label=\"of copper\"} and [9]{.count} days.";
    let text = STORY.replace("The end.", written);
    let shown = |wanted: &str| format!("return (() => {{ {SHOWN} }})().join() === '{wanted}'");
    let (folded, whole) = (shown("It took [12]{.count …} and [9]{.count} days."), shown(written));
    browser.ask_with::<()>("write(values[0]); text.setSelectionRange(0, 0)", vec![text.as_str().into()]).await;
    browser.until("the folded line", &folded).await;
    let is_whole: bool = browser.ask_with("return text.value === values[0]", vec![text.as_str().into()]).await;
    assert!(is_whole, "the text itself has all of it");

    // By the keyboard: from the number on.
    browser
        .ask::<()>("const at = text.value.indexOf('12]'); text.focus(); text.setSelectionRange(at, at); text.reveal()")
        .await;
    browser.until("the line to be folded beside the cursor", &folded).await;
    for _ in 0..3 {
        press(&browser, Key::Right + "").await;
    }
    browser.until("the whole line", &whole).await;
    press(&browser, Key::Home + "").await;
    browser.until("the line to be folded again", &folded).await;

    // By the pointer.
    let fold = browser.driver().find(By::Css(".dj-folded")).await.unwrap();
    fold.click().await.unwrap();
    browser.until("the whole line after a click", &whole).await;
    let at: bool = browser
        .ask("const at = text.selectionStart, start = text.value.indexOf('{.count unit'); return start <= at && at <= text.value.indexOf('}', start) + 1")
        .await;
    assert!(at, "the cursor is where the click was");
}

#[tokio::test]
async fn what_is_wrong_is_not_folded_away() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let text = STORY.replace("The end.", "It took [12]{.count unit=\"pounds\" labl=\"of copper\"} in all.");
    browser.ask_with::<()>("write(values[0]); text.setSelectionRange(0, 0)", vec![text.into()]).await;
    browser
        .until(
            "the fault in sight",
            &format!(
                "return (() => {{ {SHOWN} }})().join().includes('labl=') && !!document.querySelector('.dj-error')"
            ),
        )
        .await;
}

#[tokio::test]
async fn the_first_attribute_of_a_photo_and_comments_stay_in_sight() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let text = STORY
        .replace("{credit=\"AP\"}", "{credit=\"A. Keeper\" focal=\"40% 30%\" width=wide}")
        .replace("The end.", "The end. {% Ask whether that is so. %}");
    browser.ask_with::<()>("write(values[0]); text.setSelectionRange(0, 0)", vec![text.into()]).await;
    browser
        .until("the folded line", "return [...document.querySelectorAll('.cm-line')].some(line => line.textContent === '{credit=\"A. Keeper\" …}')")
        .await;
}
