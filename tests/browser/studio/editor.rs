//! The code editor, which takes the place of a textarea while somebody may be writing in it.

mod completion;
mod exchange;
mod field;
mod folding;
mod problems;

use super::TOOLS;
use crate::{
    browser::{Browser, DESK},
    server::Server,
};
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
