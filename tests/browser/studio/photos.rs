//! The panel of photos: what is written of each, and what its file says of itself.

use super::{drop_files, studio};
use serde_json::{Value, json};

const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\n::: photo\n![A gate](photos/gate.jpg)\n\nThe gate.\n:::\n\nNobody paid.\n";

/// A photo in JPEG whose file names who made it, as agencies write it.
fn photo() -> Vec<u8> {
    let mut image = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(30, 20, image::Rgb([90, 120, 150]))
        .write_to(&mut image, image::ImageFormat::Jpeg)
        .unwrap();
    let image = image.into_inner();
    let record = |number: u8, words: &str| {
        let length = u16::try_from(words.len()).unwrap().to_be_bytes();
        [&[0x1c, 2, number][..], &length, words.as_bytes()].concat()
    };
    let records = [record(80, "Ada Wren"), record(110, "Town archive"), record(120, "The mill.")].concat();
    let size = u32::try_from(records.len()).unwrap().to_be_bytes();
    let block = [b"Photoshop 3.0\0".as_slice(), b"8BIM\x04\x04\0\0", &size, &records].concat();
    let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
    [&image[..2], &[0xff, 0xed], &length, &block, &image[2..]].concat()
}

async fn begun() -> (crate::server::Server, crate::browser::Browser) {
    let (server, browser) = studio().await;
    browser.ask_with::<()>("document.getElementById('photos-panel').open = true; document.getElementById('example').click(); write(values[0])", vec![STORY.into()]).await;
    browser.until("its photo", "return document.querySelectorAll('#photos .field').length === 3").await;
    (server, browser)
}

#[tokio::test]
async fn what_is_said_of_a_photo_is_written_into_the_text() {
    let (_server, browser) = begun().await;
    let fields: Vec<String> =
        browser.ask("return [...document.querySelectorAll('#photos textarea')].map(({ value }) => value)").await;
    assert_eq!(fields, ["A gate", "", "The gate."]);
    let say = async |field: usize, words: &str, text: &str| {
        let script = "document.querySelector('#photos details').open = true;
            const field = document.querySelectorAll('#photos textarea')[values[0]];
            field.focus();
            field.value = values[1];
            field.dispatchEvent(new Event('change'))";
        browser.ask_with::<()>(script, vec![json!(field), json!(words)]).await;
        let is_there = format!("return document.getElementById('text').value === {}", Value::from(text));
        browser.until("the text", &is_there).await;
        let is_focused = "return document.activeElement === document.querySelectorAll('#photos textarea')[values[0]]";
        assert!(browser.ask_with::<bool>(is_focused, vec![json!(field)]).await, "the keyboard stays in its field");
    };
    let with_credit = STORY.replace("::: photo", "{credit=\"Jo \\\"J\\\" Wren\"}\n::: photo");
    say(1, "Jo \"J\" Wren", &with_credit).await;
    let described = with_credit.replace("![A gate]", "![A \\[shut\\] gate]");
    say(0, "A [shut] gate", &described).await;
    say(2, "Shut.", &described.replace("The gate.", "Shut.")).await;
    // Also while it is being typed, for who closes the page in the field.
    browser
        .ask::<()>(
            "const field = document.querySelectorAll('#photos textarea')[2];
             field.focus();
             field.value = 'Shut, and painted.';
             field.dispatchEvent(new Event('input'))",
        )
        .await;
    browser.until("what is typed", "return document.getElementById('text').value.includes('Shut, and painted.')").await;
    // And the other way round.
    browser
        .ask_with::<()>(
            "document.activeElement.blur(); write(values[0])",
            vec![STORY.replace("A gate", "A door").into()],
        )
        .await;
    browser.until("the field", "return document.querySelector('#photos textarea').value === 'A door'").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_missing_photo_is_dropped_on_its_line_and_its_file_names_its_maker() {
    let (_server, browser) = begun().await;
    let drop_on_line = "
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(values[0])], 'mill.jpg', { type: 'image/jpeg' }));
        const event = new Event('drop', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: data });
        document.querySelector('#photos .slot').dispatchEvent(event)";
    browser.ask_with::<()>(drop_on_line, vec![json!(photo())]).await;
    browser.until("its offer", "return !!document.querySelector('.suggested button')").await;
    browser.ask::<()>("document.querySelector('.suggested button').click()").await;
    let text =
        STORY.replace("gate.jpg", "mill.jpg").replace("::: photo", "{credit=\"Ada Wren/Town archive\"}\n::: photo");
    let is_there = format!("return document.getElementById('text').value === {}", Value::from(text));
    browser.until("the credit", &is_there).await;
    browser.until("the photo", "return document.getElementById('photos-count').textContent === '1'").await;
    browser.assert_quiet().await;
}

