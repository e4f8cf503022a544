//! The writer's name, for machines.

use crate::story::Story;

/// Who wrote the story, without the word that introduces the name in English.
pub(super) fn writer(story: &Story) -> Option<&str> {
    let byline = story.byline.as_deref()?.trim();
    let by = byline.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "));
    let name = byline.get(if by { 3 } else { 0 }..)?.trim_start();
    (!name.is_empty()).then_some(name)
}
