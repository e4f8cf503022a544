//! What the page writes into the text: constructs, and nothing that undo would not take back.

use super::{drop_files, studio};
use thirtyfour::prelude::*;

/// A story that is begun with.
const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nNobody paid, and nobody was asked to.\n\nThe end.\n";

/// Begins with the story, and puts the cursor behind `words`.
const BEGIN: &str = "
window.text = document.getElementById('text');
window.at = words => {
  const end = text.value.indexOf(words) + words.length;
  text.focus();
  text.setSelectionRange(end, end);
};
window.choose = name => {
  document.getElementById('insert').click();
  [...document.querySelectorAll('#constructs button')].find(item => item.querySelector('strong').textContent === name).click();
};
window.selected = () => text.value.slice(text.selectionStart, text.selectionEnd);
document.getElementById('example').click();
write(values[0]);";

#[tokio::test]
async fn every_construct_can_be_put_in_and_is_read_and_undo_takes_it_back() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.into()]).await;
    let names: Vec<String> =
        browser.ask("return [...document.querySelectorAll('#constructs strong')].map(name => name.textContent)").await;
    assert!(names.len() > 25, "{names:?}");
    for name in names {
        let script = "at(', and nobody'); const before = text.value; choose(values[0]); const after = text.value;
            const chosen = selected(), isThere = text.hasFocus(); undo();
            return [before === text.value, after, chosen, isThere]";
        let (is_undone, after, chosen, is_there): (bool, String, String, bool) =
            browser.ask_with(script, vec![name.as_str().into()]).await;
        assert!(is_undone && is_there, "{name}: {after}");
        assert!(!chosen.is_empty() && after.contains(&chosen), "{name} has nothing to be changed: {after}");
        let wrong = "
            const { problems } = await new Promise(done => {
              const worker = new Worker('worker.js');
              worker.onmessage = ({ data }) => { worker.terminate(); done(data.value); };
              worker.postMessage({ number: 1, request: { kind: 'preview', text: values[0], files: { photos: {}, texts: {} } } });
            });
            return problems.filter(({ found }) => !/is not there yet/.test(found)).map(({ line, found }) => line + ': ' + found)";
        let wrong: Vec<String> = browser.ask_with(wrong, vec![after.as_str().into()]).await;
        // The words of a pull quotation are those of its story, which is another here; whose a photo is, nobody knows yet.
        let is_open = |found: &String| found.contains("the story does not say") || found.contains("credit");
        let wrong: Vec<String> = wrong.into_iter().filter(|found| !is_open(found)).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}\n{after}");
    }
}

#[tokio::test]
async fn a_block_stands_on_lines_of_its_own_behind_the_paragraph_of_the_cursor() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.into()]).await;
    let text: String = browser.ask("at('Nobody'); choose('Rule'); return text.value").await;
    assert_eq!(text, STORY.replace("asked to.\n", "asked to.\n\n***\n"));
    let text: String = browser.ask("undo(); at('title: T'); choose('Rule'); return text.value").await;
    assert_eq!(text, STORY.replace("---\n\nNobody", "---\n\n***\n\nNobody"));
    let (text, selected): (String, String) =
        browser.ask("undo(); at('The end.\\n'); choose('Large figure'); return [text.value, selected()]").await;
    assert!(text.starts_with(&format!("{STORY}\n::: figures\n[1,120]{{.count")), "{text}");
    assert_eq!(selected, "1,120");
}

#[tokio::test]
async fn marks_go_around_what_is_selected() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.replace("nobody was", "9 were").into()]).await;
    let around = "const start = text.value.indexOf(values[0]);
        text.focus(); text.setSelectionRange(start, start + values[0].length); choose(values[1]);
        return text.value.split('\\n')[5]";
    let line: String = browser.ask_with(around, vec!["9".into(), "Running number".into()]).await;
    assert_eq!(line, "Nobody paid, and [9]{.count} were asked to.");
    let line: String = browser.ask_with(around, vec!["Nobody".into(), "Foreign words".into()]).await;
    assert_eq!(line, "[Nobody]{lang=} paid, and [9]{.count} were asked to.");
    let behind: String = browser.ask("return text.value.slice(text.selectionStart, text.selectionStart + 6)").await;
    assert_eq!(behind, "} paid", "the cursor is where the language is to be written");
}

