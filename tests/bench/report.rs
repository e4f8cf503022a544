//! What a run has found, as a table and as JSON.

use crate::{
    chart,
    contender::{Contender, STATIC},
    long,
    measure::{Measure, Speed},
    place::root,
    results::Results,
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Prints the table and writes the JSON.
pub(crate) fn write(results: &Results) {
    println!("{}", table(results));
    let file = file();
    fs::write(&file, serde_json::to_string_pretty(&to_json(results)).unwrap()).unwrap();
    println!("All samples: {}", file.display());
}

/// Where the numbers of the last run are.
fn file() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench.json")
}

/// Draws the chart of the README from the last run and prints the README's table.
pub(crate) fn draw() {
    let run: Value = serde_json::from_str(&fs::read_to_string(file()).unwrap()).unwrap();
    fs::write(root().join(".readme/bench.svg"), chart::svg(&run)).unwrap();
    println!("{}", chart::markdown(&run));
}

fn table(results: &Results) -> String {
    let mut lines: Vec<String> = results.setting.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    lines.push("Medians; in brackets least and most; ×: of static.".into());
    lines.extend(sections(results, &results.contenders, Measure::ALL));
    let long = sections(results, long::ALL, long::MEASURES);
    if !long.is_empty() {
        lines.push("\nthe demo story 1, 10 and 100 times over".into());
        lines.extend(long);
    }
    lines.push("\nwhat they do".into());
    for contender in &results.contenders {
        let Some(verdict) = results.verdicts.get(contender.name) else { continue };
        lines.push(format!(
            "  {:<13}{} of {n} numbers exact, {} of {n} run, {} of {} photos seen both ways{}",
            contender.name,
            verdict.exact,
            verdict.run,
            verdict.both_ways,
            verdict.photos,
            if verdict.is_whole(contender) { "" } else { "  ← NOT WHOLE" },
            n = verdict.numbers,
        ));
    }
    for (name, speed, attempt) in &results.unanswered {
        lines.push(format!("  {name:<13}NO ANSWER: {attempt} at {} speed", speed.name()));
    }
    lines.join("\n")
}

/// A section for each measure that any of these has, at each speed.
fn sections(results: &Results, contenders: &[Contender], measures: &[Measure]) -> Vec<String> {
    let mut lines = Vec::new();
    for speed in [Speed::Full, Speed::Slowed] {
        for measure in measures {
            let rows = contenders.iter().filter_map(|contender| row(results, contender.name, speed, *measure));
            let rows: Vec<String> = rows.collect();
            if !rows.is_empty() {
                lines.push(format!("\n{} {} ({} speed)", measure.name(), measure.unit(), speed.name()));
                lines.extend(rows);
            }
        }
    }
    lines
}

fn row(results: &Results, name: &str, speed: Speed, measure: Measure) -> Option<String> {
    let found = results.summary(name, speed, measure)?;
    let decimals = measure.decimals();
    let ratio = results.median(STATIC.name, speed, measure).filter(|limit| *limit > 0.0);
    let ratio = ratio.map_or(String::new(), |limit| format!("× {:.2}", found.median / limit));
    let spread = format!("[{:.decimals$} – {:.decimals$}]", found.least, found.most);
    Some(format!("  {name:<13}{:>10.decimals$}  {spread:<20} {ratio}", found.median))
}

fn to_json(results: &Results) -> Value {
    let setting: serde_json::Map<String, Value> =
        results.setting.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let all = results.contenders.iter().chain(long::ALL);
    let contenders: Vec<Value> = all.map(|contender| contender_to_json(results, contender)).collect();
    json!({ "setting": setting, "contenders": contenders })
}

fn contender_to_json(results: &Results, contender: &Contender) -> Value {
    let mut measures = Vec::new();
    for speed in [Speed::Full, Speed::Slowed] {
        for measure in Measure::ALL {
            let samples = results.samples(contender.name, speed, *measure);
            if let Some(summary) = results.summary(contender.name, speed, *measure) {
                measures.push(json!({
                    "measure": measure.name(), "unit": measure.unit(), "speed": speed.name(),
                    "median": summary.median, "samples": samples,
                }));
            }
        }
    }
    let verdict = results.verdicts.get(contender.name).map(|verdict| {
        json!({
            "numbers": verdict.numbers, "exact": verdict.exact, "run": verdict.run,
            "photos": verdict.photos, "both-ways": verdict.both_ways,
        })
    });
    let silent = results.unanswered.iter().filter(|(name, ..)| *name == contender.name);
    let silent: Vec<String> =
        silent.map(|(_, speed, attempt)| format!("{attempt} at {} speed", speed.name())).collect();
    json!({
        "name": contender.name, "made-with": contender.made_with, "measures": measures, "verdict": verdict,
        "unanswered": silent,
    })
}
