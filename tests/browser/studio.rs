//! The studio: an article in, a moving story out, all in the browser.

mod autosave;
mod cursor_sync;
mod editor;
mod films;
mod inserting;
mod languages;
mod opening;
mod photos;
mod quick_fixes;
mod review;
mod site;
mod stages;

use crate::{
    browser::{Browser, DESK},
    server::Server,
};
use serde_json::{Value, json};

/// The document that the tests drop: it was written by LibreOffice.
const DOCUMENT: &[u8] = include_bytes!("../docx/libreoffice.docx");

/// A saved page, which the tests of the importer have too.
const PAGE: &[u8] = include_bytes!("../cli/import-page/given/gate.html");

/// What each test needs: dropping files, what the preview shows, and the save as a file.
pub(crate) const TOOLS: &str = "
window.drop = files => {
  const data = new DataTransfer();
  for (const [bytes, name, type] of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: data });
  document.body.dispatchEvent(event);
};
window.shown = () => document.getElementById('preview').contentDocument?.querySelector('scrollwork-story');
window.write = text => {
  const area = document.getElementById('text');
  area.value = text;
  area.dispatchEvent(new Event('input'));
};
window.undo = () => {
  document.getElementById('text').focus();
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true };
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key));
};
const { createObjectURL } = URL;
URL.createObjectURL = blob => {
  if (blob.type === 'application/zip') window.saved = blob.arrayBuffer();
  return createObjectURL(blob);
};
window.asked = 0;
window.confirm = () => (window.asked++, window.isAgreed ?? true);
HTMLAnchorElement.prototype.click = function () {
  window.savedName = this.download;
};";

/// Whether the page has looked for a story that was kept, and may write, in the code editor.
pub(crate) const OPENED: &str =
    "return !document.getElementById('start').inert && !document.getElementById('text').readOnly
    && !!document.querySelector('#text .cm-editor')";

async fn studio() -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&server, &browser).await;
    (server, browser)
}

async fn open(server: &Server, browser: &Browser) {
    browser.open(&server.address("/studio/")).await;
    browser.ask::<()>(TOOLS).await;
    browser.until("what was kept", OPENED).await;
}

/// Drops files: each its bytes, name and media type.
pub(crate) async fn drop_files(browser: &Browser, files: &[(&[u8], &str, &str)]) {
    let files: Vec<Value> = files.iter().map(|(bytes, name, kind)| json!([bytes, name, kind])).collect();
    browser.ask_with::<()>("drop(values[0])", vec![json!(files)]).await;
}

