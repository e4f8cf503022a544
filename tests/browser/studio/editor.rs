//! The code editor, which takes the place of a textarea while somebody may be writing in it.

use super::{OPENED, TOOLS, drop_files, open, studio};
use crate::{
    axe,
    browser::{Browser, DESK, Reader},
    server::Server,
};
use serde_json::Value;
use thirtyfour::prelude::*;

const EDITOR: &str = "/studio/editor.js";

const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nNobody paid, and nobody was asked to.\n\n\
    {credit=\"AP\"}\n::: photo\n![A gate](photos/gate.jpg)\n\nThe gate.\n:::\n\nThe end.\n";

/// The studio without its editor, with a story begun in the textarea.
async fn plain_studio(server: &Server) -> Browser {
    let browser = Browser::start(DESK).await;
    browser.open(&server.address("/studio/")).await;
    browser.ask::<()>(TOOLS).await;
    browser.until("what was kept", "return !document.getElementById('start').inert").await;
    browser
        .ask_with::<()>(
            "window.text = document.getElementById('text');
             document.getElementById('example').click();
             write(values[0])",
            vec![STORY.into()],
        )
        .await;
    browser
}

/// Begins with the story, and puts the cursor behind `words`.
async fn begin(browser: &Browser, words: &str) {
    let script = "
        window.text = document.getElementById('text');
        if (document.getElementById('work').hidden) document.getElementById('example').click();
        write(values[0]);
        const end = text.value.indexOf(values[1]) + values[1].length;
        text.focus();
        text.setSelectionRange(end, end)";
    browser.ask_with::<()>(script, vec![STORY.into(), words.into()]).await;
}

/// Presses keys where the keyboard is.
async fn press(browser: &Browser, keys: impl Into<TypingData>) {
    browser.driver().action_chain().send_keys(keys).perform().await.unwrap();
}

/// Presses a key with another held down.
async fn press_with(browser: &Browser, held: Key, keys: impl Into<TypingData>) {
    browser.driver().action_chain().key_down(held.clone()).send_keys(keys).key_up(held).perform().await.unwrap();
}

#[tokio::test]
async fn the_exchange_loses_neither_text_nor_place_nor_undo() {
    let server = Server::start();
    server.hold(EDITOR);
    let browser = plain_studio(&server).await;
    let long = format!("{STORY}{}", "\n\nNobody paid.".repeat(200));
    browser
        .ask_with::<()>(
            "write(values[0]);
             text.focus();
             text.setSelectionRange(text.value.length, text.value.length);
             text.replace(text.value.length, text.value.length, '\\n\\nOne more.');
             const at = text.value.length - 'more.'.length;
             text.setSelectionRange(at, at + 4);
             text.reveal();
             window.before = [text.value, text.selectionStart, text.selectionEnd, text.hasFocus(), text.scrollTop > 500]",
            vec![long.clone().into()],
        )
        .await;
    assert!(browser.ask::<bool>("return text.querySelector('textarea') !== null && before[3] && before[4]").await);
    server.release(EDITOR);
    browser.until("the editor", OPENED).await;
    let same = "return JSON.stringify(before) === JSON.stringify([text.value, text.selectionStart, text.selectionEnd, text.hasFocus(), text.scrollTop > 500])";
    browser.until("the same", same).await;
    let undone: String = browser.ask("undo(); return text.value").await;
    assert_eq!(undone, long);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn without_the_editor_the_textarea_does_everything() {
    let server = Server::start();
    server.answer_with(EDITOR, 404);
    let browser = plain_studio(&server).await;
    browser
        .until(
            "the try",
            "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('editor.js'))",
        )
        .await;
    browser.until("the story", "return shown()?.querySelector('h1').textContent === 'Tolls'").await;
    let written: String = browser
        .ask(
            "const end = text.value.indexOf('nobody was');
             text.setSelectionRange(end, end);
             document.getElementById('insert').click();
             [...document.querySelectorAll('#constructs button')].find(item => item.querySelector('strong').textContent === 'Rule').click();
             return text.value",
        )
        .await;
    assert_eq!(written, STORY.replace("asked to.\n", "asked to.\n\n***\n"));
    let is_focused: bool = browser.ask("return document.activeElement === text.querySelector('textarea')").await;
    assert!(is_focused);
    assert_eq!(browser.ask::<String>("document.execCommand('undo'); return text.value").await, STORY);
    a_far_problem_is_brought_into_view(&browser).await;
}

/// A copy of the textarea that is as high as the text tells where its selection stands.
async fn a_far_problem_is_brought_into_view(browser: &Browser) {
    let paragraphs = ("Nobody paid, and nobody was asked to. ".repeat(30) + "\n\n").repeat(40);
    let text = STORY.replace("The end.", &format!("{paragraphs}It cost [much]{{.count}}.\n\n{paragraphs}"));
    browser.ask_with::<()>("write(values[0])", vec![text.into()]).await;
    browser
        .until(
            "the problem",
            "return [...document.querySelectorAll('.problem')].some(({ textContent }) => textContent.includes('much'))",
        )
        .await;
    let seen: bool = browser
        .ask(
            "[...document.querySelectorAll('.problem')].find(({ textContent }) => textContent.includes('much')).click();
             const area = text.querySelector('textarea'), whole = area.cloneNode();
             whole.value = area.value.slice(0, area.selectionStart);
             Object.assign(whole.style, { position: 'absolute', width: area.offsetWidth + 'px', height: '0', minHeight: '0', visibility: 'hidden' });
             area.after(whole);
             const caret = whole.scrollHeight;
             whole.remove();
             return area.value.slice(area.selectionStart).startsWith('[much]') && caret > area.scrollTop && caret < area.scrollTop + area.clientHeight",
        )
        .await;
    assert!(seen);
}

#[tokio::test]
async fn a_problem_is_underlined_told_at_the_cursor_and_mended_there() {
    let (_server, browser) = studio().await;
    begin(&browser, "The end.").await;
    let wrong = Value::from(STORY.replace("credit=", "creditt=").replace("nobody was", "[5]{.count as-of=soon} were"));
    browser.ask_with::<()>("write(values[0]); text.setSelectionRange(0, 0)", vec![wrong]).await;
    let marked = "return [...document.querySelectorAll('.sw-error')].map(mark => mark.textContent).join('|')";
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
        .until("both", "return !!document.querySelector('.sw-error') && !!document.querySelector('.sw-warning')")
        .await;
    let styles: Vec<String> = browser
        .ask("return ['error', 'warning'].map(kind => getComputedStyle(document.querySelector('.sw-' + kind)).textDecorationStyle)")
        .await;
    assert_eq!(styles, ["wavy", "dotted"]);
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
    // A list that opens under typing hands does not take the next key for a choice.
    browser
        .until(
            "the choice",
            "const key = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
             if (document.querySelector('.cm-tooltip-autocomplete')) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key));
             return text.value.includes(':::: pair')",
        )
        .await;
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
    let chosen = |choice: &str| {
        format!(
        "const selected = document.querySelector('.cm-tooltip-autocomplete li[aria-selected]');
         const key = {{ key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }};
         if (selected?.textContent === '{choice}') document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key));"
    )
    };
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
        browser.until("the mark", "return document.querySelector('.sw-error') !== null").await;
        press(&browser, "" + Key::F8).await;
        browser.until("its words", "return document.querySelector('.cm-tooltip .found') !== null").await;
        axe::assert_accessible(&browser, "'#writing'").await;
        begin(&browser, "asked to.").await;
        press(&browser, "" + Key::Enter + Key::Enter).await;
        press(&browser, ":::").await;
        browser.until("the list", "return document.querySelector('.cm-tooltip-autocomplete li') !== null").await;
        axe::assert_accessible(&browser, "'#writing'").await;
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
    let longest: f64 = browser
        .ask(
            "let longest = 0;
             for (let count = 0; count < 20; count++) {
               const start = performance.now();
               text.replace(900, 900, 'a');
               text.querySelector('.cm-content').getBoundingClientRect();
               longest = Math.max(longest, performance.now() - start);
             }
             return longest",
        )
        .await;
    assert!(longest < 150.0, "{longest} ms");
}
