//! What has become of the tests in an engine.

use std::{collections::BTreeMap, time::Duration};

/// What has become of a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    Failed,
    /// The engine cannot be given it, with the reason.
    NotApplicable(String),
    /// The run ended before it.
    NotRun,
}

/// The suite in one engine.
pub(crate) struct Run {
    pub(crate) engine: &'static str,
    /// What the engine lacks on this machine; then nothing was run.
    pub(crate) missing: Option<String>,
    pub(crate) outcomes: BTreeMap<String, Outcome>,
    pub(crate) time: Duration,
}

impl Run {
    /// What has become of this test.
    pub(crate) fn outcome(&self, test: &str) -> Outcome {
        self.outcomes.get(test).cloned().unwrap_or(Outcome::NotRun)
    }

    /// Whether nothing has failed, nor been left out that `must_run`.
    pub(crate) fn holds(&self, must_run: bool) -> bool {
        if self.missing.is_some() {
            return !must_run;
        }
        self.outcomes.values().all(|outcome| matches!(outcome, Outcome::Passed | Outcome::NotApplicable(_)))
    }
}

/// The outcome of each of these tests: from the lines that the test harness has printed, and from those in which tests have said
/// that they are not applicable.
pub(crate) fn outcomes(tests: &[String], printed: &str, not_applicable: &str) -> BTreeMap<String, Outcome> {
    let reasons: BTreeMap<&str, &str> = not_applicable.lines().filter_map(|line| line.split_once('\t')).collect();
    let results: BTreeMap<&str, &str> = printed.lines().filter_map(result).collect();
    let outcome = |test: &String| match (results.get(test.as_str()), reasons.get(test.as_str())) {
        (Some(&"ok"), None) => Outcome::Passed,
        (Some(&"ok"), Some(reason)) => Outcome::NotApplicable((*reason).to_owned()),
        (Some(_), _) => Outcome::Failed,
        (None, _) => Outcome::NotRun,
    };
    tests.iter().map(|test| (test.clone(), outcome(test))).collect()
}

/// The test and its result, where a line of the test harness tells one.
pub(crate) fn result(line: &str) -> Option<(&str, &str)> {
    let (test, result) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
    Some((test, result.trim()))
}
