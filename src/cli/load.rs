//! Loading of stories: read, checked, and for a build those left out that cannot be published.

use super::{
    CliError,
    discover::{folder_name, story_files},
    files::read_text,
    print_error,
    report::Report,
};
use crate::format::{
    LintProblem, Location, ParseOptions, Parsed, Problem, ProblemKind, Severity, check, data, read_djot, read_json,
};
use crate::publish::images::{PhotoError, PhotoWarning, check_file, check_photo};
use crate::publish::parallel::compute_each;
use crate::story::{Slug, Story};
use crate::view::draw_charts;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt::Display,
    fs,
    path::{Path, PathBuf},
};

/// A loaded story, as it stands in its folder.
pub(super) struct LoadedStory {
    /// The folder of the story, from which its photos are taken.
    pub(super) folder: PathBuf,
    /// The text of its file.
    pub(super) text: String,
    /// What was read.
    pub(super) reading: Parsed,
    /// What is wrong with the text.
    pub(super) problems: Vec<Problem>,
}

/// A finding: an error or a warning, as it is printed.
pub(super) struct Finding {
    line: usize,
    column: usize,
    pub(super) severity: Severity,
    pub(super) text: String,
    /// Whether a draft may have it: a photo or its description is not there yet.
    is_draftable: bool,
}

impl LoadedStory {
    /// What is wrong with the text and with the photos, in the order of the file.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.problems.iter().map(Finding::of_text).collect();
        let of_photo = |(place, severity, wrong): (&Location, _, String)| Finding::of_photo(place, severity, &wrong);
        findings.extend(self.photo_problems().into_iter().map(of_photo));
        findings.sort_by_key(|finding| (finding.line, finding.column));
        findings
    }

    /// What is wrong with the files of photos, films and recordings, with the places that name them.
    pub(super) fn photo_problems(&self) -> Vec<(&Location, Severity, String)> {
        let mut problems = Vec::new();
        let found = self.check_photos();
        for (photo, place) in self.reading.photos() {
            match found.get(photo.src.as_str()) {
                Some(Err(error)) => problems.push((place, Severity::Error, error.to_string())),
                Some(Ok(warning)) => problems.push((place, Severity::Warning, warning.to_string())),
                None => {}
            }
        }
        for (src, place) in self.reading.files() {
            problems
                .extend(check_file(&self.folder, src).err().map(|error| (place, Severity::Error, error.to_string())));
        }
        problems
    }

    /// Errors and warnings of photos, by their `src`. Each is checked once, wherever it stands in the story.
    fn check_photos(&self) -> HashMap<&str, Result<PhotoWarning, PhotoError>> {
        let sources: BTreeSet<&str> = self.reading.photos().map(|(photo, _)| photo.src.as_str()).collect();
        let sources = Vec::from_iter(sources);
        let found = compute_each(&sources, |src| check_photo(&self.folder, src).transpose());
        sources.into_iter().zip(found).filter_map(|(src, found)| Some((src, found?))).collect()
    }
}

impl Finding {
    fn of_text(problem: &Problem) -> Self {
        let place = &problem.location;
        let is_draftable = matches!(problem.kind, ProblemKind::Lint(LintProblem::NoAlt));
        Self {
            line: place.line,
            column: place.column,
            severity: problem.severity,
            text: problem.to_string(),
            is_draftable,
        }
    }

    fn of_photo(place: &Location, severity: Severity, wrong: &impl Display) -> Self {
        let text = format!("{place}: {severity}: {wrong}");
        Self { line: place.line, column: place.column, severity, text, is_draftable: true }
    }

    /// Downgrades it to a warning where a draft may have it.
    pub(super) fn downgrade_for_draft(&mut self) {
        if self.is_draftable && self.severity == Severity::Error {
            self.severity = Severity::Warning;
            let (error, warning) = (format!(": {}: ", Severity::Error), format!(": {}: ", Severity::Warning));
            self.text = self.text.replacen(&error, &warning, 1);
        }
    }
}

/// Whether there are errors, and none that a draft may not have.
pub(super) fn can_be_drafted(findings: &[Finding]) -> bool {
    let mut errors = findings.iter().filter(|finding| finding.severity == Severity::Error).peekable();
    errors.peek().is_some() && errors.all(|finding| finding.is_draftable)
}

