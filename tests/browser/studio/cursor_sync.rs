//! The text and the preview lead to one another, and what is dropped on the preview is taken.

use super::studio;
use crate::browser::Browser;

/// A story that is higher than the preview.
async fn long_story(browser: &Browser) {
    let section = |name: &str, last: &str| {
        format!("## {name}\n\n{}It cost [{last}]{{.count}} to cross.\n\n", "Nobody paid.\n\n".repeat(40))
    };
    let text = [
        "---\ntitle: Tolls\ndek: Who paid.\n---\n\n".to_owned(),
        section("The ford", "5 pounds"),
        section("The *ferry*", "“7” pence"),
    ]
    .concat();
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.into()]).await;
    browser
        .until("the story", "return shown()?.querySelectorAll('h2').length === 2 && shown().dataset.state === 'moving'")
        .await;
}

const TOP: &str = "
const heading = shown().querySelectorAll('h2')[1].getBoundingClientRect().top;
const { innerHeight } = document.getElementById('preview').contentWindow;
return heading > 0 && heading < innerHeight";

/// Drops a photo of the list, or a drawing of the disk, on what a script finds; gives whether it was taken.
const DROP: &str = "
const dropOn = (target, src, width = 80) => {
  const { Event } = target.ownerDocument.defaultView, data = new DataTransfer();
  const drawing = `<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"${width}\" height=\"60\"/>`;
  if (src) data.setData('application/x-scrollwork-photo', src);
  else data.items.add(new File([drawing], 'weir.svg', { type: 'image/svg+xml' }));
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: data });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};";

#[tokio::test]
async fn the_preview_shows_what_the_cursor_is_in() {
    let (_server, browser) = studio().await;
    long_story(&browser).await;
    assert!(!browser.ask::<bool>(TOP).await);
    browser
        .ask::<()>(
            "const area = document.getElementById('text'), at = area.value.indexOf('ferry');
             area.setSelectionRange(at, at);
             area.dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        )
        .await;
    browser.until("the heading", TOP).await;
}

#[tokio::test]
async fn a_link_in_the_preview_is_opened_beside_the_studio() {
    let (_server, browser) = super::studio().await;
    let story = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nThe [office](/embed.js) paid.\n";
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![story.into()]).await;
    browser.until("the link", "return !!shown()?.querySelector('p a')").await;
    let opened: Vec<String> = browser
        .ask(
            "window.open = (...what) => (window.opened = what);
             shown().querySelector('p a').click();
             return [...opened.map(String)]",
        )
        .await;
    assert!(opened[0].ends_with("/embed.js"), "{opened:?}");
    browser.ask::<()>("write(document.getElementById('text').value.replace('paid.', 'waited.'))").await;
    browser.until("the story", "return shown()?.textContent.includes('waited.')").await;
}

#[tokio::test]
async fn a_click_in_the_preview_selects_its_line() {
    let (_server, browser) = studio().await;
    long_story(&browser).await;
    browser
        .ask::<()>(
            "const { MouseEvent } = document.getElementById('preview').contentWindow;
             [...shown().querySelectorAll('p')].at(-1).dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        )
        .await;
    let selected: String = browser
        .ask("const area = document.getElementById('text'); return area.value.slice(area.selectionStart, area.selectionEnd)")
        .await;
    assert_eq!(selected, "It cost [“7” pence]{.count} to cross.");
}

/// Large figures below a long text.
async fn figures_below(browser: &Browser) {
    let rest = "Nobody paid.\n\n".repeat(60);
    let text = format!(
        "---\ntitle: Tolls\ndek: Who paid.\n---\n\n::: figures\n[7]{{.count label=\"toll gates\"}}\n:::\n\n{rest}::: figures\n\
         [9]{{.count label=\"keepers\"}}\n\n  [4]{{.count\nlabel=\"dogs\"}}\n:::\n"
    );
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.into()]).await;
    browser.until("the story", "return shown()?.querySelectorAll('.sw-figure').length === 3").await;
}

const ROW_IN_VIEW: &str = "
const { top, bottom } = [...shown().querySelectorAll('.sw-figures')].at(-1).getBoundingClientRect();
return bottom > 0 && top < document.getElementById('preview').contentWindow.innerHeight";

#[tokio::test]
async fn the_preview_shows_what_the_page_writes_itself_and_takes_back() {
    let (_server, browser) = studio().await;
    figures_below(&browser).await;
    let still = format!(
        "const seen = () => {{ {ROW_IN_VIEW} }};
         for (let frame = 0; frame < 30; frame++) await recorded.frame();
         return seen()"
    );
    // The cursor is at the beginning, as after an import, while something is written at the end.
    let write = "
        const area = document.getElementById('text');
        area.setSelectionRange(0, 0);
        shown().ownerDocument.defaultView.scrollTo(0, 0);
        const fix = [...document.querySelectorAll('.fix')].at(-1);
        fix.click()";
    let wrong = "const area = document.getElementById('text'); write(area.value.replace('[4]{.count', '[4]{.cuont'))";
    browser.ask::<()>(wrong).await;
    browser.until("the problem", "return !!document.querySelector('.fix')").await;
    assert!(!browser.ask::<bool>(ROW_IN_VIEW).await);
    browser.ask::<()>(write).await;
    browser.until("the figures in view", ROW_IN_VIEW).await;
    assert!(browser.ask::<bool>(&still).await, "the preview does not go back to the cursor");
    browser
        .ask::<()>("shown().ownerDocument.defaultView.scrollTo(0, 0); document.getElementById('undo').click()")
        .await;
    browser.until("what was taken back", "return !!document.querySelector('.fix')").await;
    browser.until("the figures in view again", ROW_IN_VIEW).await;
}

