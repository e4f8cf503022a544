//! `scrollwork review`: the review page of a story.

use super::{
    CliError, Outcome,
    discover::{story_file_in, story_files},
    files::write_text,
    load::{LoadedStory, load},
};
use crate::{
    format::Severity,
    publish::{images::thumbnail, parallel::compute_each, site::STORIES},
    review::{Earlier, Finding, Picture, Review, review_page},
    story::{Story, is_remote},
};
use clap::Args;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    path::{Path, PathBuf},
};

/// Writes a page for editors, one HTML file to print or to send: the text with line numbers, every problem, what has changed, every
/// figure with its source and sentence, every photo, every link.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the story.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// An earlier version to compare it with: a story.dj or story.json, the folder of one, or the OUT of a build.
    #[arg(long, value_name = "EARLIER")]
    since: Option<PathBuf>,
    /// The file of the page.
    #[arg(short, long, value_name = "FILE", default_value = "review.html")]
    out: PathBuf,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let file = only_story(&arguments.folder)?;
    let loaded = load(&file)?;
    let slug = loaded.reading.story.as_ref().map(|story| story.slug.to_string()).unwrap_or_default();
    let earlier = arguments.since.as_ref().map(|since| earlier(since, &slug)).transpose()?;
    let findings = findings(&loaded, &file);
    let page = review_page(&Review {
        file: &shown(&file),
        text: &loaded.text,
        parsed: &loaded.reading,
        findings: &findings,
        pictures: &pictures(&loaded),
        earlier: earlier
            .as_ref()
            .map(|(path, story)| (shown(path), story))
            .as_ref()
            .map(|(name, story)| Earlier { name, story }),
    });
    write_text(&arguments.out, &page)?;
    writeln!(out, "{}: open it in a browser, print it or send it; it needs nothing else", arguments.out.display())?;
    Ok(Outcome::Good)
}

fn only_story(folder: &Path) -> Result<PathBuf, CliError> {
    let files = story_files(folder)?;
    match files.as_slice() {
        [file] => Ok(file.clone()),
        _ => Err(CliError::SeveralStories { path: folder.to_owned(), count: files.len() }),
    }
}

/// A path as editors know it: with slashes everywhere.
fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// The earlier version of the story with this `slug` that `since` stands for, and its file.
fn earlier(since: &Path, slug: &str) -> Result<(PathBuf, Story), CliError> {
    let file = earlier_file(since, slug)?;
    let loaded = load(&file)?;
    let first = loaded.reading.problems.iter().find(|problem| problem.severity == Severity::Error);
    let problem = first.map(ToString::to_string).unwrap_or_default();
    match loaded.reading.story {
        Some(story) => Ok((file, story)),
        None => Err(CliError::Earlier { path: file, problem }),
    }
}

fn earlier_file(since: &Path, slug: &str) -> Result<PathBuf, CliError> {
    if since.is_file() {
        return Ok(since.to_owned());
    }
    if !since.exists() {
        return Err(CliError::Missing { path: since.to_owned() });
    }
    let published = since.join(STORIES).join(slug).join("story.json");
    let published = Some(published).filter(|file| !slug.is_empty() && file.is_file());
    let none = || CliError::NoEarlier { path: since.to_owned(), slug: slug.to_owned() };
    published.or_else(|| story_file_in(since)).ok_or_else(none)
}

/// Everything that is wrong with the text and with the files that it names, in the order of the text.
fn findings(loaded: &LoadedStory, file: &Path) -> Vec<Finding> {
    let name = file.display().to_string();
    let mut findings: Vec<Finding> = loaded.problems.iter().map(|problem| Finding::new(problem, &name)).collect();
    findings.extend(loaded.photo_problems().into_iter().map(|(place, severity, found)| Finding {
        is_error: severity == Severity::Error,
        file: None,
        line: place.line,
        column: place.column,
        found,
        expected: String::new(),
        help: String::new(),
    }));
    findings.sort_by_key(|finding| (finding.line, finding.column));
    findings
}

/// Small pictures of the photos that can be read.
fn pictures(loaded: &LoadedStory) -> BTreeMap<String, Picture> {
    let sources: BTreeSet<&str> = loaded.reading.photos().map(|(photo, _)| photo.src.as_str()).collect();
    let sources: Vec<&str> = sources.into_iter().filter(|src| !is_remote(src)).collect();
    // What is wrong with the others has been found.
    let made = compute_each(&sources, |src| thumbnail(&loaded.folder, src).ok());
    sources.into_iter().zip(made).filter_map(|(src, picture)| Some((src.to_owned(), picture?))).collect()
}