/// Loads the story file at `path`, Djot or JSON by its name.
pub(super) fn load(path: &Path) -> Result<LoadedStory, CliError> {
    let text = read_text(path)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let source = ParseOptions { file: path.display().to_string(), slug: folder_name(&folder) };
    let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let mut reading = if json { read_json(&text, &source) } else { read_djot(&text, &source) };
    // What may be read has been checked: files in the story's folder.
    data::load(&mut reading, |name| read_text(&folder.join(name)).map_err(|error| error.to_string()));
    reading.story.as_mut().map(draw_charts);
    let problems = check(&reading);
    Ok(LoadedStory { folder, text, reading, problems })
}

/// A publishable story, as far as can be told without processing its photos.
pub(super) struct PublishableStory {
    /// Its file.
    pub(super) file: PathBuf,
    /// The folder from which its photos are taken.
    pub(super) folder: PathBuf,
    /// The story.
    pub(super) story: Story,
    loaded: LoadedStory,
}

impl PublishableStory {
    /// Prints what is wrong with the photo `src`, at its place in the file.
    pub(super) fn print_photo_error(&self, src: &str, problem: &PhotoError) {
        let reading = &self.loaded.reading;
        let photo = reading.photos().find(|(photo, _)| photo.src == src).map(|(_, place)| place);
        match photo.or_else(|| reading.files().find(|(file, _)| *file == src).map(|(_, place)| place)) {
            Some(place) => print_error(&format_args!("{place}: {}: {problem}", Severity::Error)),
            None => print_error(&format_args!("{}: {}: {problem}", self.file.display(), Severity::Error)),
        }
    }
}

/// Loads the stories in `folders` for a build, each file once. Everything that is wrong is printed and counted in `report`. In a `draft`, photos
/// may be missing.
pub(super) fn load_for_build(folders: &[PathBuf], draft: bool, report: &mut Report) -> Vec<PublishableStory> {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in folders {
        match story_files(folder) {
            Ok(found) => files.extend(found),
            Err(error) => report.refuse_plainly(&error),
        }
    }
    let mut seen = Vec::new();
    files.retain(|file| {
        let whole = fs::canonicalize(file).unwrap_or_else(|_| file.clone());
        let new = !seen.contains(&whole);
        seen.push(whole);
        new
    });
    let good: Vec<PublishableStory> = files.iter().filter_map(|file| load_publishable(file, draft, report)).collect();
    without_duplicate_slugs(good, report)
}

fn load_publishable(file: &Path, draft: bool, report: &mut Report) -> Option<PublishableStory> {
    let loaded = load(file).map_err(|error| report.refuse_plainly(&error)).ok()?;
    let mut findings = loaded.findings();
    if draft {
        findings.iter_mut().for_each(Finding::downgrade_for_draft);
    }
    findings.iter().for_each(|finding| print_error(&finding.text));
    let story = loaded.reading.story.clone();
    match story.filter(|_| findings.iter().all(|finding| finding.severity != Severity::Error)) {
        Some(story) => Some(PublishableStory { file: file.to_owned(), folder: loaded.folder.clone(), story, loaded }),
        None => {
            report.refused += 1;
            report.lacks_photos |= can_be_drafted(&findings);
            None
        }
    }
}

/// Leaves out stories with the same slug: they would overwrite each other.
fn without_duplicate_slugs(stories: Vec<PublishableStory>, report: &mut Report) -> Vec<PublishableStory> {
    let mut by_slug: BTreeMap<Slug, Vec<PathBuf>> = BTreeMap::new();
    for story in &stories {
        by_slug.entry(story.story.slug.clone()).or_default().push(story.file.clone());
    }
    by_slug.retain(|_, files| files.len() > 1);
    for (slug, files) in &by_slug {
        report.refused += files.len();
        print_error(&duplicate_slug_message(slug, files));
    }
    stories.into_iter().filter(|story| !by_slug.contains_key(&story.story.slug)).collect()
}

fn duplicate_slug_message(slug: &str, files: &[PathBuf]) -> impl Display {
    let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    format!(
        "scrollwork: {} have the same slug `{slug}`, so none of them is published: give each its own by a line `slug: …` \
         in its front matter",
        files.join(" and ")
    )
}
