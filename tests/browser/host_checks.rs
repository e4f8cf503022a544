//! What is right in every host page: the story arrives, is read whole, stays where the host changes its page, and leaves with it.

use crate::browser::Browser;

/// Everything that a selector finds, in shadow trees too.
const ALL: &str = "
const all = (selector, root = document) => [...root.querySelectorAll(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(selector, shadowRoot) : []))];";

/// Waits until the one story of a host moves in its own looks, and stands between what stands before and after it.
pub(crate) async fn arrived(browser: &Browser, host: &str) {
    browser
        .until(
            host,
            &format!(
                "{ALL}
                 const [story, another] = all('scrollwork-story');
                 return !another && story?.dataset.state === 'moving' && story.querySelectorAll('article [data-sw-section]').length === 4
                   && getComputedStyle(story.querySelector('.sw-contents')).listStyleType === 'none'"
            ),
        )
        .await;
    let around: [String; 2] = browser
        .ask(&format!(
            "{ALL}
             const [story] = all('scrollwork-story'), {{ top, bottom }} = story.getBoundingClientRect();
             const paragraphs = all('main p').filter(paragraph => !story.contains(paragraph) && !paragraph.contains(story));
             const texts = stands => paragraphs.filter(paragraph => paragraph.textContent.trim() && stands(paragraph.getBoundingClientRect()))
               .map(paragraph => paragraph.textContent.trim()).join(' ');
             return [texts(box => box.bottom <= top + 1), texts(box => box.top >= bottom - 1)]"
        ))
        .await;
    assert_eq!(around, ["before", "after"], "{host}");
}

/// Goes on by so many pixels, as the host has the reader go on.
const TRAVEL: &str = "
const travel = async pixels => {
  if (window.travel) await window.travel(pixels);
  else scrollBy({ top: pixels, behavior: 'instant' });
  for (let frame = 0; frame < 4; frame++) await recorded.frame();
};";

/// Reads the story of a host through: it has the room there is, its photos change down and up again and are seen, its numbers end as
/// they are written, and the end is told.
pub(crate) async fn reads_whole(browser: &Browser, host: &str) {
    let [width, room]: [f64; 2] = browser
        .ask(&format!(
            "{ALL}
             const [story] = all('scrollwork-story');
             let around = story.parentElement || story.getRootNode().host;
             while (getComputedStyle(around).display === 'contents') around = around.parentElement;
             const style = getComputedStyle(around);
             return [story.querySelector('article').getBoundingClientRect().width,
               around.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)]"
        ))
        .await;
    assert!((width - room).abs() < 1.0, "{host}: the story is {width} pixels wide in a room of {room}");
    let walk = format!(
        "{ALL} {TRAVEL}
         const [stage] = all('[data-sw-stage]'), photos = [...stage.querySelectorAll('[data-sw-photo]')], seen = [], places = [];
         const cards = [...stage.querySelectorAll('[data-sw-card]')];
         for (const card of values[0] === 'down' ? cards : cards.reverse()) {{
           const away = () => {{
             const box = card.getBoundingClientRect();
             return box.top + box.height / 2 - innerHeight / 2;
           }};
           // A library that begins as the reader is under way moves the page once, now or some frames later, and the reader goes on to the
           // card again.
           const settles = async () => {{
             let still = 0;
             for (let frame = 0; still < 8 && frame < 160; frame++) {{
               await recorded.frame();
               still = Math.abs(away()) > 3 ? 0 : still + 1;
             }}
             return still === 8;
           }};
           for (let tries = 0; tries < 3; tries++) {{
             await travel(away());
             if (await settles()) break;
           }}
           const current = photos.filter(photo => photo.hasAttribute('data-sw-current'));
           const view = current[0]?.getBoundingClientRect() || {{}};
           const inView = Math.min(innerHeight, view.bottom) - Math.max(0, view.top);
           seen.push(current.map(photo => photos.indexOf(photo)).join(' and ') + (inView > innerHeight / 5 ? '' : ' out of view'));
           places.push(`${{stage.hasAttribute('data-sw-unrolled')}} ${{Math.round(away())}}`);
         }}
         return [seen.join(', '), places.join(', ')]"
    );
    let [down, down_places]: [String; 2] = browser.ask_with(&walk, vec!["down".into()]).await;
    let [up, up_places]: [String; 2] = browser.ask_with(&walk, vec!["up".into()]).await;
    let places = format!("{host}: the stage was unrolled, and pixels were left: {down_places}; {up_places}");
    assert_eq!((down.as_str(), up.as_str()), ("0, 0, 1, 2", "2, 1, 0, 0"), "{places}");
    browser
        .until(
            &format!("the end of the story in {host}"),
            &format!(
                "{ALL} {TRAVEL}
                 await travel(innerHeight / 2);
                 return recorded.events.includes('complete')"
            ),
        )
        .await;
    browser
        .until(
            &format!("the numbers in {host}"),
            &format!(
                "{ALL}
                 const source = new DOMParser().parseFromString(await (await fetch('/fixture/harbour/story.html')).text(), 'text/html');
                 const texts = numbers => [...numbers].map(number => number.textContent).join();
                 return texts(all('[data-sw-count]')) === texts(source.querySelectorAll('[data-sw-count]'))"
            ),
        )
        .await;
}

/// Brings the reader to the midst of the story.
async fn read_on(browser: &Browser) {
    browser
        .ask::<()>(&format!(
            "{ALL} {TRAVEL}
                 window.place = () => Math.round(all('#harbour-cranes')[0]?.getBoundingClientRect().top);
                 await travel(place() + 333);
                 window.left = place()"
        ))
        .await;
}

/// Does `change` to a page whose reader is in the midst of its story: it is there again, and the reader where they were.
pub(crate) async fn stays(browser: &Browser, host: &str, change: &str) {
    read_on(browser).await;
    browser
        .ask::<()>(&format!("{change}; await recorded.frame(); await recorded.frame(); await recorded.frame()"))
        .await;
    arrived(browser, host).await;
    let (left, now): (i32, Option<i32>) = browser.ask("return [left, place()]").await;
    assert!(
        now.is_some_and(|now| (left - now).abs() <= 2),
        "{host}: the reader was at {left} and is at {now:?} after {change}"
    );
}

/// Takes the story away as the host does: nothing of it is left.
pub(crate) async fn leaves(browser: &Browser, host: &str, leave: &str) {
    browser.ask::<()>(leave).await;
    browser.until(host, &format!("{ALL} return !all('scrollwork-story, article')[0]")).await;
}

/// Goes to a page without a story and back to `page` by `visit`, then there again and Back: the story stands each time, and after Back
/// the reader is where they were.
pub(crate) async fn comes_and_goes(browser: &Browser, page: &str, other: &str) {
    let to_other = format!("visit('{other}')");
    let left = format!("return location.pathname === '{other}' && !document.querySelector('article')");
    for _ in 0..2 {
        browser.ask::<()>(&to_other).await;
        browser.until(page, &left).await;
        browser.ask::<()>(&format!("visit('{page}')")).await;
        arrived(browser, page).await;
        browser.until(page, "return scrollY < 9").await;
    }
    read_on(browser).await;
    browser.ask::<()>(&to_other).await;
    browser.until(page, &left).await;
    browser.ask::<()>("history.back()").await;
    arrived(browser, page).await;
    browser.until(&format!("the reader's place in {page}"), "return Math.abs(left - place()) <= 2").await;
}
