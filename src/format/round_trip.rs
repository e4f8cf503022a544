//! What is written is read back as it was, in both formats, whatever the story says.

use super::{ParseOptions, Parsed, ProblemKind, read_djot, read_json, write_djot, write_json};
use crate::format::strategies;
use proptest::prelude::*;

/// Whether nothing is wrong but for texts that say `&amp;` or ` # `, of which an author is told.
fn has_no_mistake(reading: &Parsed) -> bool {
    let told = |kind: &ProblemKind| {
        matches!(
            kind,
            ProblemKind::Tag(_) | ProblemKind::Entity { .. } | ProblemKind::ValueComment { printed: true, .. }
        )
    };
    reading.problems.iter().all(|problem| told(&problem.kind))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn djot_is_read_back(story in strategies::story()) {
        let text = write_djot(&story);
        let reading = read_djot(&text, &ParseOptions::named("story.dj"));
        prop_assert!(has_no_mistake(&reading), "{:?}\n{}", reading.problems, text);
        prop_assert_eq!(reading.photos().count(), reading.locations.photos.len());
        prop_assert_eq!(reading.counts().count(), reading.locations.counts.len());
        prop_assert_eq!(reading.story, Some(story), "{}", text);
    }

    #[test]
    fn what_a_build_adds_is_never_written_to_djot(built in strategies::built()) {
        let text = write_djot(&built);
        let read = read_djot(&text, &ParseOptions::named("story.dj")).into_story();
        prop_assert!(read.is_ok_and(|story| crate::story::photos(&story).iter().all(|photo| photo.renditions.is_none())), "{}", text);
        prop_assert!(!text.contains("7a6f5d") && !text.contains("-0123456789-480"), "{}", text);
    }

    #[test]
    fn json_is_read_back(story in prop_oneof![strategies::story(), strategies::built()]) {
        let text = write_json(&story);
        let reading = read_json(&text, &ParseOptions::named("story.json"));
        prop_assert!(has_no_mistake(&reading), "{:?}\n{}", reading.problems, text);
        prop_assert_eq!(reading.photos().count(), reading.locations.photos.len());
        prop_assert_eq!(reading.counts().count(), reading.locations.counts.len());
        prop_assert_eq!(reading.story, Some(story), "{}", text);
    }

    #[test]
    fn no_lines_bring_the_reader_down(lines in proptest::collection::vec(strategies::text(), 0..30)) {
        let body = format!("---\ntitle: a\n---\n{}", lines.join("\n"));
        let reading = read_djot(&body, &ParseOptions::default());
        prop_assert_eq!(reading.photos().count(), reading.locations.photos.len());
        prop_assert_eq!(reading.counts().count(), reading.locations.counts.len());
        if let Ok(story) = reading.into_story() {
            prop_assert_eq!(read_djot(&write_djot(&story), &ParseOptions::default()).into_story(), Ok(story));
        }
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "[-a*_\\[\\]{}()<>:#|!`~^'\"\\\\ \n\t.=%$1၄]{0,200}") {
        let body = format!("---\ntitle: a\n---\n{text}");
        let reading = read_djot(&body, &ParseOptions::default());
        prop_assert_eq!(reading.photos().count(), reading.locations.photos.len());
        prop_assert_eq!(reading.counts().count(), reading.locations.counts.len());
        let _ = read_json(&text, &ParseOptions::default());
    }
}