/// Whose the other photo was says nothing of the one that takes its place.
#[tokio::test]
async fn a_photo_that_replaces_another_is_its_makers_and_the_other_can_be_removed() {
    let (_server, browser) = begun().await;
    let gate = b"<svg xmlns='http://www.w3.org/2000/svg' width='8' height='6'/>".as_slice();
    let text =
        STORY.replace("::: photo", "{credit=\"Bo Lind\" focal=\"10% 20%\"}\n::: photo").replace("gate.jpg", "gate.svg");
    browser.ask_with::<()>("write(values[0])", vec![text.clone().into()]).await;
    drop_files(&browser, &[(gate, "gate.svg", "image/svg+xml")]).await;
    browser.until("the photo", "return !!document.querySelector('#photos .picture img')").await;
    let drop_on_row = "
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(values[0])], 'mill.jpg', { type: 'image/jpeg' }));
        const event = new Event('drop', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: data });
        document.querySelector('#photos .photo').dispatchEvent(event)";
    browser.ask_with::<()>(drop_on_row, vec![json!(photo())]).await;
    let text =
        STORY.replace("gate.jpg", "mill.jpg").replace("::: photo", "{credit=\"Ada Wren/Town archive\"}\n::: photo");
    let is_there = format!("return document.getElementById('text').value === {}", Value::from(text));
    browser.until("whose it is", &is_there).await;
    browser
        .until(
            "what to look at",
            "return document.getElementById('status').textContent.includes('look at the description')",
        )
        .await;
    browser.until("the other in the list", "return !!document.querySelector('#photos > li > .name')").await;
    browser.ask::<()>("document.querySelector('#photos > li > .actions > button:last-child').click()").await;
    browser.until("it to be gone", "return !document.querySelector('#photos > li > .name')").await;
    let files = super::site::save(&browser).await;
    assert!(files.contains_key("photos/mill.jpg") && !files.contains_key("photos/gate.svg"), "{:?}", files.keys());
}

