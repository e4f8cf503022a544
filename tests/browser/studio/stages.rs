//! The form of a stage: made of a passage, opened again, and nothing that is written gets lost.

use super::{drop_files, studio};
use crate::browser::Browser;
use serde_json::json;
use thirtyfour::prelude::*;

const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nNobody paid.\n\nThe gate had [9]{.count} locks.\n\nThe keeper had *none* of them.[^a]\n\n\
    {credit=\"Bo Lind\" width=full}\n::: photo\n![A mill](photos/mill.svg)\n\nThe mill in 1952.\n:::\n\n[^a]: Said so.\n\n## After\n\nThe end.\n";

/// What each test needs of the form.
const TOOLS: &str = "
window.text = document.getElementById('text');
window.mark = (from, to) => {
  text.focus();
  text.setSelectionRange(text.value.indexOf(from), text.value.indexOf(to) + to.length);
};
window.stage = () => document.getElementById('stage').click();
window.form = name => [...document.querySelectorAll('.staging button')].find(({ textContent }) => textContent === name);
window.step = (number, selector) => document.querySelectorAll('.staging li')[number - 1].querySelector(selector);
window.pick = name => [...document.querySelectorAll('.picking li button')].find(({ textContent }) => textContent.startsWith(name)).click();
window.steps = () => [...document.querySelectorAll('.staging li')]
  .map(step => [step.querySelector('.picture').textContent, step.querySelector('textarea').value]);
// What is still to be written of a photo is no mistake of the form.
window.mistakes = () => [...document.querySelectorAll('.problem')]
  .filter(problem => problem.querySelector('[aria-label=Error]') && !/not described/.test(problem.textContent))
  .map(problem => problem.textContent).join('\\n');
document.getElementById('example').click();
write(values[0]);";

/// Begins with the story and three photos, of which it names one.
async fn begun() -> (crate::server::Server, Browser) {
    let (server, browser) = studio().await;
    browser.ask_with::<()>(TOOLS, vec![STORY.into()]).await;
    let drawing = |number: usize| format!("<svg xmlns='http://www.w3.org/2000/svg' width='{number}0' height='20'/>");
    let (mill, gate, lake) = (drawing(3), drawing(4), drawing(5));
    let files: [(&[u8], &str, &str); 3] = [
        (mill.as_bytes(), "mill.svg", "image/svg+xml"),
        (gate.as_bytes(), "gate.svg", "image/svg+xml"),
        (lake.as_bytes(), "lake.svg", "image/svg+xml"),
    ];
    drop_files(&browser, &files).await;
    browser.until("the photos", "return document.querySelectorAll('#photos > li').length === 3").await;
    (server, browser)
}

/// Puts the stage into the text, and waits for what it makes of it.
async fn put(browser: &Browser) -> String {
    browser.ask::<()>("window.before = text.value; form('Put into the text').click()").await;
    browser.until("the stage in the text", "return text.value !== window.before").await;
    browser.ask("return text.value").await
}

#[tokio::test]
async fn a_passage_becomes_a_stage_with_the_photos_that_are_loose_and_one_undo_takes_it_back() {
    let (_server, browser) = begun().await;
    browser.ask::<()>("mark('The gate', 'of them'); stage()").await;
    let steps: serde_json::Value = browser.ask("return steps()").await;
    assert_eq!(
        steps,
        json!([["gate.svg", "The gate had [9]{.count} locks."], ["lake.svg", "The keeper had *none* of them.[^a]"]])
    );
    let text = put(&browser).await;
    let stage = ":::: stage\n{credit=\"\"}\n::: photo\n![](photos/gate.svg)\n:::\n\nThe gate had [9]{.count} locks.\n\n\
        {credit=\"\"}\n::: photo\n![](photos/lake.svg)\n:::\n\nThe keeper had *none* of them.[^a]\n::::";
    let passage = "The gate had [9]{.count} locks.\n\nThe keeper had *none* of them.[^a]";
    assert_eq!(text, STORY.replace(passage, stage));
    browser.until("it in the preview", "return !!shown()?.querySelector('[data-sw-stage]')").await;
    assert_eq!(browser.ask::<String>("undo(); return text.value").await, STORY);
}

#[tokio::test]
async fn a_photo_of_the_text_moves_into_the_stage_with_all_that_is_written_of_it() {
    let (_server, browser) = begun().await;
    browser.ask::<()>("mark('Nobody paid', 'locks'); stage(); step(2, '.picture').click(); pick('mill.svg')").await;
    // What it shows can be said here as well, with marks that are none.
    browser
        .ask::<()>("const input = step(1, 'input'); input.value = ' A [gate] of_oak '; input.dispatchEvent(new Event('change', { bubbles: true }))")
        .await;
    let text = put(&browser).await;
    assert!(text.contains("![A \\[gate\\] of\\_oak](photos/gate.svg)"), "{text}");
    let mill = "{credit=\"Bo Lind\"}\n::: photo\n![A mill](photos/mill.svg)\n\nThe mill in 1952.\n:::\n\nThe gate had [9]{.count} locks.\n::::";
    assert!(text.contains(mill), "a stage's photo has no width of its own: {text}");
    assert_eq!(text.matches("mill.svg").count(), 1, "{text}");
    assert!(text.contains("none* of them.[^a]\n\n[^a]: Said so.\n\n## After"), "{text}");
    // The list of problems is filled before the preview.
    browser.until("it in the preview", "return shown()?.querySelectorAll('[data-sw-stage] img').length === 2").await;
    browser.until("no mistake", "return mistakes() === ''").await;
}

#[tokio::test]
async fn a_selection_with_photos_is_the_stage_that_stands_there() {
    let (_server, browser) = begun().await;
    browser.ask::<()>("mark('The keeper', 'Said so'); stage()").await;
    let steps: serde_json::Value = browser.ask("return steps()").await;
    assert_eq!(steps, json!([["mill.svg", "The keeper had *none* of them.[^a]"], ["gate.svg", ""]]));
    let text = put(&browser).await;
    assert!(text.contains("(photos/gate.svg)\n:::\n::::\n\n[^a]: Said so.\n\n## After"), "{text}");
}

#[tokio::test]
async fn a_stage_is_opened_changed_and_loses_no_word() {
    let (_server, browser) = begun().await;
    let story = "---\ntitle: Tolls\n---\n\n{side=end}\n:::: stage\n{credit=\"Bo Lind\"}\n::: photo\n![A mill](photos/mill.svg)\n\nThe mill.\n:::\n\n\
        First.\n\n::: card\nSecond.\n\n- Third.\n:::\n\n{credit=\"Ada Wren\" transition=fade}\n::: photo\n![A gate](photos/gate.svg)\n:::\n\n\
        {.compare}\n::: figures\n[1]{.count label=\"a\"}\n\n[2]{.count label=\"b\"}\n:::\n::::\n\nThe end.\n";
    browser.ask_with::<()>("write(values[0]); mark('Second', 'Second'); stage()", vec![story.into()]).await;
    // Nothing changed is nothing written anew.
    browser.ask::<()>("form('Put into the text').click()").await;
    browser.until("the form to be gone", "return !document.querySelector('.staging')").await;
    assert_eq!(browser.ask::<String>("return text.value").await, story);
    // The first becomes the last, and goes.
    browser.ask::<()>("mark('Second', 'Second'); stage(); form('Down').click()").await;
    let focused: String = browser.ask("return document.activeElement.getAttribute('aria-label')").await;
    assert_eq!(focused, "Up: step 2");
    browser
        .ask::<()>(
            "form('Add a step').click(); step(3, '.picture').click(); pick('lake.svg');
             document.querySelectorAll('.staging li')[1].querySelector('.own').lastChild.click();
             document.querySelectorAll('.staging select')[1].value = 'wipe-up';",
        )
        .await;
    let text = put(&browser).await;
    for words in
        ["First.", "Second.\n\n- Third.", "![A mill]", "The mill.", "Bo Lind", "[1]{.count", "The end.", "lake.svg"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(
        text.starts_with(
            "---\ntitle: Tolls\n---\n\n{side=end transition=wipe-up}\n:::: stage\n{credit=\"Ada Wren\"}\n"
        ),
        "{text}"
    );
    assert!(text.contains("::::\n\n{credit=\"Bo Lind\"}\n::: photo\n![A mill]"), "behind the stage: {text}");
    let behind = "return !!shown()?.querySelector('[data-sw-stage] ~ .sw-photo')";
    browser.until("it in the preview", behind).await;
    browser.until("no mistake", "return mistakes() === ''").await;
}

#[tokio::test]
async fn what_is_written_of_a_photo_stays_where_the_stage_takes_the_place_that_it_came_from() {
    let (_server, browser) = begun().await;
    let story = "---\ntitle: Tolls\n---\n\nFirst.\n\n{credit=\"Bo Lind\"}\n::: photo\n![A mill](photos/mill.svg)\n\nThe mill.\n:::\n\n\
        Second.\n\nThe end.\n";
    browser.ask_with::<()>("write(values[0]); mark('First', 'First'); stage()", vec![story.into()]).await;
    browser
        .ask::<()>(
            "step(1, '.picture').click(); pick('mill.svg'); form('Take in the next paragraph').click();
             step(1, '.picture').click(); pick('gate.svg'); step(3, '.own').lastChild.click();",
        )
        .await;
    let text = put(&browser).await;
    for words in ["First.", "A mill", "The mill.", "Second.", "The end."] {
        assert_eq!(text.matches(words).count(), 1, "{words}: {text}");
    }
}

#[tokio::test]
async fn a_passage_right_under_a_division_is_not_part_of_it() {
    let (_server, browser) = begun().await;
    let story = "---\ntitle: Tolls\n---\n\n::: box\nA box.\n:::\nUnder it.\n";
    browser.ask_with::<()>("write(values[0]); mark('Under', 'Under'); stage()", vec![story.into()]).await;
    assert_eq!(browser.ask::<String>("return steps()[0][1]").await, "Under it.");
}

#[tokio::test]
async fn a_list_with_blank_lines_is_one_block_and_a_note_of_two_paragraphs_another() {
    let (_server, browser) = begun().await;
    let story = "---\ntitle: Tolls\n---\n\nWho paid:\n\n- millers\n\n- drovers\n\n  and their dogs\n\nNobody swam.[^a]\n\n\
        [^a]: Said so.\n\n  And wrote so.\n";
    browser.ask_with::<()>("write(values[0]); mark('Who', 'wrote'); stage()", vec![story.into()]).await;
    let words: Vec<String> = browser.ask("return steps().map(([, words]) => words)").await;
    assert_eq!(words, ["Who paid:", "- millers\n\n- drovers\n\n  and their dogs", "Nobody swam.[^a]"]);
}

#[tokio::test]
async fn what_no_stage_holds_is_told_with_its_line() {
    let (_server, browser) = begun().await;
    browser.ask::<()>("mark('Nobody', 'The end'); stage()").await;
    let said: String = browser.ask("return document.getElementById('status').textContent").await;
    assert!(said.contains("no headings: select a passage without line 21"), "{said}");
    assert!(browser.ask::<bool>("return !document.querySelector('dialog')").await);
}

#[tokio::test]
async fn a_step_without_a_photo_is_told_and_the_form_is_left_by_escape_and_asks() {
    let (_server, browser) = begun().await;
    browser
        .ask::<()>("mark('The end', 'The end'); stage(); form('Add a step').click(); form('Put into the text').click()")
        .await;
    let (said, focused): (String, String) = browser
        .ask("return [document.querySelector('.says').textContent, document.activeElement.getAttribute('aria-label')]")
        .await;
    assert!(said.starts_with("Step 3 has no photo."), "{said}");
    assert_eq!(focused, "Choose a photo for step 3");
    browser.driver().active_element().await.unwrap().send_keys("" + Key::Escape).await.unwrap();
    browser.until("the question", "return window.asked === 1 && !document.querySelector('.staging')").await;
    assert_eq!(browser.ask::<String>("return text.value").await, STORY);
}

#[tokio::test]
async fn what_is_written_in_the_form_stays_however_often_escape_is_pressed() {
    let (_server, browser) = begun().await;
    browser
        .ask::<()>(
            "window.isAgreed = false;
             mark('The gate', 'of them'); stage();
             const words = step(2, 'textarea');
             words.focus();
             words.value = 'Two keepers.';
             words.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
    for _ in 0..4 {
        browser.driver().active_element().await.unwrap().send_keys("" + Key::Escape).await.unwrap();
        browser.ask::<()>("await recorded.frame(); await recorded.frame()").await;
        assert!(browser.ask::<bool>("return !!document.querySelector('.staging')?.open").await, "the form is there");
    }
    assert!(browser.ask::<i32>("return window.asked").await > 0, "it is asked whether the form is left");
    assert!(put(&browser).await.contains("Two keepers."));
}

#[tokio::test]
async fn what_is_written_of_a_photo_in_the_form_is_in_the_text() {
    let (_server, browser) = begun().await;
    browser
        .ask::<()>(
            "mark('The gate', 'of them'); stage();
             const fill = (number, label, words) => {
               const field = [...document.querySelectorAll('.staging li')[number - 1].querySelectorAll('label')]
                 .find(({ textContent }) => textContent.startsWith(label)).querySelector('input');
               field.value = words;
               field.dispatchEvent(new Event('input', { bubbles: true }));
             };
             fill(1, 'What', 'A gate');
             fill(1, 'Caption', '# The gate:  shut.');
             fill(1, 'Credit', 'Ada \"A\" Wren/Town');
             fill(2, 'Caption', 'Gone.');
             fill(2, 'Caption', '');
             fill(2, 'Caption', 'J. Smith at the *lake*.');",
        )
        .await;
    let text = put(&browser).await;
    let first =
        "{credit=\"Ada \\\"A\\\" Wren/Town\"}\n::: photo\n![A gate](photos/gate.svg)\n\n\\# The gate: shut.\n:::\n";
    assert!(
        text.contains(first) && text.contains("![](photos/lake.svg)\n\nJ\\. Smith at the *lake*.\n:::\n"),
        "{text}"
    );
    // And it is shown when the stage is opened again.
    let fields: Vec<String> = browser
        .ask(
            "text.focus();
             text.setSelectionRange(text.value.indexOf('locks'), text.value.indexOf('locks'));
             stage();
             return [...document.querySelectorAll('.staging li:first-child input')].map(({ value }) => value)",
        )
        .await;
    assert_eq!(fields, ["A gate", "\\# The gate: shut.", "Ada \"A\" Wren/Town"]);
}

#[tokio::test]
async fn where_nothing_is_selected_the_paragraphs_behind_the_cursor_are_steps_too() {
    let (_server, browser) = begun().await;
    browser
        .ask::<()>(
            "text.focus();
             text.setSelectionRange(text.value.indexOf('Nobody'), text.value.indexOf('Nobody'));
             stage()",
        )
        .await;
    let steps: Vec<[String; 2]> = browser.ask("return steps()").await;
    let gate = "The gate had [9]{.count} locks.";
    assert_eq!(steps, [["gate.svg", "Nobody paid."], ["lake.svg", gate]]);
}
