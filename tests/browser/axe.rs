//! The rules of accessibility that a machine can check.

use crate::{
    browser::{Browser, DESK, PHONE},
    server::Server,
    story_page::{open, read_to_the_end},
};
use std::{env, fs};

#[tokio::test]
async fn axe_finds_nothing() {
    for reader in [DESK, PHONE] {
        let (server, browser) = (Server::start(), Browser::start(reader).await);
        open(&browser, &server, "/").await;
        read_to_the_end(&browser).await;
        assert_accessible(&browser, "'scrollwork-story'").await;
    }
}

/// Fails where axe-core finds something in the part of the page that this expression names.
pub(crate) async fn assert_accessible(browser: &Browser, part: &str) {
    let path = env::var("SCROLLWORK_AXE").expect("SCROLLWORK_AXE names axe.min.js: `make test` sets it");
    let axe = fs::read_to_string(path).unwrap();
    browser.driver().execute(axe.as_str(), Vec::new()).await.unwrap();
    // What is fading in has less contrast than what stands.
    let script = format!(
        "const moving = document.getAnimations().filter(({{ timeline, playState, effect }}) =>
           timeline === document.timeline && playState === 'running' && effect.getComputedTiming().endTime < 10_000
             && effect.target.checkVisibility({{ contentVisibilityAuto: true }}));
         await Promise.allSettled(moving.map(({{ finished }}) => finished));
         const result = await axe.run({part});
         return result.violations.flatMap(({{ id, help, nodes }}) =>
           nodes.map(node => `${{id}}: ${{help}}: ${{node.html.slice(0, 160)}}: ${{node.failureSummary}}`))"
    );
    let found: Vec<String> = browser.ask(&script).await;
    assert!(found.is_empty(), "{found:#?}");
}
