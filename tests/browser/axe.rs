//! The rules of accessibility that a machine can check.

use crate::{
    browser::{Browser, DESK, PHONE},
    server::Server,
    story_page::{open, read_to_the_end},
};
use std::{env, fs};

#[tokio::test]
async fn axe_finds_nothing() {
    let path = env::var("SCROLLWORK_AXE").expect("SCROLLWORK_AXE names axe.min.js: `make test` sets it");
    let axe = fs::read_to_string(path).unwrap();
    for reader in [DESK, PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        open(&browser, &server, "/").await;
        read_to_the_end(&browser).await;
        browser.driver().execute(axe.as_str(), Vec::new()).await.unwrap();
        let found: Vec<String> = browser
            .ask(
                "const result = await axe.run('scrollwork-story');
                 return result.violations.flatMap(({ id, help, nodes }) =>
                   nodes.map(node => `${id}: ${help}: ${node.html.slice(0, 160)}: ${node.failureSummary}`))",
            )
            .await;
        assert!(found.is_empty(), "{found:#?}");
    }
}
