//! What a published story of ours may cost: the one place where that is set. Each budget is a ratio within one run, or a number
//! that no machine changes, so that a slow or a busy machine changes little; `goal` is what is aimed at.

use crate::{
    contender::{Contender, STATIC, Side},
    measure::{
        Measure::{self, *},
        Speed,
    },
    results::Results,
};
use std::process::ExitCode;

/// What a measure of ours is divided by.
#[derive(Clone, Copy)]
enum Against {
    /// The same measure of static HTML.
    Static,
    /// The least that a peer of the same run has.
    BestPeer,
    /// One: the number itself counts.
    Itself,
}

struct Budget {
    measure: Measure,
    against: Against,
    /// What fails the build when it is exceeded.
    most: f64,
    /// What is aimed at.
    goal: f64,
}

const fn budget(measure: Measure, against: Against, most: f64, goal: f64) -> Budget {
    Budget { measure, against, most, goal }
}

const BUDGETS: &[Budget] = &[
    budget(Task, Against::Static, 7.0, 1.3),
    budget(Task, Against::BestPeer, 1.6, 1.0),
    budget(Style, Against::BestPeer, 1.8, 0.25),
    budget(Script, Against::BestPeer, 1.6, 0.3),
    budget(Recalcs, Against::BestPeer, 0.8, 0.4),
    budget(LargestRecalc, Against::Itself, 50.0, 30.0),
    budget(LoadTask, Against::Static, 3.5, 1.3),
    budget(Shift, Against::Itself, 0.008, 0.0),
    budget(Html, Against::Static, 1.2, 1.1),
    // In KiB. The demo has charts: the second style sheet is in it.
    budget(Code, Against::Itself, 29.0, 11.7),
];

/// Prints each budget with what was found, and fails when one is exceeded or a story of ours is not whole.
pub(crate) fn hold(results: &Results) -> ExitCode {
    let ours: Vec<&Contender> = results.contenders.iter().filter(|one| one.side == Side::Published).collect();
    let mut failures = Vec::new();
    println!("\nbudgets of ours (×: of static HTML or of the best peer)");
    for budget in BUDGETS {
        for contender in &ours {
            let Some(found) = found(results, contender, budget) else {
                failures.push(format!("{}: {} could not be told", contender.name, budget.measure.name()));
                continue;
            };
            let line = line(contender, budget, found);
            println!("  {line}");
            if found > budget.most {
                failures.push(line);
            }
        }
    }
    for contender in ours {
        if results.verdicts.get(contender.name).is_none_or(|verdict| !verdict.is_whole(contender)) {
            failures.push(format!("{} does not do all that it shall", contender.name));
        }
    }
    if failures.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("\nOver a budget of tests/bench/budgets.rs:\n  {}", failures.join("\n  "));
    ExitCode::FAILURE
}

fn found(results: &Results, contender: &Contender, budget: &Budget) -> Option<f64> {
    let median = |name| results.median(name, Speed::Full, budget.measure);
    let divisor = match budget.against {
        Against::Static => median(STATIC.name)?,
        Against::BestPeer => {
            let peers = results.contenders.iter().filter(|one| one.side == Side::Peer);
            peers.filter_map(|peer| median(peer.name)).min_by(f64::total_cmp)?
        }
        Against::Itself => 1.0,
    };
    Some(median(contender.name)? / divisor)
}

fn line(contender: &Contender, budget: &Budget, found: f64) -> String {
    let of = match budget.against {
        Against::Static => "× static",
        Against::BestPeer => "× best peer",
        Against::Itself => budget.measure.unit(),
    };
    let state = match found {
        found if found > budget.most => "OVER",
        found if found > budget.goal => "within",
        _ => "goal met",
    };
    let Budget { measure, most, goal, .. } = budget;
    format!(
        "{:<5} {:<32} {found:>8.3} {of:<11}  of {most} allowed, goal {goal}: {state}",
        contender.name,
        measure.name()
    )
}
