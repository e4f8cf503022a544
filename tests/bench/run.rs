//! A run: who is measured, in which order, how often.

use crate::{
    attempts::Attempts,
    browser::{Browser, DENSITY, HEIGHT, WIDTH},
    check::check,
    contender::{ALL, Contender, FEW, Side},
    load::{load, weights},
    long,
    measure::{Measure, Speed},
    place::{prepare, root},
    results::Results,
    scroll::{self, frames, largest_recalculation, scroll},
    server::{Folders, Server},
};
use std::{fs, process::Command, rc::Rc, sync::LazyLock, time::Instant};
use tokio::task::spawn_local;

/// Tells how far the run is, with the seconds since it began.
macro_rules! say {
    ($($words:tt)*) => {
        eprintln!("bench, {:>4.0} s: {}", $crate::run::START.elapsed().as_secs_f64(), format!($($words)*))
    };
}
pub(crate) use say;

/// How many pages are read side by side.
const AT_ONCE: usize = 3;
/// In how many rounds frames are watched too.
const FRAMED: usize = 2;

pub(crate) static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// What a run does.
pub(crate) struct Plan {
    contenders: &'static [Contender],
    /// How often each is loaded and scrolled, at each speed.
    rounds: usize,
    speeds: &'static [Speed],
    /// Whether the peers are read and traced too, frames watched, and longer stories measured.
    whole: bool,
}

impl Plan {
    /// Who is read and traced: ours, and the others too where the plan is whole.
    fn looked_at(&self) -> Vec<Contender> {
        let read = self.contenders.iter().filter(|contender| self.whole || contender.side == Side::Published);
        read.copied().collect()
    }
}

/// Everything.
pub(crate) const FULL: Plan = Plan { contenders: ALL, rounds: 3, speeds: &[Speed::Full, Speed::Slowed], whole: true };
/// What is held against the budgets.
pub(crate) const QUICK: Plan = Plan { contenders: FEW, rounds: 2, speeds: &[Speed::Full], whole: false };

/// Measures everything in the plan.
pub(crate) async fn run(plan: &Plan) -> Results {
    let folders = prepare();
    let mut results = Results::new(plan.contenders);
    results.setting = setting(&Browser::start(None).await).await;
    for few in plan.looked_at().chunks(AT_ONCE) {
        look_at(few, &folders, &mut results).await;
    }
    let server = Rc::new(Server::start(folders.clone()));
    rounds(plan, &server, &mut results).await;
    if plan.whole {
        say!("longer stories are built");
        long::prepare(&folders);
        long::measure(&server, &mut results).await;
    }
    results
}

/// Reads each of these pages to its end, then traces a scroll, all side by side: nothing of that is a matter of time.
async fn look_at(contenders: &[Contender], folders: &Folders, results: &mut Results) {
    let begun = contenders.iter().map(|contender| {
        say!("{} is read to its end and traced", contender.name);
        let (contender, server) = (*contender, Rc::new(Server::start(folders.clone())));
        spawn_local(async move {
            let read = async move |browser: &Browser, server: &Server| check(browser, server, &contender).await;
            let traced = async move |browser: &Browser, server: &Server| trace(browser, server, &contender).await;
            let read = Attempts::new(&server, None).attempt(read).await;
            (read, Attempts::new(&server, Some(scroll::TRACED)).attempt(traced).await)
        })
    });
    for (contender, task) in contenders.iter().zip(begun.collect::<Vec<_>>()) {
        let (read, traced) = task.await.unwrap();
        let (verdict, costs) = read.unzip();
        results.verdicts.extend(verdict.map(|verdict| (contender.name, verdict)));
        results.take(contender, Speed::Full, "reading to the end", costs);
        results.take(contender, Speed::Full, "trace", traced);
    }
}

/// Loads and scrolls everybody, round for round.
async fn rounds(plan: &Plan, server: &Rc<Server>, results: &mut Results) {
    let mut attempts = Attempts::new(server, None);
    for round in 0..plan.rounds {
        for speed in plan.speeds {
            say!("round {} of {} at {} speed", round + 1, plan.rounds, speed.name());
            for contender in turned(plan.contenders, round) {
                let (contender, speed) = (*contender, *speed);
                let found =
                    attempts.attempt(async move |browser, server| once(browser, server, &contender, speed).await);
                results.take(&contender, speed, "scroll", found.await);
                if plan.whole && round < FRAMED {
                    let found =
                        attempts.attempt(async move |browser, server| evenly(browser, server, &contender, speed).await);
                    results.take(&contender, speed, "frames", found.await);
                }
            }
        }
    }
}

/// The contenders in another order in each round, so that no one always follows the same other.
fn turned(contenders: &[Contender], round: usize) -> impl Iterator<Item = &Contender> {
    let start = round * contenders.len() / 3 % contenders.len();
    contenders[start..].iter().chain(&contenders[..start])
}

/// Loads and scrolls a contender's page.
async fn once(browser: &Browser, server: &Server, contender: &Contender, speed: Speed) -> Vec<(Measure, f64)> {
    let mut found = load(browser, server, contender, speed).await;
    found.extend(weights(&server.take_sent()));
    found.extend(scroll(browser).await);
    found
}

/// The same again, for its frames and for its first large figure.
async fn evenly(browser: &Browser, server: &Server, contender: &Contender, speed: Speed) -> Vec<(Measure, f64)> {
    load(browser, server, contender, speed).await;
    frames(browser).await
}

/// The same in a browser that is traced, for the largest style recalculation.
async fn trace(browser: &Browser, server: &Server, contender: &Contender) -> Vec<(Measure, f64)> {
    load(browser, server, contender, Speed::Full).await;
    vec![largest_recalculation(browser, contender.name).await]
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
