//! The meta description of a story, one sentence for search results and cards.

use crate::import::sentence_ends;
use crate::story::{Block, Story, plain_text};

/// The most characters of a description.
const MAX_CHARS: usize = 300;

/// The sentence under the headline or else the first sentence of the text; nothing where the story has neither.
pub(crate) fn description(story: &Story) -> Option<String> {
    let dek = story.dek.as_deref().map(on_one_line).filter(|dek| !dek.is_empty());
    let sentence = dek.or_else(|| first_sentence(story))?;
    Some(truncated(&sentence))
}

fn first_sentence(story: &Story) -> Option<String> {
    let blocks = story.sections.iter().flat_map(|section| &section.blocks);
    let mut paragraphs = blocks.filter_map(|block| match block {
        Block::Paragraph(line) => Some(on_one_line(&plain_text(line))),
        _ => None,
    });
    let paragraph = paragraphs.find(|paragraph| !paragraph.is_empty())?;
    let end = sentence_ends(&paragraph).first().copied().unwrap_or(paragraph.len());
    paragraph.get(..end).map(|sentence| sentence.trim_end().to_owned())
}

/// `text` on one line.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `text`, cut between two words where it is too long.
fn truncated(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(MAX_CHARS) else { return text.to_owned() };
    let kept = &text[..cut];
    // Languages that do not put spaces between words are cut between characters.
    let end = kept.rfind(' ').filter(|end| *end > cut / 2).unwrap_or(cut);
    format!("{}…", kept[..end].trim_end_matches([' ', ',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{ParseOptions, read_djot};

    fn described(dek: &str, text: &str) -> Option<String> {
        let file = format!("---\ntitle: A title\n{dek}---\n\n{text}\n");
        description(&read_djot(&file, &ParseOptions::named("story.dj")).story.unwrap())
    }

    #[test]
    fn the_dek_describes_the_story_or_else_its_first_sentence() {
        assert_eq!(described("dek: In short.\n", "Text.").as_deref(), Some("In short."));
        let text = "On [Dec. 15]{date=2004-12-15} *she* died\nin Taipei. She was 88.";
        assert_eq!(described("", text).as_deref(), Some("On Dec. 15 she died in Taipei."));
        assert_eq!(described("", "No end").as_deref(), Some("No end"));
        assert_eq!(described("", "## A heading alone"), None);
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let long = described("", &"word ".repeat(100)).unwrap();
        assert!(long.ends_with(" word…") && long.chars().count() <= MAX_CHARS + 1, "{long}");
        let unspaced = described("", &"字".repeat(400)).unwrap();
        assert_eq!(unspaced.chars().count(), MAX_CHARS + 1);
    }
}
