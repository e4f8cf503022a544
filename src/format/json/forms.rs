//! Values of a form of their own in a story in JSON: what has not that form is told, and replaced by what the model can hold, so that
//! the rest of the story is read.

use super::steps::Step;
use crate::format::{ProblemKind, StageProblem, ValueProblem, validate};
use crate::story::{LanguageTag, Percent, Region, Size, Slug};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is wrong, with the paths to it.
type Problems = Vec<(Vec<Step>, ProblemKind)>;

/// The fields that hold photos.
const PHOTOS: [&str; 4] = ["photo", "photos", "opening", "poster"];

/// The ids of sections that are taken, each with the lowest number that may be free behind it.
type Ids = BTreeMap<String, u32>;

/// Replaces the values in `value` that have not their form, and gives what is wrong with them, in the order of the file.
pub(super) fn replace(value: &mut Value) -> Problems {
    let mut problems = Problems::new();
    let sections = value.get("sections").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut ids: Ids =
        sections.iter().filter_map(|section| Some((section.get("id")?.as_str()?.to_owned(), 2))).collect();
    walk(value, ["", ""], &mut Vec::new(), &mut ids, &mut problems);
    problems
}

/// Goes through what is in the field `name` of an object in the field `outer`, or an array that is.
fn walk(value: &mut Value, [outer, name]: [&str; 2], path: &mut Vec<Step>, ids: &mut Ids, problems: &mut Problems) {
    if let Some((problem, instead)) = malformed([outer, name], value, path, ids) {
        problems.push((path.clone(), problem));
        *value = instead;
    }
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                path.push(Step::Field(field.clone()));
                walk(value, [name, field], path, ids, problems);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                path.push(Step::Index(index));
                walk(item, [outer, name], path, ids, problems);
                path.pop();
            }
        }
        _ => {}
    }
}

/// What is wrong with the form of `value`, and what may stand instead. `None` also where it is of another type, which is told where the
/// story is deserialized.
fn malformed([outer, name]: [&str; 2], value: &Value, path: &[Step], ids: &mut Ids) -> Option<(ProblemKind, Value)> {
    match (outer, name) {
        ("", "slug") => {
            let found = value.as_str()?;
            Some((validate::slug(found).err()?.into(), Slug::of(found).unwrap_or_else(Slug::story).to_string().into()))
        }
        ("" | "foreign", "language") => {
            let problem = validate::language(value.as_str()?).err()?;
            Some((problem.into(), LanguageTag::undetermined().to_string().into()))
        }
        ("sections", "id") => {
            let (found, index) = (value.as_str()?, path.iter().find_map(Step::index)?);
            let problem = validate::slug(found).err()?;
            let like = Slug::of(found).unwrap_or_else(|| Slug::section(index));
            Some((problem.into(), free(&like, ids).into()))
        }
        ("", "accent") | ("renditions", "tone") => Some((validate::colour(value.as_str()?).err()?.into(), Value::Null)),
        ("embed", "size") => Some((no_size(value)?.into(), Value::Null)),
        (photo, "size") if PHOTOS.contains(&photo) => Some((no_size(value)?.into(), Value::Null)),
        ("renditions", "sources" | "portrait") => {
            let (problem, mut instead) = (no_size(value)?, value.clone());
            for side in ["width", "height"] {
                instead[side] = number::<u32>(value, side)?.max(1).into();
            }
            Some((problem.into(), instead))
        }
        (photo, "focal") if PHOTOS.contains(&photo) => {
            let [x, y] = ["x", "y"].map(|name| number::<u8>(value, name));
            let (x, y) = (x?, y?);
            let problem = (x.max(y) > 100).then(|| ValueProblem::Focal(format!("{x}% {y}%")))?;
            Some((problem.into(), json!({ "x": x.min(100), "y": y.min(100) })))
        }
        (_, "region") => {
            let [x, y, width] = ["x", "y", "width"].map(|name| number::<u8>(value, name));
            let numbers = [x?, y?, width?];
            if numbers.iter().all(|number| *number <= 100) {
                return None;
            }
            let found = numbers.map(|number| format!("{number}%")).join(" ");
            let [x, y, width] = numbers.map(Percent::at_most_hundred);
            let nearest = Region { x, y, width, alt: String::new() }.within();
            let mut instead = value.clone();
            for (side, number) in [("x", nearest.x), ("y", nearest.y), ("width", nearest.width)] {
                instead[side] = number.get().into();
            }
            Some((StageProblem::RegionEdge { found, nearest: nearest.place() }.into(), instead))
        }
        _ => None,
    }
}

/// `like`, with a number behind it where a section has that id: nobody wrote twice what stands in for a wrong one.
fn free(like: &Slug, ids: &mut Ids) -> String {
    let mut id = like.to_string();
    if let Some(from) = ids.get(&id).copied() {
        // There are fewer sections than numbers.
        let number = (from..).find(|number| !ids.contains_key(&like.numbered(*number).to_string())).unwrap_or(from);
        ids.insert(id, number + 1);
        id = like.numbered(number).to_string();
    }
    ids.insert(id.clone(), 2);
    id
}

/// The size in `value`, where it has no pixels.
fn no_size(value: &Value) -> Option<ValueProblem> {
    let (width, height): (u32, u32) = (number(value, "width")?, number(value, "height")?);
    Size::new(width, height).is_none().then(|| ValueProblem::Size(format!("{width}x{height}")))
}

fn number<T: TryFrom<u64>>(value: &Value, name: &str) -> Option<T> {
    value.get(name)?.as_u64()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use crate::format::{ParseOptions, read_json, validate};

    #[test]
    fn what_stands_in_for_a_wrong_id_is_the_id_of_no_section() {
        for ids in
            [["The-Gate", "the-gate", "the-gate-2"], ["the-gate", "The-Gate", "THE GATE"], ["section-2", "水", "?"]]
        {
            let sections = ids.map(|id| format!(r#"{{"id":"{id}","heading":[{{"text":"A"}}],"blocks":[]}}"#));
            let text =
                format!(r#"{{"format":2,"slug":"a","title":"A","language":"en","sections":[{}]}}"#, sections.join(","));
            let parsed = read_json(&text, &ParseOptions::named("story.json"));
            let wrong = ids.iter().filter(|id| validate::slug(id).is_err()).count();
            let problems: Vec<String> = parsed.problems.iter().map(ToString::to_string).collect();
            assert_eq!(problems.len(), wrong, "{problems:#?}");
            assert!(problems.iter().all(|problem| problem.contains("is not a name for an address")), "{problems:#?}");
        }
    }

    #[test]
    fn what_the_model_cannot_hold_is_told_and_the_rest_is_read() {
        for (part, found) in [
            (r#""accent":"red""#, ": accent: `red` is not a colour"),
            (r#""opening":{"src":"a.jpg","size":{"width":0,"height":2}}"#, ": opening.size: `0x2` is not a size"),
            (
                r#""opening":{"src":"a.jpg","focal":{"x":50,"y":255}}"#,
                ": opening.focal: `50% 255%` is not a focal point",
            ),
        ] {
            let text = format!(
                r#"{{"format":2,"slug":"a","title":"A","language":"en","sections":[{{"id":"intro","blocks":["rule"]}}],{part}}}"#
            );
            let parsed = read_json(&text, &ParseOptions::named("story.json"));
            assert!(parsed.story.is_some(), "{part}");
            let problems: Vec<String> = parsed.problems.iter().map(ToString::to_string).collect();
            assert!(problems.iter().any(|problem| problem.contains(found)), "{part}: {problems:#?}");
        }
    }
}
