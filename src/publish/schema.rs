//! The JSON Schema of `story.json`: generated from the story model, published at the root of the site, linked by `$schema`.

use super::site::STORIES;
use crate::story::Story;
use schemars::{Schema, generate::SchemaSettings, transform::RecursiveTransform};
use serde::Serialize;
use serde_json::{Value, json};

/// The file of the schema at the root of the published folder.
pub(crate) const SCHEMA_FILE: &str = "story.schema.json";

/// A story as it is published, with the link to its schema.
#[derive(Serialize)]
struct LinkedStory<'a> {
    #[serde(rename = "$schema")]
    schema: String,
    #[serde(flatten)]
    story: &'a Story,
}

/// `story` as JSON for its published folder, linked to the schema at the root of the site.
pub(super) fn linked_json(story: &Story) -> String {
    let up: String = STORIES.split('/').chain(["slug"]).map(|_| "../").collect();
    let linked = LinkedStory { schema: format!("{up}{SCHEMA_FILE}"), story };
    pretty(&linked)
}

/// The JSON Schema (draft 2020-12) of a story in JSON, as content systems write it and editors complete it.
///
/// It knows the form of a story: names, types, required fields and simple patterns. What a valid story must hold beyond that is
/// the business of `scrollwork check`. Names that it does not know are refused, so that a slip of the pen is seen.
#[must_use]
pub fn story_schema() -> String {
    let closed = RecursiveTransform(|schema: &mut Schema| {
        if schema.get("properties").is_some() {
            schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
    });
    let settings = SchemaSettings::draft2020_12().with_transform(closed);
    let mut schema = settings.into_generator().into_root_schema_for::<Story>();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        let link = json!({ "description": "The address of this schema, for editors.", "type": "string" });
        properties.insert("$schema".to_owned(), link);
    }
    // The same bytes from every build: a feature of serde_json, which any dependency may turn on, keeps the order of insertion.
    let mut sorted = schema.to_value();
    sorted.sort_all_objects();
    pretty(&Schema::try_from(sorted).unwrap_or_default())
}

/// `value` as JSON, a field to a line. Stories and schemas have no map with keys that are not texts: it cannot fail.
fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::strategies;
    use crate::format::{FileProblem, ParseOptions, ProblemKind, read_json, write_json};
    use jsonschema::Validator;
    use proptest::prelude::*;
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    fn validator() -> Validator {
        jsonschema::validator_for(&serde_json::from_str(&story_schema()).unwrap()).unwrap()
    }

    /// The files under `folder`.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    /// The JSON stories in the file at `path`: one, or the cases of the tests of diagnostics.
    fn stories(path: &Path) -> Vec<String> {
        let text = || fs::read_to_string(path).unwrap();
        let story = |case: &str| {
            case.lines().skip(1).filter(|line| !line.starts_with("//")).map(|line| format!("{line}\n")).collect()
        };
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("jsonc") => text().split("// case: ").skip(1).map(story).collect(),
            _ if path.ends_with("story.json") => vec![text()],
            _ => Vec::new(),
        }
    }

    #[test]
    fn the_tests_stories_validate_where_they_have_the_form_of_a_story() {
        let (validator, mut valid, mut invalid) = (validator(), 0, 0);
        let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"));
        for (path, text) in files.iter().flat_map(|path| stories(path).into_iter().map(move |text| (path, text))) {
            let Ok(json) = serde_json::from_str::<Value>(&text) else { continue };
            let reading = read_json(&text, &ParseOptions::named("story.json"));
            let malformed = |kind: &ProblemKind| {
                matches!(
                    kind,
                    ProblemKind::File(
                        FileProblem::WrongJson(_) | FileProblem::UnknownField(_) | FileProblem::UnknownPart(_)
                    )
                )
            };
            let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
            if reading.problems.iter().any(|problem| malformed(&problem.kind)) {
                assert!(!errors.is_empty(), "{} has not the form of a story: {text}", path.display());
                invalid += 1;
            } else if !reading.has_errors() {
                assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
                valid += 1;
            }
        }
        assert!(valid >= 7 && invalid >= 7, "{valid} valid, {invalid} invalid");
    }

    #[test]
    fn the_link_to_the_schema_is_read_without_a_word() {
        let text =
            r#"{"format":1,"slug":"a","title":"A","language":"en","sections":[{"id":"intro","blocks":["break"]}]}"#;
        let text = text.replace(r#"["break"]"#, r#"[{"paragraph":[{"text":"B."}]}]"#);
        let source = ParseOptions::named("story.json");
        let story = read_json(&text, &source).into_story().unwrap();
        let linked = linked_json(&story);
        assert!(linked.starts_with("{\n  \"$schema\": \"../../story.schema.json\",\n  \"format\": 2,"), "{linked}");
        let reading = read_json(&linked, &source);
        assert_eq!((reading.problems.as_slice(), reading.story.as_ref()), ([].as_slice(), Some(&story)));
        assert!(validator().is_valid(&serde_json::from_str(&linked).unwrap()));
    }

    proptest! {
        #[test]
        fn every_story_validates(story in strategies::story()) {
            let json: Value = serde_json::from_str(&write_json(&story)).unwrap();
            let errors: Vec<String> = validator().iter_errors(&json).map(|error| error.to_string()).collect();
            prop_assert!(errors.is_empty(), "{:#?}", errors);
        }
    }
}
