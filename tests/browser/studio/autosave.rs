//! Nothing is lost: by a tab that is gone, by two tabs, by a storage that is full or cleared, by a file that cannot be read.

use super::{drop_files, open, studio};
use crate::{browser::Browser, server::Server};
use serde_json::json;

const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nNobody paid.\n";

/// The studio in a frame of a page that does nothing.
async fn framed(server: &Server, browser: &Browser) {
    browser.open(&server.address("/embed.js")).await;
    browser.ask::<()>("document.body.innerHTML = '<iframe src=\"/studio/\" width=900 height=700></iframe>'").await;
    browser
        .until(
            "the page",
            "const page = document.querySelector('iframe').contentDocument;
             return page.getElementById('start')?.inert === false && !page.getElementById('text').readOnly",
        )
        .await;
}

/// Whoever writes without a pause loses two seconds at most when the tab is gone, whenever that is.
#[tokio::test]
async fn a_tab_that_is_gone_takes_no_more_than_two_seconds_with_it() {
    let (server, browser) = studio().await;
    for after in [1700, 2600, 4100] {
        framed(&server, &browser).await;
        let written: u64 = browser
            .ask_with(
                "const frame = document.querySelector('iframe'), page = frame.contentDocument, text = page.getElementById('text');
                 if (page.getElementById('work').hidden) page.getElementById('example').click();
                 const start = performance.now();
                 let now = 0;
                 while ((now = performance.now() - start) < values[0]) {
                   text.value = values[1] + '\\nWritten after ' + Math.round(now) + ' ms\\n';
                   text.dispatchEvent(new frame.contentWindow.Event('input'));
                   await new Promise(done => setTimeout(done, 40));
                 }
                 frame.remove();
                 return Math.round(now)",
                vec![json!(after), json!(STORY)],
            )
            .await;
        open(&server, &browser).await;
        browser.until("the story", "return document.getElementById('text').value.includes('Nobody')").await;
        let text: String = browser.ask("return document.getElementById('text').value").await;
        let kept = text.split("after ").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok()).unwrap_or(0_u64);
        assert!(written - kept <= 2000, "{kept} of {written} ms are there");
        assert!(kept > 0, "{text}");
    }
}

#[tokio::test]
async fn two_tabs_of_one_story_take_turns() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    browser.until("it to be kept", "return document.getElementById('kept').textContent !== ''").await;
    browser
        .ask::<()>(
            "const frame = document.createElement('iframe');
             frame.src = './index.html'; // another address of what is kept in one place
             frame.id = 'second';
             Object.assign(frame.style, { position: 'fixed', inset: '0 0 auto auto', width: '700px', height: '500px' });
             document.body.append(frame);
             window.second = () => frame.contentDocument;",
        )
        .await;
    browser.until("the other's word", "return second().getElementById('elsewhere')?.hidden === false").await;
    browser.until("the story in it", "return second().getElementById('text').value.includes('Nobody')").await;
    assert!(
        browser
            .ask::<bool>(
                "return second().getElementById('text').readOnly && document.getElementById('elsewhere').hidden"
            )
            .await
    );
    // Who waits clears nothing of what the other keeps.
    browser.ask::<()>("frames[0].confirm = () => true; second().getElementById('new').click()").await;
    let is_refused = "return second().getElementById('status').textContent.includes('take it over first')";
    browser.until("the refusal", is_refused).await;
    browser
        .ask::<()>(
            "write(document.getElementById('text').value + '\\nOne more.\\n'); second().getElementById('turn').click()",
        )
        .await;
    browser
        .until(
            "the turn",
            "return second().getElementById('elsewhere').hidden && !second().getElementById('text').readOnly",
        )
        .await;
    browser
        .until("what the first wrote last", "return second().getElementById('text').value.includes('One more.')")
        .await;
    browser
        .until(
            "the first to wait",
            "return !document.getElementById('elsewhere').hidden && document.getElementById('text').readOnly",
        )
        .await;
}

#[tokio::test]
async fn that_it_is_kept_is_said_once_and_shown_always_and_what_is_not_is_said_each_time() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    let status = "return document.getElementById('status').textContent";
    browser.until("the word", "return document.getElementById('status').textContent.startsWith('Kept in')").await;
    browser
        .ask_with::<()>(
            "document.getElementById('kept').textContent = ''; write(values[0] + 'More.')",
            vec![STORY.into()],
        )
        .await;
    browser.until("the time", "return document.getElementById('kept').textContent.startsWith('Kept at')").await;
    assert_eq!(browser.ask::<String>(status).await, "", "nothing is read aloud again");
    for _ in 0..2 {
        browser
            .ask_with::<()>(
                "window.put ??= IDBObjectStore.prototype.put;
                 IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') };
                 write(values[0] + 'Still more.')",
                vec![STORY.into()],
            )
            .await;
        browser.until("the fault", "return /keeps nothing .QuotaExceededError.*ZIP/.test(document.querySelector('#status.wrong')?.textContent)").await;
        browser.ask_with::<()>("IDBObjectStore.prototype.put = put; write(values[0])", vec![STORY.into()]).await;
        browser.until("its end", "return document.getElementById('status').textContent.startsWith('Kept in')").await;
    }
}

#[tokio::test]
async fn what_was_cleared_is_kept_anew_and_said() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    browser.until("it to be kept", "return document.getElementById('kept').textContent !== ''").await;
    let store = "const request = indexedDB.open('scrollwork-studio');
        const database = await new Promise(done => (request.onsuccess = () => done(request.result)));
        const store = database.transaction('stories', 'readwrite').objectStore('stories');";
    browser.ask::<()>(&format!("{store} const cleared = store.clear(); await new Promise(done => (cleared.onsuccess = done)); database.close(); document.dispatchEvent(new Event('visibilitychange'))")).await;
    browser.until("the word", "return document.getElementById('status').textContent.includes('cleared')").await;
    let count: usize = browser.ask(&format!("{store} const found = store.count(); return await new Promise(done => (found.onsuccess = () => done(found.result)))")).await;
    assert_eq!(count, 1);
}

#[tokio::test]
async fn nobody_is_asked_about_a_file_that_cannot_be_read() {
    let (_server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    for (bytes, name, words) in [
        (b"PK\x03\x04half".as_slice(), "half.zip", "damaged"),
        (b"no", "no.docx", ""),
        (b" \n", "empty.txt", "no words"),
    ] {
        browser.ask::<()>("document.getElementById('status').className = ''").await;
        drop_files(&browser, &[(bytes, name, "")]).await;
        browser
            .until(name, &format!("return !!document.querySelector('#status.wrong')?.textContent.includes('{words}')"))
            .await;
    }
    assert_eq!(browser.ask::<usize>("return window.asked").await, 0);
    assert!(browser.ask::<bool>("return document.getElementById('text').value.includes('Nobody paid')").await);
}
