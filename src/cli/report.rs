//! The report of a build: what was published, refused and written.

use super::{CliError, Outcome, print_error};
use crate::publish::folder::Written;
use std::{
    fmt::Display,
    io::{self, IsTerminal as _, Write},
    path::Path,
    time::Instant,
};

/// The hint at `build --draft` for a story that lacks nothing but photos.
pub(super) const DRAFT: &str = "scrollwork: `build --draft` shows a story that lacks nothing but photos, with a labelled box where each of them will be";

/// The counts of a build.
#[derive(Debug, Default)]
pub(super) struct Report {
    published: usize,
    /// How many stories were not published.
    pub(super) refused: usize,
    /// Whether one of them lacks nothing but photos.
    pub(super) lacks_photos: bool,
    written: Written,
}

impl Report {
    /// Counts what was written.
    pub(super) fn wrote(&mut self, written: Written) {
        self.written += written;
    }

    /// Whether any story was published.
    pub(super) fn has_published(&self) -> bool {
        self.published > 0
    }

    /// Counts a published story and prints a line about it.
    pub(super) fn published(&mut self, folder: &Path, written: Written, out: &mut impl Write) -> Result<(), CliError> {
        self.published += 1;
        self.wrote(written);
        match written.files {
            0 => writeln!(out, "{}: unchanged", folder.display())?,
            _ => writeln!(out, "{}: {}", folder.display(), amount(written))?,
        }
        Ok(())
    }

    /// Counts a story that was not published, and prints why.
    pub(super) fn refuse(&mut self, file: &Path, reason: &impl Display) {
        self.refused += 1;
        print_error(&format_args!("{}: error: {reason}", file.display()));
    }

    /// The same, for a reason that names the file itself.
    pub(super) fn refuse_plainly(&mut self, reason: &impl Display) {
        self.refused += 1;
        print_error(&format_args!("scrollwork: {reason}"));
    }

    /// Prints the summary.
    pub(super) fn end(self, based: bool, start: Instant, out: &mut impl Write) -> Result<Outcome, CliError> {
        if self.lacks_photos {
            print_error(&DRAFT);
        }
        if !based && self.published > 0 {
            writeln!(
                out,
                "Without --base, pages have no canonical address and no share image, and there is no oembed.json."
            )?;
        }
        let stories = if self.published == 1 { "story" } else { "stories" };
        let refused = if self.refused == 0 { String::new() } else { format!(", {} not", self.refused) };
        let written = if self.written.files == 0 { "nothing to write".to_owned() } else { amount(self.written) };
        // A saved output is the same every time.
        let seconds = if io::stdout().is_terminal() {
            format!(" in {:.1} s", start.elapsed().as_secs_f32())
        } else {
            String::new()
        };
        writeln!(out, "{} {stories} published{refused}: {written}{seconds}", self.published)?;
        Ok(if self.refused == 0 { Outcome::Good } else { Outcome::Problems })
    }
}

fn amount(written: Written) -> String {
    let files = if written.files == 1 { "file" } else { "files" };
    format!("{} {files} written, {} KB", written.files, written.bytes.div_ceil(1000))
}
