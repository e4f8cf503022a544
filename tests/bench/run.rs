//! A run: who is measured, in which order, how often.

use crate::{
    browser::{Browser, DENSITY, HEIGHT, WIDTH},
    check::check,
    contender::{ALL, Contender, FEW, Side},
    load::{load, weights},
    long,
    measure::{Measure, Speed},
    place::{prepare, root},
    results::Results,
    scroll::{self, frames, largest_recalculation, scroll},
    server::Server,
};
use std::{fs, process::Command, rc::Rc, sync::LazyLock, time::Instant};

/// Tells how far the run is, with the seconds since it began.
macro_rules! say {
    ($($words:tt)*) => { eprintln!("bench, {:>4.0} s: {}", START.elapsed().as_secs_f64(), format!($($words)*)) };
}

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// What a run does.
pub(crate) struct Plan {
    contenders: &'static [Contender],
    /// How often each is loaded and scrolled, at each speed.
    rounds: usize,
    speeds: &'static [Speed],
    /// Whether the peers are read too, and frames and the first number measured.
    whole: bool,
}

/// Everything.
pub(crate) const FULL: Plan = Plan { contenders: ALL, rounds: 3, speeds: &[Speed::Full, Speed::Slowed], whole: true };
/// What is held against the budgets.
pub(crate) const QUICK: Plan = Plan { contenders: FEW, rounds: 2, speeds: &[Speed::Full], whole: false };

/// Measures everything in the plan.
pub(crate) async fn run(plan: &Plan) -> Results {
    let folders = prepare();
    if plan.whole {
        say!("longer stories are built");
        long::prepare(&folders);
    }
    let server = Server::start(folders);
    let browser = Browser::start(None).await;
    let mut results = Results::default();
    results.contenders = plan.contenders.to_vec();
    results.setting = setting(&browser).await;
    for contender in plan.contenders.iter().filter(|contender| plan.whole || contender.side == Side::Published) {
        say!("{} is read to its end", contender.name);
        let (verdict, found) = check(&browser, &server, contender).await;
        results.verdicts.insert(contender.name, verdict);
        for (measure, value) in found {
            results.add(contender, Speed::Full, measure, value);
        }
    }
    for round in 0..plan.rounds {
        for speed in plan.speeds {
            for contender in turned(plan.contenders, round) {
                eprintln!(
                    "bench: round {} of {}, {} at {} speed",
                    round + 1,
                    plan.rounds,
                    contender.name,
                    speed.name()
                );
                measure(&browser, &server, contender, *speed, plan.whole && round < 2, &mut results).await;
            }
        }
    }
    drop(browser);
    let browser = Browser::start(Some(scroll::TRACED)).await;
    for contender in plan.contenders.iter().filter(|contender| plan.whole || contender.side == Side::Published) {
        say!("{} is traced", contender.name);
        // Of two scrolls, as a trace may have gaps.
        let mut found = Vec::new();
        for _ in 0..4 {
            load(&browser, &server, contender, Speed::Full).await;
            found.extend(largest_recalculation(&browser).await);
            if found.len() == 2 {
                break;
            }
        }
        if let Some((measure, value)) = found.into_iter().max_by(|one, other| one.1.total_cmp(&other.1)) {
            results.add(contender, Speed::Full, measure, value);
        }
    }
    if plan.whole {
        say!("longer stories are measured");
        long::measure(&Rc::new(server), &mut results).await;
    }
    results
}

/// The contenders in another order in each round, so that no one always follows the same other.
fn turned(contenders: &[Contender], round: usize) -> impl Iterator<Item = &Contender> {
    let start = round * contenders.len() / 3 % contenders.len();
    contenders[start..].iter().chain(&contenders[..start])
}

/// Loads and scrolls a contender; `whole`: with its frames and its first number.
async fn measure(
    browser: &Browser,
    server: &Server,
    contender: &Contender,
    speed: Speed,
    whole: bool,
    results: &mut Results,
) {
    let mut found = load(browser, server, contender, speed).await;
    found.extend(weights(&server.take_sent()));
    found.extend(scroll(browser).await);
    if whole {
        load(browser, server, contender, speed).await;
        found.extend(frames(browser).await);
        found.extend(arrival(browser, server, contender, speed).await);
    }
    for (measure, value) in found {
        results.add(contender, speed, measure, value);
    }
}

/// How soon the first number of a page that was just opened runs, once it is brought into the window; nothing if it does not.
async fn arrival(browser: &Browser, server: &Server, contender: &Contender, speed: Speed) -> Vec<(Measure, f64)> {
    if contender.side == Side::Limit {
        return Vec::new();
    }
    browser.fresh_tab(speed, &[include_str!("scripts/arrival.js")]).await;
    browser.open(&server.address(contender.path)).await;
    // Some tools pass over what a jump has brought beyond the line that sets it off.
    let waited = "benchArrival.runs > 0 || (benchArrival.inView > 0 && performance.now() - benchArrival.inView > 3000)";
    browser.until("the first number to run", waited).await;
    let (in_view, runs): (f64, f64) = browser.ask("[benchArrival.inView, benchArrival.runs]").await;
    if runs == 0.0 {
        return Vec::new();
    }
    vec![(Measure::Arrival, runs - in_view), (Measure::ArrivalSinceStart, runs)]
}

/// Browser, machine and commit.
async fn setting(browser: &Browser) -> Vec<(&'static str, String)> {
    let said = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).current_dir(root()).output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    vec![
        ("browser", browser.version().await),
        ("window", format!("{WIDTH} × {HEIGHT} CSS pixels, {DENSITY} device pixels each, headless, no GPU")),
        ("machine", format!("{}, {cores} cores", model.map_or("an unknown processor", |(_, name)| name))),
        ("commit", said("git", &["describe", "--always", "--dirty"])),
        ("date", said("date", &["+%Y-%m-%d"])),
    ]
}
