//! Reading, checking and rendering a story while it is written.

use super::photo;
use crate::{
    format::{
        Edit, LintProblem, ParseOptions, Parsed, Problem, ProblemKind, Severity, check, data, fix_djot, read_djot,
    },
    story::{Size, Story, is_remote, minutes, photos_mut, word_count},
    view::{Options, draw_charts, to_html},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use wasm_bindgen::prelude::wasm_bindgen;

/// What a story is written with.
#[derive(Deserialize)]
pub(super) struct Files {
    /// The photos that are there by their `src`, with their sizes.
    pub(super) photos: BTreeMap<String, Measured>,
    /// The other files by their names in the story's folder, where they are text.
    texts: BTreeMap<String, String>,
    /// The `src` of the films and recordings that are there.
    #[serde(default)]
    media: BTreeSet<String>,
}

/// The size of a photo as its browser tells it; none where that says 0, as of some drawings.
#[derive(Clone, Copy, Deserialize)]
#[serde(from = "Sides")]
pub(super) struct Measured(pub(super) Option<Size>);

/// A size in pixels, which may be 0.
#[derive(Deserialize)]
struct Sides {
    width: u32,
    height: u32,
}

impl From<Sides> for Measured {
    fn from(Sides { width, height }: Sides) -> Self {
        Self(Size::new(width, height))
    }
}

/// A story as it stands.
#[derive(Serialize)]
struct Preview {
    /// The article as HTML; `None` where the text is none that could be shown.
    html: Option<String>,
    /// The name of the story in addresses.
    slug: String,
    /// The words of its text.
    words: usize,
    /// How long the reading takes, in minutes.
    minutes: usize,
    /// The author's photos, in reading order, as often as they are shown.
    photos: Vec<photo::Written>,
    /// The `src` of each photo and file that it names, in reading order, each once.
    files: Vec<String>,
    problems: Vec<Finding>,
}

/// What is wrong, and where.
#[derive(Serialize)]
pub(super) struct Finding {
    pub(super) is_error: bool,
    /// The line, from 1; 0 where no line is at fault.
    pub(super) line: usize,
    /// The column in characters, from 1.
    pub(super) column: usize,
    pub(super) found: String,
    pub(super) expected: String,
    pub(super) help: String,
    /// The edit that mends it, where that is certain.
    fix: Option<Fix>,
    /// What is to be written of a photo, where that mends it: `alt`, `credit` or `caption`.
    field: Option<&'static str>,
}

/// An edit, as JavaScript counts: in UTF-16.
#[derive(Serialize)]
struct Fix {
    start: usize,
    end: usize,
    text: String,
}

/// Reads, checks and renders the story in `text`. `files` is JSON: the photos that are there with their sizes, and text files by name.
/// The answer is JSON, too: the article, what is wrong, and which files the story names.
#[wasm_bindgen]
#[must_use]
pub fn preview(text: &str, files: &str) -> String {
    let files = Files::from_json(files);
    let (parsed, problems) = read(text, &files);
    let (named, photos) = (named(&parsed), photo::written(&parsed, text));
    let story = parsed.story.map(|story| with_sizes(story, &files.photos));
    let preview = Preview {
        html: story.as_ref().map(|story| to_html(story, &Options { level: 1, base: String::new() })),
        slug: story.as_ref().map(|story| story.slug.to_string()).unwrap_or_default(),
        words: story.as_ref().map(word_count).unwrap_or_default(),
        minutes: story.as_ref().map(minutes).unwrap_or_default(),
        photos,
        files: named,
        problems,
    };
    serde_json::to_string(&preview).unwrap_or_default()
}

/// The story file `text` with `value` as the `field` (`alt`, `credit`, `caption` or `focal`) of the author's photo at `index`, which must be
/// `src`; `None` where that cannot be written.
#[wasm_bindgen(js_name = withPhoto)]
#[must_use]
pub fn with_photo(text: &str, index: usize, src: &str, field: &str, value: &str) -> Option<String> {
    photo::with(text, index, src, field, value)
}

impl Files {
    /// The files that this JSON tells of.
    pub(super) fn from_json(files: &str) -> Self {
        serde_json::from_str(files).unwrap_or(Self {
            photos: BTreeMap::new(),
            texts: BTreeMap::new(),
            media: BTreeSet::new(),
        })
    }
}

/// Reads and checks the story in `text`, with what is wrong in the order of the text.
pub(super) fn read(text: &str, files: &Files) -> (Parsed, Vec<Finding>) {
    let mut parsed = read_djot(text, &ParseOptions::named("story.dj"));
    data::load(&mut parsed, |name| files.texts.get(name).cloned().ok_or_else(|| "it is not there".to_owned()));
    parsed.story.as_mut().map(draw_charts);
    let mut problems = check(&parsed).iter().map(|problem| Finding::new(problem, text)).collect::<Vec<_>>();
    problems.extend(missing(&parsed, files));
    problems.sort_by_key(|problem| (problem.line, problem.column));
    (parsed, problems)
}

/// The story file `text` with all fixed that is certain, as by `scrollwork check --fix`.
#[wasm_bindgen]
#[must_use]
pub fn fixed(text: &str) -> String {
    fix_djot(text, &ParseOptions::named("story.dj")).0
}

impl Finding {
    fn new(problem: &Problem, text: &str) -> Self {
        let [expected, help] = problem.advice();
        Self {
            is_error: problem.severity == Severity::Error,
            line: problem.location.line,
            column: problem.location.column,
            found: problem.found(),
            expected,
            help,
            fix: problem.fix(text).map(|edit| Fix::new(edit, text)),
            field: field(&problem.kind),
        }
    }
}

/// What is to be written of a photo, by [`with_photo`], for this to be mended.
fn field(kind: &ProblemKind) -> Option<&'static str> {
    match kind {
        ProblemKind::Lint(LintProblem::NoAlt) => Some("alt"),
        ProblemKind::Lint(LintProblem::NoCredit) => Some("credit"),
        ProblemKind::Lint(LintProblem::NoCaption) => Some("caption"),
        _ => None,
    }
}

