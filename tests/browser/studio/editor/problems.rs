//! Problems stand where they are, and are mended there.

use super::{STORY, begin, press, press_with};
use crate::studio::studio;
use serde_json::Value;
use thirtyfour::prelude::*;

#[tokio::test]
async fn a_problem_is_underlined_told_at_the_cursor_and_mended_there() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let wrong = Value::from(STORY.replace("credit=", "creditt=").replace("nobody was", "[5]{.count as-of=soon} were"));
    browser.ask_with::<()>("write(values[0]); text.setSelectionRange(0, 0)", vec![wrong]).await;
    let marked = "return [...document.querySelectorAll('.dj-error')].map(mark => mark.textContent).join('|')";
    browser.until("the marks", &format!("return (() => {{ {marked} }})().includes('creditt=')")).await;
    browser
        .ask::<()>(
            "text.focus();
             window.heard = '';
             const said = document.querySelector('.cm-announced');
             new MutationObserver(() => (window.heard += said.textContent)).observe(said, { childList: true, subtree: true })",
        )
        .await;
    let told = "return document.querySelector('.cm-tooltip .found')?.textContent ?? ''";
    press(&browser, "" + Key::F8).await;
    browser.until("the first", &format!("return (() => {{ {told} }})().includes('soon')")).await;
    let said: String = browser.ask("return heard").await;
    assert!(said.starts_with("Error; ") && said.contains("soon"), "{said}");
    press(&browser, "" + Key::F8).await;
    browser.until("the second", &format!("return (() => {{ {told} }})().includes('creditt')")).await;
    press_with(&browser, Key::Control, ".").await;
    browser.until("the fix", "return text.value.includes('{credit=\"AP\"}')").await;
    browser.ask::<()>("undo()").await;
    browser.until("the fault again", "return text.value.includes('{creditt=\"AP\"}')").await;
    browser.until("its mark", &format!("return (() => {{ {marked} }})().includes('creditt=')")).await;
}

#[tokio::test]
async fn errors_and_warnings_differ_by_their_line() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let text = STORY.replace("{credit=\"AP\"}\n", "").replace("nobody was", "[5]{.count as-of=soon} were");
    browser.ask_with::<()>("write(values[0])", vec![text.into()]).await;
    browser
        .until("both", "return !!document.querySelector('.dj-error') && !!document.querySelector('.dj-warning')")
        .await;
    let styles: Vec<String> = browser
        .ask("return ['error', 'warning'].map(kind => getComputedStyle(document.querySelector('.dj-' + kind)).textDecorationStyle)")
        .await;
    assert_eq!(styles, ["wavy", "dotted"]);
}
