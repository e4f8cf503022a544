//! What it costs to read the page.

use crate::{browser::Browser, measure::Measure, results::quantile, wait::until};
use serde::Deserialize;
use serde_json::{Value, json};

/// How fast is scrolled, in CSS pixels a second: a brisk swipe.
pub(crate) const PACE: u32 = 2000;

/// How far is scrolled, in CSS pixels: in the demo story past large figures, photos and a stage.
pub(crate) const FAR: f64 = 6000.0;

/// Goes to where the first large figure is about to come into the window, `before` CSS pixels from there, and waits until the
/// page has come to rest there too.
async fn go_to_the_figures(browser: &Browser, before: u32) {
    let top = "document.querySelectorAll('[data-count], [data-sw-count]')[2].getBoundingClientRect().top";
    browser.run(&format!("benchWatch.go({top} - innerHeight - {before})")).await;
    browser.until("the page to settle", "benchWatch.settled()").await;
}

/// Scrolls by [`FAR`] from the first large figure and tells what that cost for each 1000 CSS pixels.
pub(crate) async fn scroll(browser: &Browser) -> Vec<(Measure, f64)> {
    go_to_the_figures(browser, 0).await;
    let before = browser.counters().await;
    let far = browser.swipe(FAR, PACE).await;
    let after = browser.counters().await;
    assert!(far > FAR / 2.0, "the page scrolled by {far} px only");
    let per_1000 = |name: &str| after.since(&before, name) * 1000.0 / far;
    vec![
        (Measure::Task, 1000.0 * per_1000("TaskDuration")),
        (Measure::Style, 1000.0 * (per_1000("RecalcStyleDuration") + per_1000("LayoutDuration"))),
        (Measure::Script, 1000.0 * per_1000("ScriptDuration")),
        (Measure::Recalcs, per_1000("RecalcStyleCount")),
        (Measure::Layouts, per_1000("LayoutCount")),
    ]
}

/// The layout shift up to now.
pub(crate) async fn shift(browser: &Browser) -> (Measure, f64) {
    (Measure::Shift, browser.ask("benchWatch.shift").await)
}

/// What a script that asks for every frame has seen.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seen {
    times: Vec<f64>,
    in_view: f64,
    runs: f64,
}

/// Scrolls as [`scroll`] does, with a script that asks for every frame, and tells how evenly those come, and how long after it has
/// come into the window the first large figure begins to run; nothing of that if it does not.
pub(crate) async fn frames(browser: &Browser) -> Vec<(Measure, f64)> {
    go_to_the_figures(browser, 100).await;
    browser.run(include_str!("scripts/frames.js")).await;
    browser.swipe(FAR, PACE).await;
    let Seen { times, in_view, runs } = browser.ask("benchFrames.running = false, benchFrames").await;
    let intervals: Vec<f64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let late = intervals.iter().filter(|interval| **interval > 17.7).count();
    let late = 100.0 * late as f64 / intervals.len() as f64;
    let mut found = vec![(Measure::Late, late), (Measure::Frame95, quantile(&intervals, 0.95))];
    found.extend((runs > 0.0).then_some((Measure::Arrival, runs - in_view)));
    found
}

/// The memory in use after a garbage collection: of scripts, of the DOM, of WebAssembly.
pub(crate) async fn heap(browser: &Browser) -> (Measure, f64) {
    for _ in 0..2 {
        browser.cdp("HeapProfiler.collectGarbage", json!({})).await;
    }
    let usage = browser.cdp("Runtime.getHeapUsage", json!({})).await;
    let of = |name: &str| usage[name].as_f64().unwrap_or_default();
    let bytes = of("usedSize") + of("embedderHeapUsedSize") + web_assembly(browser).await;
    (Measure::Heap, bytes / 1024.0 / 1024.0)
}

/// The bytes of every WebAssembly memory of the page.
async fn web_assembly(browser: &Browser) -> f64 {
    let prototype = browser.cdp("Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" })).await;
    let prototype = json!({ "prototypeObjectId": prototype["result"]["objectId"] });
    let memories = browser.cdp("Runtime.queryObjects", prototype).await;
    let sum = json!({
        "functionDeclaration": "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
        "objectId": memories["objects"]["objectId"], "returnByValue": true,
    });
    browser.cdp("Runtime.callFunctionOn", sum).await["result"]["value"].as_f64().unwrap_or_default()
}

/// The trace categories that [`largest_recalculation`] needs.
pub(crate) const TRACED: &str = "devtools.timeline,blink.user_timing";

/// The elements of the largest style recalculation while the page is scrolled as in [`scroll`]. `name` is of this scroll alone:
/// a trace may come late, after another page's has begun.
pub(crate) async fn largest_recalculation(browser: &Browser, name: &str) -> (Measure, f64) {
    go_to_the_figures(browser, 0).await;
    let mark = async |end: &str| browser.run(&format!("performance.mark('bench-{end}-{name}')")).await;
    mark("begins").await;
    browser.swipe(FAR, PACE).await;
    mark("ends").await;
    // The driver collects a trace when it leaves the page.
    browser.open("about:blank").await;
    let mut events = Vec::new();
    let scroll = until("the trace of a scroll", async || {
        events.extend(browser.trace().await);
        let time_of =
            |end: &str| Some(time(events.iter().find(|event| event["name"] == format!("bench-{end}-{name}"))?));
        Some(time_of("begins")?..time_of("ends")?)
    });
    let scroll = scroll.await;
    let updates = events.iter().filter(|event| event["name"] == "UpdateLayoutTree" && scroll.contains(&time(event)));
    (Measure::LargestRecalc, updates.map(elements).fold(0.0, f64::max))
}

fn time(event: &Value) -> f64 {
    event["ts"].as_f64().unwrap_or_default()
}

fn elements(event: &Value) -> f64 {
    event["args"]["elementCount"].as_f64().unwrap_or_default()
}
