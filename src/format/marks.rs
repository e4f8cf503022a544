//! Diagnostics in place: each error is told in the story itself, where it stands, so that a preview shows it between what could be read.

use super::{Location, Parsed, Problem, Severity};
use crate::story::{Block, Inline, Section, Slug, Story};

/// The story of `reading` with a note of the editors for each error among `problems`, in their order: behind the block that the error is
/// in or follows. `None` where there is no story.
pub(crate) fn with_marks(reading: &Parsed, problems: &[Problem]) -> Option<Story> {
    let mut story = reading.story.clone()?;
    if story.sections.is_empty() {
        story.sections.push(Section { id: Slug::intro(), kicker: None, heading: Vec::new(), blocks: Vec::new() });
    }
    // From the last one on, so that places before it stay as they are.
    for problem in problems.iter().rev().filter(|problem| problem.severity == Severity::Error) {
        let (section, block) = place_of(&problem.location, reading);
        let last = story.sections.len() - 1;
        let blocks = &mut story.sections[section.min(last)].blocks;
        blocks.insert(block.min(blocks.len()), mark(problem));
    }
    Some(story)
}

/// The note that tells of a problem, a paragraph for each of its lines.
fn mark(problem: &Problem) -> Block {
    let told = problem.to_string();
    Block::EditorsNote(told.lines().map(|line| vec![Inline::Text(line.trim().to_owned())]).collect())
}

/// The section, and the block of it before which a note belongs, each from 0.
fn place_of(location: &Location, reading: &Parsed) -> (usize, usize) {
    if let Some(path) = &location.path {
        let section = index_in(path, "sections[");
        return (section.unwrap_or_default(), index_in(path, ".blocks[").map_or(0, |block| block + 1));
    }
    let sections = &reading.locations.sections;
    let section = sections.partition_point(|section| section.line <= location.line).saturating_sub(1);
    let blocks = sections.get(section).map_or(0, |place| place.blocks.partition_point(|line| *line <= location.line));
    (section, blocks)
}

/// The index that follows `name` first in a path such as `sections[3].blocks[1].photo.alt`.
fn index_in(path: &str, name: &str) -> Option<usize> {
    path.split_once(name)?.1.split_once(']')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::with_marks;
    use crate::format::{ParseOptions, check, read_djot, read_json};
    use crate::story::{Block, Story, plain_text};

    /// The blocks of each section: words, or the first line of a note in brackets.
    fn outline(story: &Story) -> Vec<Vec<String>> {
        let told = |block: &Block| match block {
            Block::Paragraph(words) => plain_text(words),
            Block::EditorsNote(lines) => format!("[{}]", plain_text(&lines[0])),
            other => format!("{other:?}"),
        };
        story.sections.iter().map(|section| section.blocks.iter().map(told).collect()).collect()
    }

    #[test]
    fn an_error_is_told_behind_what_it_is_in_and_the_rest_stays() {
        let text = "---\ntitle: Ferries\ndek: Three.\ncolour: red\n---\n\nOne.\n\n{.loud}\nTwo.\n\n::: nothing\nThree.\n:::\n\n## Later\n\n#### Deep\n\nFour.\n";
        let reading = read_djot(text, &ParseOptions::named("story.dj"));
        let marked = with_marks(&reading, &check(&reading)).unwrap();
        let outline = outline(&marked);
        let starts =
            |line: &str, place: &str| assert!(line.starts_with(&format!("[story.dj:{place}: error: ")), "{line}");
        assert_eq!(outline.len(), 2);
        starts(&outline[0][0], "4:1");
        assert_eq!(outline[0][1..3], ["One.", "Two."]);
        starts(&outline[0][3], "9:2");
        starts(outline[0].iter().find(|line| line.contains(":12:")).unwrap(), "12:1");
        starts(&outline[1][0], "18:1");
        assert_eq!(outline[1][1..], ["Four."]);
    }

    #[test]
    fn in_json_the_way_to_the_value_says_where() {
        let text = r#"{"format": 2, "slug": "a", "title": "A", "dek": "B", "language": "en", "sections": [{"id": "intro", "blocks": [
            {"paragraph": [{"text": "One."}]},
            {"paragraph": [{"link": {"href": "javascript:x", "text": [{"text": "Two."}]}}]},
            {"paragraph": [{"text": "Three."}]}]}]}"#;
        let reading = read_json(text, &ParseOptions::named("story.json"));
        let Some(marked) = with_marks(&reading, &check(&reading)) else { panic!("{:?}", reading.problems) };
        let outline = outline(&marked);
        assert_eq!(outline[0].len(), 4, "{outline:?}");
        assert!(outline[0][2].contains("error"), "{outline:?}");
    }

    #[test]
    fn a_story_without_errors_is_as_it_was_and_one_of_errors_alone_tells_them() {
        let good = read_djot("---\ntitle: A\n---\n\nOne.\n", &ParseOptions::named("story.dj"));
        assert_eq!(with_marks(&good, &check(&good)), good.story);
        let empty = read_djot("---\ntitle: A\n---\n", &ParseOptions::named("story.dj"));
        assert_eq!(outline(&with_marks(&empty, &check(&empty)).unwrap()).concat().len(), 1);
    }
}
