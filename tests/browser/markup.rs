//! Rendered in the browser or copied into the page, a story is what the command line renders: one HTML.

use crate::{
    browser::{Browser, DESK},
    fixture,
    server::Server,
    story_page::{open, read_to_the_end},
};
use scrollwork::view::{Options, to_html};

/// Both as a list of tags, attributes and texts, without what only motion writes.
const COMPARE: &str = r#"
const motion = new Set(["data-sw-phase", "data-sw-near", "data-sw-current", "data-sw-unrolled", "aria-current", "aria-disabled", "aria-pressed",
  "hidden"]);
const style = text => text.split(";").map(part => part.trim().replace(/\s*:\s*/, ":"))
  .filter(part => part && !part.startsWith("--sw-progress")).sort().join(";");
const list = node => {
  const lines = [];
  const walk = (node, depth) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const last = lines[lines.length - 1];
        if (last && last.startsWith("text ")) lines[lines.length - 1] = last + child.data;
        else if (child.data) lines.push("text " + child.data);
      }
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      const attributes = [...child.attributes].filter(({ name }) => !motion.has(name))
        .map(({ name, value }) => name + "=" + (name === "style" ? style(value) : value))
        .filter(text => text !== "style=").sort();
      lines.push(depth + " " + child.localName + " " + attributes.join(" "));
      walk(child, depth + 1);
      lines.push(depth + " /" + child.localName);
    }
  };
  walk(node, 0);
  return lines;
};
const parsed = new DOMParser().parseFromString(values[0], "text/html").body;
return [list(parsed), list(document.querySelector("scrollwork-story"))]"#;

#[tokio::test]
async fn the_live_page_is_the_published_page() {
    compare("/pages/live.html", 1).await;
}

#[tokio::test]
async fn the_embedded_page_is_the_published_page() {
    compare("/pages/one.html", 2).await;
}

/// Compares the story in the page at `path`, which embeds it with the headline at `level`, with what is published.
async fn compare(path: &str, level: u8) {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    open(&browser, &server, path).await;
    let options = Options { level, base: server.address("/fixture/harbour/") };
    let published = to_html(&fixture::story(), &options);
    let (wanted, found): (Vec<String>, Vec<String>) = browser.ask_with(COMPARE, vec![published.clone().into()]).await;
    assert!(wanted.len() > 100, "too little to compare: {wanted:?}");
    assert_same(&wanted, &found);

    // And again when every number has run and every photo has passed.
    read_to_the_end(&browser).await;
    let (wanted, found): (Vec<String>, Vec<String>) = browser.ask_with(COMPARE, vec![published.into()]).await;
    assert_same(&wanted, &found);
    browser.assert_quiet().await;
}

fn assert_same(wanted: &[String], found: &[String]) {
    for (at, (wanted, found)) in wanted.iter().zip(found).enumerate() {
        assert_eq!(wanted, found, "at line {at}");
    }
    assert_eq!(wanted.len(), found.len());
}
