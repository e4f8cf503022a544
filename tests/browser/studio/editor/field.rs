//! The editor as a field: its name, its keys, its looks, what is dropped on it.

use super::{STORY, begin, press, press_with};
use crate::{
    axe,
    browser::{Browser, DESK, Reader},
    server::Server,
    studio::{open, studio},
};
use serde_json::Value;
use thirtyfour::prelude::*;

/// Dropped on the text or pasted into it, a picture is a photo of the story, and none of its bytes are words.
#[tokio::test]
async fn a_picture_that_is_given_to_the_text_is_a_photo() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    for (kind, of) in [("drop", "dataTransfer"), ("paste", "clipboardData")] {
        let give = "
            const data = new DataTransfer();
            data.items.add(new File(['<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>'], values[0] + '.svg', { type: 'image/svg+xml' }));
            const event = new Event(values[0], { bubbles: true, cancelable: true });
            Object.defineProperty(event, values[1], { value: data });
            document.querySelector('.cm-content').dispatchEvent(event)";
        browser.ask_with::<()>(give, vec![kind.into(), of.into()]).await;
        browser
            .until(kind, &format!("return document.querySelector('#photos').textContent.includes('{kind}.svg')"))
            .await;
    }
    // What is dropped has a place in the text, what is pasted is in the list.
    let whole = Value::from(format!("{STORY}\n{{credit=\"\"}}\n::: photo\n![](photos/drop.svg)\n:::\n"));
    browser.until("the photo in the text", &format!("return text.value === {whole}")).await;
}

#[tokio::test]
async fn what_a_mark_is_can_be_seen_without_its_colour() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let text = STORY.replace(
        "Nobody paid",
        "*Nobody* paid _any_ of [5]{.count} pounds,[^n] says [the office](https://example.org)",
    ) + "\n## The ford\n\n[^n]: So it is.\n";
    browser.ask_with::<()>("write(values[0])", vec![text.into()]).await;
    let looks = "
        const look = element => {
          const { fontWeight, fontStyle, textDecorationLine, borderBottomStyle, backgroundColor } = getComputedStyle(element);
          return [fontWeight, fontStyle, textDecorationLine, borderBottomStyle, backgroundColor].join();
        };
        const plain = look([...document.querySelectorAll('.cm-line')].find(({ textContent }) => textContent === 'The gate.'));
        return values[0].map(([kind, words]) => {
          const found = [...document.querySelectorAll('.dj-' + kind)].find(({ textContent }) => textContent === words);
          return !found ? kind + ' is not there' : look(found) === plain ? kind + ' looks plain' : '';
        }).filter(Boolean)";
    let kinds = [
        ["key", "title:"],
        ["line-front", "title: Tolls"],
        ["strong", "*Nobody*"],
        ["emphasis", "_any_"],
        ["spanned", "5"],
        ["attributes", "{.count}"],
        ["note", "[^n]"],
        ["address", "https://example.org"],
        ["line-fence", "::: photo"],
        ["photo", "![A gate](photos/gate.jpg)"],
        ["line-heading", "## The ford"],
    ];
    browser.until("the text", "return !!document.querySelector('.dj-line-heading')").await;
    let wrong: Vec<String> = browser.ask_with(looks, vec![serde_json::json!(kinds)]).await;
    assert_eq!(wrong, Vec::<String>::new());
}

#[tokio::test]
async fn the_cursor_stays_in_view_as_a_problem_comes_to_the_list_under_the_text() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let story = format!("---\ntitle: Tolls\ndek: Who paid.\n---\n{}", "\nNobody paid.\n".repeat(60));
    browser
        .ask_with::<()>(
            "write(values[0]); text.setSelectionRange(text.value.length, text.value.length); text.reveal()",
            vec![story.into()],
        )
        .await;
    browser
        .until("no problem", "return shown()?.textContent.includes('Tolls') && !document.querySelector('.problem')")
        .await;
    press(&browser, "" + Key::Enter).await;
    press(&browser, ":::").await;
    browser.until("the problem", "return !!document.querySelector('.problem')").await;
    let in_view = "
        const line = [...document.querySelectorAll('.cm-line')].pop();
        const [at, field] = [line, document.querySelector('.cm-scroller')].map((part) => part.getBoundingClientRect());
        return line.textContent === ':::' && at.bottom < field.bottom + 1";
    browser.until("the cursor in view", in_view).await;
}

