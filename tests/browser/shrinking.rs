//! Parents that shrink to fit what is in them: a story takes the room there is.

use crate::{
    browser::{Browser, DESK, PHONE},
    server::Server,
    story_page::attached,
};

/// The boxes, with how much of the window they leave to the story, in pixels at least.
const BOXES: [(&str, &str, u32); 11] = [
    ("a float", "<div style='float:left'>TAG</div>", 0),
    ("a table", "<table><tr><td>Left<td>TAG</table>", 70),
    ("a centred column", "<div style='display:flex;flex-direction:column;align-items:center'>TAG</div>", 0),
    ("an inline block", "<div style='display:inline-block'>TAG</div>", 0),
    ("a box out of the flow", "<div style='position:absolute;left:50px'>TAG</div>", 50),
    ("fit-content", "<div style='width:fit-content;margin:auto'>TAG</div>", 0),
    ("a centred grid", "<div style='display:grid;place-items:center'>TAG</div>", 0),
    (
        "an automatic column",
        "<div style='display:grid;grid-template-columns:60px auto;justify-content:start'><b>A</b>TAG</div>",
        60,
    ),
    ("a row", "<div style='display:flex'><b style='flex:none;width:60px'>A</b>TAG</div>", 60),
    ("columns", "<div style='columns:2'><p>Before</p>TAG<p>After</p></div>", 0),
    ("a centred row", "<div style='display:flex;justify-content:center'><div>TAG</div></div>", 0),
];

#[tokio::test]
async fn the_story_takes_the_room_there_is() {
    let tag = r#"<script async src="/embed.js" data-story="/fixture/harbour/"></script>"#;
    for reader in [DESK, PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        for (name, html, taken) in BOXES {
            server.body(
                "/box.html",
                &format!(
                    r#"<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Box</title>
                    <style>body {{ margin: 0 }} table, td {{ border-spacing: 0; padding: 0 }}</style><body>{}"#,
                    html.replace("TAG", tag)
                ),
            );
            browser.open(&server.address("/box.html")).await;
            attached(&browser).await;
            let [width, beyond]: [f64; 2] = browser
                .ask(
                    "return [document.querySelector('.sw-story').getBoundingClientRect().width,
                       document.documentElement.scrollWidth - document.documentElement.clientWidth]",
                )
                .await;
            let room = f64::from(reader.width - taken);
            assert!(width >= room - 20.0 && width <= f64::from(reader.width), "{name}: {width} of {room} pixels");
            assert!(beyond <= 0.0, "{name}: {beyond} pixels wider than the window");
            browser.assert_quiet().await;
        }
    }
}

#[tokio::test]
async fn where_there_is_no_room_it_is_no_narrower_than_a_phone_and_in_a_narrow_column_no_wider_than_that() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let tag = r#"<script async src="/embed.js" data-story="/fixture/harbour/"></script>"#;
    for (style, expected) in [("width:min-content", 320.0), ("width:200px", 200.0)] {
        server.body("/box.html", &format!("<!doctype html><title>Box</title><body><div style='{style}'>{tag}</div>"));
        browser.open(&server.address("/box.html")).await;
        attached(&browser).await;
        let width: f64 = browser.ask("return document.querySelector('.sw-story').getBoundingClientRect().width").await;
        assert_eq!(width, expected, "{style}");
    }
}
