//! Problems with one certain fix, and what the import guessed.

use super::{drop_files, studio};
use serde_json::Value;

const WRONG: &str = "---\ntitle: Tolls 🚗\ndek: Who paid.\n---\n\nIt cost [5]{.cuont} pounds, and [6]{.count unit=“new pounds”} later.\n";

#[tokio::test]
async fn a_fix_is_one_click_and_undo_takes_it_back() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![WRONG.into()]).await;
    browser.until("the fixes", "return document.querySelectorAll('.fix').length === 3").await;
    let (words, text): (String, String) = browser
        .ask(
            "const fix = document.querySelectorAll('.fix')[1];
             fix.click();
             return [fix.textContent, document.getElementById('text').value]",
        )
        .await;
    assert_eq!(words, "Fix: write .count");
    assert_eq!(text, WRONG.replace(".cuont", ".count"));
    browser.until("the other", "return document.querySelectorAll('.fix').length === 1").await;
    browser.ask::<()>("document.querySelector('.fix').focus(); document.querySelector('.fix').click()").await;
    browser.until("no problem", "return !document.querySelector('.problem')").await;
    let focused = "return document.activeElement === document.querySelector('#problems-panel summary')";
    assert!(browser.ask::<bool>(focused).await, "who mends by keys stays at the list");
    let text: String = browser
        .ask(
            "const text = document.getElementById('text');
             undo();
             undo();
             return text.value",
        )
        .await;
    assert_eq!(text, WRONG);
    browser.until("the fixes again", "return document.querySelectorAll('.fix').length === 3").await;
    browser.ask::<()>("document.querySelector('.all .fix').click()").await;
    let text = Value::from(WRONG.replace(".cuont", ".count").replace("“new pounds”", "\"new pounds\""));
    browser.until("all fixed", &format!("return document.getElementById('text').value === {text}")).await;
}

const ARTICLE: &str = "The bridge that waited\n\nWork stopped in 2019, and 1,120 carts a week took the ford instead of it.\n\nThe ford\n\n\
    The town spent $4.5 million on 12 pillars, and nobody knew what for.\n\n“I counted them every morning.” — Ada Wren, keeper\n\n\
    In the end there were 436 carts, and 15 houses and 3 barns stood.\n";

/// Acts on the proposal whose text has this in it, by a button of this name; the text, and what the proposal says then.
const ACT: &str = "
const proposal = [...document.querySelectorAll('.proposal')].find(item => item.textContent.includes(values[0]));
[...proposal.querySelectorAll('button')].find(button => button.textContent === values[1]).click();
const again = [...document.querySelectorAll('.proposal')].find(item => item.textContent.includes(values[0]));
return [document.getElementById('text').value, again.querySelector('.state')?.textContent ?? '']";

#[tokio::test]
async fn what_the_import_guessed_is_kept_or_taken_back_and_that_again() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(ARTICLE.as_bytes(), "article.txt", "text/plain")]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    let act = async |what: &str, button: &str| -> (String, String) {
        browser.ask_with(ACT, vec![what.into(), button.into()]).await
    };
    let imported: String = browser.ask("return document.getElementById('text').value").await;
    let (text, state) = act("and 1,120", "Reject").await;
    assert_eq!(state, "Rejected");
    assert!(imported.contains("[1,120]{.count") && text.contains("and 1,120 carts a week"), "{text}");
    let (text, state) = act("and 1,120", "Undo").await;
    assert_eq!((text, state.as_str()), (imported.clone(), ""));
    act("and 1,120", "Reject").await;
    browser.ask::<()>("undo()").await;
    let (text, state) = act("and 1,120", "Undo").await;
    assert_eq!((text, state.as_str()), (imported.clone(), ""), "the text had it back before");
    let (text, _) = act("“The ford”", "Reject").await;
    assert_eq!(text, imported.replace("## The ford", "The ford"));
    let (text, _) = act("spoken by Ada Wren", "Reject").await;
    assert!(text.contains("\n\n“I counted them every morning.” — Ada Wren, keeper\n\n"), "{text}");
    let (after, state) = act("The bridge that waited", "Keep").await;
    assert_eq!((after, state.as_str()), (text, "Kept"));
}

#[tokio::test]
async fn every_figure_is_offered_to_be_set_large_the_strongest_first() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(ARTICLE.as_bytes(), "article.txt", "text/plain")]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    let offered = "return [...document.querySelectorAll('.proposal button')].filter(button => button.textContent === 'Set large').length";
    // The five strongest stand first, under their own heading; all others can be set large as well.
    assert_eq!(browser.ask::<usize>(offered).await, 6);
    let groups: Vec<usize> = browser
        .ask("return [...document.querySelectorAll('#proposals .group')].map(group => group.querySelectorAll('button[aria-label^=\"Set large\"]').length)")
        .await;
    assert_eq!(groups, [5, 1, 0, 0]);
    let imported: String = browser.ask("return document.getElementById('text').value").await;
    let (text, state): (String, String) = browser.ask_with(ACT, vec!["436".into(), "Set large".into()]).await;
    assert_eq!(state, "Shown large");
    assert!(text.contains("\n\n::: figures\n[436]{.count"), "{text}");
    let lead = "const text = document.getElementById('text'); return text.value.slice(text.selectionStart - 7, text.selectionEnd + 1)";
    assert_eq!(browser.ask::<String>(lead).await, "label=\"\"", "the cursor is where the label is to be written");
    browser.until("the figure", "return shown().querySelector('.sw-figure')?.textContent.includes('436')").await;
    let (text, _): (String, String) = browser.ask_with(ACT, vec!["436".into(), "Undo".into()]).await;
    assert_eq!(text, imported);
}
