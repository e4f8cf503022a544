//! `scrollwork check`: prints the errors and warnings of stories.

use super::{
    CliError, Outcome,
    discover::{Folders, story_files},
    load::{LoadedStory, can_be_drafted, load},
    print_error,
    report::DRAFT,
};
use crate::format::Severity;
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

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let mut tally = Tally::default();
    for folder in &arguments.stories.folders {
        let files = match story_files(folder) {
            Ok(files) => files,
            Err(error) => {
                tally.refuse(&error);
                continue;
            }
        };
        for file in files {
            match load(&file) {
                Ok(loaded) => tally.check(&loaded, out)?,
                Err(error) => tally.refuse(&error),
            }
        }
    }
    writeln!(out, "{}", tally.summary())?;
    if tally.lacks_photos {
        print_error(&DRAFT);
    }
    Ok(if tally.errors == 0 { Outcome::Good } else { Outcome::Problems })
}

impl Tally {
    fn check(&mut self, loaded: &LoadedStory, out: &mut impl Write) -> Result<(), CliError> {
        self.stories += 1;
        let findings = loaded.findings();
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
    fn refuse(&mut self, error: &CliError) {
        self.errors += 1;
        print_error(&format_args!("scrollwork: {error}"));
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
