//! Small windows: a page enlarged four times, a phone held sideways, and the captions of phones.

use crate::{
    browser::{Browser, DESK, PHONE, Reader},
    not_applicable::only_in,
    server::Server,
    story_page::open,
};

/// The heights of each photo of a stage in its middle: the box, the picture as it can be seen, and how the box is positioned.
const PHOTOS: &str = "const seen = [];
for (const card of document.querySelectorAll('.sw-stage .sw-card')) {
  const photo = card.closest('.sw-step').querySelector('.sw-photo');
  card.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let frame = 0; frame < 4; frame++) await recorded.frame();
  const [box, image] = [photo, photo.querySelector('img')].map(element => element.getBoundingClientRect());
  seen.push([Math.min(box.bottom, image.bottom) - Math.max(box.top, image.top), box.height]);
}
return seen";

#[tokio::test]
async fn every_photo_of_a_stage_is_seen_in_windows_of_any_size() {
    assert_photos_in(&[(320, 256), (667, 375), (844, 390), (1024, 400), (320, 490), (390, 844)]).await;
}

#[tokio::test]
async fn every_photo_of_a_stage_is_seen_on_a_phone_that_is_folded() {
    only_in!(Chromium | Firefox, "windows of WebKitGTK's browser are not as narrow");
    assert_photos_in(&[(280, 653)]).await;
}

/// Every photo of a stage is seen, and nothing is too wide, in windows of these widths and heights.
async fn assert_photos_in(windows: &[(u32, u32)]) {
    for &(width, height) in windows {
        let reader = Reader { width, height, ..if width < 900 { PHONE } else { DESK } };
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        for page in ["/", "/pages/wide.html"] {
            open(&browser, &server, page).await;
            let photos: Vec<[f64; 2]> = browser.ask(PHOTOS).await;
            assert!(photos.len() > 2);
            for [image, of] in photos {
                let least = f64::from(height) * 0.3;
                assert!(
                    image >= least.min(140.0),
                    "{page} at {width} by {height}: {image} pixels of a photo, in a box of {of}"
                );
            }
            let beyond: f64 = browser.ask("return document.documentElement.scrollWidth - innerWidth").await;
            assert!(beyond <= 0.0, "{page} at {width} by {height}: {beyond} pixels wider than the window");
        }
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_caption_however_long_leaves_the_photo_its_room_and_can_be_read_to_its_end() {
    let (server, browser) = (Server::start(), Browser::start(PHONE).await);
    open(&browser, &server, "/").await;
    browser
        .ask::<()>("for (const caption of document.querySelectorAll('.sw-stage figcaption')) caption.prepend('A long caption. '.repeat(60))")
        .await;
    let photos: Vec<[f64; 2]> = browser.ask(PHOTOS).await;
    for [image, of] in photos {
        assert!(image >= 0.59 * of, "{image} of {of} pixels");
    }
    let scrolls: bool = browser
        .ask(
            "return [...document.querySelectorAll('.sw-stage figcaption')].every(caption =>
               caption.scrollHeight > caption.clientHeight && getComputedStyle(caption).overflowY === 'auto')",
        )
        .await;
    assert!(scrolls);
}
