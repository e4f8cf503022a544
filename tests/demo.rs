//! The demo story that the project ships: it reads without a mistake, and nothing it stands on has been lost.

use scrollwork::format::{ParseOptions, read_djot};
use scrollwork::story::{Block, BoxKind, Count, Story, counts, photos, plain_text};
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
        "140.7",
        "134.1",
        "86.3",
        "68.1",
        "79",
        "more than 165 billion US dollars",
        "42 meetings the 10 years to 2023",
        "22",
        "9",
        "nine visits",
        "12 points points",
        "6",
    ];
    assert_eq!(told, expected);
}

#[test]
fn every_chart_says_what_its_numbers_are_and_draws_no_part_as_a_whole() {
    let story = story();
    let blocks = story.sections.iter().flat_map(|section| &section.blocks);
    let charts: Vec<_> =
        blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None }).collect();
    let kinds: Vec<_> = charts.iter().map(|chart| chart.kind.name()).collect();
    assert_eq!(kinds, ["bars", "bars", "dots", "marks", "timeline"]);
    let rows = |index: usize| -> Vec<String> {
        let rows = charts[index].table.rows.iter();
        rows.map(|row| row.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join(" ").trim().to_owned())
            .collect()
    };
    assert_eq!(rows(0), ["2021 140.7", "2023 134.1 first seven months"]);
    assert_eq!(charts[0].unit.as_deref(), Some("Two-way trade, billion US dollars"));
    assert_eq!(charts[0].partial.as_deref(), Some("Part of the year"));
    let target = charts[0].target.as_ref().expect("a target");
    assert_eq!((target.text.as_str(), target.row.as_deref()), ("200 or more", Some("2023")));
    assert_eq!(rows(1), ["Oil 86.3", "Coal 68.1"]);
    assert_eq!(charts[1].unit.as_deref(), Some("Bought by China from Russia in 2022, million tons"));
    // Not to be added up: the two have met elsewhere, too.
    assert_eq!(rows(2), ["Putin in China 22", "Xi in Russia 9"]);
    assert_eq!((rows(3), charts[3].of), (vec!["Chinese companies 6".to_owned()], Some(15)));
    assert_eq!((rows(4).len(), rows(4)[0].as_str()), (12, "1912 Sun Yat-sen founds the Kuomintang"));
}

#[test]
fn sources_and_method_are_told_and_photos_that_belong_together_stand_together() {
    let story = story();
    assert_eq!(story.notes.len(), 7);
    let blocks: Vec<_> = story.sections.iter().flat_map(|section| &section.blocks).collect();
    let methods = blocks.iter().filter(|block| matches!(block, Block::Box(told) if told.kind == BoxKind::Method));
    assert_eq!(methods.count(), 1);
    let pairs = blocks.iter().filter_map(|block| match block {
        Block::Pair(pair) => Some(pair.photos.iter().collect::<Vec<_>>()),
        Block::Stage(stage) => Some(stage.steps.iter().filter_map(|step| step.visual.photo()).take(2).collect()),
        _ => None,
    });
    let names: Vec<Vec<&str>> =
        pairs.map(|photos| photos.iter().map(|photo| photo.src.trim_start_matches("photos/")).collect()).collect();
    assert_eq!(
        names,
        [
            ["chiangfangliang.jpg", "chiangfangliang-family-799.jpg"],
            ["russia_china08.jpg", "russia_china09.jpg"],
            ["russia_china02.jpg", "russia_china03.jpg"],
        ]
    );
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
