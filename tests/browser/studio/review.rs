//! The review page that the studio saves: one file for editors, which asks nobody for anything.

use super::{DOCUMENT, drop_files, studio};
use crate::{axe, browser::Browser, server::Server};
use std::fs;

/// Saves the review page, and gives its HTML.
async fn review(browser: &Browser) -> String {
    browser
        .ask(
            "const { createObjectURL } = URL;
             let page;
             URL.createObjectURL = blob => {
               if (blob.type === 'text/html') page = blob.text();
               return createObjectURL(blob);
             };
             document.getElementById('review').click();
             while (!page) await recorded.frame();
             URL.createObjectURL = createObjectURL;
             return await page",
        )
        .await
}

#[tokio::test]
async fn an_editor_gets_one_file_with_everything_to_check() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the moving story", "return shown()?.dataset.state === 'moving'").await;
    let page = review(&browser).await;
    let name: String = browser.ask("return window.savedName").await;
    assert_eq!(name, "the-bridge-that-waited-review.html");
    browser.assert_quiet().await;

    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), &page).unwrap();
    let server = Server::of(folder.path());
    browser.open(&server.address("/")).await;
    let (heading, boxes, figures, pictures, scripts): (String, usize, usize, usize, usize) = browser
        .ask(
            "const count = selector => document.querySelectorAll(selector).length;
             await Promise.all([...document.images].map(image => image.decode()));
             return [document.querySelector('h1').textContent, count('.figures input'), count('.figures tbody tr'),
               count('.photos img'), count('script')]",
        )
        .await;
    assert_eq!((heading.as_str(), scripts), ("The bridge that waited", 0));
    assert!(boxes > 1 && boxes == figures, "{boxes} boxes for {figures} figures");
    assert!(pictures > 0, "the photos are in the file");
    let lost: Vec<String> = browser
        .ask(
            "return [...document.querySelectorAll('a[href^=\"#\"]')].map(link => link.hash.slice(1))
               .filter(id => !document.getElementById(id))",
        )
        .await;
    assert_eq!(lost, [""; 0]);
    axe::assert_accessible(&browser, "document").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn what_has_changed_since_the_last_save_is_marked() {
    let (_server, browser) = studio().await;
    let text = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nIt cost [5 pounds]{.count} to cross the ford.\n";
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.into()]).await;
    browser.until("the story", "return shown()?.querySelector('h1')?.textContent === 'Tolls'").await;
    assert!(review(&browser).await.contains("There was no earlier version"));
    browser
        .ask::<()>(
            "window.saved = undefined;
             document.getElementById('save').click();
             while (!window.saved) await recorded.frame();",
        )
        .await;
    browser.until("it to be saved", "return !document.getElementById('save').disabled").await;
    browser.ask_with::<()>("write(values[0])", vec![text.replace("5 pounds", "6 pounds").into()]).await;
    let page = review(&browser).await;
    assert!(page.contains("<del>5</del><ins>6</ins> pounds"), "{page}");
}
