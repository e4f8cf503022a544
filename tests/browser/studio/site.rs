//! The finished site that the studio saves: as the command line builds it, whole, and ready for any server.

use super::{DOCUMENT, drop_files, studio};
use crate::{
    browser::Browser,
    engine::Engine,
    not_applicable::only_in,
    server::{Server, dist},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{ExtendedColorType, ImageEncoder as _, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read as _},
    path::Path,
    process::Command,
};
use tempfile::TempDir;

/// Waits until the story is kept: nobody who leaves the page is asked.
async fn kept(browser: &Browser) {
    let is_kept = "return dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    browser.until("it to be kept", is_kept).await;
}

/// Saves the story, and gives the files of the ZIP file by their names.
pub(super) async fn save(browser: &Browser) -> BTreeMap<String, Vec<u8>> {
    // What the line says of keeping is said before what it says of saving.
    kept(browser).await;
    saved(browser).await
}

/// The same where the browser keeps nothing.
async fn saved(browser: &Browser) -> BTreeMap<String, Vec<u8>> {
    let encoded: String = browser
        .ask(
            "window.saved = undefined;
             document.getElementById('save').click();
             while (!window.saved) await recorded.frame();
             const reader = new FileReader();
             reader.readAsDataURL(new Blob([await saved]));
             await new Promise(done => (reader.onload = done));
             return reader.result.split(',')[1]",
        )
        .await;
    let mut archive = zip::ZipArchive::new(Cursor::new(STANDARD.decode(encoded).unwrap())).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(file.name().unwrap().into_owned(), content);
    }
    files
}

/// What the status line says.
async fn status(browser: &Browser) -> String {
    browser.ask("await recorded.frame(); return document.getElementById('status').textContent").await
}

fn text<'f>(files: &'f BTreeMap<String, Vec<u8>>, name: &str) -> &'f str {
    let content = files.get(name).unwrap_or_else(|| panic!("{name} is not among {:?}", files.keys()));
    std::str::from_utf8(content).unwrap()
}

