//! The stories of a build, read and checked, those that cannot be published left out.

use super::{
    complain::complain,
    found::stories,
    opened::{Finding, Opened, can_be_drafted, open},
    report::Report,
};
use crate::{
    publish::PhotoError,
    story::{Severity, Story},
};
use std::{
    collections::BTreeMap,
    fmt::Display,
    fs,
    path::{Path, PathBuf},
};

/// A story that can be published as far as can be told without making its photos.
pub(super) struct Gathered {
    /// Its file.
    pub(super) file: PathBuf,
    /// The folder from which its photos are taken.
    pub(super) folder: PathBuf,
    /// The story.
    pub(super) story: Story,
    opened: Opened,
}

impl Gathered {
    /// Prints what is wrong with the photo `src`, at its place in the file.
    pub(super) fn complain_of_photo(&self, src: &str, problem: &PhotoError) {
        match self.opened.reading.photos().find(|(photo, _)| photo.src == src) {
            Some((_, place)) => complain(&format_args!("{place}: {}: {problem}", Severity::Error)),
            None => complain(&format_args!("{}: {}: {problem}", self.file.display(), Severity::Error)),
        }
    }
}

/// The stories in `folders`, each file once. Everything that is wrong is printed and counted in `report`. In a `draft`, photos
/// may be missing.
pub(super) fn gather(folders: &[PathBuf], draft: bool, report: &mut Report) -> Vec<Gathered> {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in folders {
        match stories(folder) {
            Ok(found) => files.extend(found),
            Err(fault) => report.refuse_plainly(&fault),
        }
    }
    let mut seen = Vec::new();
    files.retain(|file| {
        let whole = fs::canonicalize(file).unwrap_or_else(|_| file.clone());
        let new = !seen.contains(&whole);
        seen.push(whole);
        new
    });
    let good: Vec<Gathered> = files.iter().filter_map(|file| read(file, draft, report)).collect();
    without_namesakes(good, report)
}

fn read(file: &Path, draft: bool, report: &mut Report) -> Option<Gathered> {
    let opened = open(file).map_err(|fault| report.refuse_plainly(&fault)).ok()?;
    let mut findings = opened.findings();
    if draft {
        findings.iter_mut().for_each(Finding::forgive_photo);
    }
    findings.iter().for_each(|finding| complain(&finding.text));
    let story = opened.reading.story.clone();
    match story.filter(|_| findings.iter().all(|finding| finding.severity != Severity::Error)) {
        Some(story) => Some(Gathered { file: file.to_owned(), folder: opened.folder.clone(), story, opened }),
        None => {
            report.refused += 1;
            report.lacks_photos |= can_be_drafted(&findings);
            None
        }
    }
}

/// Two stories in one folder would spoil each other: neither is published.
fn without_namesakes(stories: Vec<Gathered>, report: &mut Report) -> Vec<Gathered> {
    let mut by_slug: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for story in &stories {
        by_slug.entry(story.story.slug.clone()).or_default().push(story.file.clone());
    }
    by_slug.retain(|_, files| files.len() > 1);
    for (slug, files) in &by_slug {
        report.refused += files.len();
        complain(&namesakes(slug, files));
    }
    stories.into_iter().filter(|story| !by_slug.contains_key(&story.story.slug)).collect()
}

fn namesakes(slug: &str, files: &[PathBuf]) -> impl Display {
    let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    format!(
        "scrollwork: {} have the same slug `{slug}`, so none of them is published: give each its own by a line `slug: …` \
         in its front block",
        files.join(" and ")
    )
}
