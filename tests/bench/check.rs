//! Whether a contender does what it shall: exact numbers that run, photos in both directions.

use crate::{
    browser::Browser,
    contender::{Contender, Side},
    load::{WATCH, photo_bytes},
    measure::{Measure, Speed},
    place::root,
    scroll::{heap, shift},
    server::Server,
};
use scrollwork::format::{ParseOptions, read_djot};
use scrollwork::story::{Block, Story, counts, photos};
use serde::Deserialize;
use std::fs;

/// How fast is scrolled, in CSS pixels a second: slowly enough for transitions that take their own time, in and out of a stage.
const PACE: u32 = 900;

/// What was seen of a contender.
#[derive(Clone, Debug)]
pub(crate) struct Verdict {
    /// Numbers of the story.
    pub(crate) numbers: usize,
    /// Of those: shown at the end as the author wrote them.
    pub(crate) exact: usize,
    /// Of those: changed while they were in the window.
    pub(crate) run: usize,
    /// Photos of the story.
    pub(crate) photos: usize,
    /// Of those: seen whole on the way down and on the way up.
    pub(crate) both_ways: usize,
}

impl Verdict {
    /// Whether nothing is missing that this contender is to do.
    pub(crate) fn is_whole(&self, contender: &Contender) -> bool {
        let moves = contender.side == Side::Limit || self.run == self.numbers;
        moves && self.exact == self.numbers && self.both_ways == self.photos
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seen {
    finals: Vec<String>,
    shown: Vec<usize>,
    both_ways: usize,
}

/// The demo story, without its charts: their numbers stand still.
pub(crate) fn demo() -> Story {
    let text = fs::read_to_string(root().join("public/stories/limits/story.dj")).unwrap();
    let mut story = read_djot(&text, &ParseOptions::named("story.dj")).into_story().unwrap();
    for section in &mut story.sections {
        section.blocks.retain(|block| !matches!(block, Block::Chart(_)));
    }
    story
}

/// Reads the contender's page down to its end and up again, and tells what was seen, and what the whole reading cost.
pub(crate) async fn check(browser: &Browser, server: &Server, contender: &Contender) -> (Verdict, Vec<(Measure, f64)>) {
    server.take_sent();
    browser.fresh_tab(Speed::Full, &[WATCH]).await;
    browser.open(&server.address(contender.path)).await;
    browser.until("the page to settle", "benchWatch.settled()").await;
    browser.run(include_str!("scripts/check.js")).await;
    let left = "document.documentElement.scrollHeight - innerHeight - scrollY";
    // What is added to a page while it is read makes it longer.
    while browser.ask::<f64>(left).await > 1.0 {
        let left = browser.ask(left).await;
        browser.swipe(left, PACE).await;
    }
    let back: f64 = browser.ask("-scrollY").await;
    browser.swipe(back, PACE).await;
    browser.until("the page to stand still", "benchCheck.still()").await;
    let seen: Seen = browser.ask("benchCheck.running = false, benchCheck.report()").await;
    let story = demo();
    let numbers: Vec<&str> = counts(&story).iter().filter_map(|count| Some(count.parts()?.1)).collect();
    let exact = numbers.iter().zip(&seen.finals).filter(|(number, shown)| number == shown).count();
    let costs = vec![(Measure::Photos, photo_bytes(&server.take_sent())), shift(browser).await, heap(browser).await];
    let verdict = Verdict {
        exact: if seen.finals.len() == numbers.len() { exact } else { 0 },
        numbers: numbers.len(),
        run: seen.shown.iter().filter(|texts| **texts > 1).count(),
        photos: photos(&story).len(),
        both_ways: seen.both_ways,
    };
    (verdict, costs)
}
