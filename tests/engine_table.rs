//! The table of test and engine that ends `make test`: what is missing or was not run never looks like what has passed.

#[path = "engines/outcome.rs"]
mod outcome;
#[path = "engines/table.rs"]
mod table;

use outcome::{Outcome, Run, outcomes};
use std::{collections::BTreeMap, time::Duration};

const PRINTED: &str = "
running 4 tests
test pages::one ... ok
test pages::two ... FAILED
test keys::three ... ok

failures:
";

fn tests() -> Vec<String> {
    ["keys::three", "pages::four", "pages::one", "pages::two"].map(str::to_owned).to_vec()
}

fn run() -> Run {
    let outcomes = outcomes(&tests(), PRINTED, "keys::three\tthere are no keys\npages::two\tit cannot\n");
    Run { engine: "Firefox", missing: None, outcomes, time: Duration::from_secs(7) }
}

#[test]
fn each_test_has_its_outcome() {
    let run = run();
    let found: Vec<Outcome> = tests().iter().map(|test| run.outcome(test)).collect();
    let no_keys = Outcome::NotApplicable("there are no keys".to_owned());
    assert_eq!(found, [no_keys, Outcome::NotRun, Outcome::Passed, Outcome::Failed]);
}

#[test]
fn what_fails_or_is_not_run_does_not_hold() {
    let mut run = run();
    assert!(!run.holds(false), "a test has failed");
    run.outcomes.remove("pages::two");
    assert!(!run.holds(false), "a test was not run");
    run.outcomes.remove("pages::four");
    assert!(run.holds(true));
    run.missing = Some("geckodriver is missing".to_owned());
    assert!(run.holds(false) && !run.holds(true), "a missing engine fails where every engine has to run");
}

#[test]
fn the_table_tells_all_of_it() {
    let missing = Some("MiniBrowser is missing".to_owned());
    let webkit = Run { engine: "WebKitGTK", missing, outcomes: BTreeMap::new(), time: Duration::ZERO };
    let expected = "             \
             Firefox         WebKitGTK
keys::three  not applicable  NOT RUN
pages::four  NOT RUN         NOT RUN
pages::one   passed          NOT RUN
pages::two   FAILED          NOT RUN

Not applicable in Firefox: there are no keys
  keys::three

Firefox: 1 passed, 1 failed, 1 not applicable, 1 NOT RUN: the run ended early; 7 s
WebKitGTK: NOT RUN: MiniBrowser is missing
";
    assert_eq!(table::table(&tests(), &[run(), webkit]), expected);
}
