//! What is read here is what the command line reads.

use super::*;
use crate::format::strategies;
use crate::format::{MarkupProblem, ParseOptions, ProblemKind, read_json};
use proptest::prelude::*;
use serde_json::Value;

const STORY: &str = r#"{"format":1,"slug":"a","title":"A","language":"en","sections":[{"id":"intro","blocks":[{"paragraph":[{"text":"One."}]}]}]}"#;

/// What may stand in the place of any value.
const OTHERS: &[&str] = &[
    "null",
    "true",
    "0",
    "7",
    "101",
    "4294967296",
    "0.5",
    "\"\"",
    "\" \"",
    "\"a\"",
    "\"a b\"",
    "\"3\"",
    "\"2021\"",
    "\"break\"",
    "\"#abcdef\"",
    "\"https://example.org/a.jpg\"",
    "\"wide\"",
    "\"at-least\"",
    "[]",
    "[[]]",
    "[{}]",
    "[\"break\"]",
    "[{\"text\":\"b\"}]",
    "{}",
    "{\"aside\":1}",
    "{\"text\":\"a\"}",
    "{\"x\":1,\"y\":2}",
];

/// How many values there are in `value`, itself included.
fn values(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(values).sum::<usize>() + 1,
        Value::Object(fields) => fields.values().map(values).sum::<usize>() + 1,
        _ => 1,
    }
}

/// Puts `other` in the place of one of the values in `value`: of the one that `before` others come before.
fn replace(value: &mut Value, mut before: usize, other: &str) {
    if before == 0 {
        // For an object, the command line also takes an array of its values, which nobody writes.
        if !value.is_object() || !other.starts_with('[') {
            *value = parsed(other);
        }
        return;
    }
    before -= 1;
    let inner: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    for value in inner {
        match before.checked_sub(values(value)) {
            Some(rest) => before = rest,
            None => return replace(value, before, other),
        }
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The way and the code with which `text` is refused.
fn refused(text: &str) -> (String, &'static str) {
    let Refusal { code, message } = read(&parsed(text)).unwrap_err();
    (message, code)
}

/// The ways to what is wrong in the story, after `from` has been replaced by `to` in it.
fn problems(from: &str, to: &str) -> Vec<String> {
    assert!(STORY.contains(from), "{from}");
    read(&parsed(&STORY.replace(from, to))).unwrap().1
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_story_is_read_as_the_command_line_reads_it(story in prop_oneof![strategies::story(), strategies::built()]) {
        let value = serde_json::to_value(&story).unwrap();
        prop_assert_eq!(read(&value), Ok((story, Vec::new())));
    }

    #[test]
    fn whatever_is_changed_in_a_story_that_can_be_published_is_read_as_the_command_line_reads_it(
        story in prop_oneof![strategies::story(), strategies::built()],
        place in any::<prop::sample::Index>(),
        other in prop::sample::select(OTHERS),
    ) {
        let mut value = serde_json::to_value(&story).unwrap();
        let place = place.index(values(&value));
        replace(&mut value, place, other);
        let reading = read_json(&value.to_string(), &ParseOptions::named("story.json"));
        if !reading.has_errors() {
            // What HTML would not print is an author's business, and told where authors are.
            let html = |kind: &ProblemKind| matches!(kind, ProblemKind::Markup(MarkupProblem::Tag(_) | MarkupProblem::Entity { .. }));
            let faultless = reading.problems.iter().all(|problem| html(&problem.kind));
            let (story, problems) = read(&value).unwrap();
            prop_assert_eq!((Some(story), problems.is_empty()), (reading.story, faultless));
        }
    }
}

#[test]
fn what_is_not_in_normal_form_comes_into_it() {
    let text = STORY.replace("One.", "  One   and ").replace("\"A\"", "\" A\"");
    let (story, problems) = read(&parsed(&text)).unwrap();
    assert_eq!(Some(story), read_json(&text, &ParseOptions::named("story.json")).story);
    assert_eq!(problems, [] as [&str; 0]);
}

#[test]
fn what_is_no_story_has_a_code_and_the_way_to_it() {
    for (text, way) in [
        ("[]", "format: expected a whole number"),
        (&STORY.replace("\"slug\":\"a\",", ""), "slug: expected a text"),
        (&STORY.replace("\"A\"", "7"), "title: expected a text"),
        (&STORY.replace("\"One.\"", "[]"), "sections[0].blocks[0].paragraph[0].text: expected a text"),
        (
            &STORY.replace("\"intro\",\"blocks\":[", "\"intro\",\"blocks\":[[],"),
            "sections[0].blocks[0]: expected an object of one field",
        ),
        (&STORY.replace("\"sections\":[", "\"sections\":[7,"), "sections[0]: expected an object"),
    ] {
        assert_eq!(refused(text), (way.to_owned(), "story-parse"), "{text}");
    }
    let older = STORY.replace("\"format\":1", "\"format\":0");
    assert_eq!(refused(&older).1, "story-version");
}

#[test]
fn what_a_newer_version_writes_is_left_out_and_told() {
    assert_eq!(problems("\"format\":1", "\"format\":3"), ["format"]);
    assert_eq!(problems("\"slug\"", "\"mood\":1,\"slug\""), ["mood"]);
    assert_eq!(problems("[{\"paragraph\"", "[{\"aside\":{}},{\"paragraph\""), ["sections[0].blocks[0]"]);
    assert_eq!(
        problems("{\"text\":\"One.\"}", "{\"text\":\"One.\"},\"aside\""),
        ["sections[0].blocks[0].paragraph[1]"]
    );
    let list = r#"[{"list":{"items":[[],{"aside":{}}]}},{"paragraph""#;
    assert_eq!(problems("[{\"paragraph\"", list), ["sections[0].blocks[0].list.items[1]"]);
}

#[test]
fn what_a_page_will_not_show_is_told() {
    let photo =
        |src: &str| format!("[{{\"photo\":{{\"src\":\"{src}\",\"focal\":{{\"x\":50,\"y\":101}}}}}},{{\"paragraph\"");
    let found = problems("[{\"paragraph\"", &photo("../a.jpg"));
    assert_eq!(found, ["sections[0].blocks[0].photo.src", "sections[0].blocks[0].photo.focal.y"]);
    assert_eq!(problems("\"a\"", "\"a b\""), ["slug"]);
    assert_eq!(problems("\"intro\"", "\"The intro\""), ["sections[0].id"]);
    assert_eq!(problems("\"en\"", "\"English\",\"accent\":\"red\""), ["language", "accent"]);
}

#[test]
fn a_file_of_a_photo_without_pixels_is_told_and_left_out() {
    let opening = r#""opening":{"src":"a.jpg","renditions":{"sources":[
        {"format":"webp","src":"a.webp","width":0,"height":9},{"format":"webp","src":"b.webp","width":9,"height":9}]}},"sections""#;
    let (story, problems) = read(&parsed(&STORY.replace("\"sections\"", opening))).unwrap();
    assert_eq!(problems, ["opening.renditions.sources[0]"]);
    let files = story.opening.and_then(|photo| photo.renditions).map(|made| made.sources).unwrap_or_default();
    assert_eq!(files.iter().map(|file| file.src.as_str()).collect::<Vec<_>>(), ["b.webp"]);
}