/// Unpacks the site.
fn unpack(files: &BTreeMap<String, Vec<u8>>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let Some(name) = name.strip_prefix("site/") else { continue };
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

pub(super) async fn write(browser: &Browser, text: &str) {
    browser.ask::<()>("if (document.getElementById('work').hidden) document.getElementById('example').click()").await;
    browser.ask_with::<()>("write(values[0])", vec![text.into()]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
}

#[tokio::test]
async fn whoever_unpacks_the_zip_has_a_site_that_moves_on_any_server() {
    let (_server, browser) = studio().await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the moving story", "return shown()?.dataset.state === 'moving'").await;
    // The importer leaves the photo's description to the author.
    browser
        .ask::<()>("const area = document.getElementById('text'); write(area.value.replaceAll('![](', '![A bridge]('))")
        .await;
    browser.until("no error", "return !document.querySelector('#problems .error')").await;
    let files = save(&browser).await;
    let said = status(&browser).await;
    assert!(said.starts_with("Saved as the-bridge-that-waited.zip, among your downloads."), "{said}");
    for (name, said) in
        [("README.txt", "any web server"), ("snippets.txt", "data-story"), ("story.dj", "title: The bridge")]
    {
        assert!(text(&files, name).contains(said), "{name}");
    }
    browser.assert_quiet().await;

    let folder = unpack(&files);
    let site = Server::of(folder.path());
    browser.open(&site.address("/stories/the-bridge-that-waited/")).await;
    let story = "document.querySelector('scrollwork-story')";
    browser.until("the published story", &format!("return {story}?.dataset.state === 'moving'")).await;
    let photo = format!("{story}.querySelector('[data-sw-photo] img')");
    browser.ask::<()>(&format!("{photo}.scrollIntoView({{ behavior: 'instant' }})")).await;
    browser.until("its photo", &format!("return {photo}.complete && {photo}.naturalWidth > 0")).await;
    browser.assert_quiet().await;
}

/// Whoever gives the address of the site copies the very snippet that the command line prints for it.
#[tokio::test]
async fn what_to_paste_has_the_address_that_was_given_and_is_that_of_the_command_line() {
    let (_server, browser) = studio().await;
    write(&browser, "---\ntitle: Tolls\ndek: Who paid.\n---\n\nIt cost [5 pounds]{.count} to cross.\n").await;
    assert!(browser.ask::<bool>("return document.getElementById('embed').hidden").await, "nothing is saved yet");
    let files = save(&browser).await;
    browser.until("the button", "return !document.getElementById('embed').hidden").await;
    let folder = unpack(&files);
    let give = "const input = document.querySelector('.embedding input[type=url]');
        input.value = values[0];
        input.dispatchEvent(new Event('input'));
        return [document.querySelector('.embedding .wrong').textContent, document.querySelector('.embedding .primary').disabled]";
    browser.ask::<()>("document.getElementById('embed').click()").await;
    for no_address in ["news.example", "https://news.example/?story", "ftp://news.example/", "https:/news.example/"] {
        let (wrong, is_disabled): (String, bool) = browser.ask_with(give, vec![no_address.into()]).await;
        assert!(wrong.starts_with("This is not the address of a folder") && is_disabled, "{no_address}: {wrong}");
    }
    for (given, base) in [
        ("https://news.example/moving", "https://news.example/moving/"),
        (" https://news.example/moving/index.html ", "https://news.example/moving/"),
    ] {
        let told: (String, bool) = browser.ask_with(give, vec![given.into()]).await;
        assert_eq!(told, (String::new(), false), "{given}");
        for kind in ["full", "tag", "figure", "iframe"] {
            let choose = "document.querySelector(`.embedding input[value=${values[0]}]`).click();
                return document.querySelector('.embedding textarea').value";
            let shown: String = browser.ask_with(choose, vec![kind.into()]).await;
            let story = folder.path().join("stories/tolls");
            let arguments =
                ["embed".as_ref(), story.as_path(), "--base".as_ref(), base.as_ref(), "--only".as_ref(), kind.as_ref()];
            assert_eq!(shown, run(&arguments).trim_end(), "{kind}");
        }
    }
    browser.ask::<()>("document.querySelector('.embedding').close(); document.getElementById('embed').click()").await;
    let remembered: String = browser.ask("return document.querySelector('.embedding input[type=url]').value").await;
    assert_eq!(remembered, "https://news.example/moving/index.html");
    browser.assert_quiet().await;
}

/// What is left of a ZIP file that was not copied whole is taken, and that it is not all is said.
#[tokio::test]
async fn a_zip_that_is_cut_short_is_read_as_far_as_it_goes() {
    let (_server, browser) = studio().await;
    write(&browser, "---\ntitle: Tolls\n---\n\nNobody paid.\n").await;
    save(&browser).await;
    let bytes: Vec<u8> = browser.ask("return [...new Uint8Array(await saved)]").await;
    write(&browser, "---\ntitle: Fords\n---\n\nNobody swam.\n").await;
    browser.ask::<()>("window.isAgreed = true").await;
    drop_files(&browser, &[(&bytes[..bytes.len() / 2], "half.zip", "application/zip")]).await;
    let is_back = "return document.getElementById('text').value.includes('Nobody paid.')
                   && document.querySelector('#status.wrong')?.textContent.includes('damaged')";
    browser.until("the story", is_back).await;
}

#[tokio::test]
async fn a_site_is_that_of_the_command_line_byte_for_byte() {
    let (_server, browser) = studio().await;
    write(
        &browser,
        "---\ntitle: Tolls & fords\ndek: Who paid.\n---\n\nIt cost [5 pounds]{.count} to cross.\n\n{type=bars}\n\
         ::: chart\n| Year | Carts |\n|------|------:|\n| 1952 | 1,120 |\n| 1953 | 2,240 |\n\nEver more carts\n:::\n",
    )
    .await;
    let files = save(&browser).await;
    let folder = tempfile::tempdir().unwrap();
    let [story, out] = ["tolls-fords", "out"].map(|name| folder.path().join(name));
    fs::create_dir(&story).unwrap();
    fs::write(story.join("story.dj"), &files["story.dj"]).unwrap();
    run(&["build".as_ref(), &story, "-o".as_ref(), &out]);

    let mut site: BTreeMap<&str, &[u8]> =
        files.iter().filter_map(|(name, content)| Some((name.strip_prefix("site/")?, content.as_slice()))).collect();
    assert!(
        ["index.html", "story.html", "story.json"]
            .iter()
            .all(|name| site.contains_key(&*format!("stories/tolls-fords/{name}")))
    );
    let entrance = site.remove("index.html").unwrap();
    assert!(String::from_utf8_lossy(entrance).contains("url=stories/tolls-fords/index.html"), "one story is led to");
    for (name, content) in &site {
        let built = fs::read(out.join(name)).unwrap_or_else(|_| panic!("{name} was not built"));
        let same = built.iter().zip(content.iter()).take_while(|(built, saved)| built == saved).count();
        let rest = |content: &[u8]| String::from_utf8_lossy(&content[same..content.len().min(same + 80)]).into_owned();
        assert!(built == *content, "{name}, from byte {same}: built {}, saved {}", rest(&built), rest(content));
    }
    let built = walk(&out);
    let missing: Vec<_> = built
        .iter()
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz") && !site.contains_key(name.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");

    let embeds = run(&["embed".as_ref(), &out.join("stories/tolls-fords")]);
    let (snippets, _) = text(&files, "snippets.txt").trim_end().rsplit_once('\n').unwrap();
    assert_eq!(Some(snippets), embeds.trim_end().rsplit_once('\n').map(|(snippets, _)| snippets));
}

/// Runs the command line with the player that the studio has, and gives what it says.
fn run(arguments: &[&Path]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scrollwork"));
    let output = command.args(arguments).env("SCROLLWORK_PLAYER", dist().join("studio/player")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The paths of the files in `folder`.
fn walk(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match path.is_dir() {
            true => names.extend(walk(&path).into_iter().map(|inner| format!("{name}/{inner}"))),
            false => names.push(name),
        }
    }
    names
}

/// A JPEG whose pixels lie on their side, with a note of where it was taken: red on top once it is upright.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let picture =
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 40, 30]) } else { Rgb([0, 0, 99]) });
    let exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 16.8N 96.1E\0".to_vec();
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

