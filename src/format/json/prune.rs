//! Forward compatibility: takes out of a story in JSON the blocks and inlines that this version does not know.

use super::steps::Step;
use serde_json::Value;

const BLOCKS: [&str; 21] = [
    "paragraph",
    "subheading",
    "list",
    "rule",
    "quote",
    "figures",
    "photo",
    "stage",
    "card",
    "box",
    "correction",
    "editors-note",
    "related",
    "pull",
    "pair",
    "gallery",
    "embed",
    "table",
    "chart",
    "video",
    "audio",
];
const INLINES: [&str; 11] =
    ["text", "emphasis", "strong", "subscript", "superscript", "link", "count", "date", "foreign", "note", "break"];

/// Takes the unknown parts out of `value` and gives their paths and names, in the order of the file.
pub(super) fn prune(value: &mut Value) -> Vec<(Vec<Step>, String)> {
    let mut removed = Vec::new();
    walk(value, None, &mut Vec::new(), &mut removed);
    removed
}

/// What the elements of the array in a field are, by the name of the field.
fn elements(field: &str) -> Option<&'static [&'static str]> {
    match field {
        "blocks" | "cards" => Some(&BLOCKS),
        "paragraph" | "subheading" | "heading" | "caption" | "transcript" | "emphasis" | "strong" | "subscript"
        | "superscript" | "text" | "items" | "rows" | "title" | "editors-note" | "pull" => Some(&INLINES),
        _ => None,
    }
}

fn walk(
    value: &mut Value,
    known: Option<&'static [&'static str]>,
    path: &mut Vec<Step>,
    removed: &mut Vec<(Vec<Step>, String)>,
) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                path.push(Step::Field(name.clone()));
                walk(value, elements(name), path, removed);
                path.pop();
            }
        }
        Value::Array(items) => {
            let mut index = 0;
            items.retain_mut(|item| {
                path.push(Step::Index(index));
                index += 1;
                let unknown = known.and_then(|known| unknown(item, known));
                match &unknown {
                    Some(name) => removed.push((path.clone(), name.clone())),
                    // The items of a list and the paragraphs of a quotation are arrays within an array.
                    None => walk(item, known, path, removed),
                }
                path.pop();
                unknown.is_none()
            });
        }
        _ => {}
    }
}

/// The name of `item`, where it is a part of a name that is not known.
fn unknown(item: &Value, known: &[&str]) -> Option<String> {
    let name = match item {
        Value::Object(fields) if fields.len() == 1 => fields.keys().next()?,
        Value::String(name) => name,
        _ => return None,
    };
    (!known.contains(&name.as_str())).then(|| name.clone())
}
