//! What the README shows of a run: a chart, and a table in Markdown, both made from the run's JSON.

use serde_json::Value;
use std::fmt::Write as _;

const WIDTH: f64 = 920.0;
const ROW: f64 = 27.0;
const TOP: f64 = 92.0;
const SERIF: &str = "Charter, 'Iowan Old Style', Palatino, Georgia, serif";

/// One column of bars.
struct Panel {
    title: &'static str,
    measure: &'static str,
    speed: &'static str,
    /// Where its bars begin and how long the longest is, in units of the drawing.
    left: f64,
    long: f64,
}

const PANELS: &[Panel] = &[
    Panel {
        title: "Main thread per 1000 px scrolled, ms, slowed 4 ×",
        measure: "main thread per 1000 px",
        speed: "slowed",
        left: 230.0,
        long: 290.0,
    },
    Panel { title: "CSS, JavaScript, WASM, KiB", measure: "CSS, JS, WASM", speed: "full", left: 610.0, long: 240.0 },
];

/// The median of a measure of a contender in the run's JSON.
fn median(contender: &Value, measure: &str, speed: &str) -> Option<f64> {
    let measures = contender["measures"].as_array()?;
    measures.iter().find(|found| found["measure"] == measure && found["speed"] == speed)?["median"].as_f64()
}

/// The contenders of the run, without those that stand for longer stories.
fn contenders(run: &Value) -> Vec<&Value> {
    let all = run["contenders"].as_array().unwrap().iter();
    all.filter(|contender| !name(contender).contains('@')).collect()
}

fn name(contender: &Value) -> &str {
    contender["name"].as_str().unwrap()
}

fn is_ours(contender: &Value) -> bool {
    contender["made-with"].as_str().unwrap().starts_with("Scrollwork")
}

fn label(contender: &Value) -> String {
    let made_with = contender["made-with"].as_str().unwrap();
    match name(contender) {
        "static" => "Static HTML: the limit".into(),
        "react-client" => "React, in the browser".into(),
        "react" => "React, react-scrollama".into(),
        "svelte" => "Svelte, Reuters Graphics".into(),
        _ => made_with.to_owned(),
    }
}

/// The chart, on paper of its own, so that it reads the same on a light and on a dark page.
pub(crate) fn svg(run: &Value) -> String {
    let contenders = contenders(run);
    let height = TOP + ROW * contenders.len() as f64 + 46.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-label=\"What the demo story costs made with each tool\" font-family=\"{SERIF}\" font-size=\"14\" fill=\"#15130f\">\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#faf7f2\"/>\n\
         <text x=\"24\" y=\"38\" font-size=\"21\" font-weight=\"700\">The same story, made with each tool</text>\n"
    );
    for panel in PANELS {
        bars(&mut svg, panel, &contenders);
    }
    for (index, contender) in contenders.iter().enumerate() {
        let weight = if is_ours(contender) { 700 } else { 400 };
        let y = TOP + ROW * index as f64 + 15.0;
        text(&mut svg, (24.0, y), &format!("font-weight=\"{weight}\""), &label(contender));
    }
    let setting = |name: &str| run["setting"][name].as_str().unwrap_or_default().to_owned();
    let said = ["browser", "machine", "commit", "date"].map(setting).join("; ");
    let foot = format!("Less is better. {said}");
    let small = "font-size=\"11\" font-family=\"system-ui, sans-serif\" fill=\"#6b6459\"";
    text(&mut svg, (24.0, height - 18.0), small, &foot);
    svg.push_str("</svg>\n");
    svg
}

fn bars(svg: &mut String, panel: &Panel, contenders: &[&Value]) {
    let small = "font-size=\"12\" font-family=\"system-ui, sans-serif\" fill=\"#6b6459\"";
    text(svg, (panel.left, TOP - 20.0), small, panel.title);
    let values: Vec<f64> =
        contenders.iter().map(|one| median(one, panel.measure, panel.speed).unwrap_or_default()).collect();
    let most = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    for (index, (value, contender)) in values.iter().zip(contenders).enumerate() {
        let (y, long) = (TOP + ROW * index as f64, (panel.long * value / most).max(1.5));
        let colour = if is_ours(contender) { "#c8321f" } else { "#8d867a" };
        let _ = writeln!(
            svg,
            "<rect x=\"{}\" y=\"{:.1}\" width=\"{long:.1}\" height=\"15\" fill=\"{colour}\"/>",
            panel.left,
            y + 3.0
        );
        let digits = if *value < 10.0 { 1 } else { 0 };
        let figures = "font-size=\"12\" font-variant-numeric=\"tabular-nums\"";
        text(svg, (panel.left + long + 6.0, y + 15.0), figures, &format!("{value:.digits$}"));
    }
}

fn text(svg: &mut String, (x, y): (f64, f64), attributes: &str, words: &str) {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" {attributes}>{words}</text>");
}

/// The rows of the table: a heading, a measure, a speed, decimals.
const ROWS: &[(&str, &str, &str, usize)] = &[
    ("main thread per 1000 px, ms", "main thread per 1000 px", "full", 0),
    ("… slowed 4 ×", "main thread per 1000 px", "slowed", 0),
    ("of it style and layout", "style + layout per 1000 px", "full", 1),
    ("of it scripts", "script per 1000 px", "full", 1),
    ("elements in the largest style recalculation", "largest style recalculation", "full", 0),
    ("late frames, slowed, %", "frames later than 17.7 ms", "slowed", 0),
    ("p95 frame, slowed, ms", "p95 frame", "slowed", 0),
    ("main thread until it stands, ms", "main thread until it stands", "full", 0),
    ("blocking time, slowed, ms", "blocking time", "slowed", 0),
    ("first contentful paint, slowed, ms", "first contentful paint", "slowed", 0),
    ("text visible, slowed, ms", "text visible", "slowed", 0),
    ("layout shift", "layout shift", "full", 3),
    ("HTML, KiB", "HTML", "full", 1),
    ("CSS, JS, WASM, KiB", "CSS, JS, WASM", "full", 1),
    ("heap after the scroll, MiB", "heap after the scroll", "full", 1),
];

/// What each contender was seen to do: a heading, what was found, of how many.
const VERDICTS: &[(&str, &str, &str)] = &[
    ("numbers exact at the end", "exact", "numbers"),
    ("numbers seen to run", "run", "numbers"),
    ("photos seen both ways", "both-ways", "photos"),
];

/// The table of the README.
pub(crate) fn markdown(run: &Value) -> String {
    let contenders = contenders(run);
    let heading = |one: &&Value| {
        if is_ours(one) { format!(" **{}** |", name(one)) } else { format!(" {} |", name(one)) }
    };
    let mut table = format!("| |{}\n", contenders.iter().map(heading).collect::<String>());
    let _ = writeln!(table, "|---|{}", "--:|".repeat(contenders.len()));
    for (heading, measure, speed, decimals) in ROWS {
        let cell = |one: &&Value| match median(one, measure, speed) {
            Some(value) => format!(" {value:.decimals$} |"),
            None => " – |".to_owned(),
        };
        let _ = writeln!(table, "| {heading} |{}", contenders.iter().map(cell).collect::<String>());
    }
    for (heading, of, all) in VERDICTS {
        let cell = |one: &&Value| match (&one["verdict"][of], &one["verdict"][all]) {
            (Value::Null, _) => " – |".to_owned(),
            (found, all) => format!(" {found} of {all} |"),
        };
        let _ = writeln!(table, "| {heading} |{}", contenders.iter().map(cell).collect::<String>());
    }
    table
}