#[tokio::test]
async fn a_credit_that_is_missing_is_offered_from_the_photo_before() {
    let (_server, browser) = begun().await;
    let credited = "{credit=\"Ada Wren\"}\n::: photo\n![A gate](photos/gate.jpg)\n:::\n";
    let story =
        format!("---\ntitle: Tolls\ndek: Who paid.\n---\n\n{credited}\n{}", credited.replace("gate.jpg", "mill.jpg"));
    let lacking = "::: photo\n![A gate](photos/mill.jpg)";
    let text = story.replace(&format!("{{credit=\"Ada Wren\"}}\n{lacking}"), lacking);
    browser.ask_with::<()>("write(values[0])", vec![text.into()]).await;
    let offers = "return [...document.querySelectorAll('#photos .suggested')].map(({ textContent }) => textContent)";
    browser.until("the offer", "return document.querySelectorAll('#photos .suggested button').length === 1").await;
    assert_eq!(browser.ask::<Vec<String>>(offers).await, ["", "The photo before it says Ada Wren Take that"]);
    browser.ask::<()>("document.querySelector('.suggested button').click()").await;
    let is_there = format!("return document.getElementById('text').value === {}", Value::from(story));
    browser.until("the credit", &is_there).await;
    browser.until("no offer", "return !document.querySelector('#photos .suggested button')").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn the_point_that_no_crop_may_lose_is_clicked_or_moved_by_keys() {
    let (_server, browser) = begun().await;
    let opening = STORY.replace("::: photo", "{.opening}\n::: photo").replace("gate.jpg", "mill.jpg");
    browser.ask_with::<()>("write(values[0])", vec![opening.clone().into()]).await;
    drop_files(&browser, &[(&photo(), "mill.jpg", "image/jpeg")]).await;
    browser.until("its crops", "return document.querySelectorAll('.crops img').length === 2").await;
    let text = async |words: &str| {
        let is_there = format!("return document.getElementById('text').value.includes({})", Value::from(words));
        browser.until(words, &is_there).await;
    };
    browser.ask::<()>("document.querySelector('#photos details').open = true").await;
    browser.until("the photo", "return document.querySelector('.focal > button > img').clientHeight > 9").await;
    let click = "const point = document.querySelector('.focal > button'), { left, top, width, height } = point.firstChild.getBoundingClientRect();
        point.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: left + width / 4, clientY: top + height / 2 }))";
    browser.ask::<()>(click).await;
    text("{.opening focal=\"25% 50%\"}").await;
    let crop: String = browser.ask("return document.querySelector('.crops img').style.objectPosition").await;
    assert_eq!(crop, "25% 50%");
    browser
        .ask::<()>(
            "const point = document.querySelector('.focal > button');
             point.focus();
             for (let press = 0; press < 5; press++) {
               point.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
               await recorded.frame();
             }",
        )
        .await;
    text("{.opening focal=\"25% 40%\"}").await;
    let name: String = browser.ask("return document.activeElement.getAttribute('aria-label')").await;
    assert!(name.contains("25% from the left, 40% from the top"), "{name}");
    assert!(!browser.ask::<bool>("return document.getElementById('status').classList.contains('wrong')").await);
}

