//! Who listens to the page hears the final number, also while the digits run.

use crate::{
    browser::{Browser, DESK},
    not_applicable::only_in,
    server::Server,
    story_page::open,
};
use serde_json::{Value, json};

/// Brings each number into view in turn and ends in the middle of its run: `[shown, final]`, or nothing at the end.
const CATCH: &str = r#"
window.numbers ??= [...document.querySelectorAll("[data-sw-count]")].map(number => [number, number.textContent]);
while (numbers.length) {
  const [number, final] = numbers.shift();
  number.scrollIntoView({ block: "end", behavior: "instant" });
  for (let frame = 0; frame < 300; frame++) {
    await recorded.frame();
    window.caught = number;
    if (number.textContent !== final && frame > 3) return [number.textContent, final];
  }
}
return null"#;

#[tokio::test]
async fn a_running_number_has_its_final_text_as_name() {
    only_in!(Chromium, "the accessibility tree is asked for by the DevTools protocol");
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    // A tree takes longer to be made than a number in a sentence runs: here it runs five times as long.
    server.run_first("const now = performance.now.bind(performance); performance.now = () => now() / 5");
    open(&browser, &server, "/pages/one.html").await;
    browser.cdp("Accessibility.enable", json!({})).await;
    let mut caught = 0;
    while let Some((_, last)) = browser.ask::<Option<(String, String)>>(CATCH).await {
        let tree = browser.cdp("Accessibility.getFullAXTree", json!({})).await;
        let running: bool = browser.ask_with("return caught.textContent !== values[0]", vec![json!(last)]).await;
        if !running {
            continue;
        }
        caught += 1;
        let names = images(&tree);
        assert!(names.contains(&last), "no image is named {last}: {names:?}");
    }
    assert!(caught >= 3, "only {caught} numbers were caught running");
    browser.assert_quiet().await;
}

/// The names of the images in an accessibility tree.
fn images(tree: &Value) -> Vec<String> {
    let nodes = tree["nodes"].as_array().unwrap();
    let images = nodes.iter().filter(|node| ["image", "img"].contains(&node["role"]["value"].as_str().unwrap_or("")));
    images.filter_map(|node| Some(node["name"]["value"].as_str()?.to_owned())).collect()
}