impl Fix {
    fn new(edit: Edit, text: &str) -> Self {
        let units = |at: usize| text.get(..at).unwrap_or_default().encode_utf16().count();
        Self { start: units(edit.range.start), end: units(edit.range.end), text: edit.text }
    }
}

/// The `src` of every photo and file of the author's, in reading order, each once.
fn named(parsed: &Parsed) -> Vec<String> {
    let mut named = Vec::new();
    let sources = parsed.photos().map(|(photo, _)| photo.src.as_str()).chain(parsed.files().map(|(src, _)| src));
    for src in sources.filter(|src| !is_remote(src)) {
        if !named.iter().any(|known| known == src) {
            named.push(src.to_owned());
        }
    }
    named
}

/// What is wrong with photos: those that are not there.
pub(super) fn missing(parsed: &Parsed, files: &Files) -> Vec<Finding> {
    let photos = parsed.photos().map(|(photo, place)| (photo.src.as_str(), place));
    let photos = photos.filter(|(src, _)| !files.photos.contains_key(*src)).map(|(src, place)| {
        let help = "drop the file on its box in the preview, or choose it in the list of photos";
        (src, place, format!("the photo `{src}` is not there yet"), help)
    });
    let media = parsed.files().filter(|(src, _)| !files.media.contains(*src)).map(|(src, place)| {
        let help = "drop the file, which has to have this name, on the page";
        (src, place, format!("the film or recording `{src}` is not there yet"), help)
    });
    let mut told: Vec<&str> = Vec::new();
    let mut findings = Vec::new();
    for (src, place, found, help) in photos.chain(media) {
        if is_remote(src) || told.contains(&src) {
            continue;
        }
        told.push(src);
        findings.push(Finding {
            is_error: true,
            line: place.line,
            column: place.column,
            found,
            expected: String::new(),
            help: help.to_owned(),
            fix: None,
            field: None,
        });
    }
    findings
}

/// The story with the sizes of its photos, so that the page reserves their boxes.
fn with_sizes(mut story: Story, sizes: &BTreeMap<String, Measured>) -> Story {
    for photo in photos_mut(&mut story) {
        photo.size = sizes.get(&photo.src).and_then(|size| size.0).or(photo.size);
    }
    story
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\n---\n\n::: photo\n![A gate](photos/gate.jpg)\n\nThe gate.\n:::\n\n\
                         It cost [5]{.count} pounds.\n";

    fn answer(text: &str, files: &str) -> Value {
        serde_json::from_str(&preview(text, files)).unwrap()
    }

    #[test]
    fn a_photo_of_which_a_browser_knows_no_size_is_there() {
        let seen = answer(STORY, r#"{"photos":{"photos/gate.jpg":{"width":0,"height":0}},"texts":{}}"#);
        assert_eq!(
            seen["problems"].as_array().map(|found| found.iter().any(|found| found["is_error"] == true)),
            Some(false)
        );
        assert!(seen["html"].as_str().is_some_and(|html| html.contains("1200 / 800")), "{seen}");
    }

    #[test]
    fn a_story_is_rendered_as_it_is_published() {
        let files = r#"{"photos":{"photos/gate.jpg":{"width":30,"height":20}},"texts":{}}"#;
        let seen = answer(STORY, files);
        let mut story = read_djot(STORY, &ParseOptions::named("story.dj")).into_story().unwrap();
        photos_mut(&mut story).for_each(|photo| photo.size = Size::new(30, 20));
        assert_eq!(seen["html"], to_html(&story, &Options { level: 1, base: String::new() }));
        assert_eq!((seen["slug"].as_str(), seen["words"].as_u64()), (Some("tolls"), Some(6)));
    }

    #[test]
    fn a_photo_that_is_not_there_is_told_once_at_its_place() {
        let seen = answer(STORY, r#"{"photos":{},"texts":{}}"#);
        let missing = seen["problems"].as_array().unwrap().iter().filter(|problem| problem["is_error"] == true);
        let missing = missing.map(|problem| (problem["line"].as_u64(), problem["found"].as_str())).collect::<Vec<_>>();
        assert_eq!(missing, [(Some(7), Some("the photo `photos/gate.jpg` is not there yet"))]);
        assert_eq!(seen["files"], serde_json::json!(["photos/gate.jpg"]));
        assert!(seen["html"].as_str().unwrap().contains("pounds"), "the rest of the story is shown");
    }

    #[test]
    fn a_fix_is_placed_as_javascript_counts() {
        let text = STORY.replace("::: photo", "{creditt=AP}\n::: photo").replace("Tolls", "Tolls 🚗");
        let seen = answer(&text, "{}");
        let fix =
            &seen["problems"].as_array().unwrap().iter().find(|problem| !problem["fix"].is_null()).unwrap()["fix"];
        let at = text.split("creditt").next().unwrap().encode_utf16().count();
        assert_eq!(*fix, serde_json::json!({ "start": at, "end": at + 7, "text": "credit" }));
    }

    #[test]
    fn a_text_that_is_no_story_yet_has_problems_and_never_panics() {
        for text in ["", "---", "---\ntitle: T\n---\n\n::: photo", "\u{0}"] {
            assert!(!answer(text, "no JSON")["problems"].as_array().unwrap().is_empty(), "{text}");
        }
    }
}
