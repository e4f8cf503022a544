//! `scrollwork check`: everything that is wrong with stories.

use super::{
    Fault, Outcome,
    complain::complain,
    found::{Folders, stories},
    opened::{Opened, can_be_drafted, open},
    report::DRAFT,
};
use crate::story::Severity;
use clap::Args;
use std::io::Write;

/// Checks stories: prints every error and warning with its place, and whether photos are missing.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    stories: Folders,
}

#[derive(Default)]
struct Tally {
    stories: usize,
    errors: usize,
    warnings: usize,
    /// Whether a story lacks nothing but photos.
    lacks_photos: bool,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, Fault> {
    let mut tally = Tally::default();
    for folder in &arguments.stories.folders {
        let files = match stories(folder) {
            Ok(files) => files,
            Err(fault) => {
                tally.refuse(&fault);
                continue;
            }
        };
        for file in files {
            match open(&file) {
                Ok(opened) => tally.check(&opened, out)?,
                Err(fault) => tally.refuse(&fault),
            }
        }
    }
    writeln!(out, "{}", tally.summary())?;
    if tally.lacks_photos {
        complain(&DRAFT);
    }
    Ok(if tally.errors == 0 { Outcome::Good } else { Outcome::Problems })
}

impl Tally {
    fn check(&mut self, opened: &Opened, out: &mut impl Write) -> Result<(), Fault> {
        self.stories += 1;
        let findings = opened.findings();
        self.lacks_photos |= can_be_drafted(&findings);
        for finding in findings {
            match finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
            writeln!(out, "{}", finding.text)?;
        }
        Ok(())
    }

    /// One story that cannot be read does not keep the others from being checked.
    fn refuse(&mut self, fault: &Fault) {
        self.errors += 1;
        complain(&format_args!("scrollwork: {fault}"));
    }

    fn summary(&self) -> String {
        let stories = number(self.stories, "story", "stories");
        let errors = number(self.errors, "error", "errors");
        let warnings = number(self.warnings, "warning", "warnings");
        format!("{stories} checked: {errors}, {warnings}")
    }
}

fn number(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}