#[tokio::test]
async fn a_document_becomes_a_story_that_moves_and_nobody_is_asked() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the moving story", "return shown()?.dataset.state === 'moving'").await;
    let (heading, counts, picture): (String, usize, bool) = browser
        .ask(
            "const story = shown();
             return [story.querySelector('h1').textContent, story.querySelectorAll('[data-sw-count]').length,
               story.querySelector('[data-sw-photo] img').src.startsWith('blob:')]",
        )
        .await;
    assert_eq!((heading.as_str(), picture), ("The bridge that waited", true));
    assert!(counts > 1, "{counts}");
    let guesses: usize = browser.ask("return document.querySelectorAll('#proposals li').length").await;
    assert!(guesses > 5, "{guesses}");
    let elsewhere: Vec<String> = browser
        .ask(
            "const frame = document.getElementById('preview').contentWindow;
             return [performance, frame.performance].flatMap(all => all.getEntriesByType('resource').map(({ name }) => name))
               .filter(name => !name.startsWith(location.origin) && !/^(blob|data):/.test(name))",
        )
        .await;
    assert_eq!(elsewhere, Vec::<String>::new());
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_problem_leads_to_its_line_and_goes_when_it_is_mended() {
    let (_server, browser) = studio().await;
    browser.ask::<()>("document.getElementById('example').click()").await;
    browser.until("the example", "return shown()?.dataset.state === 'moving'").await;
    let text =
        "---\ntitle: Tolls\ndek: Who paid.\n---\n\nIt cost [much]{.count} to cross.\n\n## The ford\n\nNobody paid.\n";
    browser.ask_with::<()>("write(values[0])", vec![text.into()]).await;
    browser.until("the problem", "return document.querySelectorAll('.problem').length === 1").await;
    let (place, selected): (String, String) = browser
        .ask(
            "const problem = document.querySelector('.problem'), text = document.getElementById('text');
             problem.click();
             return [problem.querySelector('.place').textContent, text.value.slice(text.selectionStart, text.selectionEnd)]",
        )
        .await;
    assert_eq!(place, "line 6");
    assert!(selected.starts_with("[much]"), "{selected}");
    let heading = "return shown().querySelector('h1').textContent";
    assert_eq!(browser.ask::<String>(heading).await, "Tolls", "the rest of the story is there");
    browser.ask_with::<()>("write(values[0])", vec![text.replace("much", "5 pounds").into()]).await;
    browser.until("no problem", "return !document.querySelector('.problem')").await;
    browser.until("the number", "return shown().querySelector('[data-sw-count]')?.dataset.swCount === '5'").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_problem_far_down_among_long_paragraphs_is_brought_into_view() {
    let (_server, browser) = studio().await;
    let paragraphs = |words: &str| format!("{words}\n\n").repeat(40);
    let (short, long) = (paragraphs("Nobody paid."), paragraphs(&"Nobody paid, and nobody was asked to. ".repeat(30)));
    let text = format!(
        "---\ntitle: Tolls\ndek: Who paid.\n---\n\n{short}{long}It cost [much]{{.count}} to cross.\n\n{short}{short}"
    );
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.into()]).await;
    browser.until("the problem", "return document.querySelectorAll('.problem').length === 1").await;
    let seen: bool = browser
        .ask(
            "document.querySelector('.problem').click();
             await recorded.frame();
             const [mark, field] = ['.dj-error', '#text'].map(part => document.querySelector(part).getBoundingClientRect());
             return mark.top > field.top && mark.bottom < field.bottom",
        )
        .await;
    assert!(seen);
}

#[tokio::test]
async fn an_article_that_is_dropped_replaces_no_work_unasked() {
    let (_server, browser) = studio().await;
    browser.ask::<()>("document.getElementById('example').click()").await;
    browser.until("the example", "return shown()?.dataset.state === 'moving'").await;
    browser.ask::<()>("write('---\\ntitle: Mine\\n---\\n\\nText.\\n'); window.isAgreed = false").await;
    let article: &[(&[u8], &str, &str)] = &[(b"Another\n\nIt has words of its own.\n", "another.txt", "text/plain")];
    drop_files(&browser, article).await;
    let title = "return /title: (.*)/.exec(document.getElementById('text').value)[1]";
    browser.until("the question", "return window.asked === 1").await;
    assert_eq!(browser.ask::<String>(title).await, "Mine");
    browser.ask::<()>("window.isAgreed = true").await;
    drop_files(&browser, article).await;
    browser.until("the other story", "return document.getElementById('text').value.includes('title: Another')").await;
}

#[tokio::test]
async fn a_file_without_an_extension_is_what_its_bytes_say() {
    let (_server, browser) = studio().await;
    let refused: [(&[u8], &str, &str); 4] = [
        (b"%PDF-1.7 ...", "facts", "is a PDF"),
        (b"{\\rtf1\\ansi The gate.}", "gate", "is rich text (RTF)"),
        (b"The gate.\0\x01\x02", "lock", "is neither an article nor a photo"),
        (b"\xD0\xCF\x11\xE0old", "old", "save it as .docx"),
    ];
    for (bytes, name, told) in refused {
        drop_files(&browser, &[(bytes, name, "")]).await;
        let says = format!("return document.querySelector('#status.wrong')?.textContent.includes('{told}')");
        browser.until(&format!("words on {name}"), &says).await;
    }
    drop_files(&browser, &[(DOCUMENT, "bridge", "")]).await;
    browser.until("the story", "return shown()?.querySelector('h1').textContent === 'The bridge that waited'").await;
}