const PHOTO: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\n{portrait=4:5 credit=AP}\n::: photo\n![A gate](photos/gate.jpg)\n:::\n\nText.\n";

#[tokio::test]
async fn photos_are_upright_in_the_command_lines_widths_and_without_their_notes() {
    let (_server, browser) = studio().await;
    write(&browser, PHOTO).await;
    let original = photo(1700, 1300);
    drop_files(&browser, &[(&original, "gate.jpg", "image/jpeg")]).await;
    let is_ready = "const [photos, problems] = ['photos', 'problems'].map(id => document.getElementById(id + '-count').textContent);
                    return photos === '1' && /^(none|0 to mend)/.test(problems)";
    browser.until("the photo", is_ready).await;
    let files = save(&browser).await;
    assert_eq!(files["photos/gate.jpg"], original, "the author's photo is as it was");
    let story: Value = serde_json::from_slice(&files["site/stories/tolls/story.json"]).unwrap();
    let photo = &story["sections"][0]["blocks"][0]["photo"];
    let widths = |list: &str, format: &str| -> Vec<u64> {
        let renditions = photo["renditions"][list].as_array().unwrap();
        let of_format = renditions.iter().filter(|rendition| rendition["format"] == format);
        of_format.map(|rendition| rendition["width"].as_u64().unwrap()).collect()
    };
    assert_eq!(widths("sources", "jpeg"), [480, 800, 1300]);
    assert_eq!(widths("portrait", "jpeg"), [480, 800, 1200]);
    let encodes_webp = Engine::current() != Engine::WebKit;
    assert_eq!(widths("sources", "webp"), if encodes_webp { vec![480, 800, 1300] } else { Vec::new() });
    let tone = photo["renditions"]["tone"].as_str().unwrap();
    assert!(tone.starts_with('#') && tone.len() == 7, "{tone}");
    assert_eq!(shares(&files), [(1200, 628), (1200, 675), (1200, 900), (1200, 1200)]);

    let named = files.iter().filter(|(name, _)| name.starts_with("site/stories/tolls/photos/"));
    for (name, content) in named.clone() {
        assert!(!content.windows(3).any(|part| part == b"GPS" || part == b"Exi"), "{name} tells where it was taken");
    }
    assert!(named.count() >= 10);
    let src = format!("site/stories/tolls/{}", photo["src"].as_str().unwrap());
    let upright = image::load_from_memory(&files[&src]).unwrap().to_rgb8();
    assert_eq!(upright.dimensions(), (1300, 1700));
    assert!(upright.get_pixel(650, 100).0[0] > 150 && upright.get_pixel(650, 1600).0[2] > 60);
}

