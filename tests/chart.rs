//! Charts: drawn to the letter, nothing outside, nothing over another, bars as long as their numbers.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

#[path = "chart/cases.rs"]
mod cases;
#[path = "chart/page.rs"]
mod page;

use std::fs;

/// Writes pages of all charts into the folder that `SCROLLWORK_CHARTS` names.
#[test]
#[ignore = "to be looked at"]
fn pages() {
    let folder = std::env::var("SCROLLWORK_CHARTS").unwrap();
    for (name, cases) in [("normal", cases::normal()), ("scripts", cases::scripts()), ("absurd", cases::absurd())] {
        for width in [320, 390, 820, 1440] {
            for theme in ["light", "dark"] {
                fs::write(format!("{folder}/{name}-{width}-{theme}.html"), page::page(&cases, width, theme)).unwrap();
            }
        }
    }
}
