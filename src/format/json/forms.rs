//! Values of a form of their own in a story in JSON: what has not that form is told, and replaced by what the model can hold, so that
//! the rest of the story is read.

use super::steps::Step;
use crate::format::{ProblemKind, ValueProblem, validate};
use crate::story::Size;
use serde_json::Value;

/// What is wrong, with the paths to it.
type Problems = Vec<(Vec<Step>, ProblemKind)>;

/// The fields that hold photos.
const PHOTOS: [&str; 4] = ["photo", "photos", "opening", "poster"];

/// Replaces the values in `value` that have not their form, and gives what is wrong with them, in the order of the file.
pub(super) fn replace(value: &mut Value) -> Problems {
    let mut problems = Problems::new();
    walk(value, ["", ""], &mut Vec::new(), &mut problems);
    problems
}

/// Goes through what is in the field `name` of an object in the field `outer`, or an array that is.
fn walk(value: &mut Value, [outer, name]: [&str; 2], path: &mut Vec<Step>, problems: &mut Problems) {
    if let Some((problem, instead)) = malformed(outer, name, value) {
        problems.push((path.clone(), problem));
        *value = instead;
    }
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                path.push(Step::Field(field.clone()));
                walk(value, [name, field], path, problems);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                path.push(Step::Index(index));
                walk(item, [outer, name], path, problems);
                path.pop();
            }
        }
        _ => {}
    }
}

/// What is wrong with the form of `value`, and what may stand instead. `None` also where it is of another type, which is told where the
/// story is deserialized.
fn malformed(outer: &str, name: &str, value: &Value) -> Option<(ProblemKind, Value)> {
    match (outer, name) {
        ("", "accent") | ("renditions", "tone") => Some((validate::colour(value.as_str()?).err()?.into(), Value::Null)),
        ("embed", "size") => Some((no_size(value)?.into(), Value::Null)),
        (photo, "size") if PHOTOS.contains(&photo) => Some((no_size(value)?.into(), Value::Null)),
        ("renditions", "sources" | "portrait") => {
            let (problem, mut instead) = (no_size(value)?, value.clone());
            for side in ["width", "height"] {
                instead[side] = number(value, side)?.max(1).into();
            }
            Some((problem.into(), instead))
        }
        _ => None,
    }
}

/// The size in `value`, where it has no pixels.
fn no_size(value: &Value) -> Option<ValueProblem> {
    let (width, height) = (number(value, "width")?, number(value, "height")?);
    Size::new(width, height).is_none().then(|| ValueProblem::Size(format!("{width}x{height}")))
}

fn number(value: &Value, name: &str) -> Option<u32> {
    value.get(name)?.as_u64()?.try_into().ok()
}
