//! `scrollwork check`: prints the errors and warnings of stories.

use super::{
    CliError, Outcome,
    discover::{Folders, story_files},
    files::{read_text, write_text},
    load::{LoadedStory, can_be_drafted, load},
    print_error,
    report::DRAFT,
};
use crate::format::{ParseOptions, Severity, fix_djot};
use clap::Args;
use std::{io::Write, path::Path};

/// Checks stories: prints every error and warning with its place, and whether photos are missing.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    stories: Folders,
    /// First fixes the problems of story files of which the fix is certain, such as misspelt attributes
    #[arg(long)]
    fix: bool,
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
            let fixed = if arguments.fix { fix(&file, out) } else { Ok(()) };
            match fixed.and_then(|()| load(&file)) {
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

/// Fixes the story file at `path`: the text is written beside it, which it then takes the place of.
fn fix(path: &Path, out: &mut impl Write) -> Result<(), CliError> {
    if !path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("dj")) {
        return Ok(());
    }
    let (text, fixed) = fix_djot(&read_text(path)?, &ParseOptions::default());
    if fixed > 0 {
        write_text(path, &text)?;
        writeln!(out, "{}: {} fixed", path.display(), number(fixed, "problem", "problems"))?;
    }
    Ok(())
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
