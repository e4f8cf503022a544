//! The studio with a folder as its storage, as `scrollwork studio` serves it.

use crate::{
    browser::{Browser, DESK},
    local_studio::LocalStudio,
    server::dist,
    studio::{OPENED, TOOLS, drop_files},
    wait::until,
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const STORY: &str =
    "---\ntitle: Tolls\ndek: Who paid.\n---\n\n## The ford\n\nNobody paid.\n\n## The ferry\n\nEverybody paid.\n";

struct Work {
    _work: TempDir,
    folder: PathBuf,
    studio: LocalStudio,
    browser: Browser,
}

/// A folder with this story, where there is one, in the studio.
async fn work(story: Option<&str>) -> Work {
    let work = tempfile::tempdir().unwrap();
    let folder = work.path().join("tolls");
    fs::create_dir(&folder).unwrap();
    if let Some(story) = story {
        fs::write(folder.join("story.dj"), story).unwrap();
    }
    let studio = LocalStudio::start(&folder, &["--player", dist().to_str().unwrap()]);
    let browser = Browser::start(DESK).await;
    open(&browser, &studio).await;
    if story.is_some() {
        browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    }
    Work { _work: work, folder, studio, browser }
}

async fn open(browser: &Browser, studio: &LocalStudio) {
    browser.open(&studio.url).await;
    browser.ask::<()>(TOOLS).await;
    browser.until("the story in the folder", OPENED).await;
}

impl Work {
    fn stored(&self) -> String {
        fs::read_to_string(self.folder.join("story.dj")).unwrap_or_default()
    }

    /// Waits until the folder has this.
    async fn until_stored(&self, path: &str, what: impl Fn(&Path) -> bool) {
        let file = self.folder.join(path);
        until(path, async || what(&file).then_some(())).await;
    }

    /// Changes the file as another editor does.
    fn change(&self, from: &str, to: &str) {
        let text = self.stored();
        assert!(text.contains(from), "{text}");
        fs::write(self.folder.join("story.dj"), text.replace(from, to)).unwrap();
    }

    /// Changes the text as somebody at the page does.
    async fn write(&self, from: &str, to: &str) {
        let script = "write(document.getElementById('text').value.replace(values[0], values[1]))";
        self.browser.ask_with::<()>(script, vec![from.into(), to.into()]).await;
    }

    async fn until_text(&self, part: &str) {
        let script = format!("return document.getElementById('text').value.includes('{part}')");
        self.browser.until(part, &script).await;
    }
}

fn has(file: &Path, part: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.contains(part))
}

#[tokio::test]
async fn what_is_written_here_is_in_the_folder_and_what_is_saved_there_shows_here() {
    let work = work(Some(STORY)).await;
    assert_eq!(work.stored(), STORY, "what is only opened is not written");
    work.write("Nobody paid.", "Ada paid.").await;
    work.until_stored("story.dj", |file| has(file, "Ada paid.")).await;
    work.change("Everybody paid.", "Bea paid.");
    work.until_text("Bea paid.").await;
    work.browser
        .until(
            "it to be seen",
            "return shown()?.textContent.includes('Bea paid.') && shown().textContent.includes('Ada paid.')",
        )
        .await;
    let text: String = work.browser.ask("return document.getElementById('text').value").await;
    assert_eq!(text, work.stored());
}

#[tokio::test]
async fn what_another_saves_leads_nobody_away_from_where_they_are() {
    let work = work(Some(&STORY.replace("Nobody paid.", &"Nobody paid.\n\n".repeat(60)))).await;
    let place = "return document.getElementById('preview').contentWindow.scrollY";
    work.browser.ask::<()>("document.getElementById('preview').contentWindow.scrollTo(0, 9)").await;
    work.change("Everybody paid.", "Bea paid.");
    work.browser.until("it to be seen", "return shown()?.textContent.includes('Bea paid.')").await;
    work.browser.ask::<()>("for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame)").await;
    assert_eq!(work.browser.ask::<f64>(place).await, 9.0);
}