#[tokio::test]
async fn the_menu_is_walked_through_by_keys_and_left_by_escape() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.into()]).await;
    let press = async |key: Key| {
        browser.driver().active_element().await.unwrap().send_keys("" + key).await.unwrap();
    };
    browser.ask::<()>("at('The end.'); document.getElementById('insert').focus()").await;
    press(Key::Enter).await;
    let focused = "return document.activeElement.querySelector('strong')?.textContent";
    browser.until("the first", &format!("{} === 'Section'", focused)).await;
    press(Key::Down).await;
    assert_eq!(browser.ask::<String>(focused).await, "Heading");
    press(Key::Up).await;
    press(Key::Up).await;
    assert_eq!(browser.ask::<String>(focused).await, "Related links");
    browser.driver().active_element().await.unwrap().send_keys("t").await.unwrap();
    assert_eq!(browser.ask::<String>(focused).await, "Table");
    press(Key::Escape).await;
    browser.until("the menu to be gone", "return !document.querySelector('#constructs:popover-open')").await;
    assert_eq!(browser.ask::<String>("return document.activeElement.id").await, "insert");
    assert_eq!(browser.ask::<String>("return text.value").await, STORY);
}

#[tokio::test]
async fn photos_that_are_there_stand_in_what_is_put_in() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.into()]).await;
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>"#;
    drop_files(&browser, &[(drawing, "mill.svg", "image/svg+xml")]).await;
    browser.until("the photo", "return document.querySelectorAll('#photos li').length === 1").await;
    let text: String = browser.ask("at('The end.'); choose('Pair'); return text.value").await;
    assert!(text.contains("![](photos/mill.svg)") && text.contains("(photos/lake.jpg)"), "{text}");
}

/// Words that came with a construct are nobody's: they are told until they are written over, and the story is not published with them.
#[tokio::test]
async fn what_is_still_the_example_is_told_and_not_published() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.into()]).await;
    browser.ask::<()>("at('The end.\\n'); choose('Editor’s note')").await;
    let found = "return [...document.querySelectorAll('#problems .found')].filter(found => found.textContent.includes('the example’s')).length";
    browser.until("it to be told", &format!("return (() => {{ {found} }})() > 0")).await;
    browser.ask::<()>("document.getElementById('save').click()").await;
    browser
        .until(
            "the save",
            "return /no finished site: .* still the example’s/.test(document.getElementById('status').textContent)",
        )
        .await;
    browser
        .ask::<()>("write(document.getElementById('text').value.replace(/(::: editors-note\\n)[^:]*/, '$1Ours.\\n'))")
        .await;
    browser.until("nothing of it to be left", &format!("return (() => {{ {found} }})() === 0")).await;
    // Of a row of figures, what is said of a number stays the example's where only the number is written over.
    browser
        .ask::<()>(
            "at('The end.\\n'); choose('Compared figures'); write(text.value.replace(/^\\[[\\d,]+\\]/gm, '[38]'))",
        )
        .await;
    browser.until("each of them to be told", &format!("return (() => {{ {found} }})() === 3")).await;
}

#[tokio::test]
async fn a_photo_keeps_its_own_credit_and_gets_nobody_elses() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.into()]).await;
    let text: String =
        browser.ask("at('The end.\\n'); choose('Stage'); return document.getElementById('text').value").await;
    assert!(text.contains("credit=\"\"") && !text.contains("Drawing"), "{text}");
}

#[tokio::test]
async fn buttons_take_back_what_was_written_and_write_it_again() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>(BEGIN, vec![STORY.into()]).await;
    let told = "document.getElementById('status').textContent";
    browser.ask::<()>("document.getElementById('undo').click()").await;
    browser.until("a word", &format!("return {told} === 'There is nothing to undo.'")).await;
    let after: String = browser.ask("at('Nobody'); choose('Rule'); return text.value").await;
    browser.ask::<()>("document.getElementById('undo').click()").await;
    let text: String = browser.ask("return text.value").await;
    assert_eq!(text, STORY);
    browser.ask::<()>("document.getElementById('redo').click()").await;
    let text: String = browser.ask("return text.value").await;
    assert_eq!(text, after);
    browser.ask::<()>("document.getElementById('redo').click()").await;
    browser.until("a word", &format!("return {told} === 'There is nothing to redo.'")).await;
}
