//! Digits that roll: in columns over the text of their number, which stays.

use crate::{
    browser::{Browser, DESK, Reader},
    server::Server,
    story_page::open,
};
use scrollwork::{
    format::{ParseOptions, read_djot},
    publish::fragment,
};

/// A page with a number far below, as `language` has it, once its script has come.
async fn page(reader: Reader, language: &str, number: &str) -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(reader).await);
    let text = format!(
        "---\ntitle: Toll\ndek: Carts.\nlanguage: {language}\n---\n\n{}\n\n::: figures\n[{number}]{{.count motion=roll}}\n:::\n\n{}The end.\n",
        "A line.\\\n".repeat(60),
        "A line.\\\n".repeat(60)
    );
    let story = read_djot(&text, &ParseOptions::named("toll.dj")).into_story().unwrap();
    server.body("/toll/story.html", &fragment(&story, 2));
    server.body("/toll.html", r#"<!doctype html><meta charset="utf-8"><title>Toll</title><script async src="/embed.js" data-story="/toll/"></script>"#);
    open(&browser, &server, "/toll.html").await;
    browser.until("the script", "return !!self[Symbol.for('scrollwork')]?.enhance").await;
    // What the script sees first is not in view.
    for _ in 0..3 {
        browser.ask::<()>("await recorded.frame()").await;
    }
    (server, browser)
}

/// Brings the number into the window, and gives what it is in the next frames until it rests: its text, its name, its columns and how
/// far from its digit each lies.
async fn roll(browser: &Browser) -> Vec<(String, Option<String>, usize, f64)> {
    browser
        .ask(
            "const number = document.querySelector('[data-sw-roll]'), seen = [];
             const look = () => {
               const columns = [...number.querySelectorAll('.sw-wheel')];
               const away = columns.map(column => {
                 const one = column.getBoundingClientRect(), other = column.parentElement.getBoundingClientRect();
                 return Math.abs(one.left + one.right - other.left - other.right) / 2;
               });
               seen.push([number.textContent, number.getAttribute('aria-label'), columns.length, Math.max(0, ...away)]);
             };
             look();
             number.scrollIntoView({ block: 'end', behavior: 'instant' });
             scrollBy({ top: 60, behavior: 'instant' });
             for (let frame = 0; frame < 40 && !number.querySelector('.sw-wheel'); frame++) await recorded.frame();
             const start = performance.now();
             do { look(); await recorded.frame(); } while (number.querySelector('.sw-wheel') && performance.now() - start < 5000);
             look();
             return seen",
        )
        .await
}

#[tokio::test]
async fn the_text_and_the_name_of_a_number_that_rolls_are_its_final_ones() {
    for (language, number, digits, columns) in
        [("en", "$1,250.5 million", "1,250.5", 5), ("ar-EG", "٤٦٠ مليون دولار", "٤٦٠", 3), ("fa", "−۴٫۵", "−۴٫۵", 2)]
    {
        let (_server, browser) = page(DESK, language, number).await;
        let width = "return document.querySelector('[data-sw-count]').getBoundingClientRect().width";
        let before: f64 = browser.ask(width).await;
        let seen = roll(&browser).await;
        assert!(seen.iter().all(|(text, ..)| text == digits), "{number}: {seen:?}");
        let (first, rolling, last) = (&seen[0], &seen[1], &seen[seen.len() - 1]);
        assert_eq!((first.1.as_deref(), first.2), (None, 0), "{number}");
        assert_eq!((rolling.1.as_deref(), rolling.2), (Some(digits), columns), "{number}");
        assert!(rolling.3 < 0.6, "{number}: a column lies beside its digit by {}", rolling.3);
        assert_eq!((last.1.as_deref(), last.2), (None, 0), "{number}");
        assert!((browser.ask::<f64>(width).await - before).abs() < 0.01, "{number}");
        browser.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_column_ends_at_its_digit_and_goes_through_the_numerals_of_its_text() {
    let (_server, browser) = page(DESK, "ar-EG", "٤٦٠ مليون").await;
    let columns: Vec<String> = browser
        .ask(
            "const number = document.querySelector('[data-sw-roll]');
             number.scrollIntoView({ block: 'end', behavior: 'instant' });
             while (!number.querySelector('.sw-wheel')) await recorded.frame();
             return [...number.querySelectorAll('.sw-wheel')].map(column => column.dataset.swWheel)",
        )
        .await;
    assert_eq!(columns, ["\n٠\n١\n٢\n٣\n٤", "\n٠\n١\n٢\n٣\n٤\n٥\n٦", "\n٢\n٣\n٤\n٥\n٦\n٧\n٨\n٩\n٠"]);
}

#[tokio::test]
async fn with_motion_off_no_digit_rolls() {
    let (_server, browser) = page(Reader { reduced_motion: true, ..DESK }, "en", "1,250").await;
    let seen = roll(&browser).await;
    assert!(seen.iter().all(|(text, name, columns, _)| text == "1,250" && name.is_none() && *columns == 0), "{seen:?}");
}

#[tokio::test]
async fn the_switch_ends_a_roll_at_once() {
    let (_server, browser) = page(DESK, "en", "1,250,000").await;
    let left: usize = browser
        .ask(
            "const number = document.querySelector('[data-sw-roll]');
             number.scrollIntoView({ block: 'end', behavior: 'instant' });
             while (!number.querySelector('.sw-wheel')) await recorded.frame();
             document.querySelector('[data-sw-switch]').click();
             await recorded.frame();
             return number.childNodes.length",
        )
        .await;
    assert_eq!(left, 1);
}

#[tokio::test]
async fn a_page_that_was_copied_in_the_midst_of_a_roll_has_the_number_alone() {
    let (_server, browser) = page(DESK, "en", "1,250,000").await;
    let [number, copy]: [String; 2] = browser
        .ask(
            "const number = document.querySelector('[data-sw-roll]'), before = number.outerHTML;
             number.scrollIntoView({ block: 'end', behavior: 'instant' });
             while (!number.querySelector('.sw-wheel')) await recorded.frame();
             const copy = document.createElement('div');
             copy.dataset.state = 'still';
             copy.append(number.cloneNode(true));
             document.body.append(copy);
             self[Symbol.for('scrollwork')].enhance(copy, new AbortController().signal);
             copy.firstChild.removeAttribute('style');
             return [before, copy.innerHTML]",
        )
        .await;
    assert_eq!(number, copy);
}
