//! The keys of translations in the sources of the studio.

use super::{files, read};
use std::{collections::BTreeSet, fs, path::Path};

/// The sentences that the interface says, and those that have a count, by their form for many.
#[derive(Default)]
pub(crate) struct Keys {
    pub(crate) sentences: BTreeSet<String>,
    pub(crate) plurals: BTreeSet<String>,
}

/// What marks a key in JavaScript, before its opening quotation mark.
const CALLS: [&str; 4] = ["t(", "parts(", "marked(", "TranslatableError("];
/// Attributes of HTML that are read by people.
const ATTRIBUTES: [&str; 2] = ["aria-label=\"", "title=\""];

/// The keys of the page and of its scripts.
pub(crate) fn keys() -> Keys {
    let mut keys = Keys::default();
    let scripts = files(&Path::new(super::ROOT).join("public/studio"));
    for script in scripts.iter().filter(|path| path.extension().is_some_and(|extension| extension == "js")) {
        of_script(&fs::read_to_string(script).unwrap(), &mut keys);
    }
    of_page(&read("public/studio/index.html"), &mut keys);
    keys
}

/// What follows each call of a function.
fn calls<'a>(source: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    source.match_indices(call).filter_map(move |(at, _)| {
        let is_whole = !source[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
        is_whole.then(|| source[at + call.len()..].trim_start())
    })
}

/// The string that `source` begins with, and what follows it.
fn string(source: &str) -> Option<(String, &str)> {
    let inner = source.strip_prefix('"')?;
    let end = inner.match_indices('"').map(|(at, _)| at).find(|at| !inner[..*at].ends_with('\\'))?;
    Some((serde_json::from_str(&source[..end + 2]).unwrap(), &inner[end + 1..]))
}

fn of_script(source: &str, keys: &mut Keys) {
    for call in CALLS {
        keys.sentences.extend(calls(source, call).filter_map(|rest| Some(string(rest)?.0)));
    }
    for rest in calls(source, "plural(") {
        let Some((_, rest)) = rest.split_once(',') else { continue };
        let Some((_, rest)) = string(rest.trim_start()) else { continue };
        let (key, _) = string(rest.trim_start_matches(',').trim_start()).unwrap();
        keys.plurals.insert(key);
    }
}

/// Takes out what stands between two marks, with both.
fn without(source: &str, open: &str, close: &str) -> String {
    let mut parts = source.split(open);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(close).unwrap().1)
}

fn of_page(page: &str, keys: &mut Keys) {
    let (_, body) = page.split_once("<body>").unwrap();
    let body = without(&without(body, "<!--", "-->"), "<noscript>", "</noscript>");
    let body = without(&body, "<h1 translate=\"no\">", "</h1>").replace("<code>", "`").replace("</code>", "`");
    for part in body.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        for attribute in ATTRIBUTES {
            keys.sentences.extend(tag.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
        if words.contains(char::is_alphabetic) {
            keys.sentences.insert(words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}

/// The names of the placeholders in a sentence.
pub(crate) fn placeholders(sentence: &str) -> BTreeSet<String> {
    let names = sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    names.filter(|name| name.chars().all(|char| char.is_ascii_alphanumeric())).map(str::to_owned).collect()
}
