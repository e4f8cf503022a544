//! The table of test and engine.

use crate::outcome::{Outcome, Run};
use std::collections::BTreeMap;

/// Each test with what has become of it in each engine, the reasons of what is not applicable, and how many there are of each.
pub(crate) fn table(tests: &[String], runs: &[Run]) -> String {
    let width = tests.iter().map(String::len).max().unwrap_or(0);
    let row = |name: &str, cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| format!("  {cell:<14}")).collect();
        format!("{name:<width$}{cells}").trim_end().to_owned() + "\n"
    };
    let mut text = row("", runs.iter().map(|run| run.engine.to_owned()).collect());
    for test in tests {
        text += &row(test, runs.iter().map(|run| cell(&run.outcome(test)).to_owned()).collect());
    }
    text += &reasons(tests, runs);
    text.push('\n');
    for run in runs {
        text += &summary(run);
    }
    text
}

fn cell(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "FAILED",
        Outcome::NotApplicable(_) => "not applicable",
        Outcome::NotRun => "NOT RUN",
    }
}

/// The reasons of what is not applicable, each with the engines and the tests that it holds for.
fn reasons(tests: &[String], runs: &[Run]) -> String {
    let mut reasons: BTreeMap<(&'static str, String), Vec<&str>> = BTreeMap::new();
    for run in runs {
        for test in tests {
            if let Outcome::NotApplicable(reason) = run.outcome(test) {
                reasons.entry((run.engine, reason)).or_default().push(test);
            }
        }
    }
    let mut text = String::new();
    for ((engine, reason), tests) in reasons {
        text += &format!("\nNot applicable in {engine}: {reason}\n");
        text.extend(tests.into_iter().map(|test| format!("  {test}\n")));
    }
    text
}

fn summary(run: &Run) -> String {
    if let Some(missing) = &run.missing {
        return format!("{}: NOT RUN: {missing}\n", run.engine);
    }
    let count = |wanted: fn(&Outcome) -> bool| run.outcomes.values().filter(|outcome| wanted(outcome)).count();
    let mut text = format!(
        "{}: {} passed, {} failed, {} not applicable",
        run.engine,
        count(|outcome| *outcome == Outcome::Passed),
        count(|outcome| *outcome == Outcome::Failed),
        count(|outcome| matches!(outcome, Outcome::NotApplicable(_))),
    );
    let left = count(|outcome| *outcome == Outcome::NotRun);
    if left > 0 {
        text += &format!(", {left} NOT RUN: the run ended early");
    }
    text + &format!("; {} s\n", run.time.as_secs())
}
