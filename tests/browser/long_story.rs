//! A story of many sections: only those near the viewport are read, and all of them are in the state that reading every one afresh
//! gives, after jumps in both directions.

use crate::{
    browser::{Browser, PHONE},
    server::Server,
};

/// A page whose article is written by a script: 200 sections of different heights, of which some are hidden, with a number in each.
const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Long</title>
<body style="margin:0"><scrollwork-story src="/nowhere/"><article class="sw-story" lang="en"></article></scrollwork-story>
<script>
  const article = document.querySelector("article");
  for (let number = 0; number < 200; number++) {
    const section = document.createElement("section");
    section.className = "sw-section";
    section.id = "part-" + number;
    section.dataset.swSection = "";
    section.hidden = number % 17 === 5;
    section.style.display = section.hidden ? "none" : "block";
    section.style.minHeight = 60 + (number * 7919) % 900 + "px";
    section.innerHTML = `<p>In ${number} we counted <span class="sw-number"><span data-sw-count="${1000 + number}">${1000 + number}</span></span>.</p>`;
    article.append(section);
  }
</script>
<script src="/embed.js"></script>"#;

/// Goes to each of these parts of the way down, and tells which sections are not in the phase that their positions ask for. Browsers tell
/// of whole pixels, and of the next one: an edge within two pixels of the line may be on either side of it.
const WRONG: &str = r#"
const line = innerHeight * 0.4, wrong = [];
for (const part of values) {
  scrollTo({ top: part * document.documentElement.scrollHeight, behavior: "instant" });
  for (let frame = 0; frame < 4; frame++) await recorded.frame();
  for (const section of document.querySelectorAll("section:not([hidden])")) {
    const { top, bottom } = section.getBoundingClientRect();
    if (Math.abs(top - line) <= 2 || Math.abs(bottom - line) <= 2) continue;
    const phase = top > line ? "ahead" : bottom < line ? "passed" : "active";
    if (section.dataset.swPhase !== phase) wrong.push(`${part}: ${section.id} is ${section.dataset.swPhase}, not ${phase}`);
  }
}
return wrong"#;

async fn opened() -> (Server, Browser) {
    let (server, browser) = (Server::start(), Browser::start(PHONE).await);
    server.body("/long.html", PAGE);
    browser.open(&server.address("/long.html")).await;
    browser.until("motion", "return recorded.events.includes('ready')").await;
    (server, browser)
}

#[tokio::test]
async fn every_section_is_in_the_phase_of_its_position_after_any_jump() {
    let (_server, browser) = opened().await;
    let jumps = [0.0, 0.01, 0.011, 0.5, 0.493, 0.99, 0.02, 0.3, 0.302, 0.304, 0.29, 1.0, 0.0, 0.7];
    let wrong: Vec<String> = browser.ask_with(WRONG, jumps.map(Into::into).to_vec()).await;
    assert_eq!(wrong, [""; 0]);
    browser.assert_quiet().await;
}

#[tokio::test]
async fn a_number_that_has_been_read_does_not_run_again() {
    let (_server, browser) = opened().await;
    // Slowly past the first ones, far away and back: their sections have been let go meanwhile.
    let shown: Vec<usize> = browser
        .ask(
            "const numbers = [...document.querySelectorAll('[data-sw-count]')].slice(0, 12);
             const read = async (from, to, step) => {
               for (let top = from; step > 0 ? top <= to : top >= to; top += step) {
                 scrollTo({ top, behavior: 'instant' });
                 await recorded.frame();
               }
             };
             await read(0, 5000, 40);
             const before = numbers.map(number => recorded.texts(number).length);
             await read(5000, 20000, 1500);
             await read(20000, 0, -1500);
             await read(0, 5000, 40);
             const after = numbers.map(number => recorded.texts(number).length);
             return [before.filter(texts => texts > 2).length, before.filter((texts, at) => texts !== after[at]).length]",
        )
        .await;
    assert!(shown[0] >= 3, "only {} numbers ran", shown[0]);
    assert_eq!(shown[1], 0, "numbers ran again");
    browser.assert_quiet().await;
}