#[tokio::test]
async fn tab_leaves_the_text_both_ways() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    press(&browser, "" + Key::Tab).await;
    browser.until("the list below", "return document.activeElement.closest('#panels') !== null").await;
    press_with(&browser, Key::Shift, "" + Key::Tab).await;
    browser.until("the text", "return text.hasFocus()").await;
    press_with(&browser, Key::Shift, "" + Key::Tab).await;
    browser.until("the button above", "return document.activeElement.id === 'insert'").await;
    assert_eq!(browser.ask::<String>("return text.value").await, STORY);
}

#[tokio::test]
async fn the_text_has_a_name_a_language_and_lines_of_their_own_direction() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let text = STORY.replace("dek:", "language: de\ndek:").replace("The end.", "لم يدفع أحد.");
    browser
        .ask_with::<()>(
            "write(values[0]); text.setSelectionRange(text.value.length, text.value.length); text.reveal()",
            vec![text.into()],
        )
        .await;
    let (role, name, spelling, language): (String, String, String, String) = browser
        .ask(
            "const field = text.querySelector('.cm-content');
             const label = document.getElementById(field.getAttribute('aria-labelledby'));
             return [field.getAttribute('role'), label.textContent, field.getAttribute('spellcheck'), field.closest('[lang]').lang]",
        )
        .await;
    assert_eq!((role.as_str(), spelling.as_str(), language.as_str()), ("textbox", "true", "de"));
    assert!(name.contains("story as text"), "{name}");
    let is_led: bool = browser
        .ask("document.activeElement.blur(); document.getElementById('text-label').click(); return text.hasFocus()")
        .await;
    assert!(is_led, "its label leads into it");
    let around: String = browser.ask("return text.querySelector('.cm-editor').lang").await;
    assert_eq!(around, "en", "what the editor says is in the language of the page");
    let direction = "return [...document.querySelectorAll('.cm-line')].filter(line => line.textContent.includes('أحد')).map(line => getComputedStyle(line).direction)[0]";
    browser.until("from right to left", &format!("return (() => {{ {direction} }})() === 'rtl'")).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_editor_and_its_lists() {
    for dark in [false, true] {
        let (server, browser) = (Server::start(), Browser::start(Reader { dark, ..DESK }).await);
        open(&server, &browser).await;
        begin(&browser, "asked to.").await;
        let wrong = Value::from(STORY.replace("credit=", "creditt="));
        browser.ask_with::<()>("write(values[0]); text.setSelectionRange(0, 0)", vec![wrong]).await;
        browser.until("the mark", "return document.querySelector('.dj-error') !== null").await;
        press(&browser, "" + Key::F8).await;
        browser.until("its words", "return document.querySelector('.cm-tooltip .found') !== null").await;
        axe::assert_accessible(&browser, "'#writing'").await;
        begin(&browser, "asked to.").await;
        press(&browser, "" + Key::Enter + Key::Enter).await;
        press(&browser, ":::").await;
        browser.until("the list", "return document.querySelector('.cm-tooltip-autocomplete li') !== null").await;
        // The list is walked through from the text, by `aria-activedescendant`; only of a combobox does axe know that.
        let rules = "{ rules: { 'scrollable-region-focusable': { enabled: false } } }";
        axe::assert_accessible(&browser, &format!("'#writing', {rules}")).await;
    }
}

/// A keystroke in a text of 20,000 words is done before the next frame but a few.
#[tokio::test]
async fn a_long_text_stays_fluent() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let long = format!(
        "{STORY}{}",
        "\n\nNobody paid the [5]{.count} pounds of *toll* that the keeper asked of those who crossed.".repeat(1300)
    );
    browser.ask_with::<()>("write(values[0]); text.setSelectionRange(900, 900)", vec![long.into()]).await;
    let usual: f64 = browser
        .ask(
            "const times = [];
             for (let count = 0; count < 20; count++) {
               const start = performance.now();
               text.replace(900, 900, 'a');
               text.querySelector('.cm-content').getBoundingClientRect();
               times.push(performance.now() - start);
             }
             return times.sort((one, other) => one - other)[10]",
        )
        .await;
    assert!(usual < 50.0, "{usual} ms");
}
