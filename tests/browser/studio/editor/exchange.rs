//! The editor takes the place of the textarea, or never comes.

use super::{EDITOR, STORY, plain_studio};
use crate::{browser::Browser, server::Server, studio::OPENED};

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