#[tokio::test]
async fn a_picture_that_is_none_is_told_and_keeps_nothing_else_out() {
    let (_server, browser) = studio().await;
    let broken: (&[u8], &str, &str) = (b"x", "broken.jpg", "image/jpeg");
    drop_files(&browser, &[broken, (DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    browser
        .until("words on it", "return document.querySelector('#status.wrong')?.textContent.includes('broken.jpg')")
        .await;
    // Keeping the story says so, too, but not over this.
    let is_in_storage = "
        const request = indexedDB.open('scrollwork-studio');
        const database = await new Promise(done => (request.onsuccess = () => done(request.result)));
        const found = database.transaction('stories').objectStore('stories').count();
        return await new Promise(done => (found.onsuccess = () => done(found.result > 1)));";
    browser.until("it to be kept", is_in_storage).await;
    let says: String =
        browser.ask("await recorded.frame(); return document.getElementById('status').textContent").await;
    assert!(says.contains("broken.jpg"), "{says}");
}

#[tokio::test]
async fn photos_are_kept_once_and_not_with_every_letter() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    let is_kept = "return document.getElementById('kept').textContent !== ''";
    browser.until("it to be kept", is_kept).await;
    browser
        .ask::<()>(
            "window.read = 0;
             const { arrayBuffer } = Blob.prototype;
             Blob.prototype.arrayBuffer = function () { window.read++; return arrayBuffer.call(this); };
             document.getElementById('kept').textContent = '';
             write(document.getElementById('text').value + 'More.\\n');",
        )
        .await;
    browser.until("it to be kept again", is_kept).await;
    assert_eq!(browser.ask::<usize>("return window.read").await, 0);
}

#[tokio::test]
async fn the_reader_stays_where_they_are_while_the_text_changes() {
    let (_server, browser) = studio().await;
    let section = |name: &str| format!("## {name}\n\n{}\n\n", "Nobody paid.\n\n".repeat(40));
    let text =
        ["---\ntitle: Tolls\n---\n\n".to_owned(), section("The ford"), section("The ferry"), section("The bridge")]
            .concat();
    browser
        .ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.clone().into()])
        .await;
    browser
        .until("the story", "return shown()?.querySelectorAll('h2').length === 3 && shown().dataset.state === 'moving'")
        .await;
    let tops = "return Math.round(shown().querySelectorAll('h2')[1].getBoundingClientRect().top)";
    browser.ask::<()>("shown().querySelectorAll('h2')[1].scrollIntoView({ behavior: 'instant' })").await;
    let before: i32 = browser.ask(tops).await;
    let longer = text.replacen("Nobody paid.", "Nobody paid, and nobody was asked to. ".repeat(30).trim_end(), 1);
    browser.ask_with::<()>("window.old = shown(); write(values[0])", vec![longer.into()]).await;
    browser.until("the change", "return shown() && shown() !== old && shown().dataset.state === 'moving'").await;
    let after: i32 = browser.ask(tops).await;
    assert!((before - after).abs() <= 2, "from {before} to {after}");
}