#[tokio::test]
async fn undo_takes_back_what_was_written_here_and_not_what_another_has_saved() {
    let work = work(Some(STORY)).await;
    work.browser
        .ask::<()>("const text = document.getElementById('text'), at = text.value.indexOf('Nobody'); text.replace(at, at + 6, 'Ada')")
        .await;
    work.until_stored("story.dj", |file| has(file, "Ada paid.")).await;
    work.change("Everybody paid.", "Bea paid.");
    work.until_text("Bea paid.").await;
    work.browser.ask::<()>("undo()").await;
    work.until_text("Nobody paid.").await;
    work.until_stored("story.dj", |file| has(file, "Nobody paid.")).await;
    assert!(work.stored().contains("Bea paid."), "{}", work.stored());
}

#[tokio::test]
async fn changes_of_both_sides_come_together_and_nothing_is_written_over() {
    let work = work(Some(STORY)).await;
    work.write("Nobody paid.", "Ada paid.").await;
    work.change("Everybody paid.", "Bea paid.");
    work.until_stored("story.dj", |file| has(file, "Ada paid.") && has(file, "Bea paid.")).await;
    work.until_text("Bea paid.").await;

    work.write("Ada paid.", "Cem paid.").await;
    work.change("Ada paid.", "Dov paid.");
    let is_asked = "return !!document.querySelector('dialog.merging[open]')";
    work.browser.until("the question", is_asked).await;
    // Browsers close a dialog at the second Escape.
    work.browser.ask::<()>("document.querySelector('dialog').close()").await;
    work.browser.until("the question once more", is_asked).await;
    let stored = work.stored();
    assert!(stored.contains("Dov paid.") && !stored.contains("Cem paid."), "{stored}");
    let shown: Vec<String> =
        work.browser.ask("return [...document.querySelectorAll('.merging pre')].map(words => words.textContent)").await;
    assert_eq!(shown, ["Cem paid.", "Dov paid.", "Cem paid.\nDov paid."]);
    work.browser
        .ask::<()>(
            "document.querySelectorAll('.merging input')[1].click();
             document.querySelector('.merging button').click()",
        )
        .await;
    work.browser.until("the answer", "return !document.querySelector('dialog')").await;
    work.until_text("Dov paid.").await;
    assert!(!work.stored().contains("Cem paid."), "{}", work.stored());
}

#[tokio::test]
async fn photos_go_into_the_folder_and_come_out_of_it() {
    let work = work(Some(STORY)).await;
    let drawing = |color: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='60'><rect width='80' height='60' fill='{color}'/></svg>"
        )
    };
    drop_files(&work.browser, &[(drawing("red").as_bytes(), "dam.svg", "image/svg+xml")]).await;
    work.until_stored("photos/dam.svg", |file| has(file, "red")).await;
    fs::write(work.folder.join("photos/weir.svg"), drawing("blue")).unwrap();
    let listed = "return [...document.querySelectorAll('#photos .name')].map(name => name.textContent.trim()).join()";
    work.browser.until("the photo", &format!("return (() => {{ {listed} }})() === 'dam.svg,weir.svg'")).await;
    fs::remove_file(work.folder.join("photos/weir.svg")).unwrap();
    work.browser.until("it to go", &format!("return (() => {{ {listed} }})() === 'dam.svg'")).await;
    assert!(has(&work.folder.join("photos/dam.svg"), "red"));
}

