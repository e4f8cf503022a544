//! Story files in JSON: the story as serde writes it.
//!
//! A file of a newer version is read as far as this version understands it: fields, blocks and inlines that it does not
//! know are left out, with a warning for each. Everything else that is wrong is an error, named by path, line and column.

mod forms;
mod locate;
mod markup;
mod prune;
mod steps;
mod validate;

use super::line_index::LineIndex;
use super::parsed::{Locations, MAX_BYTES};
use super::{FileProblem, Location, ParseOptions, Parsed, Problem, ProblemKind, normalize};
use crate::story::{FORMAT, OLDEST_FORMAT, Story};
use serde_json::Value;
use steps::Step;

/// Reads a story from JSON.
#[must_use]
pub fn read_json(text: &str, source: &ParseOptions) -> Parsed {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let failed = |line: usize, column: usize, kind: FileProblem| {
        let place = Location { file: source.file.clone(), line, column, path: Some(String::new()) };
        Parsed::failed(Problem::new(place, kind))
    };
    if text.len() > MAX_BYTES {
        return failed(1, 1, FileProblem::TooLarge(text.len()));
    }
    match serde_json::from_str(text) {
        Ok(value) => {
            File { name: &source.file, lines: LineIndex::new(text), values: locate::Value::of(text) }.read(value)
        }
        Err(error) => {
            let message = error.to_string();
            let message = match message.split(" at line ").next().unwrap_or_default() {
                _ if text.trim_start().starts_with('<') => {
                    "it begins like a web page: is it the right file?".to_owned()
                }
                message if error.is_eof() => format!("the file ends in the middle ({message}): is it whole?"),
                message => message.to_owned(),
            };
            failed(error.line().max(1), error.column().max(1), FileProblem::NotJson(message))
        }
    }
}

/// Writes `story` as JSON, a field to a line, with a line feed at its end.
#[must_use]
pub fn write_json(story: &Story) -> String {
    // Writing a story cannot fail: it has no map with keys that are not texts.
    let mut text = serde_json::to_string_pretty(story).unwrap_or_default();
    text.push('\n');
    text
}

/// The file being read.
struct File<'t> {
    name: &'t str,
    lines: LineIndex<'t>,
    values: locate::Value<'t>,
}

impl File<'_> {
    fn read(&self, mut value: Value) -> Parsed {
        // The link to the JSON Schema is the editor's business.
        value.as_object_mut().map(|story| story.remove("$schema"));
        let format = value.get("format").and_then(Value::as_u64).and_then(|format| u32::try_from(format).ok());
        let pruned = prune::prune(&mut value);
        let mut problems: Vec<Problem> =
            pruned.iter().map(|(path, name)| self.problem(path, FileProblem::UnknownPart(name.clone()))).collect();
        let removed = steps::Removed::new(pruned.into_iter().map(|(path, _)| path));
        let place = |path: &[Step]| removed.restored(path);

        let malformed = forms::replace(&mut value);
        let mut ignored = Vec::new();
        let mut track = serde_path_to_error::Track::new();
        let tracked = serde_path_to_error::Deserializer::new(&value, &mut track);
        let story: Result<Story, _> =
            serde_ignored::deserialize(tracked, |path| ignored.push(steps::of_ignored(&path)));
        for path in &ignored {
            let kind = FileProblem::UnknownField(path.last().map(Step::name).unwrap_or_default());
            problems.push(self.problem(&place(path), kind));
        }
        let story = match story {
            Ok(story) => story,
            Err(error) => {
                let path = place(&steps::of_error(&track.path()));
                problems.push(self.problem(&path, FileProblem::WrongJson(error.to_string())));
                // What cannot be read of a newer version may be no mistake.
                problems.extend(format.and_then(|format| self.format(format)));
                return Parsed { story: None, problems, locations: Locations::default() }.sorted();
            }
        };
        let found = validate::validate(&story);
        for (path, kind) in malformed.into_iter().chain(found.problems).chain(markup::find(&value)) {
            problems.push(self.problem(&place(&path), kind));
        }
        problems.extend(self.format(story.format));
        let places = |paths: Vec<Vec<Step>>| paths.iter().map(|path| self.place(&place(path))).collect();
        let places = Locations {
            front: self.place(&[]),
            photos: places(found.photos),
            counts: places(found.counts),
            charts: places(found.charts),
            files: places(found.files),
            sections: Vec::new(),
        };
        let story = normalize::story(Story { format: FORMAT, ..story });
        Parsed { story: Some(story), problems, locations: places }.sorted()
    }

    fn format(&self, format: u32) -> Option<Problem> {
        let path = [Step::Field("format".to_owned())];
        (!(OLDEST_FORMAT..=FORMAT).contains(&format)).then(|| self.problem(&path, FileProblem::Format(format)))
    }

    fn place(&self, path: &[Step]) -> Location {
        let place = self.lines.place(self.name, self.values.locate(path));
        Location { path: Some(steps::written(path)), ..place }
    }

    fn problem(&self, path: &[Step], kind: impl Into<ProblemKind>) -> Problem {
        Problem::new(self.place(path), kind)
    }
}