#[tokio::test]
async fn what_is_saved_is_opened_again_and_what_is_not_is_kept() {
    let (server, browser) = studio().await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    browser.until("it to be kept", "return document.getElementById('status').textContent.startsWith('Kept')").await;
    let text: String = browser.ask("return document.getElementById('text').value").await;
    let saved: Vec<u8> = browser
        .ask(
            "document.getElementById('save').click();
             while (!window.saved) await recorded.frame();
             return [...new Uint8Array(await saved)]",
        )
        .await;
    assert!(saved.starts_with(b"PK"));
    assert_eq!(browser.ask::<String>("return savedName").await, "the-bridge-that-waited.zip");

    open(&server, &browser).await;
    browser.until("the story that was kept", "return shown()?.dataset.state === 'moving'").await;
    let state = "return [document.getElementById('text').value, shown().querySelector('[data-sw-photo] img').src.startsWith('blob:')]";
    assert_eq!(browser.ask::<(String, bool)>(state).await, (text.clone(), true));
    let guesses: usize = browser.ask("return document.querySelectorAll('#proposals li').length").await;
    assert!(guesses > 5, "{guesses}");

    browser.ask::<()>("write('---\\ntitle: Another\\n---\\n\\nText.\\n')").await;
    browser.until("the other", "return shown().querySelector('h1').textContent === 'Another'").await;
    drop_files(&browser, &[(&saved, "the-bridge-that-waited.zip", "application/zip")]).await;
    browser
        .until("the story that was saved", "return shown().querySelector('h1').textContent.startsWith('The bridge')")
        .await;
    assert_eq!(browser.ask::<(String, bool)>(state).await, (text, true));

    let photos: usize = browser.ask("return document.querySelectorAll('#photos li').length").await;
    assert_eq!(photos, 1, "those of the finished site are not the author's");

    browser.ask::<()>("write('---\\ntitle: Another\\n---\\n\\nText.\\n')").await;
    let broken = &saved[..saved.len() / 2];
    drop_files(&browser, &[(broken, "half.zip", "application/zip")]).await;
    browser
        .until("words on it", "return document.querySelector('#status.wrong')?.textContent.includes('damaged')")
        .await;
    browser
        .until("what is left of it", "return shown().querySelector('h1').textContent.startsWith('The bridge')")
        .await;
    drop_files(&browser, &[(b"PK", "none.zip", "application/zip")]).await;
    browser
        .until(
            "words on it",
            "return document.querySelector('#status.wrong')?.textContent.includes('no story is left')",
        )
        .await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_saved_page_becomes_the_story_that_the_command_line_makes_of_it() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(PAGE, "page.html", "text/html")]).await;
    browser.until("the story", "return document.getElementById('text').value.includes('title: The gate')").await;
    let text: String = browser.ask("return document.getElementById('text').value").await;
    assert_eq!(text, include_str!("../import/web_page/story.dj"));
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_page_is_read_in_the_encoding_that_it_says_it_has_and_no_other() {
    let (_server, browser) = studio().await;
    // In the encoding of old pages, the last letter of the headline is one byte, which alone is none in UTF-8.
    let words: &[u8] = b"<h1>The caf\xe9</h1><p>It was shut every evening, and nobody counted the evenings.</p>";
    drop_files(&browser, &[(words, "cafe.html", "text/html")]).await;
    let told = "return document.querySelector('#status.wrong')?.textContent.includes('save it as UTF-8')";
    browser.until("words on how to mend it", told).await;
    let page = [b"<html><head><meta charset=\"windows-1252\"></head><body>".as_slice(), words].concat();
    drop_files(&browser, &[(page.as_slice(), "cafe.html", "text/html")]).await;
    browser.until("the story", "return document.getElementById('text').value.includes('title: The café')").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn what_is_pasted_from_a_word_processor_or_a_page_becomes_a_story() {
    let (_server, browser) = studio().await;
    // As Google Docs sets it: everything in a `b` that is not bold, bold words by their weight.
    let html = r#"<b style="font-weight:normal" id="docs-internal-guid-1"><h1>The bridge that waited</h1>
        <p><span>Work stopped in </span><span style="font-weight:700">May</span><span>, says <a href="https://example.org/a">the office</a>.</span></p>
        <ul><li><p>money</p></li><li><p>stone</p></li></ul>
        <table><tr><td>Year</td><td>Carts</td></tr><tr><td>1952</td><td>1,120</td></tr></table></b><script>alert(1)</script>"#;
    let paste = "const data = new DataTransfer();
        data.setData('text/html', values[0]);
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: data });
        document.body.dispatchEvent(event)";
    browser.ask_with::<()>(paste, vec![html.into()]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    let text: String = browser.ask("return document.getElementById('text').value").await;
    for part in [
        "title: The bridge that waited",
        "*May*",
        "[the office](https://example.org/a)",
        "- money\n- stone",
        "| 1952 | 1,120 |",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(!text.contains("alert"), "{text}");
    browser.assert_quiet().await;
}