#[tokio::test]
async fn a_photo_is_read_only_once_the_story_names_it() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='60'/>";
    let work = tempfile::tempdir().unwrap();
    let folder = work.path().join("tolls");
    fs::create_dir_all(folder.join("photos")).unwrap();
    for name in ["mill.svg", "weir.svg"] {
        fs::write(folder.join("photos").join(name), drawing).unwrap();
    }
    fs::write(folder.join("story.dj"), STORY.replace("Nobody paid.", "::: photo\n![A mill](photos/mill.svg)\n:::"))
        .unwrap();
    let studio = LocalStudio::start(&folder, &["--player", dist().to_str().unwrap()]);
    let browser = Browser::start(DESK).await;
    open(&browser, &studio).await;
    browser.until("the photos", "return document.querySelectorAll('#photos > li').length === 2").await;
    let read = "return performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter(name => name.endsWith('.svg')).join()";
    assert_eq!(browser.ask::<String>(read).await, "mill.svg");
    browser.ask::<()>("[...document.querySelectorAll('#photos button')].find(({ textContent }) => textContent === 'Put into the text').click()").await;
    browser
        .until("it in the story", "return document.getElementById('text').value.includes('(photos/weir.svg)')")
        .await;
    browser
        .until(
            "it in the preview",
            "return [...shown().querySelectorAll('img')].filter(({ src }) => src.startsWith('blob:')).length === 2",
        )
        .await;
    assert_eq!(browser.ask::<String>(read).await, "mill.svg,weir.svg");
    assert_eq!(fs::read_to_string(folder.join("photos/weir.svg")).unwrap(), drawing);
}

#[tokio::test]
async fn an_article_becomes_the_story_of_an_empty_folder() {
    let work = work(None).await;
    let article: &[(&[u8], &str, &str)] =
        &[(b"Tolls\n\nThe town spent $4.5 million on 12 pillars.\n", "tolls.txt", "text/plain")];
    drop_files(&work.browser, article).await;
    work.until_stored("story.dj", |file| has(file, "title: Tolls")).await;
    work.until_stored(".scrollwork-proposals.json", Path::exists).await;
    open(&work.browser, &work.studio).await;
    work.browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    let guesses: usize = work.browser.ask("return document.querySelectorAll('#proposals li').length").await;
    assert!(guesses > 0, "what was guessed is kept as well");
}

#[tokio::test]
async fn a_program_that_has_ended_is_told() {
    let Work { _work, studio, browser, .. } = work(Some(STORY)).await;
    drop(studio);
    browser
        .until(
            "words on it",
            "return document.querySelector('#status.wrong')?.textContent.includes('does it still run')",
        )
        .await;
}

/// Before the story is read, nothing is written in its place, however long its photos take and whatever cannot be read.
#[tokio::test]
async fn a_photo_or_a_list_that_cannot_be_read_keeps_no_story_out() {
    let work = tempfile::tempdir().unwrap();
    let folder = work.path().join("tolls");
    fs::create_dir_all(folder.join("photos")).unwrap();
    fs::write(folder.join("story.dj"), STORY).unwrap();
    fs::write(folder.join("photos/broken.jpg"), "no photo").unwrap();
    fs::write(folder.join(".scrollwork-proposals.json"), "{").unwrap();
    let studio = LocalStudio::start(&folder, &["--player", dist().to_str().unwrap()]);
    let browser = Browser::start(DESK).await;
    open(&browser, &studio).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    let text: String = browser.ask("return document.getElementById('text').value").await;
    assert_eq!(text, STORY);
    assert_eq!(fs::read_to_string(folder.join("story.dj")).unwrap(), STORY);
    assert_eq!(fs::read_to_string(folder.join("photos/broken.jpg")).unwrap(), "no photo");
}

#[tokio::test]
async fn a_story_that_was_deleted_is_written_anew() {
    let work = work(Some(STORY)).await;
    fs::remove_file(work.folder.join("story.dj")).unwrap();
    work.until_stored("story.dj", |file| has(file, "Nobody paid.")).await;
    assert_eq!(work.stored(), STORY);
}

#[tokio::test]
async fn a_photo_of_the_folder_is_not_written_over_by_another_of_its_name() {
    let work = work(Some(STORY)).await;
    let drawing = |color: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='6'><rect width='8' height='6' fill='{color}'/></svg>"
        )
    };
    fs::create_dir(work.folder.join("photos")).unwrap();
    fs::write(work.folder.join("photos/image.svg"), drawing("red")).unwrap();
    work.browser.until("the photo", "return document.querySelectorAll('#photos > li').length === 1").await;
    drop_files(&work.browser, &[(drawing("blue").as_bytes(), "image.svg", "image/svg+xml")]).await;
    work.until_stored("photos/image-2.svg", |file| has(file, "blue")).await;
    assert!(has(&work.folder.join("photos/image.svg"), "red"));
}
