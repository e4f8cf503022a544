//! A story's file, read and checked.

use super::{Fault, files::read_text, found::folder_name};
use crate::{
    publish::{PhotoError, PhotoWarning, find, site::parallel::compute_each},
    story::{Place, Problem, ProblemKind, Reading, Severity, Source, check, read_djot, read_json},
};
use std::{
    collections::{BTreeSet, HashMap},
    fmt::Display,
    path::{Path, PathBuf},
};

/// A story as it stands in a folder.
pub(super) struct Opened {
    /// The folder of the story, from which its photos are taken.
    pub(super) folder: PathBuf,
    /// What was read.
    pub(super) reading: Reading,
    /// What is wrong with the text.
    pub(super) problems: Vec<Problem>,
}

/// One thing that is wrong, as it is printed.
pub(super) struct Finding {
    line: usize,
    column: usize,
    pub(super) severity: Severity,
    pub(super) text: String,
    /// Whether a photo or its description is not there yet, which is no matter in a draft.
    of_draft: bool,
}

impl Opened {
    /// What is wrong with the text and with the photos, in the order of the file.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.problems.iter().map(Finding::of_text).collect();
        let found = self.photos_found();
        for (photo, place) in self.reading.photos() {
            match found.get(photo.src.as_str()) {
                Some(Err(error)) => findings.push(Finding::of_photo(place, Severity::Error, error)),
                Some(Ok(warning)) => findings.push(Finding::of_photo(place, Severity::Warning, warning)),
                None => {}
            }
        }
        findings.sort_by_key(|finding| (finding.line, finding.column));
        findings
    }

    /// What is wrong with photos, by their `src`. Each is looked at once, wherever it stands in the story.
    fn photos_found(&self) -> HashMap<&str, Result<PhotoWarning, PhotoError>> {
        let sources: BTreeSet<&str> = self.reading.photos().map(|(photo, _)| photo.src.as_str()).collect();
        let sources = Vec::from_iter(sources);
        let found = compute_each(&sources, |src| find(&self.folder, src).transpose());
        sources.into_iter().zip(found).filter_map(|(src, found)| Some((src, found?))).collect()
    }
}

impl Finding {
    fn of_text(problem: &Problem) -> Self {
        let place = &problem.place;
        let of_draft = matches!(problem.kind, ProblemKind::NoAlt);
        Self { line: place.line, column: place.column, severity: problem.severity, text: problem.to_string(), of_draft }
    }

    fn of_photo(place: &Place, severity: Severity, wrong: &impl Display) -> Self {
        let text = format!("{place}: {severity}: {wrong}");
        Self { line: place.line, column: place.column, severity, text, of_draft: true }
    }

    /// Makes it a warning where it is no matter in a draft.
    pub(super) fn forgive_photo(&mut self) {
        if self.of_draft && self.severity == Severity::Error {
            self.severity = Severity::Warning;
            let (error, warning) = (format!(": {}: ", Severity::Error), format!(": {}: ", Severity::Warning));
            self.text = self.text.replacen(&error, &warning, 1);
        }
    }
}

/// Whether there are errors, and none that a draft may not have.
pub(super) fn can_be_drafted(findings: &[Finding]) -> bool {
    let mut errors = findings.iter().filter(|finding| finding.severity == Severity::Error).peekable();
    errors.peek().is_some() && errors.all(|finding| finding.of_draft)
}

/// Reads the story file at `path`, Djot or JSON by its name.
pub(super) fn open(path: &Path) -> Result<Opened, Fault> {
    let text = read_text(path)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let source = Source { file: path.display().to_string(), slug: folder_name(&folder) };
    let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let reading = if json { read_json(&text, &source) } else { read_djot(&text, &source) };
    let problems = check(&reading);
    Ok(Opened { folder, reading, problems })
}
