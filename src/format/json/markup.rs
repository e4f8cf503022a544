//! HTML in the texts of a story in JSON, as content systems keep them.

use super::steps::Step;
use crate::format::{ProblemKind, markup};
use serde_json::Value;

/// The fields that are no text: addresses, names, values of a form of their own.
const NO_TEXT: [&str; 13] = [
    "src",
    "url",
    "note",
    "href",
    "id",
    "slug",
    "language",
    "accent",
    "value",
    "published",
    "updated",
    "transition",
    "tone",
];

/// The tags, character references and comments of HTML in the texts of `value`, each with the way to its text.
pub(super) fn find(value: &Value) -> Vec<(Vec<Step>, ProblemKind)> {
    let mut found = Vec::new();
    walk(value, &mut Vec::new(), &mut found);
    found
}

fn walk(value: &Value, path: &mut Vec<Step>, found: &mut Vec<(Vec<Step>, ProblemKind)>) {
    match value {
        Value::String(text) => {
            found.extend(markup::find(text).into_iter().map(|(_, kind)| (path.clone(), kind.into())))
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Index(index));
                walk(item, path, found);
                path.pop();
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !NO_TEXT.contains(&name.as_str())) {
                path.push(Step::Field(name.clone()));
                walk(field, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}