/// The sizes of the share images that the page names.
fn shares(files: &BTreeMap<String, Vec<u8>>) -> Vec<(u64, u64)> {
    let page = text(files, "site/stories/tolls/index.html");
    let data = page.split("ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    let size = |image: &Value| (image["width"].as_u64().unwrap(), image["height"].as_u64().unwrap());
    data["image"].as_array().unwrap().iter().map(size).collect()
}

#[tokio::test]
async fn a_story_that_is_not_finished_is_saved_and_says_why_it_has_no_site() {
    let (_server, browser) = studio().await;
    write(&browser, PHOTO).await;
    let files = save(&browser).await;
    assert_eq!(text(&files, "story.dj"), PHOTO);
    assert!(!files.keys().any(|name| name.starts_with("site/")), "{:?}", files.keys());
    let why = "one of its problems has to be mended first";
    assert!(text(&files, "README.txt").contains(why));
    assert_eq!(status(&browser).await, format!("Saved as tolls.zip, but with no finished site: {why}."));
}

#[tokio::test]
async fn a_photo_whose_file_is_gone_is_saved_as_the_browser_has_kept_it() {
    only_in!(Chromium, "no other driver's engine has files here that can be taken away");
    let (_server, browser) = studio().await;
    photo_that_goes(&browser, "").await;
    kept(&browser).await;
    browser.ask::<()>("(await navigator.storage.getDirectory()).removeEntry('gate.jpg')").await;
    let files = save(&browser).await;
    assert_eq!(files.get("photos/gate.jpg"), Some(&photo(30, 20)));
    assert!(files.contains_key("site/index.html"), "{:?}", files.keys());
}

/// Drops a photo that lies in a folder of the browser's own, in the place of a disk, once the studio is set up.
async fn photo_that_goes(browser: &Browser, set_up: &str) {
    write(browser, PHOTO).await;
    browser.ask::<()>(set_up).await;
    browser
        .ask_with::<()>(
            "const root = await navigator.storage.getDirectory();
             const kept = await root.getFileHandle('gate.jpg', { create: true });
             const out = await kept.createWritable();
             await out.write(new Uint8Array(values[0]));
             await out.close();
             const data = new DataTransfer();
             data.items.add(await kept.getFile());
             const event = new Event('drop', { bubbles: true, cancelable: true });
             Object.defineProperty(event, 'dataTransfer', { value: data });
             document.body.dispatchEvent(event);",
            vec![photo(30, 20).into()],
        )
        .await;
    browser.until("the photo", "return !!document.querySelector('#photos img')").await;
}

#[tokio::test]
async fn a_photo_whose_file_is_gone_keeps_no_other_out_of_the_zip() {
    only_in!(Chromium, "no other driver's engine has files here that can be taken away");
    let (_server, browser) = studio().await;
    let full = "const { put } = IDBObjectStore.prototype;
         IDBObjectStore.prototype.put = function (value, key) {
           if (value instanceof Blob) throw new DOMException('', 'QuotaExceededError');
           return put.call(this, value, key);
         }";
    photo_that_goes(&browser, full).await;
    drop_files(&browser, &[(b"year,tolls\n1901,3\n", "tolls.csv", "text/csv")]).await;
    browser.ask::<()>("(await navigator.storage.getDirectory()).removeEntry('gate.jpg')").await;
    let files = saved(&browser).await;
    assert!(files.contains_key("story.dj") && files.contains_key("tolls.csv"), "{:?}", files.keys());
    let why = "photos/gate.jpg cannot be read any more, since the file was moved or changed: give it again";
    assert!(text(&files, "README.txt").contains(why), "{}", text(&files, "README.txt"));
    assert_eq!(status(&browser).await, format!("Saved as tolls.zip, but with no finished site: {why}."));
}

#[tokio::test]
async fn a_story_is_published_without_a_connection_once_the_studio_stands() {
    let (server, browser) = studio().await;
    write(&browser, "---\ntitle: Tolls\ndek: Who paid.\n---\n\nText.\n").await;
    let player = walk(&dist().join("studio/player"));
    let player: Vec<String> = player
        .iter()
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .map(|name| format!("/studio/player/{name}"))
        .collect();
    // The preview asks for some of them as well.
    let asked = |server: &Server| player.iter().map(|path| server.asked(path)).collect::<Vec<_>>();
    crate::wait::until("the player to be asked for", async || {
        asked(&server).iter().all(|times| *times >= 1).then_some(())
    })
    .await;
    browser.until("the moving story", "return shown()?.dataset.state === 'moving'").await;
    let before = asked(&server);
    for path in player.iter().map(String::as_str).chain(["/studio/reader.wasm", "/studio/worker.js"]) {
        server.answer_with(path, 503);
    }
    let files = save(&browser).await;
    assert!(files.contains_key("site/stories/tolls/index.html"), "{}", status(&browser).await);
    assert_eq!(asked(&server), before, "nothing is asked for again");
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_folder_gets_the_files_that_the_zip_file_has() {
    only_in!(Chromium, "no other engine lets a page write into a folder of its reader's");
    let (_server, browser) = studio().await;
    // A folder of the browser's own in the place of one that somebody chooses.
    browser
        .ask::<()>(
            "const root = await navigator.storage.getDirectory();
             window.folder = await root.getDirectoryHandle('chosen', { create: true });
             window.showDirectoryPicker = async () => window.folder;",
        )
        .await;
    drop_files(&browser, &[(DOCUMENT, "bridge.docx", "")]).await;
    browser.until("the story", "return shown()?.dataset.state === 'moving'").await;
    browser
        .ask::<()>("const area = document.getElementById('text'); write(area.value.replaceAll('![](', '![A bridge]('))")
        .await;
    browser.until("no error", "return !document.querySelector('#problems .error')").await;
    let zip = save(&browser).await;
    assert!(zip.contains_key("site/embed.js"));
    let is_written = "return document.getElementById('status').textContent.startsWith('Saved')";
    browser.ask::<()>("document.getElementById('status').textContent = ''").await;
    browser.ask::<()>("document.getElementById('save-folder').click()").await;
    browser.until("the folder to be written", is_written).await;
    let found: BTreeMap<String, String> = browser
        .ask(
            "const files = {}, read = async (folder, prefix) => {
               for await (const [name, handle] of folder)
                 if (handle.kind === 'directory') await read(handle, prefix + name + '/');
                 else files[prefix + name] = btoa(Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()), byte => String.fromCharCode(byte)).join(''));
             };
             await read(window.folder, '');
             return files",
        )
        .await;
    let found: BTreeMap<String, Vec<u8>> =
        found.into_iter().map(|(name, content)| (name, STANDARD.decode(content).unwrap())).collect();
    assert_eq!(found.keys().collect::<Vec<_>>(), zip.keys().collect::<Vec<_>>());
    assert_eq!(found["story.dj"], zip["story.dj"]);
    assert!(found == zip, "the same bytes");

    browser
        .ask::<()>("write('---\\ntitle: Another\\n---\\n\\nText.\\n'); window.asked = 0; window.isAgreed = false")
        .await;
    browser.ask::<()>("window.folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('other', { create: true });
        const out = await (await window.folder.getFileHandle('story.dj', { create: true })).createWritable();
        await out.write('theirs'); await out.close();
        document.getElementById('save-folder').click()").await;
    browser.until("the question", "return window.asked === 1").await;
    let theirs: String =
        browser.ask("return (await (await window.folder.getFileHandle('story.dj')).getFile()).text()").await;
    assert_eq!(theirs, "theirs", "no story is written over unasked");
}
