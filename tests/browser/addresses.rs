//! Addresses of e-mail arrive, though a server on the way puts something else in the place of what looks like one.

use crate::{
    browser::{Browser, DESK},
    server::Server,
    story_page::attached,
};
use scrollwork::format::{ParseOptions, read_djot};
use scrollwork::publish::fragment;

const STORY: &str = "---
title: Write to desk@example.org
byline: Letters to letters@example.org
---

## Where

Write to [desk@example.org](mailto:desk@example.org?subject=The%20dam), to the [desk](mailto:desk@example.org) or @desk; see
[the file](https://example.org/@desk/a).
";

/// What a text looks like once every address of e-mail in it was replaced, as one large network does with pages.
fn rewritten(html: &str) -> String {
    let is_part = |char: char| char.is_ascii_alphanumeric() || ".-_%+".contains(char);
    let mut made = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('@') {
        let kept = before.trim_end_matches(is_part);
        let domain = after.len() - after.trim_start_matches(is_part).len();
        if kept.len() == before.len() || domain == 0 {
            made.extend([before, "@"]);
            rest = after;
        } else {
            made.extend([kept, "[email&#160;protected]"]);
            rest = &after[domain..];
        }
    }
    (made + rest).replace("mailto:", "/cdn-cgi/l/email-protection#")
}

#[tokio::test]
async fn a_reader_of_an_embedded_story_sees_them() {
    let (server, browser) = (Server::start(), Browser::start(DESK).await);
    let story = read_djot(STORY, &ParseOptions::named("story.dj")).into_story().unwrap();
    let published = fragment(&story, 2);
    server.body("/fixture/harbour/story.html", &rewritten(&published));
    browser.open(&server.address("/pages/one.html")).await;
    attached(&browser).await;
    let (text, links): (String, Vec<String>) = browser
        .ask(
            "const article = document.querySelector('article');
             return [article.textContent, [...article.querySelectorAll('p a')].map(link => link.href)]",
        )
        .await;
    for part in ["Write to desk@example.org,", "or @desk;", "Letters to letters@example.org"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let wanted =
        ["mailto:desk@example.org?subject=The%20dam", "mailto:desk@example.org", "https://example.org/@desk/a"];
    assert_eq!(links, wanted);
}
