//! A story's file, read and checked.

use super::{Fault, files::read_text, found::folder_name};
use crate::{
    press::{PhotoError, find, site::parallel::compute_each},
    story::{Problem, Reading, Severity, Source, check, read_djot, read_json},
};
use std::{
    collections::{BTreeSet, HashMap},
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
}

impl Opened {
    /// What is wrong with the text and with the photos, in the order of the file.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.problems.iter().map(Finding::of_text).collect();
        let errors = self.photo_errors();
        for (photo, place) in self.reading.photos() {
            if let Some(error) = errors.get(photo.src.as_str()) {
                let text = format!("{place}: {}: {error}", Severity::Error);
                findings.push(Finding { line: place.line, column: place.column, severity: Severity::Error, text });
            }
        }
        findings.sort_by_key(|finding| (finding.line, finding.column));
        findings
    }

    /// What is wrong with photos, by their `src`. Each is looked at once, wherever it stands in the story.
    fn photo_errors(&self) -> HashMap<&str, PhotoError> {
        let sources: BTreeSet<&str> = self.reading.photos().map(|(photo, _)| photo.src.as_str()).collect();
        let sources = Vec::from_iter(sources);
        let errors = compute_each(&sources, |src| find(&self.folder, src).err());
        sources.into_iter().zip(errors).filter_map(|(src, error)| Some((src, error?))).collect()
    }
}

impl Finding {
    fn of_text(problem: &Problem) -> Self {
        let place = &problem.place;
        Self { line: place.line, column: place.column, severity: problem.severity, text: problem.to_string() }
    }
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
