//! The demo story that the project ships: it reads without a mistake, and nothing it stands on has been lost.

use scrollwork::format::{ParseOptions, read_djot};
use scrollwork::story::{Count, Story, counts, photos};
use std::{fs, path::Path};

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/public/stories/limits"))
}

fn story() -> Story {
    let text = fs::read_to_string(folder().join("story.dj")).expect("the demo story is there");
    let reading = read_djot(&text, &ParseOptions::named("story.dj"));
    assert_eq!(reading.problems, []);
    reading.story.expect("a story without problems")
}

fn told(count: &Count) -> String {
    let qualifier = count.qualifier.map_or("", |qualifier| qualifier.words());
    let parts = [qualifier, &count.text, count.unit.as_deref().unwrap_or(""), count.period.as_deref().unwrap_or("")];
    let partial = if count.partial { " (partial)" } else { "" };
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ") + partial
}

#[test]
fn every_number_is_told_with_what_an_editor_must_know_of_it() {
    let story = story();
    let told: Vec<_> = counts(&story).into_iter().map(told).collect();
    let expected = [
        "5,300 words",
        "12 years years",
        "140.7 billion US dollars 2021",
        "134.1 billion US dollars first seven months of 2023 (partial)",
        "target 200 billion US dollars or more 2023",
        "86.3 million tons 2022",
        "68.1 million tons 2022",
        "79",
        "more than 165 billion US dollars",
        "42 meetings the 10 years to 2023",
        "22 visits",
        "9 visits",
        "nine visits",
        "12 points points",
        "6 of 15",
    ];
    assert_eq!(told, expected);
}

#[test]
fn every_picture_is_an_illustration_that_is_described_and_there() {
    let story = story();
    let photos = photos(&story);
    assert_eq!(photos.len(), 10);
    for photo in photos {
        assert!(photo.alt.starts_with("Illustration: "), "{}", photo.src);
        assert_eq!(photo.credit.as_deref(), Some("Illustration: Scrollwork"), "{}", photo.src);
        let drawing = photo.src.replace("photos/", "art/").replace(".jpg", ".svg");
        assert!(folder().join(&photo.src).exists() || folder().join(&drawing).exists(), "{drawing}");
    }
}