#[tokio::test]
async fn a_click_on_a_large_figure_selects_its_count() {
    let (_server, browser) = studio().await;
    figures_below(&browser).await;
    for (index, wanted) in [(0, "[7]{.count label=\"toll gates\"}"), (2, "[4]{.count\nlabel=\"dogs\"}")] {
        let click = "
            const { MouseEvent } = document.getElementById('preview').contentWindow, area = document.getElementById('text');
            const { lastElementChild } = shown().querySelectorAll('.sw-figure')[values[0]];
            lastElementChild.dispatchEvent(new MouseEvent('click', { bubbles: true }));
            return area.value.slice(area.selectionStart, area.selectionEnd)";
        let selected: String = browser.ask_with(click, vec![index.into()]).await;
        assert_eq!(selected, wanted);
    }
}

#[tokio::test]
async fn a_photo_that_is_dropped_on_its_place_in_the_preview_takes_it() {
    let (_server, browser) = studio().await;
    let text = "---\ntitle: Tolls\ndek: Who paid.\n---\n\n::: photo\n![A dam](photos/a.jpg)\n:::\n\n::: photo\n![A weir](photos/b.jpg)\n:::\n";
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.into()]).await;
    browser.until("the story", "return shown()?.querySelectorAll('[data-sw-photo] img').length === 2").await;
    let second = "shown().querySelectorAll('[data-sw-photo] img')[1]";
    assert!(browser.ask::<bool>(&format!("{DROP} return dropOn({second})")).await);
    browser
        .until(
            "its name in the text",
            "return document.getElementById('text').value.includes('![A weir](photos/weir.svg)')",
        )
        .await;
    let first: bool =
        browser.ask("return document.getElementById('text').value.includes('![A dam](photos/a.jpg)')").await;
    assert!(first);
}

#[tokio::test]
async fn a_photo_that_is_dropped_on_a_paragraph_stands_behind_it() {
    let (_server, browser) = studio().await;
    let text = "---\ntitle: Tolls\ndek: Who paid.\n---\n\nNobody paid.\n\nThe keeper slept.\n\n::: photo\n![A dam](photos/a.jpg)\n:::\n";
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.into()]).await;
    browser.until("the story", "return shown()?.querySelectorAll('[data-sw-photo] img').length === 1").await;
    let paragraph = "[...shown().querySelectorAll('p')].find(({ textContent }) => textContent === 'Nobody paid.')";
    browser.ask::<()>(&format!("{DROP} dropOn({paragraph})")).await;
    let stands = |before: &str| {
        format!(
            "return document.getElementById('text').value.includes('{before}\\n\\n{{credit=\"\"}}\\n::: photo\\n![](photos/weir')"
        )
    };
    browser.until("the photo behind its paragraph", &stands("Nobody paid.")).await;
    // Once more, as another file: on the text itself.
    browser
        .ask::<()>(&format!(
            "{DROP}
             const text = document.getElementById('text'), at = text.value.indexOf('keeper');
             text.setSelectionRange(at, at);
             text.placeAt = () => at;
             dropOn(text.querySelector('.cm-content'), '', 90)"
        ))
        .await;
    browser.until("the other behind the other", &stands("The keeper slept.")).await;
}

#[tokio::test]
async fn a_photo_of_the_list_is_dropped_on_the_line_of_one_that_is_missing() {
    let (_server, browser) = studio().await;
    let text = "---\ntitle: Tolls\ndek: Who paid.\n---\n\n::: photo\n![A dam](photos/a.jpg)\n:::\n";
    browser.ask_with::<()>("document.getElementById('example').click(); write(values[0])", vec![text.into()]).await;
    browser.until("the story", "return shown()?.querySelectorAll('[data-sw-photo] img').length === 1").await;
    browser.ask::<()>(&format!("{DROP} dropOn(document.getElementById('photos-panel'))")).await;
    browser.until("its line", "return document.querySelectorAll('#photos > li').length === 2").await;
    let is_drawn: [bool; 2] = browser
        .ask("const [, loose] = document.querySelectorAll('#photos > li'); return [loose.draggable, !loose.querySelector('img').draggable]")
        .await;
    assert_eq!(is_drawn, [true, true]);
    // Where it is no place of the story, it goes back.
    browser.ask::<()>(&format!("{DROP} dropOn(document.getElementById('photos-panel'), 'photos/weir.svg')")).await;
    assert_eq!(browser.ask::<String>("return document.getElementById('text').value").await, text);
    browser.ask::<()>(&format!("{DROP} dropOn(document.querySelector('#photos > li'), 'photos/weir.svg')")).await;
    let is_there = "return document.getElementById('text').value.includes('![A dam](photos/weir.svg)')
      && document.querySelectorAll('#photos > li').length === 1";
    browser.until("the photo in its place", is_there).await;
}
