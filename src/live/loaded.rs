//! What came from the server, as a story.

use super::LiveError;
use crate::story::{Problem, ProblemKind, Reading, Severity, Source, Story, read_json};

/// A story, as far as it could be read, and what is wrong with it.
pub(super) struct Loaded {
    pub(super) story: Story,
    /// A problem each, in words, in the order of the file.
    pub(super) problems: Vec<String>,
}

/// Reads `text`, the story file that came from `address`.
pub(super) fn read(address: &str, text: &str) -> Result<Loaded, LiveError> {
    let Reading { story, problems, .. } = read_json(text, &Source::named(address));
    let told = |problem: &Problem| problem.to_string().replace("\n  ", "; ");
    let other = |problem: &&Problem| matches!(problem.kind, ProblemKind::Format(_));
    let other = problems.iter().filter(|problem| problem.severity == Severity::Error).find(other);
    match (story, other) {
        (Some(story), None) => Ok(Loaded { story, problems: problems.iter().map(told).collect() }),
        (_, Some(problem)) => Err(LiveError::Version { reason: told(problem) }),
        (None, None) => Err(LiveError::Parse { reason: problems.first().map(told).unwrap_or_default() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = r#"{"format":1,"slug":"a","title":"A","language":"en","sections":[{"id":"intro","blocks":[{"paragraph":[{"text":"One."}]}]}]}"#;

    #[test]
    fn a_story_is_read_and_what_is_wrong_in_it_is_told_too() {
        assert_eq!(read("a/story.json", STORY).unwrap().story.title, "A");
        let newer = STORY.replace("\"slug\"", "\"mood\":1,\"slug\"");
        assert_eq!(read("a/story.json", &newer).unwrap().problems.len(), 1);
    }

    #[test]
    fn what_is_no_story_has_a_code_of_its_own() {
        let code = |text: &str| read("a/story.json", text).err().map(|error| error.code());
        assert_eq!(code("<!doctype html>"), Some("story-parse"));
        assert_eq!(code("[]"), Some("story-parse"));
        assert_eq!(code(&STORY.replace("\"format\":1", "\"format\":0")), Some("story-version"));
    }
}