/// Bytes that say they are more than they are, and lengths that lead out of the file.
#[tokio::test]
async fn a_hostile_photo_says_nothing_and_breaks_nothing() {
    let (_server, browser) = begun().await;
    let good = photo();
    let mut files = Vec::new();
    for at in (2..200).step_by(3) {
        let mut bytes = good.clone();
        bytes.truncate(good.len() - at / 2);
        bytes[at] = 0xff;
        bytes[at + 1] = 0xe1;
        files.push(bytes);
    }
    let names: Vec<String> = (0..files.len()).map(|number| format!("{number}.jpg")).collect();
    let given: Vec<(&[u8], &str, &str)> =
        files.iter().zip(&names).map(|(bytes, name)| (bytes.as_slice(), name.as_str(), "image/jpeg")).collect();
    drop_files(&browser, &given).await;
    drop_files(&browser, &[(&good, "good.jpg", "image/jpeg")]).await;
    browser.until("the good one", "return document.getElementById('photos').textContent.includes('good.jpg')").await;
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_place_without_its_photo_takes_one_that_is_here() {
    let (_server, browser) = begun().await;
    drop_files(&browser, &[(&photo(), "DSC_0412.JPG", "image/jpeg")]).await;
    browser.until("the photo", "return document.querySelectorAll('#photos > li').length === 2").await;
    let said: String = browser.ask("return document.getElementById('status').textContent").await;
    assert!(said.starts_with("The photo is in the list under the text"), "{said}");
    browser
        .ask::<()>("[...document.querySelectorAll('#photos button')].find(({ textContent }) => textContent === 'Choose…').click()")
        .await;
    browser.until("the question", "return document.querySelectorAll('dialog.picking[open] li').length === 1").await;
    browser.ask::<()>("document.querySelector('.picking li button').click()").await;
    let text = "return document.getElementById('text').value.includes('![A gate](photos/DSC_0412.JPG)')";
    browser.until("its name in the text", text).await;
    browser.until("no other photo in the list", "return document.querySelectorAll('#photos > li').length === 1").await;
    assert!(browser.ask::<bool>("return !document.querySelector('dialog')").await);
}

/// No browser holds two hundred photos of a camera at their size.
#[tokio::test]
async fn photos_of_a_camera_are_shown_small() {
    let (_server, browser) = begun().await;
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(1500, 3000, image::Rgb([90, 120, 150]))
        .write_to(&mut file, image::ImageFormat::Jpeg)
        .unwrap();
    drop_files(&browser, &[(file.get_ref(), "gate.jpg", "image/jpeg")]).await;
    let sizes = "return [...document.querySelectorAll('#photos .picture img')]
        .map(({ naturalWidth, naturalHeight }) => `${naturalWidth}x${naturalHeight}`).join() === '128x256'";
    browser.until("a small image of the photo", sizes).await;
    let preview = "const image = document.getElementById('preview').contentDocument.querySelector('img');
        return `${image?.naturalWidth}x${image?.naturalHeight}` === '1024x2048'";
    browser.until("an image for the preview", preview).await;
    // The story has the photo at its size.
    let size = "const image = document.getElementById('preview').contentDocument.querySelector('img');
        return `${image.getAttribute('width')}x${image.getAttribute('height')}`";
    assert_eq!(browser.ask::<String>(size).await, "1500x3000");
    browser.assert_quiet().await;
}

/// Every camera begins with IMG_0001, and every browser calls what is pasted image.png.
#[tokio::test]
async fn two_photos_of_one_name_both_stay() {
    let (_server, browser) = begun().await;
    let drawing = |color: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='6'><rect width='8' height='6' fill='{color}'/></svg>"
        )
    };
    let names =
        "return [...document.querySelectorAll('#photos > li > .name')].map(({ textContent }) => textContent).join()";
    // The third is the first once more, which adds nothing: it would stand before the last.
    for (color, expected) in [
        ("red", "image.svg"),
        ("blue", "image.svg,image-2.svg"),
        ("red", "image.svg,image-2.svg"),
        ("lime", "image.svg,image-2.svg,image-3.svg"),
    ] {
        drop_files(&browser, &[(drawing(color).as_bytes(), "image.svg", "image/svg+xml")]).await;
        browser.until("the photos", &format!("return (() => {{ {names} }})() === '{expected}'")).await;
    }
}

#[tokio::test]
async fn what_a_photo_lacks_is_written_from_the_list_of_problems() {
    let (_server, browser) = studio().await;
    browser
        .ask_with::<()>(
            "document.getElementById('example').click(); write(values[0])",
            vec![STORY.replace("A gate", "").into()],
        )
        .await;
    let write = "[...document.querySelectorAll('#problems .fix')].find(({ ariaLabel }) => ariaLabel?.includes('not described'))";
    browser.until("the problem", &format!("return !!{write}")).await;
    browser.ask::<()>(&format!("{write}.click()")).await;
    let label: String = browser.ask("return document.activeElement.closest('label').textContent").await;
    assert!(label.starts_with("What it shows"), "{label}");
    browser
        .ask::<()>("document.activeElement.value = 'A gate'; document.activeElement.dispatchEvent(new Event('change'))")
        .await;
    browser
        .until("it in the text", "return document.getElementById('text').value.includes('![A gate](photos/gate.jpg)')")
        .await;
    browser.until("the problem to go", &format!("return !{write}")).await;
}

#[tokio::test]
async fn nobody_who_writes_an_address_is_led_away_from_it() {
    let (_server, browser) = begun().await;
    let text = STORY.replace("photos/gate.jpg", "");
    browser.ask_with::<()>("document.getElementById('text').focus(); write(values[0])", vec![text.into()]).await;
    browser
        .until("the photo without an address", "return document.querySelector('#photos .name')?.textContent === ''")
        .await;
    let is_here = "return document.getElementById('text').contains(document.activeElement) && !document.querySelector('#photos details[open]')";
    assert!(browser.ask::<bool>(is_here).await);
}
