//! What is read here is what the command line reads.

use super::*;
use crate::story::{Source, generate, read_json};
use proptest::prelude::*;
use serde_json::Value;

const STORY: &str = r#"{"format":1,"slug":"a","title":"A","language":"en","sections":[{"id":"intro","blocks":[{"paragraph":[{"text":"One."}]}]}]}"#;

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
    fn every_story_is_read_as_the_command_line_reads_it(story in prop_oneof![generate::story(), generate::built()]) {
        let value = serde_json::to_value(&story).unwrap();
        prop_assert_eq!(read(&value), Ok((story, Vec::new())));
    }
}

#[test]
fn what_is_not_in_normal_form_comes_into_it() {
    let text = STORY.replace("One.", "  One   and ").replace("\"A\"", "\" A\"");
    let (story, problems) = read(&parsed(&text)).unwrap();
    assert_eq!(Some(story), read_json(&text, &Source::named("story.json")).story);
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
    assert_eq!(problems("\"format\":1", "\"format\":2"), ["format"]);
    assert_eq!(problems("\"slug\"", "\"mood\":1,\"slug\""), ["mood"]);
    assert_eq!(problems("[{\"paragraph\"", "[{\"chart\":{}},{\"paragraph\""), ["sections[0].blocks[0]"]);
    assert_eq!(
        problems("{\"text\":\"One.\"}", "{\"text\":\"One.\"},\"aside\""),
        ["sections[0].blocks[0].paragraph[1]"]
    );
}

#[test]
fn what_a_page_will_not_show_is_told() {
    let photo =
        |src: &str| format!("[{{\"photo\":{{\"src\":\"{src}\",\"focal\":{{\"x\":50,\"y\":101}}}}}},{{\"paragraph\"");
    let found = problems("[{\"paragraph\"", &photo("../a.jpg"));
    assert_eq!(found, ["sections[0].blocks[0].photo.src", "sections[0].blocks[0].photo.focal.y"]);
    assert_eq!(problems("\"a\"", "\"a b\""), ["slug"]);
}
