//! What is given to the studio, together or one after the other: files, folders, the clipboard.

use super::{DOCUMENT, drop_files, site::save, studio};
use crate::browser::Browser;
use serde_json::json;

const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nNobody paid.\n";

/// A drawing of this color.
fn drawing(color: &str) -> Vec<u8> {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='6'><rect width='8' height='6' fill='{color}'/></svg>"
    )
    .into_bytes()
}

/// The names of the photos that the text does not name.
const LOOSE: &str =
    "return [...document.querySelectorAll('#photos > li > .name')].map(({ textContent }) => textContent)";

async fn until_told(browser: &Browser, words: &str) {
    let is_told = format!("return document.querySelector('#status.wrong')?.textContent.includes({})", json!(words));
    browser.until(words, &is_told).await;
}

async fn until_text(browser: &Browser, words: &str) {
    let is_there = format!("return document.getElementById('text').value.includes({})", json!(words));
    browser.until(words, &is_there).await;
}

async fn until_loose(browser: &Browser, names: &str) {
    browser.until(names, &format!("return (() => {{ {LOOSE} }})().join() === '{names}'")).await;
}

/// Drops a folder: a stand-in, since no driver drops one.
async fn drop_folder(browser: &Browser, files: &[(&str, &[u8])]) {
    let files: Vec<_> = files.iter().map(|(path, bytes)| json!([path, bytes])).collect();
    let script = "
        const entryOf = (path, files) => {
          const own = files.filter(([name]) => name.startsWith(path + '/'));
          const name = path.split('/').pop(), fullPath = '/' + path;
          if (!own.length) {
            const [, bytes] = files.find(([name]) => name === path);
            return { isFile: true, isDirectory: false, name, fullPath, file: done => done(new File([new Uint8Array(bytes)], name)) };
          }
          const names = [...new Set(own.map(([name]) => name.slice(path.length + 1).split('/')[0]))];
          const read = names.map(name => entryOf(path + '/' + name, files));
          return { isFile: false, isDirectory: true, name, fullPath, createReader: () => ({ readEntries: done => done(read.splice(0, 2)) }) };
        };
        const root = entryOf('story', values[0]);
        const event = new Event('drop', { bubbles: true, cancelable: true });
        const data = { files: [new File([], 'story')], items: [{ webkitGetAsEntry: () => root }], types: ['Files'], getData: () => '' };
        Object.defineProperty(event, 'dataTransfer', { value: data });
        document.body.dispatchEvent(event);";
    browser.ask_with::<()>(script, vec![json!(files)]).await;
}

/// Word calls the first picture of each document alike.
#[tokio::test]
async fn another_article_has_photos_of_its_own_and_none_of_the_story_before() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    drop_files(&browser, &[(&drawing("red"), "image1.png", "image/svg+xml")]).await;
    until_loose(&browser, "image1.png").await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the story", "return shown()?.querySelector('h1').textContent === 'The bridge that waited'").await;
    browser.until("its photo", "return shown().querySelector('[data-sw-photo] img')?.src.startsWith('blob:')").await;
    assert_eq!(browser.ask::<Vec<String>>(LOOSE).await, Vec::<String>::new());
    let height: u32 =
        browser.ask("const image = shown().querySelector('[data-sw-photo] img'); await image.decode(); return image.naturalHeight").await;
    assert_ne!(height, 6, "the picture is that of the document");
}

#[tokio::test]
async fn what_was_given_before_the_article_is_in_its_story_also_under_the_name_of_another() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(&drawing("red"), "image1.png", "image/svg+xml")]).await;
    browser
        .until("the photo", "return document.getElementById('status').textContent.includes('The photo is here')")
        .await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    until_text(&browser, "(photos/image1-2.png)").await;
    until_loose(&browser, "image1.png").await;
}

#[tokio::test]
async fn photos_that_are_not_saved_are_asked_about_as_words_are() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    save(&browser).await;
    drop_files(&browser, &[(&drawing("red"), "gate.svg", "image/svg+xml")]).await;
    until_loose(&browser, "gate.svg").await;
    browser.ask::<()>("window.isAgreed = false").await;
    let article: &[(&[u8], &str, &str)] = &[(b"Another\n\nIt has words of its own.\n", "another.txt", "text/plain")];
    drop_files(&browser, article).await;
    browser.until("the question", "return window.asked === 1").await;
    save(&browser).await;
    drop_files(&browser, article).await;
    until_text(&browser, "title: Another").await;
    assert_eq!(browser.ask::<u32>("return window.asked").await, 1);
}

