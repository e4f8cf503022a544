//! Tests that an engine cannot be given: each says so itself, with its reason, and the table of engines shows it.

use crate::engine::Engine;
use std::{env, fs::OpenOptions, io::Write as _, thread};

/// The variable that names the file in which such tests are written down, a line each: the test, a tab, the reason.
const VARIABLE: &str = "SCROLLWORK_NOT_APPLICABLE";

/// Ends the test as not applicable in every engine but these: `only_in!(Chromium | Firefox, "why the others cannot")`.
macro_rules! only_in {
    ($($engine:ident)|+, $reason:expr) => {
        if !matches!(crate::engine::Engine::current(), $(crate::engine::Engine::$engine)|+) {
            crate::not_applicable::tell($reason);
            return;
        }
    };
}
pub(crate) use only_in;

/// Writes the reason down for the test that runs in this thread.
pub(crate) fn tell(reason: &str) {
    let name = thread::current().name().unwrap_or("?").to_owned();
    println!("not applicable in {}: {reason}", Engine::current().name());
    if let Some(file) = env::var_os(VARIABLE) {
        let mut file = OpenOptions::new().append(true).create(true).open(file).unwrap();
        // One write: tests that run at the same time write whole lines.
        file.write_all(format!("{name}\t{reason}\n").as_bytes()).unwrap();
    }
}
