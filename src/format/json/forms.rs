//! Values of a form of their own in a story in JSON: what has not that form is told, and replaced by what the model can hold, so that
//! the rest of the story is read.

use super::steps::Step;
use crate::format::{ProblemKind, validate};
use serde_json::Value;

/// What is wrong, with the paths to it.
type Problems = Vec<(Vec<Step>, ProblemKind)>;

/// Replaces the values in `value` that have not their form, and gives what is wrong with them, in the order of the file.
pub(super) fn replace(value: &mut Value) -> Problems {
    let mut problems = Problems::new();
    walk(value, "", &mut Vec::new(), &mut problems);
    problems
}

/// Goes through what is in the field `parent`, or in an array that is.
fn walk(value: &mut Value, parent: &str, path: &mut Vec<Step>, problems: &mut Problems) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                path.push(Step::Field(name.clone()));
                match of_form(parent, name, value) {
                    Some(Ok(())) => {}
                    Some(Err((problem, instead))) => {
                        problems.push((path.clone(), problem));
                        *value = instead;
                    }
                    None => walk(value, name, path, problems),
                }
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                path.push(Step::Index(index));
                walk(item, parent, path, problems);
                path.pop();
            }
        }
        _ => {}
    }
}

/// Whether the `value` in the field `name` of a `parent` has its form, else what is wrong and what may stand instead; `None` where
/// it has no form of its own or is of another type, which is told where the story is deserialized.
fn of_form(parent: &str, name: &str, value: &Value) -> Option<Result<(), (ProblemKind, Value)>> {
    match (parent, name) {
        ("", "accent") | ("renditions", "tone") => {
            let found = validate::colour(value.as_str()?);
            Some(found.map(drop).map_err(|problem| (problem.into(), Value::Null)))
        }
        _ => None,
    }
}