#[tokio::test]
async fn a_file_that_is_none_keeps_nothing_out_and_of_two_articles_none_is_taken() {
    let (_server, browser) = studio().await;
    let gate = drawing("red");
    let photo: (&[u8], &str, &str) = (&gate, "gate.svg", "image/svg+xml");
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    drop_files(&browser, &[(b"\0\0\0\x14ftypqt", "IMG_1.MOV", "video/quicktime"), photo]).await;
    until_told(&browser, "“IMG_1.MOV” is neither an article nor a photo.").await;
    until_loose(&browser, "gate.svg").await;
    let mill = drawing("blue");
    let articles: [(&[u8], &str, &str); 3] = [
        (b"One\n\nWords.\n", "one.txt", "text/plain"),
        (&mill, "mill.svg", "image/svg+xml"),
        (DOCUMENT, "two.docx", ""),
    ];
    drop_files(&browser, &articles).await;
    until_told(&browser, "These are several articles: one.txt, two.docx.").await;
    until_loose(&browser, "gate.svg,mill.svg").await;
    until_text(&browser, "Nobody paid.").await;
    assert_eq!(browser.ask::<u32>("return window.asked").await, 0);
}

#[tokio::test]
async fn a_text_is_read_in_utf_8_or_as_it_is_marked_and_no_letter_is_lost() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(b"M\xfcller\n\nHe paid.\n", "ansi.txt", "text/plain")]).await;
    until_told(&browser, "“ansi.txt” is no text in UTF-8").await;
    let marked: Vec<u8> =
        "\u{feff}Müller\n\nHe paid, and nobody else did.\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    drop_files(&browser, &[(&marked, "marked.txt", "text/plain")]).await;
    until_text(&browser, "title: Müller").await;
    drop_files(&browser, &[(b"name,tolls\nM\xfcller,3\n", "tolls.csv", "text/csv")]).await;
    until_told(&browser, "“tolls.csv” is no text in UTF-8").await;
}

/// Safari unpacks what it downloads.
#[tokio::test]
async fn a_story_that_was_unpacked_is_opened_as_its_folder_or_as_its_files() {
    let (_server, browser) = studio().await;
    let story = STORY.replace("Nobody", "::: photo\n![A gate](photos/gate.svg)\n\nThe gate.\n:::\n\nNobody");
    let gate = drawing("red");
    let readme: &[u8] = b"To publish the story, upload all of this.\n\nOpened from a disk, it stands still.\n";
    let files: [(&str, &[u8]); 5] = [
        ("story/README.txt", readme),
        ("story/photos/gate.svg", &gate),
        ("story/site/index.html", b"<!doctype html>"),
        ("story/story.dj", story.as_bytes()),
        // No browser of these shows it; the next one may.
        ("story/photos/old.tif", b"II*\0"),
    ];
    drop_folder(&browser, &files).await;
    browser.until("the story", "return shown()?.querySelector('h1').textContent === 'Tolls'").await;
    browser.until("its photo", "return shown().querySelector('[data-sw-photo] img')?.src.startsWith('blob:')").await;
    let saved = save(&browser).await;
    assert_eq!(saved.get("photos/old.tif").map(Vec::as_slice), Some(b"II*\0".as_slice()), "{:?}", saved.keys());
    assert!(saved.contains_key("photos/gate.svg"));
    // And all that lies in it, as files.
    let story = story.replace("Nobody", "Everybody");
    drop_files(&browser, &[(readme, "README.txt", "text/plain"), (story.as_bytes(), "story.dj", "")]).await;
    until_text(&browser, "Everybody paid.").await;
    assert!(browser.ask::<bool>("return shown().querySelector('[data-sw-photo] img').src.startsWith('blob:')").await);
}

#[tokio::test]
async fn words_that_are_pasted_with_a_picture_of_them_are_words() {
    let (_server, browser) = studio().await;
    // As word processors on a Mac do it.
    let paste = "const data = new DataTransfer();
        data.setData('text/html', '<h1>The bridge that waited</h1><p>Nobody paid for it in all these years.</p>');
        data.setData('text/plain', 'The bridge that waited');
        data.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: data });
        document.querySelector(values[0]).dispatchEvent(event);
        return event.defaultPrevented";
    assert!(browser.ask_with::<bool>(paste, vec!["body".into()]).await);
    until_text(&browser, "title: The bridge that waited").await;
    let with_photo =
        "write(document.getElementById('text').value + '\\n::: photo\\n![A gate](photos/gate.jpg)\\n:::\\n')";
    browser.ask::<()>(with_photo).await;
    browser.until("its fields", "return !!document.querySelector('#photos .field textarea')").await;
    // In a field they go where they are pasted.
    assert!(!browser.ask_with::<bool>(paste, vec!["#photos .field textarea".into()]).await);
    assert_eq!(browser.ask::<Vec<String>>(LOOSE).await, Vec::<String>::new());
}
