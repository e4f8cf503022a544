//! Films and recordings in the studio: they are kept, saved, published and opened again as photos are.

use super::{
    drop_files,
    site::{save, write},
    studio,
};

const FILM: &[u8] = include_bytes!("../film.webm");
const SOUND: &[u8] = b"ID3 and what is said";
const MEDIA: &str = "{src=\"films/weir.webm\" credit=\"Bo Lind\"}\n::: video\n![Water over a beam](photos/weir.jpg)\n\nThe weir.\n:::\n\n\
    {src=\"sound/ada.mp3\" title=\"Ada Wren\" credit=\"Bo Lind\"}\n::: audio\nNobody paid.\n:::\n";

/// A story whose film is not in view: of those that play, WebKitGTK hangs now and then as the preview is made anew.
fn story() -> String {
    format!("---\ntitle: Tolls\ndek: Who paid.\n---\n\n{}{MEDIA}", "Nobody paid.\n\n".repeat(80))
}

/// The photo that the film plays over.
fn poster() -> Vec<u8> {
    let mut image = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(30, 20, image::Rgb([90, 120, 150]))
        .write_to(&mut image, image::ImageFormat::Jpeg)
        .unwrap();
    image.into_inner()
}

#[tokio::test]
async fn films_and_recordings_are_in_the_zip_and_its_site_and_come_back() {
    let (_server, browser) = studio().await;
    write(&browser, &story()).await;
    let told = "return [...document.querySelectorAll('.problem')].filter(({ textContent }) => textContent.includes('not there yet')).length";
    browser.until("what is missing", &format!("return (() => {{ {told} }})() === 3")).await;
    let poster = poster();
    let files: [(&[u8], &str, &str); 3] =
        [(&poster, "weir.jpg", "image/jpeg"), (FILM, "weir.webm", "video/webm"), (SOUND, "ada.mp3", "audio/mpeg")];
    drop_files(&browser, &files).await;
    browser.until("nothing missing", &format!("return (() => {{ {told} }})() === 0")).await;
    let is_shown = "return [...shown().querySelectorAll('[data-sw-film],[data-sw-sound]')].filter(({ href }) => href.startsWith('blob:')).length === 2";
    browser.until("them in the preview", is_shown).await;

    let files = save(&browser).await;
    assert_eq!((files["films/weir.webm"].as_slice(), files["sound/ada.mp3"].as_slice()), (FILM, SOUND));
    let page = String::from_utf8_lossy(&files["site/stories/tolls/story.html"]).into_owned();
    for (ending, bytes) in [(".webm", FILM), (".mp3", SOUND)] {
        let (name, content) =
            files.iter().find(|(name, _)| name.starts_with("site/") && name.ends_with(ending)).unwrap();
        assert_eq!(content, bytes);
        assert!(page.contains(name.strip_prefix("site/stories/tolls/").unwrap()), "{name}: {page}");
    }

    let zip: Vec<u8> = browser.ask("return [...new Uint8Array(await saved)]").await;
    write(&browser, "---\ntitle: Fords\n---\n\nNobody swam.\n").await;
    drop_files(&browser, &[(&zip, "tolls.zip", "application/zip")]).await;
    browser.until("the story", "return document.getElementById('text').value.includes('Nobody paid.')").await;
    browser.until("them in the preview again", is_shown).await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_film_that_the_text_does_not_name_is_put_into_it_from_the_list() {
    let (_server, browser) = studio().await;
    write(&browser, "---\ntitle: Tolls\n---\n\nNobody paid.\n").await;
    drop_files(&browser, &[(FILM, "weir.webm", "video/webm"), (&poster(), "weir.jpg", "image/jpeg")]).await;
    let put = "[...document.querySelectorAll('#photos button')].find(button => button.ariaLabel === 'Put films/weir.webm into the text')";
    browser.until("the film", &format!("return !!{put}")).await;
    browser.ask::<()>(&format!("{put}.click()")).await;
    let text: String = browser.ask("return document.getElementById('text').value").await;
    assert!(text.contains("{src=\"films/weir.webm\" credit=\"\"}\n::: video\n![](photos/weir.jpg)\n:::"), "{text}");
    browser.until("it in the preview", "return !!shown().querySelector('[data-sw-film]')").await;
}

#[tokio::test]
async fn two_films_of_one_name_are_two_and_the_same_one_again_is_none() {
    let (_server, browser) = studio().await;
    write(&browser, "---\ntitle: Tolls\n---\n\nNobody paid.\n").await;
    drop_files(
        &browser,
        &[(FILM, "weir.webm", "video/webm"), (SOUND, "weir.webm", "video/webm"), (FILM, "weir.webm", "video/webm")],
    )
    .await;
    let names = "return [...document.querySelectorAll('#photos .name')].map(({ textContent }) => textContent)";
    browser.until("two films", &format!("return (() => {{ {names} }})().length === 2")).await;
    assert_eq!(browser.ask::<Vec<String>>(names).await, ["films/weir.webm", "films/weir-2.webm"]);
    let files = save(&browser).await;
    let films: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("films/")).collect();
    let is_whole = films.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    assert!(is_whole.eq([("films/weir-2.webm", SOUND), ("films/weir.webm", FILM)]), "{:?}", files.keys());
}

#[tokio::test]
async fn a_film_that_is_dropped_together_with_its_story_is_in_that() {
    let (_server, browser) = studio().await;
    write(&browser, &story()).await;
    save(&browser).await;
    let zip: Vec<u8> = browser.ask("return [...new Uint8Array(await saved)]").await;
    write(&browser, "---\ntitle: Fords\n---\n\nNobody swam.\n").await;
    drop_files(&browser, &[(FILM, "weir.webm", "video/webm"), (&zip, "tolls.zip", "application/zip")]).await;
    let is_shown = "return !!shown()?.querySelector('[data-sw-film]')?.href.startsWith('blob:')";
    browser.until("the film in the preview", is_shown).await;
}
