//! What it costs until the page stands.

use crate::{
    browser::Browser,
    contender::Contender,
    measure::{Measure, Speed},
    server::{Sent, Server},
};
use serde::Deserialize;

/// The script that runs in every page that is measured.
pub(crate) const WATCH: &str = include_str!("scripts/watch.js");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Watched {
    tasks: Vec<f64>,
    first_paint: f64,
    largest_paint: f64,
    text: f64,
}

/// Opens the contender's page in a fresh tab, waits until it has nothing left to do, and tells what that cost.
pub(crate) async fn load(
    browser: &Browser,
    server: &Server,
    contender: &Contender,
    speed: Speed,
) -> Vec<(Measure, f64)> {
    browser.fresh_tab(speed, &[WATCH]).await;
    server.take_sent();
    let before = browser.counters().await;
    browser.open(&server.address(contender.path)).await;
    let _: bool = browser.ask("benchWatch.wait()").await;
    let settled = browser.counters().await;
    let watched: Watched = browser.ask("benchWatch").await;
    let beyond = watched.tasks.iter().fold(0.0, |sum, task| sum + task - 50.0);
    vec![
        (Measure::LoadTask, 1000.0 * settled.since(&before, "TaskDuration")),
        (Measure::Blocking, beyond),
        (Measure::LongestTask, watched.tasks.iter().copied().fold(0.0, f64::max)),
        (Measure::FirstPaint, watched.first_paint),
        (Measure::LargestPaint, watched.largest_paint),
        (Measure::Text, watched.text),
    ]
}

/// The KiB that were sent for paths with these ends.
fn sum(sent: &[Sent], ends: &[&str]) -> f64 {
    let matching = sent.iter().filter(|sent| ends.iter().any(|end| sent.path.ends_with(end)));
    matching.map(|sent| sent.bytes as f64 / 1024.0).sum()
}

/// The KiB of photos.
pub(crate) fn photo_bytes(sent: &[Sent]) -> f64 {
    sum(sent, &[".jpg", ".webp", ".avif"])
}

/// What was sent for a page until it stood, by kind.
pub(crate) fn weights(sent: &[Sent]) -> Vec<(Measure, f64)> {
    vec![
        (Measure::Html, sum(sent, &["/", ".html", ".json"])),
        (Measure::Code, sum(sent, &[".css", ".js", ".wasm"])),
        (Measure::Requests, sent.len() as f64),
    ]
}
